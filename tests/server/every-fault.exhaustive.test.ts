import type { Faults, HostSpreadsheet } from 'apps-script-emulator';
import { beforeAll, describe, expect, it } from 'vitest';
import { brokenAt } from '../../src/core/actions/update/broken-at.ts';
import { headOf } from '../../src/core/actions/update/chain.ts';
import type { Method } from '../../src/core/rpc/contract.ts';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { areaColumns } from '../../src/core/workbook/columns/area-columns.ts';
import { areaSheetId } from '../../src/core/workbook/sheet-ids.ts';
import { codes } from '../support/add-on.ts';
import { afterReading } from '../support/read-and-send.ts';
import { staff } from '../support/sheets-host.ts';
import { type SmallWorkbook, smallWorkbook, validCalls } from '../support/small-workbook.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

const area = areaSheetId(1);

/** What each method that writes is called with; papers have tests of their own. */
const calls: readonly (readonly [Method, unknown])[] = [
  ['setUp.run', { ...validCalls['setUp.run'], source: longerPlan() }],
  ['layout.repair', {}],
  ['layout.bringBack', {}],
  ['update.save', validCalls['update.save']],
  ['update.save', { ...validCalls['update.save'], changes: {}, confirmed: true, seen: [] }],
  ['updates.reconcile', {}],
  ['check.run', {}],
  [
    'check.mend',
    {
      saveId: 'save-0003',
      mends: [
        {
          ...{ id: '1.1-C02', code: 'progress-range', field: 'progress' },
          ...{ before: '40 %', after: '40%' },
        },
      ],
    },
  ],
  ['review.decide', validCalls['review.decide']],
  ['roles.apply', {}],
  ['assign.save', validCalls['assign.save']],
  ['handOver.save', validCalls['handOver.save']],
  ['action.add', validCalls['action.add']],
  ['action.amend', validCalls['action.amend']],
  ['action.retire', validCalls['action.retire']],
  ['action.bringBack', validCalls['action.bringBack']],
  ['completeness.remind', validCalls['completeness.remind']],
  ['digest.set', { on: true }],
  ['translations.import', validCalls['translations.import']],
];

function longerPlan() {
  const { source } = validCalls['setUp.run'];
  return source.kind === 'text'
    ? { ...source, text: `${source.text}- Report in autumn\n` }
    : source;
}

