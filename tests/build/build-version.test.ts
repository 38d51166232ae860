import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const packageVersion: string = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version;

/** The version of a copy of the project in a new folder, which `prepare` gets first. */
function versionIn(prepare: (folder: string) => void): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'workplan-version-')), 'copy');
  mkdirSync(join(folder, 'scripts'), { recursive: true });
  for (const name of ['package.json', 'scripts/build-version.mjs']) {
    cpSync(`${root}${name}`, join(folder, name));
  }
  prepare(folder);
  const code =
    "import('./scripts/build-version.mjs').then((m) => m.buildVersion()).then(console.log)";
  return execFileSync(process.execPath, ['-e', code], { cwd: folder, encoding: 'utf8' }).trim();
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

it('names version and commit, and marks files that were changed since', () => {
  const clean = versionIn(commit);
  expect(clean).toMatch(/^[\d.]+ \([0-9a-f]{7}\)$/);
  const changed = versionIn((folder) => {
    commit(folder);
    mkdirSync(join(folder, 'more'));
    cpSync(join(folder, 'package.json'), join(folder, 'more/package.json'));
  });
  expect(changed).toMatch(/^[\d.]+ \([0-9a-f]{7}\+\)$/);
});

it('is the version alone outside of a repository, or in somebody else’s', () => {
  expect(versionIn(() => {})).toBe(packageVersion);
  expect(versionIn((folder) => commit(join(folder, '..')))).toBe(packageVersion);
});
