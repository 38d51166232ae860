import { projectFile } from './plan.mjs';

/** @typedef {import('./options.mjs').Options} Options */
/** @typedef {import('./plan.mjs').Step} Step */
/** @typedef {import('./targets.mjs').Target} Target */

/**
 * A command as somebody would type it.
 * @param {Step} step
 * @param {number | undefined} version the one just made, where there is one
 */
export function commandLine({ kind, args }, version) {
  if (kind === 'build') return 'node scripts/build.mjs';
  return ['npx clasp', ...args.map((arg) => quoted(filled(arg, version)))].join(' ');
}

/**
 * @param {string} arg
 * @param {number | undefined} version
 */
export const filled = (arg, version) => (arg === '{version}' ? String(version ?? 'VERSION') : arg);

/** @param {string} arg */
const quoted = (arg) => (/^[\w./-]+$/.test(arg) ? arg : `"${arg}"`);

/**
 * Every command, and what it would do.
 * @param {Options} options
 * @param {Target} target
 * @param {readonly Step[]} steps
 */
export function dryRunText({ target: name }, { scriptId }, steps) {
  return [
    `Nothing is done. npm run deploy -- ${name} would write ${projectFile(name)}, which names the script ${scriptId} for clasp, and`,
    ...steps.flatMap((step, n) => [
      `  ${n + 1}. ${step.does}:`,
      `     ${commandLine(step, undefined)}`,
    ]),
    ...(name === 'dev' ? [boundToAll] : []),
  ].join('\n');
}

/**
 * What was done and what was not after a failure, and how to go on.
 * @param {Options} options
 * @param {readonly Step[]} steps
 * @param {number} failed index of the step
 * @param {number | undefined} version the one just made, where there is one
 */
export function failureText({ target: name, first }, steps, failed, version) {
  const again = `npm run deploy -- ${name}${first ? ' --first' : ''}`;
  const done = steps.slice(0, failed).map(({ does }) => `  done: ${does}`);
  const left = steps.slice(failed).map(({ does }) => `  not done: ${does}`);
  const step = steps[failed];
  const next =
    step?.kind === 'deployment'
      ? [
          `Version ${version} is there, and people still use the one before. When the cause is gone, finish with`,
          `  ${commandLine(step, version)}`,
        ]
      : [`When the cause is gone, run ${again}: steps that were done may be repeated.`];
  return [...done, ...left, ...next].join('\n');
}

/**
 * What is to be done by hand after the last step.
 * @param {Options} options
 * @param {Target} target
 * @param {number | undefined} version
 */
export function successText({ target: name, first }, { scriptId, deploymentId }, version) {
  if (first) {
    return [
      'Pushed. Now make the first deployment:',
      `  1. Open https://script.google.com/home/projects/${scriptId}/edit and choose Deploy > New deployment.`,
      '  2. Select the type Add-on, and press Deploy. This creates the first version.',
      `  3. Copy the deployment ID into deploy.json, as ${name}.deploymentId.`,
      ...marketplace(scriptId, 'the version number that the dialog shows'),
      `From now on run npm run deploy -- ${name}.`,
    ].join('\n');
  }
  if (deploymentId === undefined) {
    return [
      'Pushed. Reload the spreadsheet: the menu is under Extensions.',
      'Bound scripts and test deployments of the latest code run it at once.',
      boundToAll,
    ].join('\n');
  }
  return [
    `The deployment ${deploymentId} is at version ${version}.`,
    ...marketplace(scriptId, `the version ${version}`),
    `Write ${version} into your list of releases: to go back to it later, see docs/operating.md.`,
  ].join('\n');
}

/**
 * Nothing that clasp answers tells a bound script from another one, so it is said of both
 * (https://developers.google.com/apps-script/guides/sheets/functions#sharing).
 */
const boundToAll =
  'If this script is bound to a spreadsheet, everybody who may edit that spreadsheet may change the script, and managers run it with their own rights: see docs/install.md.';

/**
 * An Editor add-on is released by its script ID and version number
 * (https://developers.google.com/workspace/add-ons/how-tos/update-published-add-on).
 * @param {string} scriptId
 * @param {string} version
 */
const marketplace = (scriptId, version) => [
  'An add-on on the Google Workspace Marketplace is released by hand:',
  '  1. In the Cloud project open APIs & Services > Google Workspace Marketplace SDK > App Configuration.',
  `  2. Under Editor add-on > Sheets, enter the script ID ${scriptId} and ${version}.`,
  '  3. Save. People get the new version without installing it again.',
];
