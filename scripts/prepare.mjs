// Runs after `npm ci` and `npm install`: lets git use the hooks in .githooks. It never fails.
import { execFileSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What git answers; '' if it refuses, or is not there. */
function git(...args) {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return '';
  }
}

const top = git('rev-parse', '--show-toplevel');
// A copy inside of another repository is not ours to set up, and hooks that a person has chosen stay.
const ours = top !== '' && realpathSync(top) === realpathSync(root);
if (!process.env.CI && ours && git('config', 'core.hooksPath') === '') {
  git('config', 'core.hooksPath', '.githooks');
}
