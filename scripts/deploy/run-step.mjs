import { spawnSync } from 'node:child_process';
import { claspAnswer, claspFault } from './clasp-fault.mjs';
import { filled } from './texts.mjs';

/**
 * Runs one step in the project's folder and waits for it.
 * @param {import('./plan.mjs').Step} step
 * @param {{ root: string, clasp: string, version: number | undefined }} where the folder, clasp's file, and the
 *   version made before, where there is one
 * @returns {{ version?: number } | { failure: string }} the version that is new or deployed; why it failed and
 *   what to do
 */
export function runStep({ kind, args }, { root, clasp, version }) {
  if (kind === 'build') {
    const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], {
      cwd: root,
      stdio: 'inherit',
    });
    return status === 0 ? {} : { failure: 'The build failed: see above.' };
  }
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [clasp, ...args.map((arg) => filled(arg, version))],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const answer = claspAnswer(kind, stdout);
  if (answer !== undefined) return answer;
  const output = `${stderr}${stdout}`.trim();
  const { means, remedy } = claspFault(output);
  const said = `clasp said: ${output === '' ? '(nothing)' : output}`;
  return { failure: [said, means, ...remedy.map((line) => `  ${line}`)].join('\n') };
}
