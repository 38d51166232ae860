/** The targets that deploy.json may name. */
export const targetNames = /** @type {const} */ (['dev', 'prod']);

/** @typedef {(typeof targetNames)[number]} TargetName */

/**
 * @typedef {object} Options
 * @property {TargetName} target
 * @property {boolean} dryRun
 * @property {boolean} first only pushes: the first deployment is then made by hand
 * @property {string | undefined} clasp another clasp: a JavaScript file
 */

export const usage = `Usage: npm run deploy -- dev|prod [options]

  dev    builds, and pushes to the script named under "dev" in deploy.json
  prod   builds, pushes, creates a version, and moves the deployment to it

  --dry-run      show every command and what it would do, and do nothing
  --first        only push, for the first deployment, which you then make by hand
  --clasp FILE   run this JavaScript file instead of the installed clasp
  --help         show this text

If "dev" has a deploymentId in deploy.json, it gets a version and a deployment as prod does.
How to fill in deploy.json: docs/install.md.`;

/**
 * Reads the command line.
 * @param {readonly string[]} args what stands behind `npm run deploy --`
 * @returns {Options | { help: true } | { mistake: string }}
 */
export function readOptions(args) {
  /** @type {Read} */
  const read = { target: undefined, dryRun: false, first: false, clasp: undefined };
  const left = [...args];
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    if (arg === '--help' || arg === '-h') return { help: true };
    const mistake = take(read, arg, left);
    if (mistake !== undefined) return { mistake };
  }
  const { target, ...others } = read;
  return target === undefined ? { mistake: 'Name a target.' } : { target, ...others };
}

/** @typedef {Omit<Options, 'target'> & { target: TargetName | undefined }} Read */

/**
 * Takes one argument over, and from what is left what belongs to it.
 * @param {Read} read
 * @param {string} arg
 * @param {string[]} left
 * @returns {string | undefined} what is wrong with it
 */
function take(read, arg, left) {
  if (arg === '--dry-run') read.dryRun = true;
  else if (arg === '--first') read.first = true;
  else if (arg === '--clasp') {
    read.clasp = left.shift();
    return read.clasp === undefined ? '--clasp needs a file.' : undefined;
  } else if (arg.startsWith('-')) return `Unknown option: ${arg}`;
  else return takeTarget(read, arg);
  return undefined;
}

/**
 * @param {Read} read
 * @param {string} arg
 * @returns {string | undefined} what is wrong with it
 */
function takeTarget(read, arg) {
  const named = targetNames.find((name) => name === arg);
  if (named === undefined) return `Unknown target: ${arg}`;
  if (read.target !== undefined) return 'Name one target, not two.';
  read.target = named;
  return undefined;
}
