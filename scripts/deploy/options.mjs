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
  /** @type {TargetName | undefined} */
  let target;
  let dryRun = false;
  let first = false;
  /** @type {string | undefined} */
  let clasp;
  for (let n = 0; n < args.length; n++) {
    const arg = args[n] ?? '';
    const named = targetNames.find((name) => name === arg);
    if (arg === '--help' || arg === '-h') return { help: true };
    if (arg === '--dry-run') dryRun = true;
    else if (arg === '--first') first = true;
    else if (arg === '--clasp') {
      n += 1;
      clasp = args[n];
      if (clasp === undefined) return { mistake: '--clasp needs a file.' };
    } else if (arg.startsWith('-')) return { mistake: `Unknown option: ${arg}` };
    else if (named === undefined) return { mistake: `Unknown target: ${arg}` };
    else if (target !== undefined) return { mistake: 'Name one target, not two.' };
    else target = named;
  }
  return target === undefined ? { mistake: 'Name a target.' } : { target, dryRun, first, clasp };
}
