import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { commitOf } from './git.mjs';
import { readOptions, usage } from './options.mjs';
import { description, planSteps, projectFile, refusals } from './plan.mjs';
import { runStep } from './run-step.mjs';
import { readTarget } from './targets.mjs';
import { dryRunText, failureText, successText } from './texts.mjs';

/**
 * Does what the command line asks for: reads, plans, refuses, shows or runs.
 * @param {readonly string[]} args what stands behind `npm run deploy --`
 * @param {string} root the project's folder
 * @param {Pick<Console, 'log' | 'error'>} say
 * @returns {number} exit code: 0 done, 1 refused or failed, 2 not understood
 */
export function deploy(args, root, say) {
  /** @param {string} message */
  const stop = (message, code = 1) => {
    say.error(message);
    return code;
  };
  const options = readOptions(args);
  if ('help' in options) {
    say.log(usage);
    return 0;
  }
  if ('mistake' in options) return stop(`${options.mistake}\n\n${usage}`, 2);

  /** @param {string} name */
  const textOf = (name) => readFileSync(join(root, name), 'utf8');
  const listed = existsSync(join(root, 'deploy.json')) ? textOf('deploy.json') : undefined;
  const read = readTarget(listed, options.target);
  if ('problems' in read) return stop(`Nothing was done.\n${read.problems.join('\n')}`);
  const { target } = read;
  const commit = commitOf(root);
  const text = description(JSON.parse(textOf('package.json')).version, commit);
  const steps = planSteps(options.target, target, text);
  const refused = refusals(options, target, commit).join('\n');
  if (options.dryRun) {
    say.log(dryRunText(options, target, steps));
    return refused === '' ? 0 : stop(`It would be refused:\n${refused}`);
  }
  if (refused !== '') return stop(`Refused, and nothing was done:\n${refused}`);
  const installed = join(root, 'node_modules/@google/clasp/build/src/index.js');
  const clasp = resolve(options.clasp ?? installed);
  if (!existsSync(clasp)) return stop(`There is no clasp at ${clasp}. Run npm ci.`);

  const project = { ...JSON.parse(textOf('.clasp.json')), scriptId: target.scriptId };
  const file = join(root, projectFile(options.target));
  writeFileSync(file, `${JSON.stringify(project, null, 2)}\n`);
  /** @type {number | undefined} */
  let version;
  for (const [n, step] of steps.entries()) {
    say.log(`${n + 1} of ${steps.length}: ${step.does}`);
    const answer = runStep(step, { root, clasp, version });
    if ('failure' in answer) {
      return stop(`${answer.failure}\n\n${failureText(options, steps, n, version)}`);
    }
    version = answer.version ?? version;
  }
  say.log(`\n${successText(options, target, version)}`);
  return 0;
}
