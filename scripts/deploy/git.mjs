import { spawnSync } from 'node:child_process';

/**
 * What git says of the folder.
 * @param {string} folder
 * @returns {import('./plan.mjs').Commit | undefined} undefined without git, or where nothing was committed
 */
export function commitOf(folder) {
  /** @param {string[]} args */
  const git = (...args) => {
    const { status, stdout } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    return status === 0 ? stdout : undefined;
  };
  const short = git('rev-parse', '--short', 'HEAD')?.trim();
  // A folder that was unpacked inside another repository is no clone of this one.
  if (short === undefined || git('rev-parse', '--show-prefix')?.trim() !== '') return undefined;
  const changed = (git('status', '--porcelain', '-z') ?? '')
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => line.slice(3));
  const main = ['origin/main', 'main'].find(
    (name) => git('rev-parse', '--verify', '--quiet', name) !== undefined,
  );
  const onMain =
    main !== undefined && git('merge-base', '--is-ancestor', 'HEAD', main) !== undefined;
  return { short, changed, main, onMain };
}
