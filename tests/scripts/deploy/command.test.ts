import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { deploymentId, deployProject, devScript, faked, prodScript } from './deploy-project.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const { inFolder, write, git, calls, commands, run } = deployProject();

describe('npm run deploy', () => {
  it('builds, pushes, makes a version and moves the deployment to it', () => {
    const { status, stdout, stderr } = run(['prod', ...faked]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(existsSync(inFolder('dist'))).toBe(true);
    expect(commands()).toEqual(['push', 'create-version', 'update-deployment']);
    for (const { scriptId, rootDir } of calls()) {
      expect({ scriptId, rootDir }).toEqual({ scriptId: prodScript, rootDir: 'dist' });
    }
    const [, made, moved] = calls();
    expect(made?.args[4]).toMatch(/^1\.2\.3 [0-9a-f]{7,}$/);
    expect(moved?.args.slice(4, 7)).toEqual([deploymentId, '-V', '7']);
    expect(stdout).toMatch(/App Configuration.*version 7/s);
    expect(readFileSync(inFolder('.clasp.json'), 'utf8')).toContain('"scriptId": ""');
  });

  it('pushes uncommitted changes to dev', () => {
    write('package.json', '{ "version": "1.2.4", "type": "module" }');
    const { status, stdout } = run(['dev', ...faked]);
    expect(status).toBe(0);
    expect(commands()).toEqual(['push']);
    expect(calls()[0]?.scriptId).toBe(devScript);
    expect(stdout).toContain('Reload the spreadsheet');
    expect(stdout).toContain('everybody who may edit that spreadsheet may change the script');
  });

  it('pushes for the first deployment, and says where to make it', () => {
    write('deploy.json', JSON.stringify({ prod: { scriptId: prodScript } }));
    const { status, stdout } = run(['prod', '--first', ...faked]);
    expect(status).toBe(0);
    expect(commands()).toEqual(['push']);
    expect(stdout).toMatch(/Deploy > New deployment.*prod\.deploymentId.*version number/s);
  });

  it('shows every command and does nothing in a dry run, without clasp or a login', () => {
    const { status, stdout, stderr } = run(['prod', '--dry-run', '--clasp', 'nowhere.mjs']);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout.split('\n').filter((line) => /^ {5}(npx|node) /.test(line))).toEqual([
      '     node scripts/build.mjs',
      '     npx clasp --json --project .clasp.prod.json push --force',
      expect.stringMatching(/create-version "1\.2\.3 [0-9a-f]{7,}"$/),
      expect.stringContaining(`update-deployment ${deploymentId} -V VERSION -d "1.2.3 `),
    ]);
    expect(existsSync(inFolder('dist'))).toBe(false);
    expect(existsSync(inFolder('.clasp.prod.json'))).toBe(false);
  });

  it('refuses prod with a file that git does not know, in a dry run too', () => {
    write('new.txt', 'new');
    try {
      for (const args of [
        ['prod', ...faked],
        ['prod', '--dry-run'],
      ]) {
        const { status, stderr } = run(args);
        expect(status).toBe(1);
        expect(stderr).toMatch(/efused.*uncommitted changes \(new\.txt\)/s);
      }
      expect(calls()).toEqual([]);
    } finally {
      rmSync(inFolder('new.txt'));
    }
  });

  it('refuses prod from a commit that is not on main', () => {
    git('checkout', '--quiet', '-b', 'other');
    try {
      git('commit', '--quiet', '--allow-empty', '-m', 'More');
      const { status, stderr } = run(['prod', ...faked]);
      expect(status).toBe(1);
      expect(stderr).toMatch(/Commit [0-9a-f]+ is not on main\. Merge it/);
      expect(existsSync(inFolder('dist'))).toBe(false);
    } finally {
      git('checkout', '--quiet', 'main');
    }
  });

  it('ends with its usage if the target is not known', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(root, 'scripts/deploy.mjs'), 'staging'],
      { encoding: 'utf8' },
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Unknown target: staging\n\nUsage: npm run deploy -- dev\|prod/);
  });

  it('stops when the build fails', () => {
    write('scripts/build.mjs', 'process.exit(1);');
    const { status, stderr } = run(['dev', ...faked]);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /build failed.*not done: build.*not done: push.*run npm run deploy -- dev/s,
    );
    expect(calls()).toEqual([]);
  });

  it('notices a deployment that was not moved although clasp ended well, and says how to go on', () => {
    const { status, stdout, stderr } = run(['prod', ...faked], {
      'update-deployment': { says: 'Requested entity was not found.', code: 0 },
    });
    expect(status).toBe(1);
    expect(stdout).not.toContain('App Configuration');
    expect(stderr).toMatch(/no such script or deployment.*Compare scriptId and deploymentId/s);
    expect(stderr).toMatch(/ {2}done: create a version.*not done: move the deployment/s);
    expect(stderr).toContain(
      `npx clasp --json --project .clasp.prod.json update-deployment ${deploymentId} -V 7 -d "1.2.3 `,
    );
  });

  it('goes no further when a push is refused', () => {
    const { status, stderr } = run(['prod', ...faked], {
      push: { says: 'User has not enabled the Apps Script API.', code: 1 },
    });
    expect(status).toBe(1);
    expect(commands()).toEqual(['push']);
    expect(stderr).toMatch(/API is off.*usersettings.*not done: push.*run npm run deploy -- prod/s);
  });
});
