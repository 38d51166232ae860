import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { buildVersion } from '../../scripts/build-version.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const packageVersion: string = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version;

/** The version of a copy of the project in a new folder, which `prepare` gets first. */
function versionIn(prepare: (folder: string) => void): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'workplan-version-')), 'copy');
  mkdirSync(folder);
  cpSync(`${root}package.json`, join(folder, 'package.json'));
  prepare(folder);
  return buildVersion(folder);
}

const git = (folder: string, ...args: string[]): void => {
  const me = ['-c', 'user.name=x', '-c', 'user.email=x@y.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...me, ...args], { cwd: folder, stdio: 'ignore' });
};
const commit = (folder: string): void => {
  git(folder, 'init');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-m', 'x');
};

it('names version and commit, and marks files that were changed since', async () => {
  const clean = await versionIn(commit);
  expect(clean).toMatch(/^[\d.]+ \([0-9a-f]{7}\)$/);
  const changed = await versionIn((folder) => {
    commit(folder);
    mkdirSync(join(folder, 'more'));
    cpSync(join(folder, 'package.json'), join(folder, 'more/package.json'));
  });
  expect(changed).toMatch(/^[\d.]+ \([0-9a-f]{7}\+\)$/);
});

it('is the version alone outside of a repository, or in somebody else’s', async () => {
  expect(await versionIn(() => {})).toBe(packageVersion);
  expect(await versionIn((folder) => commit(join(folder, '..')))).toBe(packageVersion);
});
