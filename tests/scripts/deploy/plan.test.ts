import { describe, expect, it } from 'vitest';
import { claspAnswer, claspFault } from '../../../scripts/deploy/clasp-fault.mjs';
import { readOptions, targetNames } from '../../../scripts/deploy/options.mjs';
import { description, planSteps, refusals } from '../../../scripts/deploy/plan.mjs';
import { readTarget } from '../../../scripts/deploy/targets.mjs';

const scriptId = '1abcdefghijklmnopqrstuvwxyz0123456789';
const deploymentId = 'AKfycbabcdefghijklmnopqrstuvwxyz0123';
const clean = { short: '1a2b3c4', changed: [], main: 'origin/main', onMain: true };

describe('the command line', () => {
  it('names a target and options', () => {
    expect(readOptions(['--dry-run', 'prod', '--clasp', 'fake.mjs'])).toEqual({
      target: 'prod',
      dryRun: true,
      first: false,
      clasp: 'fake.mjs',
    });
  });

  it.each([
    [[], 'Name a target.'],
    [['staging'], 'Unknown target: staging'],
    [['dev', 'prod'], 'Name one target, not two.'],
    [['dev', '--force'], 'Unknown option: --force'],
    [['dev', '--clasp'], '--clasp needs a file.'],
  ])('refuses %j', (args, mistake) => {
    expect(readOptions(args)).toEqual({ mistake });
  });
});

