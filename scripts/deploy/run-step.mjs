import { spawnSync } from 'node:child_process';
import { claspAnswer, claspFault } from './clasp-fault.mjs';
import { filled } from './texts.mjs';

/**
 * Runs one step in the current folder and waits for it.
 * @param {import('./plan.mjs').Step} step
 * @param {string} claspFile
 * @param {number | undefined} version the one made before, where there is one
 * @returns {{ version?: number } | { failure: string }} the version that is new or deployed; why it failed and
 *   what to do
 */
export function runStep({ kind, args }, claspFile, version) {
  if (kind === 'build') {
    const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
    return status === 0 ? {} : { failure: 'The build failed: see above.' };
  }
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [claspFile, ...args.map((arg) => filled(arg, version))],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const answer = claspAnswer(kind, stdout);
  if (answer !== undefined) return answer;
  const output = `${stderr}${stdout}`.trim();
  const { means, remedy } = claspFault(output);
  const said = `clasp said: ${output === '' ? '(nothing)' : output}`;
  return { failure: [said, means, ...remedy.map((line) => `  ${line}`)].join('\n') };
}
