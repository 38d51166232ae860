import { type Answers, type CallOutcome, type Faults, ScriptException } from 'apps-script-emulator';
import { describe, expect, it } from 'vitest';
import type { InstallationReport, InstallationStep } from '../../src/core/rpc/installation.ts';
import { type AssumptionId, assumptions } from '../../src/core/shared/installation/assumptions.ts';
import type { ProbeResult } from '../../src/core/shared/installation/probe-result.ts';
import { type AddOn, addOn, codes, type Kept } from '../support/add-on.ts';
import { addPerson } from '../support/plan-workbook.ts';
import { readAndSend } from '../support/read-and-send.ts';
import { done } from '../support/section-plan.ts';
import { manager, staff } from '../support/sheets-host.ts';

const second = 'second@example.org';

/** A second manager whom no protection lets in yet, an edit by hand, a run of the clock: every probe can be tried. */
function inUse(): AddOn {
  used ??= putToUse();
  return addOn('en_US', used);
}

/** It takes many calls: done once, then copied. */
let used: Kept | undefined;

function putToUse(): Kept {
  const app = addOn();
  app.setUp();
  app.host.share(app.spreadsheetId, second, 'writer');
  addPerson(app, staff, 'Staff');
  addPerson(app, second, 'Manager', 2);
  done(readAndSend(app.rpc, 'digest.set', { on: true }));
  for (const { id } of app.host.triggers()) app.host.runTrigger(id);
  done(app.rpc('digest.set', { on: false }));
  // After the clock, which would record it.
  app.session(staff).edit(1001, { row: 3, column: columnOf(app, 'comment') }, [['By hand']]);
  return app.keep();
}

/** Column of an area sheet, counted from 1. */
function columnOf(app: AddOn, key: string): number {
  const { content } = app.host.store.get(app.spreadsheetId) ?? {};
  const { sheets } = content as { sheets: { rows: { userEnteredValue?: object }[][] }[] }; // a workbook's
  const keys = sheets[1]?.rows[0]?.map((cell) => JSON.stringify(cell?.userEnteredValue ?? ''));
  return (keys ?? []).findIndex((cell) => cell.includes(`"${key}"`)) + 1;
}

const isSecond = (id: AssumptionId): boolean => id === 'A21';
/** Which step a probe is in. */
const steps = [
  ['A01', 'A02', 'A03', 'A04', 'A05', 'A06', 'A07', 'A08', 'A09', 'A10', 'A11', 'A33'],
  [
    'A12',
    'A14',
    'A15',
    'A16',
    'A17',
    'A18',
    'A19',
    'A20',
    'A37',
    'A38',
    'A22',
    'A36',
    'A32',
    'A39',
  ],
  ['A13'],
  ['A24', 'A25', 'A26', 'A27', 'A28', 'A34', 'A40'],
  ['A21', 'A23', 'A29'],
  ['A30', 'A31'],
] as const satisfies readonly (readonly AssumptionId[])[];

function runStep(app: AddOn, step: number, user = manager): readonly ProbeResult[] {
  return done(app.rpc<InstallationStep>('installation.step', { step }, user)).results;
}

interface Misbehaviour {
  readonly answers?: Answers;
  readonly faults?: Faults;
  /** What makes it so before the check. */
  readonly before?: (app: AddOn) => void;
}

const same: Answers = (_call, outcome) => outcome;
const denied = { code: 403, status: 'PERMISSION_DENIED', message: 'The API is disabled.' };
/** A REST method that fails, where `when` says so. */
const failing = (method: string, fault = denied, when = (_call: string) => true): Misbehaviour => ({
  faults: (call) =>
    call.method === method && when(JSON.stringify(call)) ? { before: fault } : 'pass',
});
/** The answers of a method with something else in them. */
const changed = (method: string, change: (answer: unknown) => unknown): Misbehaviour => ({
  answers: (call, outcome) =>
    call.method === method && 'answer' in outcome ? { answer: change(outcome.answer) } : outcome,
});
/** The same by its JSON: what a schema of ours would read. */
const rewritten = (
  method: string,
  from: string | RegExp,
  to: string,
  when: (json: string) => boolean = () => true,
): Misbehaviour =>
  changed(method, (answer) => {
    const json = JSON.stringify(answer);
    return json !== undefined && when(json) ? JSON.parse(json.replaceAll(from, to)) : answer;
  });