describe('deploy.json', () => {
  it('gives the target that is asked for, whatever is unfinished in the other', () => {
    const text = JSON.stringify({ dev: { scriptId }, prod: { scriptId: 'later' } });
    expect(readTarget(text, 'dev')).toEqual({ target: { scriptId } });
  });

  it.each([
    [undefined, /no deploy\.json.*Copy deploy\.example\.json/],
    ['{', /not valid JSON.*deploy\.example\.json/],
    ['[]', /^deploy\.json: must be an object/],
    ['{"staging":{}}', /target that is not known \(staging\)/],
    ['{"dev":{}}', /^deploy\.json: prod is missing/],
    ['{"prod":"x"}', /^deploy\.json: prod must be \{/],
    ['{"prod":{}}', /^deploy\.json: prod\.scriptId is missing: copy the script ID from/],
    [`{"prod":{"scriptId":"https://x/${scriptId}"}}`, /prod\.scriptId is not a script ID/],
    [`{"prod":{"scriptId":"${scriptId}","deploymentId":"AK"}}`, /prod\.deploymentId is not a/],
    [`{"prod":{"scriptId":"${scriptId}","id":"AK"}}`, /prod has a key that is not known \(id\)/],
    [`{"dev":{"scriptId":"${scriptId}"},"prod":{"scriptId":"${scriptId}"}}`, /the same script/],
  ])('that holds %s is explained', (text, problem) => {
    expect(readTarget(text, 'prod')).toEqual({ problems: [expect.stringMatching(problem)] });
  });
});

describe('the plan', () => {
  const prod = { target: 'prod', first: false } as const;
  const dev = { target: 'dev', first: false } as const;

  it('moves a deployment to a new version of what was built and pushed', () => {
    expect(planSteps('prod', { scriptId, deploymentId }, '1.2.3 1a2b3c4')).toEqual([
      { kind: 'build', does: 'build dist/', args: [] },
      {
        kind: 'push',
        does: `push dist/ to the script ${scriptId}`,
        args: ['--json', '--project', '.clasp.prod.json', 'push', '--force'],
      },
      {
        kind: 'version',
        does: 'create a version called "1.2.3 1a2b3c4"',
        args: ['--json', '--project', '.clasp.prod.json', 'create-version', '1.2.3 1a2b3c4'],
      },
      {
        kind: 'deployment',
        does: `move the deployment ${deploymentId} to the new version`,
        args: [
          ...['--json', '--project', '.clasp.prod.json', 'update-deployment', deploymentId],
          ...['-V', '{version}', '-d', '1.2.3 1a2b3c4'],
        ],
      },
    ]);
  });

  it('never makes a deployment', () => {
    for (const name of targetNames) {
      for (const target of [{ scriptId }, { scriptId, deploymentId }]) {
        const words = planSteps(name, target, '1').flatMap(({ args }) => args);
        expect(words).not.toContain('create-deployment');
        expect(words).not.toContain('deploy');
      }
    }
  });

  it('only pushes where there is no deployment', () => {
    const kinds = planSteps('dev', { scriptId }, '1').map(({ kind }) => kind);
    expect(kinds).toEqual(['build', 'push']);
  });

  it('says which code a version is', () => {
    expect(description('1.2.3', clean)).toBe('1.2.3 1a2b3c4');
    expect(description('1.2.3', { ...clean, changed: ['README.md'] })).toBe('1.2.3 1a2b3c4-dirty');
    expect(description('1.2.3', undefined)).toBe('1.2.3');
  });

  it('lets anything go to dev', () => {
    const commit = { short: '1', changed: ['a'], main: undefined, onMain: false };
    expect(refusals(dev, { scriptId }, commit)).toEqual([]);
    expect(refusals(dev, { scriptId }, undefined)).toEqual([]);
  });

  it('lets a clean commit of main go to prod', () => {
    expect(refusals(prod, { scriptId, deploymentId }, clean)).toEqual([]);
    expect(refusals({ ...prod, first: true }, { scriptId }, clean)).toEqual([]);
  });

  it.each([
    ['changes', { ...clean, changed: ['a', 'b', 'c', 'd'] }, /uncommitted changes \(a, b, c and 1/],
    ['no main', { ...clean, main: undefined, onMain: false }, /no branch main/],
    ['another branch', { ...clean, onMain: false }, /1a2b3c4 is not on origin\/main/],
    ['no clone', undefined, /no clone of the repository/],
  ])('refuses prod with %s', (_, commit, reason) => {
    expect(refusals(prod, { scriptId, deploymentId }, commit)).toEqual([
      expect.stringMatching(reason),
    ]);
  });

  it('says how to make the first deployment, and refuses a second one', () => {
    expect(refusals(prod, { scriptId }, clean)).toEqual([
      expect.stringMatching(
        /deploymentId is missing.*npm run deploy -- prod --first.*version number/s,
      ),
    ]);
    expect(refusals({ ...prod, first: true }, { scriptId, deploymentId }, clean)).toEqual([
      expect.stringMatching(/has a deployment already.*triggers/),
    ]);
  });
});

describe('what clasp says', () => {
  it.each([
    ['No credentials found.', /not logged in/],
    ['invalid_grant', /login of clasp has expired/],
    ['reauth related error (invalid_rapt)', /login of clasp has expired/],
    ['Request had insufficient authentication scopes.', /not allowed everything/],
    [
      'User has not enabled the Apps Script API. Enable it by visiting … then retry.',
      /Apps Script API is off/,
    ],
    ['The caller does not have permission', /may not edit this script/],
    ['Requested entity was not found.', /no such script/],
    ['Read-only deployments may not be modified.', /head deployment/],
    ['getaddrinfo ENOTFOUND script.googleapis.com', /could not be reached/],
    ['Something new', /did not confirm/],
  ])('%s is explained, with a remedy', (output, means) => {
    const fault = claspFault(output);
    expect(fault.means).toMatch(means);
    expect(fault.remedy.join()).not.toBe('');
  });

  it('counts as done only with its answer in JSON', () => {
    expect(claspAnswer('push', '["dist/server.js"]')).toEqual({});
    expect(claspAnswer('push', 'Skipping push.')).toBeUndefined();
    expect(claspAnswer('version', '{"versionNumber": 7}')).toEqual({ version: 7 });
    expect(claspAnswer('version', '{"versionNumber": 0}')).toBeUndefined();
    expect(claspAnswer('deployment', '{"deploymentId": "AK"}')).toBeUndefined();
    expect(claspAnswer('deployment', '')).toBeUndefined();
  });
});
