import type { Faults } from 'apps-script-emulator';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { brokenAt } from '../../src/core/actions/update/broken-at.ts';
import { headOf } from '../../src/core/actions/update/chain.ts';
import type { SyncPiece } from '../../src/core/rpc/sections.ts';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { areaSheetId, sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { ours, put, rowsOf, sortBy, wait } from '../support/our-actions.ts';
import { bruno, done, type SectionPlan, sectionPlan } from '../support/section-plan.ts';
import { manager } from '../support/sheets-host.ts';
import { snapshotIn } from '../support/snapshot-in.ts';
import { meets, runs } from '../support/tier.ts';

const fault = (code: number, status: string, message: string) => ({ code, status, message });
const down = fault(503, 'UNAVAILABLE', 'The service is currently unavailable.');
const timedOut = { code: 504, message: '' };
/** Killed: nothing that comes after the call is answered any more. */
const kinds: readonly [string, ReturnType<Faults>, number][] = [
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
      for (const [name, how, times] of meets(kinds, n)) {
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
  });
});

describe('whatever happens in the workbooks', () => {
  const all = ['1.1-C01', '1.1-C02', '1.1-C03'];
  const sections = ['Africa', 'Europe'];
  const fields = ['result', 'nextStep', 'reportText', 'contact'];
  const at = fc.nat({ max: 1 });
  const row = fc.integer({ min: 2, max: 4 });
  const word = fc.stringMatching(/^[a-z]{3,8}$/);
  const id = fc.constantFrom(...all);
  const step = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('type' as const),
        at,
        row,
        text: word,
        key: fc.constantFrom(...fields),
      }),
    },
    fc.record({ kind: fc.constant('clear' as const), at, row, key: fc.constantFrom(...fields) }),
    fc.record({ kind: fc.constant('formula' as const), at, row, key: fc.constantFrom(...fields) }),
    fc.record({
      kind: fc.constant('status' as const),
      at,
      row,
      text: fc.constantFrom('On track', 'En bonne voie', 'Nearly', ''),
    }),
    fc.record({ kind: fc.constant('delete' as const), at, row }),
    fc.record({ kind: fc.constant('repeat' as const), at, row }),
    fc.record({
      kind: fc.constant('rename' as const),
      at,
      row,
      text: fc.constantFrom('', 'X', ...all),
    }),
    fc.record({ kind: fc.constant('sort' as const), at, key: fc.constantFrom(...fields) }),
    fc.record({ kind: fc.constant('assign' as const), id, to: fc.subarray(sections) }),
    fc.record({ kind: fc.constant('amend' as const), id, text: word }),
    fc.record({ kind: fc.constant('retire' as const), id }),
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('cut' as const),
        call: fc.integer({ min: 0, max: 12 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('sync' as const),
        one: fc.option(fc.constantFrom(...sections)),
        by: fc.constantFrom(manager, bruno),
      }),
    },
  );

  let app: SectionPlan;
  let ids: string[];
  let files: NonNullable<ReturnType<SectionPlan['host']['store']['get']>>[];
  beforeAll(() => {
    app = sectionPlan();
    app.assign(['1.1-C03'], ['Europe']);
    ids = sections.map((section) => app.make(section));
    files = [app.spreadsheetId, ...ids].flatMap((each) => app.host.store.get(each) ?? []);
  });

  /** What sound rows hold: with an ID of their own, not the text of another action, and no formula. */
  const entries = (): { id: string; section: string; field: string; text: string }[] =>
    ids.flatMap((book, n) => {
      const rows = app.rowsIn(book);
      const plan = app.rows(areaSheetId(1));
      return rows.flatMap((each) => {
        const isOnce = rows.filter((other) => other.id === each.id).length === 1;
        const isOthers = plan.some(
          ({ id: own, action }) => action === each.action && own !== each.id,
        );
        if (!isOnce || isOthers || !all.includes(String(each.id))) return [];
        return fields.flatMap((field) => {
          const text = String(each[field] ?? '');
          if (text === '' || text.startsWith('=')) return [];
          return [{ id: String(each.id), section: sections[n] ?? '', field, text }];
        });
      });
    });

  /** The local host neither sorts nor copies rows with formulas. */
  const hasFormula = (n: number): boolean =>
    app
      .rowsIn(ids[n] ?? '')
      .some((line) => Object.values(line).some((value) => String(value).startsWith('=')));

  it('a completed sync leaves plan and Sections agreed', () => {
    let saves = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 3, maxLength: 14 }), (steps) => {
        for (const file of files) app.host.store.put(file);
        wait(app, 10);
        const present: string[] = [];
        const agreed = (): void => {
          const rows = app.rows(sheetIds.contributions);
          for (const { id: action, section, field, text } of entries()) {
            const known = rows.filter((each) => each.id === action && each.section === section);
            expect(known).toHaveLength(1);
            expect(String(known[0]?.[field])).toBe(text);
            present.push(text);
          }
        };
        for (const each of steps) {
          wait(app);
          saves += 1;
          const save = { saveId: `random-${10_000 + saves}`, seen: {} };
          switch (each.kind) {
            case 'type':
              app.type(ids[each.at] ?? '', each.row, each.key, each.text, manager);
              break;
            case 'clear':
              app.act(ids[each.at] ?? '', [put(each.row, each.key, '')]);
              break;
            case 'formula': {
              const formula = { userEnteredValue: { formulaValue: '="=x"' } };
              app.act(ids[each.at] ?? '', [put(each.row, each.key, formula)]);
              break;
            }
            case 'status':
              app.act(ids[each.at] ?? '', [put(each.row, 'status', each.text)]);
              break;
            case 'delete':
              app.act(ids[each.at] ?? '', [{ deleteDimension: { range: rowsOf(each.row) } }]);
              break;
            case 'repeat': {
              if (hasFormula(each.at)) break;
              const from = { ...ours, startRowIndex: each.row + 1, endRowIndex: each.row + 2 };
              const to = { ...ours, startRowIndex: each.row, endRowIndex: each.row + 1 };
              app.act(ids[each.at] ?? '', [
                { insertDimension: { range: rowsOf(each.row) } },
                { copyPaste: { source: from, destination: to } },
              ]);
              break;
            }
            case 'rename':
              app.act(ids[each.at] ?? '', [put(each.row, 'id', each.text)]);
              break;
            case 'sort': {
              if (hasFormula(each.at)) break;
              app.act(ids[each.at] ?? '', [sortBy(each.key)]);
              break;
            }
            case 'assign':
              app.rpc('update.save', {
                ...{ saveId: save.saveId, ids: [each.id], changes: { sections: each.to } },
                ...{ confirmed: false, effectiveOn: null },
              });
              break;
            case 'amend':
              app.rpc('action.amend', { ...save, id: each.id, changes: { action: each.text } });
              break;
            case 'retire':
              app.rpc('action.retire', { saveId: save.saveId, id: each.id, reason: 'done' });
              break;
            case 'cut':
              app.host.setFaults(failing(each.call, { after: timedOut }, 10_000));
              app.rpc('sections.sync', { sections: [], goOn: false });
              app.host.setFaults(() => 'pass');
              break;
            case 'sync': {
              // One that was cut off keeps others out for a while.
              wait(app, 8);
              const { left } = app.sync(each.one === null ? {} : { sections: [each.one] }, each.by);
              if (each.one === null && left.length === 0) agreed();
            }
          }
        }
        wait(app, 10);
        app.sync();
        agreed();
        const recorded = app
          .rows(sheetIds.updates)
          .map(({ after }) => String(after))
          .join('\n');
        for (const text of present) expect(recorded).toContain(text);
        const current = snapshotIn(app);
        expect(brokenAt(current, headOf(current))).toBeUndefined();
        const before = JSON.stringify([entries(), app.rows(sheetIds.contributions).length]);
        wait(app);
        for (const { changed, pushed } of app.sync().synced) {
          expect([changed, pushed]).toEqual([0, 0]);
        }
        expect(JSON.stringify([entries(), app.rows(sheetIds.contributions).length])).toBe(before);
      }),
      { numRuns: runs(Number(process.env.RUNS ?? 8)) },
    );
  });
});