/** A call that takes its time. */
const slow = (app: () => AddOn, method: string, seconds: number): Misbehaviour => ({
  answers: (call, outcome) => {
    if (call.method === method) {
      app().setNow(new Date(app().host.now().getTime() + seconds * 1000).toISOString());
    }
    return outcome;
  },
});

const get = 'sheets.spreadsheets.get';
const values = 'sheets.spreadsheets.values.batchGet';
const batch = 'sheets.spreadsheets.batchUpdate';
const doc = 'docs.documents.get';

let app: AddOn;
let keys = 0;
/** How Google may be otherwise than each assumption says. */
const otherwise: Readonly<Record<Exclude<AssumptionId, 'A35'>, Misbehaviour>> = {
  A01: changed('HtmlOutput.getContent', (html) => String(html).slice(0, -9)),
  A02: failing(get),
  A03: failing(doc),
  A04: failing('drive.files.list'),
  A05: rewritten(get, '"spreadsheetId"', '"id"', (json) => !json.includes('"sheets"')),
  A06: failing(get, denied, (call) => call.includes('WorkPlanCheck')),
  A07: failing(doc),
  A08: failing('drive.files.get'),
  A09: otherError('SpreadsheetApp.openById'),
  A10: otherError('SpreadsheetApp.openByUrl'),
  A11: changed('Session.getTemporaryActiveUserKey', () => {
    keys += 1;
    return `key ${keys}`;
  }),
  A12: rewritten(values, '1.1-C01', '1.1-X01'),
  A13: rewritten(get, 'fr_FR', 'en_GB'),
  A14: changed(get, (answer) => {
    const { sheets = [] } = answer as { sheets?: { properties: object }[] }; // of any fields
    return {
      ...(answer as object),
      sheets: sheets.map((sheet) => ({
        ...sheet,
        properties: { ...sheet.properties, gridProperties: { rowGroupControlAfter: true } },
      })),
    };
  }),
  A15: rewritten(get, String.raw`\"complete\":false`, String.raw`\"complete\":true`),
  A16: changed(batch, () => ({ spreadsheetId: 'x', replies: [] })),
  A17: rewritten(values, '"=1+1"', '2'),
  A18: rewritten(values, '"last"', '""'),
  A19: rewritten(values, '1.2-E02', '1.2-E01', (json) => json.includes('"last"')),
  A20: failing(batch, { ...denied, code: 400 }, (call) => call.includes('@example.com')),
  A21: failing(batch, { code: 500, status: 'INTERNAL', message: 'down' }),
  A22: changed('Range.getNote', () => ''),
  // No note is left, and what is recorded has no person.
  A23: {
    before: (used) => {
      used.host.setAnswers(rewritten(get, 'workplan.edit', 'workplan.other').answers ?? same);
      done(used.rpc('updates.reconcile', {}));
    },
    ...rewritten(get, 'workplan.edit', 'workplan.other'),
  },
  A24: rewritten(doc, '"headingId"', '"otherId"'),
  A25: rewritten(doc, '"link":{"headingId"', '"link":{"otherId"'),
  A26: rewritten(doc, 'PAGE_NUMBER', 'PAGE_COUNT'),
  A27: {
    // The change is taken all the same.
    answers: (call, outcome) =>
      call.method === 'docs.documents.batchUpdate' && 'error' in outcome
        ? { answer: { documentId: 'x' } }
        : outcome,
  },
  A28: rewritten(doc, '"startIndex":10', '"startIndex":2'),
  A29: changed('Spreadsheet.getViewers', () => []),
  A30: changed('ScriptApp.getProjectTriggers', () => []),
  A31: {
    before: (used) => {
      done(readAndSend(used.rpc, 'digest.set', { on: true }));
      used.host.setAnswers((call, outcome) =>
        call.method === 'ScriptApp.getAuthorizationInfo'
          ? { error: new ScriptException('Exception', 'Service invoked too many times') }
          : outcome,
      );
      for (const { id } of used.host.triggers()) {
        expect(() => used.host.runTrigger(id)).toThrow('too many times');
      }
    },
  },
  A32: slow(() => app, batch, 20),
  A33: slow(() => app, get, 4),
  A36: failing(batch, { ...denied, code: 400 }, (call) => /changed[^a-z]{1,8}true/.test(call)),
  A34: slow(() => app, 'docs.documents.batchUpdate', 20),
  A37: rewritten(get, /"range":\{"sheetId":(\d+)\}/g, '"range":{"sheetId":$1,"endRowIndex":999}'),
  // The hole is still there.
  A38: rewritten(get, '"protectedRangeId"', '"unprotectedRanges":[{}],"protectedRangeId"'),
  A39: changed('drive.files.list', () => ({ files: [] })),
  A40: otherError('drive.files.create'),
};

