import type { RunReport } from 'apps-script-emulator';
import { beforeAll, describe, expect, it } from 'vitest';
import { faultProblem } from '../../src/core/shared/i18n/faults.ts';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { version } from '../../src/core/shared/version.ts';
import { areaSheetId } from '../../src/core/workbook/sheet-ids.ts';
import { codes } from '../support/add-on.ts';
import { readAndSend } from '../support/read-and-send.ts';
import { manager } from '../support/sheets-host.ts';
import { type SmallWorkbook, smallWorkbook, validCalls } from '../support/small-workbook.ts';

let app: SmallWorkbook;
beforeAll(() => {
  app = smallWorkbook();
  const { host, restore } = app;
  app = {
    ...app,
    restore: () => {
      restore();
      host.setFaults(() => 'pass');
    },
  };
});

interface Line {
  readonly level: string;
  readonly text: string;
  readonly said: Readonly<Record<string, unknown>>;
}

/** The one line that an execution left. */
function lineOf(report: RunReport | undefined): Line {
  expect(report?.log).toHaveLength(1);
  const [, level = '', text = ''] = /^(\w+): (.*)$/s.exec(report?.log[0] ?? '') ?? [];
  return { level, text, said: JSON.parse(text) };
}

function call(method: string, payload: unknown, pageVersion: unknown = version) {
  const session = app.session(manager, 'fr');
  const outcome = session.run('rpc', method, payload, pageVersion) as Outcome<unknown>; // what rpc answers with
  return { outcome, line: lineOf(session.lastRun) };
}

const secret = 'Ask Zoé';
const failing = (code: number, message: string) =>
  app.host.setFaults(({ method }) =>
    method.endsWith('batchUpdate') ? { before: { code, status: 'X', message } } : 'pass',
  );

describe('the log', () => {
  it('tells of a call how it went, how long it took and how often it asked Google', () => {
    app.restore();
    const { line } = call('actions.list', {});
    expect(line).toMatchObject({
      level: 'info',
      said: { version, door: 'rpc', name: 'actions.list', kind: 'ok', trips: 2 },
    });
    expect(line.said.ms).toBeTypeOf('number');
    expect(line.said).not.toHaveProperty('support');
  });

  it('tells of a refusal which it was, without a support code', () => {
    app.restore();
    const { outcome, line } = call('action.details', { id: '1.1-C77' });
    expect(line).toMatchObject({
      level: 'info',
      said: { kind: 'refused', problems: ['unknown-id'] },
    });
    expect(JSON.stringify([outcome, line])).not.toContain('"support"');
  });

  it('tells of a failure of Google its code and where it met us, by the code that the person sees', () => {
    app.restore();
    failing(503, secret);
    const { outcome, line } = call('update.save', validCalls['update.save']);
    expect(outcome).toMatchObject({ problems: [{ code: 'google-unavailable' }] });
    const support = outcome.ok ? undefined : outcome.problems[0]?.support;
    expect(line).toMatchObject({
      level: 'warn',
      said: { kind: 'google-unavailable', support, errors: [{ code: 503, failure: 'unknown' }] },
    });
    expect(support).toMatch(/^\w{4}-\w{4}$/);
    expect(JSON.stringify(line.said.errors)).toMatch(/"server(\.js)?:\d+:\d+"/);
  });

  it('tells of a bug its place, and neither log nor page its words', () => {
    app.restore();
    failing(400, `Invalid value "${secret}"\n    at ${secret} (${manager}:1:1)`);
    const { outcome, line } = call('update.save', validCalls['update.save']);
    expect(codes(outcome)).toEqual(['internal']);
    expect(line).toMatchObject({
      level: 'error',
      said: { kind: 'internal', errors: [{ name: 'GoogleJsonResponseException', code: 400 }] },
    });
    expect(line.text + JSON.stringify(outcome)).not.toContain(secret);
    expect(line.text).not.toContain('@');
  });

  it('holds nothing that came in: no method of another name, no text, no address', () => {
    app.restore();
    expect(call(secret, {}).line.said).toMatchObject({ name: 'unknown', kind: 'refused' });
    const changes = { status: 'delayed', reportText: secret, nextStep: secret, comment: secret };
    const { outcome, line } = call('update.save', { ...validCalls['update.save'], changes });
    expect(outcome.ok).toBe(true);
    expect(line.text).not.toContain(secret);
    expect(line.text).not.toContain('@');
  });

  it('has a line for commands of the menu, edits by hand and the clock', () => {
    app.restore();
    const session = app.session();
    session.open();
    session.clickMenu('openSetUp');
    expect(lineOf(session.lastRun).said).toMatchObject({
      door: 'menu',
      name: 'openSetUp',
      kind: 'ok',
    });
    session.edit(areaSheetId(1), { row: 4, column: 4 }, [['x']]);
    expect(lineOf(session.lastRun).said).toMatchObject({
      door: 'edit',
      name: 'onEdit',
      kind: 'ok',
    });
    expect(readAndSend(app.rpc, 'digest.set', { on: true }).ok).toBe(true);
    const report = app.host.runTrigger(app.host.triggers()[0]?.id ?? '');
    expect(lineOf(report).said).toMatchObject({ door: 'clock', name: 'runDue' });
  });

  it('tells of a command that failed by the code in its dialog', () => {
    app.restore();
    failing(503, secret);
    const session = app.session(manager, 'es');
    session.open();
    session.answer({ button: 'OK' });
    const { questions } = session.clickMenu('applyRoles');
    const [, support] = /Código de asistencia: (\S+)$/.exec(questions[0]?.text ?? '') ?? [];
    expect(lineOf(session.lastRun).said).toMatchObject({ name: 'applyRoles', support });
    expect(support).toBeDefined();
  });
});

describe('a page of another version', () => {
  it.each(['0.0.1 (abcdef0)', null])('is told to open again, and nothing is done: %s', (old) => {
    app.restore();
    const { outcome, line } = call('update.save', validCalls['update.save'], old);
    expect(outcome).toMatchObject({
      problems: [{ code: 'other-version', remedy: faultProblem.texts['other-version'].remedy.fr }],
    });
    expect(line.said).toMatchObject({ kind: 'refused', trips: 0 });
  });

  it('is one from before versions, too', () => {
    app.restore();
    const session = app.session();
    const outcome = session.run('rpc', 'actions.list', {}) as Outcome<unknown>; // what rpc answers with
    expect(codes(outcome)).toEqual(['other-version']);
  });
});

describe('the command About', () => {
  it.each(['en', 'fr', 'es'])('tells the version in the language %s', (lang) => {
    const session = app.session(manager, lang);
    session.open();
    session.answer({ button: 'OK' });
    expect(session.clickMenu('openAbout').questions[0]?.text).toContain(` ${version}`);
  });
});
