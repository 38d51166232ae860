import { beforeAll, describe, expect, it } from 'vitest';
import type { Method } from '../../src/core/rpc/contract.ts';
import type { Outcome } from '../../src/core/shared/outcome.ts';
import { version } from '../../src/core/shared/version.ts';
import { areaSheetId, firstDataRow, sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import type { Rows } from '../../src/core/workbook/snapshot.ts';
import { type AddOn, codes } from '../support/add-on.ts';
import { recorded } from '../support/plan-workbook.ts';
import { sectionPlan } from '../support/section-plan.ts';
import { manager, staff } from '../support/sheets-host.ts';
import {
  paperId,
  type SmallWorkbook,
  smallWorkbook,
  validCalls,
} from '../support/small-workbook.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

const area = areaSheetId(1);

/** Lets somebody turn the order of a sheet around before every write into it, so often. */
function sortBeforeWrites(app: AddOn, sheetId: number, times = Number.POSITIVE_INFINITY): void {
  let left = times;
  const range = { sheetId, startRowIndex: firstDataRow };
  app.host.setFaults(({ method, params }) => {
    if (method.endsWith('batchUpdate') && params.spreadsheetId === app.spreadsheetId && left > 0) {
      left -= 1;
      const [, , first, second] = snapshotIn(app).cells.get(sheetId) ?? [];
      const up = String(first?.[0]) < String(second?.[0]);
      const sortOrder = up ? 'DESCENDING' : 'ASCENDING';
      const sortSpecs = [{ dimensionIndex: 0, sortOrder } as const];
      app.host
        .session({ user: manager, locale: 'en', spreadsheetId: app.spreadsheetId })
        .act([{ sortRange: { range, sortSpecs } }]);
    }
    return 'pass';
  });
}

/** What each row of a sheet holds: "1.1-C01, Status" → its cell. */
function cellsOf(app: AddOn, sheetId: number): Map<string, unknown> {
  const rows: Rows = snapshotIn(app).cells.get(sheetId) ?? [];
  const titles = rows[1] ?? [];
  return new Map(
    rows
      .slice(firstDataRow)
      .flatMap((row) =>
        titles.map((title, at) => [`${String(row[0])}, ${String(title)}`, row[at] ?? ''] as const),
      ),
  );
}

/** The cells in which two states differ. */
const differing = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name)).sort();

const placesOf = (outcome: Outcome<unknown>): string[] =>
  outcome.ok ? [] : outcome.problems.map(({ place }) => place).filter((place) => place !== '');

