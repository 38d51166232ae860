/** @typedef {import('./options.mjs').TargetName} TargetName */
/** @typedef {import('./targets.mjs').Target} Target */

/**
 * The commit that is built; undefined where the folder is no clone of the repository.
 * @typedef {object} Commit
 * @property {string} short
 * @property {readonly string[]} changed files that differ from the commit, or that it does not know
 * @property {string | undefined} main the branch that counts as main: "origin/main", or "main"; undefined if none
 * @property {boolean} onMain
 */

/**
 * One step of a deployment. `args` are for clasp; the build has none.
 * @typedef {object} Step
 * @property {'build' | 'push' | 'version' | 'deployment'} kind
 * @property {string} does what it does, as a clause: "push to …"
 * @property {readonly string[]} args `{version}` stands for the number of the version just made
 */

/**
 * The file that tells clasp which script is meant. It must lie beside dist/ and .claspignore: clasp takes both
 * from the folder of this file (`initClaspInstance` in clasp's src/core/clasp.ts).
 * @param {TargetName} name
 */
export const projectFile = (name) => `.clasp.${name}.json`;

/**
 * What a version is called in the Apps Script editor.
 * @param {string} packageVersion
 * @param {Commit | undefined} commit
 */
export function description(packageVersion, commit) {
  if (commit === undefined) return packageVersion;
  return `${packageVersion} ${commit.short}${commit.changed.length > 0 ? '-dirty' : ''}`;
}

/**
 * The steps, in their order. An existing deployment is moved; none is ever made, as a new one would end
 * the triggers of everybody (https://developers.google.com/workspace/add-ons/how-tos/update-published-add-on).
 * What is only pushed gets no version either: a script holds 200
 * (https://developers.google.com/apps-script/guides/versions).
 * @param {TargetName} name
 * @param {Target} target
 * @param {string} text what the version is called
 * @returns {Step[]}
 */
export function planSteps(name, { scriptId, deploymentId }, text) {
  const clasp = ['--json', '--project', projectFile(name)];
  /** @type {Step[]} */
  const pushed = [
    { kind: 'build', does: 'build dist/', args: [] },
    {
      kind: 'push',
      does: `push dist/ to the script ${scriptId}`,
      args: [...clasp, 'push', '--force'],
    },
  ];
  if (deploymentId === undefined) return pushed;
  return [
    ...pushed,
    {
      kind: 'version',
      does: `create a version called "${text}"`,
      args: [...clasp, 'create-version', text],
    },
    {
      kind: 'deployment',
      does: `move the deployment ${deploymentId} to the new version`,
      args: [...clasp, 'update-deployment', deploymentId, '-V', '{version}', '-d', text],
    },
  ];
}

/**
 * Why nothing may be deployed; each with its remedy. What people use comes from a commit that others can see.
 * @param {{ target: TargetName, first: boolean }} options
 * @param {Target} target
 * @param {Commit | undefined} commit
 * @returns {string[]}
 */
export function refusals({ target: name, first }, { deploymentId }, commit) {
  /** @type {string[]} */
  const found = [];
  if (first && deploymentId !== undefined) {
    found.push(
      `${name} has a deployment already (deploymentId in deploy.json). Leave --first out: a second deployment would end everybody's triggers.`,
    );
  }
  if (name === 'dev') return found;
  found.push(...refusalsOf(commit));
  if (deploymentId === undefined && !first) {
    found.push(
      [
        'deploy.json: prod.deploymentId is missing. This command only moves a deployment. Make the first one, once:',
        '  1. Run npm run deploy -- prod --first. It builds and pushes.',
        '  2. Do what it says at the end: it tells where to make the deployment, and where its ID goes.',
        '  An Editor add-on on the Marketplace is released by its version number: see docs/install.md.',
      ].join('\n'),
    );
  }
  return found;
}

/**
 * Why this commit may not be deployed to those who use the add-on.
 * @param {Commit | undefined} commit
 * @returns {string[]}
 */
function refusalsOf(commit) {
  if (commit === undefined) {
    return [
      'This folder is no clone of the repository, so nobody could tell later what was deployed. Deploy prod from a clone.',
    ];
  }
  const { changed, main, onMain, short } = commit;
  /** @type {string[]} */
  const found = [];
  if (changed.length > 0) {
    found.push(
      `There are uncommitted changes (${listed(changed)}). Commit them, or put them aside with git stash --include-untracked.`,
    );
  }
  if (main === undefined) {
    found.push('There is no branch main. Run git fetch origin main, then deploy again.');
  } else if (!onMain) {
    found.push(
      `Commit ${short} is not on ${main}. Merge it${main === 'main' ? '' : ', push main'}, and deploy from main.`,
    );
  }
  return found;
}

/** @param {readonly string[]} files */
function listed(files) {
  const shown = files.slice(0, 3).join(', ');
  return files.length > 3 ? `${shown} and ${files.length - 3} more` : shown;
}
