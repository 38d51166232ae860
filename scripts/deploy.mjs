// Builds, and brings dist/ to the script of a target in deploy.json.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commitOf } from './deploy/git.mjs';
import { readOptions, usage } from './deploy/options.mjs';
import { description, planSteps, projectFile, refusals } from './deploy/plan.mjs';
import { runStep } from './deploy/run-step.mjs';
import { readTarget } from './deploy/targets.mjs';
import { dryRunText, failureText, successText } from './deploy/texts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const options = readOptions(process.argv.slice(2));
if ('help' in options) {
  console.log(usage);
  process.exit(0);
}
if ('mistake' in options) stop(`${options.mistake}\n\n${usage}`, 2);
const claspFile = resolve(options.clasp ?? `${root}node_modules/@google/clasp/build/src/index.js`);
process.chdir(root);

const read = readTarget(textOf('deploy.json'), options.target);
if ('problems' in read) stop(`Nothing was done.\n${read.problems.join('\n')}`);
const { target } = read;
const commit = commitOf(root);
const { version: packageVersion } = JSON.parse(readFileSync('package.json', 'utf8'));
const steps = planSteps(options, target, description(packageVersion, commit));
const refused = refusals(options, target, commit).join('\n');
if (options.dryRun) {
  console.log(dryRunText(options, target, steps));
  if (refused !== '') stop(`It would be refused:\n${refused}`);
  process.exit(0);
}
if (refused !== '') stop(`Refused, and nothing was done:\n${refused}`);
if (!existsSync(claspFile)) stop(`There is no clasp at ${claspFile}. Run npm ci.`);

const project = { ...JSON.parse(readFileSync('.clasp.json', 'utf8')), scriptId: target.scriptId };
writeFileSync(projectFile(options.target), `${JSON.stringify(project, null, 2)}\n`);
let version;
for (const [n, step] of steps.entries()) {
  console.log(`${n + 1} of ${steps.length}: ${step.does}`);
  const answer = runStep(step, claspFile, version);
  if ('failure' in answer) stop(`${answer.failure}\n\n${failureText(options, steps, n, version)}`);
  version = answer.version ?? version;
}
console.log(`\n${successText(options, target, version)}`);

function textOf(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function stop(message, code = 1) {
  console.error(message);
  process.exit(code);
}
