import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, vi } from 'vitest';
import { deploy } from '../../../scripts/deploy/deploy.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const fakeClasp = fileURLToPath(new URL('fake-clasp.mjs', import.meta.url));
export const devScript = 'dev_script_ID_0123456789_0123456789';
export const prodScript = 'prod_script_ID_0123456789_0123456789';
export const deploymentId = 'AKfycb_deployment_0123456789_0123456789';

export const faked = ['--clasp', fakeClasp];

interface Call {
  readonly args: readonly string[];
  readonly scriptId: string;
  readonly rootDir: string;
}

/**
 * For the tests of a file: a project with the command, and a build that only notes that it ran, as it was
 * at first before each test.
 */
export function deployProject() {
  let folder: string;
  const inFolder = (name: string): string => join(folder, name);
  const write = (name: string, text: string): void => writeFileSync(inFolder(name), text);

  function git(...args: string[]): void {
    const who = [
      '-c',
      'user.name=t',
      '-c',
      'user.email=t@example.org',
      '-c',
      'commit.gpgsign=false',
    ];
    const { status, stderr } = spawnSync('git', [...who, ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stderr === '' || status === 0, stderr).toBe(true);
  }

  const calls = (): Call[] =>
    existsSync(inFolder('build/calls'))
      ? readFileSync(inFolder('build/calls'), 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line))
      : [];
  const commands = (): (string | undefined)[] => calls().map(({ args }) => args[3]);

  /** Runs the command in the folder of this test, in this process; its steps are processes of their own. */
  function run(
    args: readonly string[],
    faults: Readonly<Record<string, { says: string; code: number }>> = {},
  ): { readonly status: number; readonly stdout: string; readonly stderr: string } {
    vi.stubEnv('HOME', folder);
    vi.stubEnv('USERPROFILE', folder);
    vi.stubEnv('CALLS', inFolder('build/calls'));
    vi.stubEnv('FAULTS', JSON.stringify(faults));
    const out: string[] = [];
    const err: string[] = [];
    try {
      const say = {
        log: (text: string) => out.push(text),
        error: (text: string) => err.push(text),
      };
      const status = deploy(args, folder, say);
      return { status, stdout: out.join('\n'), stderr: err.join('\n') };
    } finally {
      vi.unstubAllEnvs();
    }
  }

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'deploy-'));
    for (const name of ['.clasp.json', '.claspignore']) cpSync(join(root, name), inFolder(name));
    mkdirSync(inFolder('scripts'));
    write('scripts/build.mjs', "import { mkdirSync } from 'node:fs'; mkdirSync('dist');");
    write('package.json', '{ "version": "1.2.3", "type": "module" }');
    cpSync(join(root, '.gitignore'), inFolder('.gitignore'));
    symlinkSync(join(root, 'node_modules'), inFolder('node_modules'), 'junction');
    // A link is a file to git, which the pattern of a folder does not match.
    write('.gitignore', `${readFileSync(inFolder('.gitignore'), 'utf8')}/node_modules\n`);
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '-m', 'Start');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeEach(() => {
    git('reset', '--quiet', '--hard', 'main');
    rmSync(inFolder('dist'), { recursive: true, force: true });
    rmSync(inFolder('build'), { recursive: true, force: true });
    rmSync(inFolder('.clasp.prod.json'), { force: true });
    mkdirSync(inFolder('build'));
    write(
      'deploy.json',
      JSON.stringify({
        dev: { scriptId: devScript },
        prod: { scriptId: prodScript, deploymentId },
      }),
    );
  });

  return { inFolder, write, git, calls, commands, run };
}
