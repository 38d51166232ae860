import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { brokenAt } from '../../src/core/check/check-chain.ts';
import type { Outcome } from '../../src/core/rpc/outcome.ts';
import type { SyncPiece } from '../../src/core/rpc/sections.ts';
import { headOf } from '../../src/core/update/chain.ts';
import { sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import type { Faults } from '../../src/host/runtime/faults.ts';
import { done, type SectionPlan, sectionPlan } from '../support/section-plan.ts';
import { manager } from '../support/sheets-host.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

const fault = (code: number, status: string, message: string) => ({ code, status, message });
const down = fault(503, 'UNAVAILABLE', 'The service is currently unavailable.');
const timedOut = { code: 504, message: '' };
/** Killed: nothing that comes after the call is answered any more. */
const kinds: readonly [string, ReturnType<Faults>, number][] = [
  ['429', { before: fault(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded') }, 1],
  ['503, applied', { after: down }, 1],
  ['killed before', { before: timedOut }, 10_000],
  ['killed after', { after: timedOut }, 10_000],
];

const isRest = (method: string): boolean => /^(sheets|docs|drive)\./.test(method);

/** Fails from the n-th REST call on, so often. */
function failing(n: number, how: ReturnType<Faults>, times: number): Faults {
  let seen = -1;
  return ({ method }) => {
    if (!isRest(method)) return 'pass';
    seen += 1;
    return seen >= n && seen < n + times ? how : 'pass';
  };
}

/** What the plan holds of Sections, without times and IDs of saves. */
function state(app: SectionPlan): unknown {
  const record = app
    .rows(sheetIds.updates)
    .filter(({ field }) => field === 'contribution')
    .map(({ id, before, after }) => `${id} ${before} ${after}`)
    .sort();
  return {
    contributions: app
      .rows(sheetIds.contributions)
      .map(({ seenOn: _seen, updatedOn: _on, ...row }) => JSON.stringify(row))
      .sort(),
    record,
  };
}

describe('a sync that fails or is killed at any call', () => {
  let app: SectionPlan;
  let ids: string[];
  let files: { id: string; file: NonNullable<ReturnType<SectionPlan['host']['store']['get']>> }[];
  const restore = (): void => {
    for (const { file } of files) app.host.store.put(file);
    app.host.setClock(new Date(app.host.now().getTime() + 61_000));
  };
  const run = (goOn = false): Outcome<SyncPiece> =>
    app.rpc('sections.sync', { sections: [], goOn });

  beforeAll(() => {
    app = sectionPlan();
    app.assign(['1.1-C03'], ['Europe']);
    ids = [app.make('Africa'), app.make('Europe')];
    app.sync();
    const [africa = '', europe = ''] = ids;
    app.type(africa, 2, 'result', 'Done');
    app.type(europe, 2, 'result', 'There', manager);
    const range = { sheetId: sheetIds.ourActions, dimension: 'ROWS' as const };
    app.act(africa, [{ deleteDimension: { range: { ...range, startIndex: 3, endIndex: 4 } } }]);
    app.assign(['1.1-C03'], ['Africa', 'Europe']);
    files = [app.spreadsheetId, ...ids].flatMap((id) => {
      const file = app.host.store.get(id);
      return file ? [{ id, file }] : [];
    });
  });

  it('ends, started again, where one without a failure ends', () => {
    restore();
    let calls = 0;
    app.host.setFaults(({ method }) => {
      if (isRest(method)) calls += 1;
      return 'pass';
    });
    done(run());
    app.host.setFaults(() => 'pass');
    const rows = (): unknown => ids.map((id) => app.rowsIn(id));
    const wanted = JSON.stringify([state(app), rows()]);
    const issues = (): string[] =>
      app.rows(sheetIds.issues).map(({ code, place }) => `${code} ${place}`);
    const told = issues();
    expect(told).toEqual(['section-row-back Africa, row 4']);
    expect(calls).toBeGreaterThan(5);
    for (let n = 0; n < calls; n += 1) {
      for (const [name, how, times] of kinds) {
        restore();
        app.host.setFaults(failing(n, how, times));
        run();
        app.host.setFaults(() => 'pass');
        const before = issues();
        app.host.setClock(new Date(app.host.now().getTime() + 61_000));
        // Gone on with, or begun again where it was cut off before it began.
        expect(run(true), `call ${n}, ${name}`).toMatchObject({ ok: true });
        // What was put right is told by the run that did it, or by the one that goes on.
        expect([...before, ...issues()], `call ${n}, ${name}`).toEqual(
          expect.arrayContaining(told),
        );
        const current = snapshotIn(app);
        expect(brokenAt(current, headOf(current)), `call ${n}, ${name}`).toBeUndefined();
        expect(JSON.stringify([state(app), rows()]), `call ${n}, ${name}`).toBe(wanted);
        done(run());
        for (const { changed, pushed } of done(run()).synced) {
          expect([changed, pushed], `call ${n}, ${name}`).toEqual([0, 0]);
        }
      }
    }
  }, 120_000);
});

describe('sixty Sections', () => {
  it('are synced in pieces, inside the quotas of a minute', () => {
    const sections = Array.from({ length: 60 }, (_, i) => `Section ${i + 1}`);
    const app = sectionPlan();
    const keys = snapshotIn(app).cells.get(sheetIds.settings)?.[0] ?? [];
    app.session().act([
      {
        updateCells: {
          start: {
            ...{ sheetId: sheetIds.settings, rowIndex: 2 },
            columnIndex: keys.indexOf('sectionName'),
          },
          rows: sections.map((name) => ({ values: [{ userEnteredValue: { stringValue: name } }] })),
          fields: 'userEnteredValue',
        },
      },
    ]);
    app.assign(['1.1-C01'], sections);
    for (const name of sections) app.make(name);
    const from = app.host.now().getTime();
    const done_: string[] = [];
    for (let goOn = false; ; goOn = true) {
      const { synced, left } = app.sync({ goOn });
      expect(synced.flatMap(({ findings }) => findings)).toEqual([]);
      done_.push(...synced.map(({ section }) => section));
      if (left.length === 0) break;
    }
    expect(done_).toEqual(sections);
    // Reads are 60 a minute for a person; the sync takes 45 of them.
    const minutes = (app.host.now().getTime() - from) / 60_000;
    expect(minutes).toBeGreaterThan(0.9);
    expect(minutes).toBeLessThan(4);
  }, 60_000);
});

describe('whatever happens in the workbooks', () => {
  const all = ['1.1-C01', '1.1-C02', '1.1-C03'];
  const sections = ['Africa', 'Europe'];
  const fields = ['result', 'nextStep', 'reportText', 'contact'];
  const at = fc.nat({ max: 1 });
  const row = fc.integer({ min: 2, max: 4 });
  const word = fc.stringMatching(/^[a-z]{1,6}$/);
  const step = fc.oneof(
    fc.record({
      ...{ kind: fc.constant('type' as const), at, row, text: word },
      key: fc.constantFrom(...fields),
    }),
    fc.record({ kind: fc.constant('delete' as const), at, row }),
    fc.record({
      ...{ kind: fc.constant('assign' as const), id: fc.constantFrom(...all) },
      to: fc.subarray(sections),
    }),
    fc.record({ kind: fc.constant('amend' as const), id: fc.constantFrom(...all), text: word }),
    fc.record({ kind: fc.constant('cut' as const), call: fc.integer({ min: 0, max: 10 }) }),
    fc.record({ kind: fc.constant('sync' as const), one: fc.option(fc.constantFrom(...sections)) }),
  );

  it('a completed sync leaves plan and Sections agreed, its record whole, and nothing for a second one', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 10 }), (steps) => {
        const app = sectionPlan();
        app.assign(['1.1-C03'], ['Europe']);
        const ids = sections.map((section) => app.make(section));
        const wait = (): void => app.host.setClock(new Date(app.host.now().getTime() + 120_000));
        let amends = 0;
        for (const each of steps) {
          wait();
          if (each.kind === 'type') {
            app.type(ids[each.at] ?? '', each.row, each.key, each.text, manager);
          } else if (each.kind === 'delete') {
            const range = { sheetId: sheetIds.ourActions, dimension: 'ROWS' as const };
            const [startIndex, endIndex] = [each.row, each.row + 1];
            app.act(ids[each.at] ?? '', [
              { deleteDimension: { range: { ...range, startIndex, endIndex } } },
            ]);
          } else if (each.kind === 'assign') app.assign([each.id], each.to);
          else if (each.kind === 'amend') {
            amends += 1;
            const save = { saveId: `amend-${1000 + amends}`, id: each.id, seen: {} };
            app.rpc('action.amend', { ...save, changes: { action: each.text } });
          } else if (each.kind === 'cut') {
            app.host.setFaults(failing(each.call, { after: timedOut }, 10_000));
            app.rpc('sections.sync', { sections: [], goOn: false });
            app.host.setFaults(() => 'pass');
          } else app.sync(each.one === null ? {} : { sections: [each.one] });
        }
        wait();
        app.sync();
        const recorded = app
          .rows(sheetIds.updates)
          .map(({ after }) => String(after))
          .join('\n');
        const known = new Map(
          app
            .rows(sheetIds.contributions)
            .map((each) => [`${String(each.id)} ${String(each.section)}`, each]),
        );
        ids.forEach((id, n) => {
          for (const each of app.rowsIn(id)) {
            for (const field of fields) {
              const typed = String(each[field] ?? '');
              if (typed === '' || each.id === '') continue;
              const there = known.get(`${String(each.id)} ${sections[n]}`);
              expect(String(there?.[field])).toBe(typed);
              expect(recorded).toContain(typed);
            }
          }
        });
        const current = snapshotIn(app);
        expect(brokenAt(current, headOf(current))).toBeUndefined();
        wait();
        for (const { changed, pushed } of app.sync().synced) {
          expect([changed, pushed]).toEqual([0, 0]);
        }
      }),
      { numRuns: 6 },
    );
  }, 120_000);
});
