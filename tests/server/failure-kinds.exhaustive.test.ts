import { beforeAll, describe, expect, it } from 'vitest';
import type { Method } from '../../src/core/rpc/contract.ts';
import { type FaultCode, faultProblem } from '../../src/core/shared/i18n/faults.ts';
import { type Lang, languages } from '../../src/core/shared/i18n/lang.ts';
import type { Outcome, Problem } from '../../src/core/shared/outcome.ts';
import { version } from '../../src/core/shared/version.ts';
import { addPerson } from '../support/plan-workbook.ts';
import { manager, staff } from '../support/sheets-host.ts';
import { type SmallWorkbook, smallWorkbook, validCalls } from '../support/small-workbook.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

/** A manager who owns nothing. */
const bruno = 'bruno@example.org';
const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;

const calls = {
  'a read': ['actions.list', {}],
  'a save': ['update.save', validCalls['update.save']],
  'set-up': ['setUp.run', { ...validCalls['setUp.run'], source: longerPlan() }],
  'a paper': ['paper.make', { ...validCalls['paper.make'], requestId: 'paper-0009' }],
  sharing: ['share.apply', { ...validCalls['share.apply'], mail: false }],
} as const satisfies Readonly<Record<string, readonly [Method, unknown]>>;
type Call = keyof typeof calls;
const names = Object.keys(calls) as Call[]; // its keys are no more than these

function longerPlan() {
  const { source } = validCalls['setUp.run'];
  return { ...source, text: `${'text' in source ? source.text : ''}- Report in autumn\n` };
}

let app: SmallWorkbook;
beforeAll(() => {
  app = smallWorkbook();
  addPerson(app, bruno, 'Manager', 3);
  app.host.share(app.spreadsheetId, bruno, 'writer');
  const applied = app.rpc('roles.apply', {});
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
  const file = app.host.store.get(app.spreadsheetId);
  if (file === undefined) throw new Error('the workbook is gone');
  const { host } = app;
  app = {
    ...app,
    restore: () => {
      host.store.put(file);
      host.setFaults(() => 'pass');
      host.setApiEnabled('sheets', true);
      host.setApiEnabled('docs', true);
      host.setWithheldScopes(bruno, []);
      // No quota of a minute plays a part.
      host.setClock(new Date(host.now().getTime() + 61_000));
    },
  };
});

/** What Bruno is told in his language, with the line that the call left in the log. */
function told(
  call: Call,
  lang: Lang,
  user: string,
): { problems: readonly Problem[]; line: Record<string, unknown> } {
  const session = app.session(user, lang);
  const outcome = session.run('rpc', ...calls[call], version) as Outcome<{ problems?: Problem[] }>; // what rpc answers with
  const [log = ''] = session.lastRun?.log ?? [];
  const problems = outcome.ok ? (outcome.value.problems ?? []) : outcome.problems;
  return { problems, line: JSON.parse(log.slice(log.indexOf('{'))) };
}

function expectTold(call: Call, lang: Lang, code: FaultCode, user = bruno): Problem | undefined {
  const { problems, line } = told(call, lang, user);
  const found = problems.find((each) => each.code === code);
  expect(problems.map((each) => each.code)).toContain(code);
  expect(found?.message).toBe(faultProblem.texts[code].message[lang]);
  expect(found?.remedy).toContain(faultProblem.texts[code].remedy[lang]);
  expect(found?.support).toMatch(/^[2-9CFGHJMPQRVWX]{4}-[2-9CFGHJMPQRVWX]{4}$/);
  expect(line).toMatchObject({
    kind: code,
    support: found?.support,
    version,
    name: calls[call][0],
  });
  return found;
}

const cases = languages.flatMap((lang) => names.map((call) => [call, lang] as const));

describe('an API that is not enabled', () => {
  it.each(cases)('is told as such, with the page to enable it: %s in %s', (call, lang) => {
    app.restore();
    const api = call === 'a paper' ? 'docs' : 'sheets';
    app.host.setApiEnabled(api, false);
    const problem = expectTold(call, lang, 'api-disabled');
    expect(problem?.remedy).toContain(`/apis/api/${api}.googleapis.com/overview?project=`);
  });

  it('is found out where its answer says nothing: SpreadsheetApp opens the file', () => {
    app.restore();
    const bare = { code: 403, status: 'PERMISSION_DENIED', message: 'Refusé.' };
    app.host.setFaults(({ service }) => (service === 'sheets' ? { before: bare } : 'pass'));
    for (const call of ['a read', 'a save'] as const) expectTold(call, 'fr', 'api-disabled');
  });
});

describe('scopes that the person did not grant', () => {
  it.each(cases)('are told as such, with the page to grant them: %s in %s', (call, lang) => {
    app.restore();
    app.host.setWithheldScopes(bruno, [scope('documents')]);
    const problem = expectTold(call, lang, 'authorise');
    expect(problem?.remedy).toContain('https://script.google.com/macros/authorize/');
  });

  it('are asked for by Google when a command is chosen, and the run ends there', () => {
    app.restore();
    app.host.setWithheldScopes(bruno, [scope('documents')]);
    const session = app.session(bruno);
    session.open();
    expect(() => session.clickMenu('openUpdate')).toThrow('Authorization is required');
    expect(session.effects.sidebars).toEqual([]);
  });
});

describe('a file that the person may not open', () => {
  it.each(cases)('is told as such: %s in %s', (call, lang) => {
    app.restore();
    // The page is open when the access is taken away.
    app.host.setFaults(() => {
      app.host.share(app.spreadsheetId, bruno, undefined);
      return 'pass';
    });
    expectTold(call, lang, 'no-access');
  });
});

describe('a file that the person may only view', () => {
  it.each(languages)('is told as such: a save in %s', (lang) => {
    app.restore();
    app.host.setFaults(({ method }) => {
      if (method.endsWith('batchUpdate')) app.host.share(app.spreadsheetId, bruno, 'reader');
      return 'pass';
    });
    expectTold('a save', lang, 'view-only');
  });
});

describe('cells that are protected', () => {
  const protectAll = (): void => {
    const users = [manager];
    app.session().act(
      snapshotIn(app).sheets.map(({ properties: { sheetId } }) => ({
        addProtectedRange: {
          // A range, as most sheets are protected as a whole already.
          protectedRange: {
            range: { sheetId, startRowIndex: 0 },
            editors: { users, domainUsersCanEdit: false },
          },
        },
      })),
    );
  };
  const writing = cases.filter(([call]) => call !== 'a read');

  it.each(writing)('are told as such: %s in %s', (call, lang) => {
    app.restore();
    protectAll();
    expectTold(call, lang, 'protected');
  });

  it.each([bruno, staff])('do not hide a bug of ours in a save by %s', (user) => {
    app.restore();
    const invalid = { code: 400, status: 'INVALID_ARGUMENT', message: 'Invalid requests[0]' };
    app.host.setFaults(({ method }) =>
      method.endsWith('batchUpdate') ? { before: invalid } : 'pass',
    );
    expectTold('a save', 'en', 'internal', user);
  });
});