const fault = (code: number, status: string, message: string) => ({ code, status, message });
const wait = fault(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded for quota metric');
const broken = fault(500, 'INTERNAL', 'Internal error encountered.');
const down = fault(503, 'UNAVAILABLE', 'The service is currently unavailable.');
/** A call that timed out: the script is told nothing. */
const timedOut = { code: 504, message: '' };

const failures: readonly [string, ReturnType<Faults>][] = [
  ['429', { before: wait }],
  ['500, applied', { after: broken }],
  ['time-out', { before: timedOut }],
  ['time-out, applied', { after: timedOut }],
];

let app: SmallWorkbook;
let reference: HostSpreadsheet;
beforeAll(() => {
  app = smallWorkbook();
  expect(app.rpc('workbook.know', {})).toMatchObject({ ok: true });
  // Something for every method to do.
  const session = app.session(staff);
  session.open();
  session.clickMenu('openUpdate');
  const at = (key: string) => ({
    row: 4,
    column: areaColumns.findIndex((column) => column.key === key) + 1,
  });
  session.edit(area, at('nextStep'), [['Typed by hand']]);
  session.edit(area, at('progress'), [["'40 %"]], { paste: true });
  const file = app.host.store.get(app.spreadsheetId);
  if (file === undefined) throw new Error('the workbook is gone');
  reference = file.content as HostSpreadsheet;
  const { host } = app;
  app = {
    ...app,
    restore: () => {
      host.store.put(file);
      // A minute later, so that no quota of a minute adds calls to a run.
      host.setClock(new Date(host.now().getTime() + 61_000));
    },
  };
});

const contentNow = () => app.host.store.get(app.spreadsheetId)?.content as HostSpreadsheet;

/** A link of the chain, or the ID of what was found. */
const own = /^([0-9a-z]{28}|[0-9a-z]+\.[0-9a-z]+|[0-9a-f-]{36}(-\d+)?)$/;

/** What a workbook says, without what differs from run to run: times, the IDs of finds, the chain. */
function said(content: HostSpreadsheet): unknown {
  return {
    metadata: content.developerMetadata.map(({ metadataKey }) => metadataKey).sort(),
    sheets: content.sheets.map(({ properties, rows, protectedRanges, filterViews, charts }) => ({
      sheetId: properties.sheetId,
      ...{ protections: protectedRanges.length, views: filterViews.length, charts: charts.length },
      rows: rows.map((row) =>
        (row ?? []).map((cell) => {
          const { numberValue, stringValue, formulaValue } = cell?.userEnteredValue ?? {};
          if (numberValue !== undefined) return numberValue > 40_000 ? 'a moment' : numberValue;
          if (stringValue !== undefined) return own.test(stringValue) ? '' : stringValue;
          return formulaValue ?? '';
        }),
      ),
    })),
  };
}

const run = (method: Method, payload: unknown): Outcome<unknown> => app.rpc(method, payload);

const outbox = () => app.host.outbox().length;

/** A clean run: what the workbook says after it, how many service calls it took, and how many mails. */
function cleanly(method: Method, payload: unknown) {
  app.restore();
  const called: string[] = [];
  app.host.setFaults(({ method: each }) => {
    called.push(each);
    return 'pass';
  });
  const mails = outbox();
  const outcome = run(method, payload);
  app.host.setFaults(() => 'pass');
  expect(codes(outcome)).toEqual([]);
  return { after: said(contentNow()), called, count: called.length, mails: outbox() - mails };
}

function expectWholeChain(): void {
  const snapshot = snapshotIn(app);
  expect(brokenAt(snapshot, headOf(snapshot))).toBeUndefined();
}

/** As the manager sends it who has read the mails. */
function read(method: Method, payload: unknown): unknown {
  app.restore();
  return afterReading(app.rpc, method, payload);
}

describe.each(calls)('%s, when a service call fails', (method, unread) => {
  it('once, is done in the end, and once', () => {
    const payload = read(method, unread);
    const clean = cleanly(method, payload);
    for (const [failing, called] of clean.called.entries()) {
      // A read that was answered and lost is a read that failed.
      const isRead = !called.endsWith('batchUpdate');
      const possible = failures.filter(([, how]) => !(isRead && how !== 'pass' && 'after' in how));
      for (const [name, how] of possible) {
        app.restore();
        let done = false;
        app.host.setFaults(({ index }) => {
          if (done || index !== failing) return 'pass';
          done = true;
          return how;
        });
        const mails = outbox();
        const outcome = run(method, payload);
        app.host.setFaults(() => 'pass');
        const what = `${name} at call ${failing}`;
        expect(outcome, what).toHaveProperty('ok', true);
        expect(said(contentNow()), what).toEqual(clean.after);
        expect(outbox() - mails, what).toBe(clean.mails);
      }
    }
    expectWholeChain();
  });

  it('for good, has done all or nothing, and says so', () => {
    const payload = read(method, unread);
    const clean = cleanly(method, payload);
    const before = said(reference);
    for (const failing of clean.called.keys()) {
      for (const how of [{ before: down }, { after: timedOut }] as const) {
        app.restore();
        let calls = 0;
        app.host.setFaults(() => {
          calls += 1;
          return calls > failing ? how : 'pass';
        });
        const mails = outbox();
        const outcome = run(method, payload);
        app.host.setFaults(() => 'pass');
        const what = `${JSON.stringify(how)} from call ${failing} on`;
        if (!outcome.ok) expect(codes(outcome), what).toEqual(['google-unavailable']);
        expect([before, clean.after], what).toContainEqual(said(contentNow()));
        if (!outcome.ok) expect(codes(run(method, payload)), what).toEqual([]);
        expect(said(contentNow()), what).toEqual(clean.after);
        expect(outbox() - mails, what).toBe(clean.mails);
      }
    }
    expectWholeChain();
  });
});

/** The check only writes its own list anew, in one batch; a reminder writes no cell. */
const withoutLock: readonly Method[] = ['check.run', 'completeness.remind'];

describe.each(calls.filter(([method]) => !withoutLock.includes(method)))(
  '%s',
  (method, payload) => {
    it('says so while somebody else holds the lock, and changes nothing', () => {
      app.restore();
      const before = contentNow();
      const release = app.host.holdLock({ kind: 'document', spreadsheetId: app.spreadsheetId });
      const outcome = run(method, payload);
      release();
      expect(codes(outcome)).toEqual(['busy']);
      expect(contentNow()).toBe(before);
    });
  },
);
