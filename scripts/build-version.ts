import { execFileSync } from 'node:child_process';
import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What is being built from the project in a folder: `1.0.0 (3b69ccb)`, the version of the package and the
 * commit, with a `+` where files were changed since; outside of a repository of its own, `1.0.0` alone.
 */
export async function buildVersion(root: string): Promise<string> {
  /** What git answers; '' without git, a repository or a commit. */
  const git = (...args: readonly string[]): string => {
    try {
      const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
      return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio }).trim();
    } catch {
      return '';
    }
  };
  const { version }: { version: string } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  );
  const top = git('rev-parse', '--show-toplevel');
  // A copy inside of another repository has no commit there.
  if (top === '' || (await realpath(top)) !== (await realpath(root))) return version;
  const commit = git('rev-parse', '--short=7', 'HEAD');
  if (commit === '') return version;
  return `${version} (${commit}${git('status', '--porcelain') === '' ? '' : '+'})`;
}