describe('while somebody sorts without end', () => {
  let app: SmallWorkbook;
  beforeAll(() => {
    app = smallWorkbook();
  });

  /** How a call leaves the sheet when nobody sorts. */
  function meant(method: Method, payload: unknown, sheetId: number, user: string) {
    app.restore();
    expect(codes(app.rpc(method, payload, user))).toEqual([]);
    const cells = cellsOf(app, sheetId);
    app.restore();
    return cells;
  }

  const changes = { status: 'delayed', reportText: 'Late', due: '2022-09-30', progress: 0.5 };
  const update = { ...validCalls['update.save'], ids: ['1.1-C01'], changes };
  const assignment = { target: { kind: 'ids', ids: ['1.1-E01'] } };
  const amendment = {
    ...{ saveId: 'save-0003', id: '1.1-C01', changes: { action: 'Raise more awareness' } },
    seen: { action: 'Raise awareness of the global goals' },
  };
  const approval = { ...validCalls['review.decide'], verdict: 'approved', comment: '' };
  /** Method, payload, the action that it changes, and who calls. */
  const calls: readonly [Method, unknown, string, string][] = [
    ['update.save', update, '1.1-C01', staff],
    ['assign.save', { ...validCalls['assign.save'], ...assignment }, '1.1-E01', manager],
    ['action.amend', amendment, '1.1-C01', manager],
    ['review.decide', approval, '1.1-C01', manager],
  ];

  it.each(calls)(
    '%s names every cell that may be wrong, and writes its own when it is repeated',
    (method, payload, id, user) => {
      const wanted = meant(method, payload, area, user);
      sortBeforeWrites(app, area);
      const answer = app.rpc(method, payload, user);
      app.host.setFaults(() => 'pass');
      const rows = recorded(app);
      const wrong = differing(cellsOf(app, area), wanted);
      const own = wrong.filter((name) => name.startsWith(`${id}, `));
      expect(own).not.toEqual([]);
      expect(new Set(codes(answer))).toEqual(new Set(['sorted-meanwhile', 'cell-unsettled']));
      expect(placesOf(answer)).toEqual(
        expect.arrayContaining(wrong.map((name) => `1 We act, ${name}`)),
      );
      expect(codes(app.rpc(method, payload, user))).toEqual([]);
      const left = differing(cellsOf(app, area), wanted);
      expect(left.filter((name) => own.includes(name))).toEqual([]);
      expect(recorded(app)).toEqual(rows);
    },
  );

  it.each([1, 2, 3])('puts all right if the sorting ends after %i writes', (times) => {
    const wanted = meant('update.save', update, area, staff);
    sortBeforeWrites(app, area, times);
    expect(codes(app.rpc('update.save', update, staff))).toEqual([]);
    app.host.setFaults(() => 'pass');
    expect(differing(cellsOf(app, area), wanted)).toEqual([]);
  });

  it('tells what the cell should hold, and what to do, in the person’s language', () => {
    app.restore();
    sortBeforeWrites(app, area);
    const answer = app.session(staff, 'fr').run('rpc', 'update.save', update, version);
    app.host.setFaults(() => 'pass');
    const problem = (place: string, message: string) => ({
      code: 'cell-unsettled',
      place,
      message,
    });
    expect(answer).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([
        expect.objectContaining(
          problem('1 We act, 1.1-C01, Status', 'Cette cellule devrait contenir « En retard ».'),
        ),
        expect.objectContaining(
          problem('1 We act, 1.1-C01, Due', 'Cette cellule devrait contenir « 2022-09-30 ».'),
        ),
      ]),
    });
  });

  it('keeps an action that is retired where it is, and retires it once when it is repeated', () => {
    app.restore();
    const before = cellsOf(app, area);
    const payload = { saveId: 'save-0003', id: '1.1-C01', reason: 'Taken over' };
    sortBeforeWrites(app, area);
    expect(codes(app.rpc('action.retire', payload))).toEqual(['move-unsettled']);
    app.host.setFaults(() => 'pass');
    expect(differing(cellsOf(app, area), before)).toEqual([]);
    const rows = recorded(app);
    expect(codes(app.rpc('action.retire', payload))).toEqual([]);
    expect([...cellsOf(app, area).keys()].filter((name) => name.startsWith('1.1-C01'))).toEqual([]);
    expect(cellsOf(app, sheetIds.retired).get('1.1-C01, Reason')).toBe('Taken over');
    expect(recorded(app)).toEqual(rows);
    expect(codes(app.rpc('action.retire', payload))).toEqual([]);
  });

  it('names the cells of a paper’s row', () => {
    app.restore();
    const payload = validCalls['paper.make'];
    expect(codes(app.rpc('paper.make', { ...payload, requestId: 'paper-0009' }))).toEqual([]);
    sortBeforeWrites(app, sheetIds.papers);
    const { plan } = validCalls['paper.save'];
    const answer = app.rpc('paper.save', { requestId: 'paper-0002', paperId, plan });
    app.host.setFaults(() => 'pass');
    expect(codes(answer)).toContain('sorted-meanwhile');
    expect(placesOf(answer)).toContain(`Papers, ${paperId}, Made`);
  });

  it('names the cells of a Section’s entry, and writes them when it is entered again', () => {
    const plan = sectionPlan();
    plan.assign(['1.1-C03'], ['Africa']);
    const id = plan.make('Africa');
    const own = { ...plan, spreadsheetId: id };
    const entry = { id: '1.1-C01', changes: { result: 'Two hubs' }, seen: {} };
    sortBeforeWrites(own, sheetIds.ourActions);
    const answer = plan.in(id, 'contribution.save', entry);
    plan.host.setFaults(() => 'pass');
    expect(new Set(codes(answer))).toEqual(new Set(['sorted-meanwhile', 'cell-unsettled']));
    expect(codes(plan.in(id, 'contribution.save', entry))).toEqual([]);
    const [row] = plan.rowsIn(id).filter((each) => each.id === '1.1-C01');
    expect(row?.result).toBe('Two hubs');
  });
});
