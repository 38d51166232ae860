import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of what the hook needs, in a new folder; `env` as a person's terminal has it. */
function copy() {
  const folder = join(mkdtempSync(join(tmpdir(), 'workplan-hook-')), 'copy');
  mkdirSync(join(folder, 'scripts'), { recursive: true });
  for (const name of ['.githooks', '.gitignore', 'biome.json', 'scripts/prepare.mjs']) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, '.git-me'), '[user]\n\tname = x\n\temail = x@example.org\n');
  const { CI: _, ...rest } = process.env;
  const env = { ...rest, GIT_CONFIG_GLOBAL: join(folder, '.git-me'), GIT_CONFIG_SYSTEM: '' };
  const run = (program: string, ...args: string[]): string =>
    execFileSync(program, args, { cwd: folder, env, encoding: 'utf8' }).trim();
  const git = (...args: string[]): string => run('git', ...args);
  const prepare = (): string => run(process.execPath, 'scripts/prepare.mjs');
  const commit = () =>
    spawnSync('git', ['commit', '-m', 'x'], { cwd: folder, env, encoding: 'utf8' });
  const write = (text: string): void => writeFileSync(join(folder, 'a.ts'), text);
  const read = (): string => readFileSync(join(folder, 'a.ts'), 'utf8');
  return { git, prepare, commit, write, read };
}

it('formats what is staged', () => {
  const { git, prepare, commit, write, read } = copy();
  git('init', '-q', '-b', 'main');
  prepare();
  write('export const a = "x"');
  git('add', 'a.ts');
  expect(commit().status).toBe(0);
  expect(git('show', 'HEAD:a.ts')).toBe("export const a = 'x';");
  expect(read()).toBe("export const a = 'x';\n");
});

it('refuses a badly formatted file of which only a part is staged, and leaves it alone', () => {
  const { git, prepare, commit, write, read } = copy();
  git('init', '-q', '-b', 'main');
  prepare();
  write('export const a = "x"');
  git('add', 'a.ts');
  write('export const a = "y"');
  const { status, stderr } = commit();
  expect([status, stderr]).toEqual([1, expect.stringContaining('a.ts')]);
  expect(read()).toBe('export const a = "y"');
});

it('keeps the hooks that a person has chosen', () => {
  const { git, prepare } = copy();
  git('init', '-q', '-b', 'main');
  git('config', 'core.hooksPath', 'mine');
  prepare();
  expect(git('config', 'core.hooksPath')).toBe('mine');
});

it('does not fail where there is no repository', () => {
  expect(copy().prepare()).toBe('');
});
