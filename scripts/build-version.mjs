import { execFileSync } from 'node:child_process';
import { readFile, realpath } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * What is being built: `1.0.0 (3b69ccb)`, the version of the package and the commit, with a `+` where files
 * were changed since; outside of a repository of its own, `1.0.0` alone.
 */
export async function buildVersion() {
  const { version } = JSON.parse(await readFile(`${root}package.json`, 'utf8'));
  const top = git('rev-parse', '--show-toplevel');
  // A copy inside of another repository has no commit there.
  if (top === '' || (await realpath(top)) !== (await realpath(root))) return version;
  const commit = git('rev-parse', '--short=7', 'HEAD');
  if (commit === '') return version;
  return `${version} (${commit}${git('status', '--porcelain') === '' ? '' : '+'})`;
}

/** What git answers; '' without git, a repository or a commit. */
function git(...args) {
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
  try {
    return execFileSync('git', args, options).trim();
  } catch {
    return '';
  }
}