function otherError(method: string): Misbehaviour {
  return {
    answers: (call, outcome): CallOutcome =>
      call.method === method && 'error' in outcome
        ? { error: new ScriptException('Error', 'Not an Exception') }
        : outcome,
  };
}

describe('the check of an installation', () => {
  it('finds everything as expected on the local host, and leaves no file', () => {
    app = inUse();
    const results = steps.flatMap((_, n) => runStep(app, n));
    // Who may edit everything cannot meet a protected cell; another manager can.
    const others = runStep(app, 4, second).filter(({ id }) => isSecond(id));
    const all = [...results.filter(({ id }) => !isSecond(id)), ...others];
    expect(all.filter(({ verdict }) => verdict !== 'as-expected')).toEqual([]);
    const report = done(app.rpc<InstallationReport>('installation.end', {}));
    expect(report.left).toEqual([]);
    expect(Object.keys(assumptions).filter((id) => !report.text.includes(`\n${id}\t`))).toEqual([]);
    expect(JSON.parse(report.json).results).toHaveLength(Object.keys(assumptions).length);
    const files = app.host.store.list().filter(({ name }) => name.startsWith('Work Plan check'));
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter(({ trashed }) => !trashed)).toEqual([]);
  });

  it.each(steps.flatMap((ids, step) => ids.map((id) => [id, step] as const)))(
    'sees that Google is otherwise than %s says',
    (id, step) => {
      app = inUse();
      const { before, answers, faults } = otherwise[id];
      before?.(app);
      app.host.setAnswers(answers ?? same);
      if (faults) app.host.setFaults(faults);
      const result = runStep(app, step, isSecond(id) ? second : manager).find(
        (each) => each.id === id,
      );
      expect(result).toMatchObject({ id, verdict: 'different' });
    },
  );

  it('names the files that it cannot move to the bin', () => {
    app = inUse();
    app.host.setFaults(({ method }) =>
      method === 'drive.files.update' ? { before: denied } : 'pass',
    );
    runStep(app, 0);
    runStep(app, 2);
    const { left, json } = done(app.rpc<InstallationReport>('installation.end', {}));
    expect(left).toEqual(['Work Plan check fr']);
    expect(JSON.parse(json).results).toContainEqual(
      expect.objectContaining({ id: 'A35', verdict: 'different' }),
    );
    // The next check takes them along.
    app.host.setFaults(() => 'pass');
    expect(done(app.rpc<InstallationReport>('installation.end', {})).left).toEqual([]);
  });

  it('bins the files of a step whose probes fail', () => {
    app = inUse();
    app.host.setFaults(({ method, index }) =>
      method === batch && index > 4 ? { before: denied } : 'pass',
    );
    runStep(app, 1);
    const files = app.host.store.list().filter(({ name }) => name.startsWith('Work Plan check'));
    expect(files).toMatchObject([{ trashed: true }]);
  });

  it('is for managers, and for whoever sets up', () => {
    expect(codes(inUse().rpc('installation.step', { step: 1 }, staff))).toEqual(['not-allowed']);
    expect(addOn().rpc('installation.step', { step: 0 }, staff)).toMatchObject({ ok: true });
  });

  it('says in the report no address and no text of the workbook', () => {
    app = inUse();
    const seen = steps.flatMap((_, step) => runStep(app, step));
    // What a browser adds is not taken up.
    const given = { results: [{ id: 'A01', verdict: 'different', seen: 'By hand' }] };
    const { text, json, results } = done(app.rpc<InstallationReport>('installation.end', given));
    expect(results).toHaveLength(seen.length + 1);
    expect(`${text}${json}`).not.toContain('@');
    expect(`${text}${json}`).not.toContain('By hand');
  });
});
