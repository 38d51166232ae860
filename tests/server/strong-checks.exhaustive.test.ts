import { describe, expect, it } from 'vitest';
import { headOf, headRequest } from '../../src/core/actions/update/chain.ts';
import { chainRows } from '../../src/core/actions/update/chain-rows.ts';
import { replacedChain } from '../../src/core/actions/update/leave-witness.ts';
import { readUpdates, type UpdateRow } from '../../src/core/actions/update/read-updates.ts';
import { isWeak, weakCheck } from '../../src/core/actions/update/row-check.ts';
import { type Save, updateRows } from '../../src/core/actions/update/update-rows.ts';
import { readWitnesses } from '../../src/core/actions/update/witness.ts';
import type { Output } from '../../src/core/rpc/contract.ts';
import { shortHash } from '../../src/core/shared/short-hash.ts';
import { updateColumns, witnessColumns } from '../../src/core/workbook/columns/record-columns.ts';
import { findColumns } from '../../src/core/workbook/find-columns.ts';
import { firstDataRow, sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import type { Request } from '../../src/core/workbook/sheets-api.ts';
import { type AddOn, addOn } from '../support/add-on.ts';
import { addPerson } from '../support/plan-workbook.ts';
import { sameShortHash } from '../support/same-short-hash.ts';
import { manager, staff } from '../support/sheets-host.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

const plan = `WORK PLAN FOR 2022

1. Implementation – We act
1.1. Supporting members
CORE ACTION:
- Raise awareness of the global goals
- Set up three hubs
`;
const [one, two] = ['1.1-C01', '1.1-C02'] as const;

/** Two results of the first save, of which each has the sums of the other in the row that it makes. */
const [told, meant] = sameShortHash(
  `${JSON.stringify(['', 'save-0001', '2022-03-15T12:00', '2022-03-15T12:00', staff, 'sidebar', one, 'result', '']).slice(0, -1)},"`,
);

/** A plan whose staff have told a result and then another one; the manager has updated another action after that. */
function ready(): AddOn {
  const app = addOn();
  app.setUp(plan);
  addPerson(app, staff, 'Staff');
  save(app, 'save-0001', one, { result: told }, staff);
  save(app, 'save-0002', one, { result: 'Five talks' }, staff);
  save(app, 'save-0003', two, { result: 'Two hubs' }, manager);
  return app;
}

function save(app: AddOn, saveId: string, id: string, changes: object, user: string): void {
  const input = { saveId, ids: [id], changes, confirmed: false, effectiveOn: null };
  expect(app.rpc('update.save', input, user)).toMatchObject({ ok: true });
}

const cellsOf = ({ saveId, recordedOn, effectiveOn, by, source, ...row }: UpdateRow): string[] => [
  ...[saveId, recordedOn, effectiveOn, by, source],
  ...[row.id, row.field, row.before, row.after],
];

/** Writes texts into cells of a sheet, found by the keys of their columns; `row` is counted from 0. */
const texts = (
  app: AddOn,
  sheetId: number,
  columns: typeof updateColumns | typeof witnessColumns,
  row: number,
  values: Readonly<Record<string, string>>,
): Request[] => {
  const { positions } = findColumns(snapshotIn(app).cells.get(sheetId) ?? [], columns);
  return Object.entries(values).map(([key, stringValue]) => ({
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: positions.get(key) ?? -1 },
      rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
      fields: 'userEnteredValue',
    },
  }));
};

/** Gives all rows of Updates from one on, and the head, the checks that rows had before. */
function weaken(app: AddOn, from = 0): void {
  const snapshot = snapshotIn(app);
  const checks = chainRows(snapshot).map(({ check }) => String(check));
  const requests = readUpdates(snapshot).flatMap((row, i) => {
    if (i < from) return [];
    const chain = weakCheck(checks[i - 1] ?? '', cellsOf(row));
    checks[i] = chain;
    return texts(app, sheetIds.updates, updateColumns, firstDataRow + i, { chain });
  });
  const head = { count: checks.length, check: checks[checks.length - 1] ?? '' };
  app.session(staff).act([...requests, headRequest(snapshot, head)]);
}

/** Makes the workbook one of before: weak checks, and witnesses of them with weak seals. */
function age(app: AddOn): void {
  weaken(app);
  const snapshot = snapshotIn(app);
  const rows = chainRows(snapshot);
  const requests = readWitnesses(snapshot).witnesses.flatMap(({ row, ...witness }) => {
    const { seenOn, by, act, own, was } = witness;
    const check = String(rows[witness.rows - 1]?.check);
    const seal = shortHash(JSON.stringify([seenOn, by, act, witness.rows, own, check, was]));
    return texts(app, sheetIds.witnesses, witnessColumns, row - 1, { check, seal });
  });
  app.session(manager).act(requests);
}

/** Staff change what they have told, and nothing else. */
const swap = (app: AddOn): void => {
  const requests = texts(app, sheetIds.updates, updateColumns, firstDataRow, { after: meant });
  app.session(staff).act(requests);
};

/** What the check says of history, with the row that it names. */
function ofHistory(app: AddOn, user = staff): string[] {
  const answer = app.rpc<Output<'check.run'>>('check.run', {}, user);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value.issues
    .filter(({ code }) => /histor|witness|chain/.test(code))
    .map(({ code, place }) => `${code}: ${place}`);
}

const areWeak = (app: AddOn): boolean[] =>
  chainRows(snapshotIn(app)).map(({ check }) => isWeak(String(check)));

describe('a row of Updates', () => {
  it('cannot be changed into one with the same weak sums', () => {
    const app = ready();
    swap(app);
    expect(readUpdates(snapshotIn(app))[0]?.after).toBe(meant);
    expect(ofHistory(app)).toEqual(['chain-broken: Updates, row 3']);
  });

  it('has a weak check only before all with strong ones', () => {
    const app = ready();
    weaken(app, 2);
    expect(areWeak(app)).toEqual([false, false, true]);
    expect(ofHistory(app)).toContain('chain-broken: Updates, row 5');
  });
});

describe('a workbook of before', () => {
  it('stays whole, and its rows that follow have strong checks', () => {
    const app = ready();
    age(app);
    expect(ofHistory(app)).toEqual([]);
    save(app, 'save-0004', two, { result: 'Three hubs' }, staff);
    expect(areWeak(app)).toEqual([true, true, true, false]);
    expect(ofHistory(app)).toEqual([]);
    expect(ofHistory(app, manager)).toEqual([]);
  });

  it('names a row that does not fit its weak check', () => {
    const app = ready();
    age(app);
    const after = { after: 'Six talks' };
    app.session(staff).act(texts(app, sheetIds.updates, updateColumns, firstDataRow + 1, after));
    expect(ofHistory(app)).toEqual(['chain-broken: Updates, row 4']);
  });

  it('has its rows seen by the next act of a manager, also those that are changed in secret', () => {
    const app = ready();
    age(app);
    ofHistory(app, manager);
    ofHistory(app, manager);
    expect(readWitnesses(snapshotIn(app)).witnesses.map(({ act }) => act)).toEqual([
      'save',
      'check',
    ]);
    save(app, 'save-0004', two, { result: 'Three hubs' }, staff);
    expect(ofHistory(app, manager)).toEqual([]);
    swap(app);
    expect(ofHistory(app)).toEqual(['witness-failed: Witnesses, row 4']);
  });

  it('has strong checks once its history was written anew', () => {
    const app = ready();
    age(app);
    const snapshot = snapshotIn(app);
    const saves = readUpdates(snapshot).map(({ id, field, before, after, ...rest }) => ({
      save: rest as Save, // a source as the sheet has it
      changes: [{ id, field, before, after }],
    }));
    const { positions } = findColumns(snapshot.cells.get(sheetIds.updates) ?? [], updateColumns);
    const { request, head } = updateRows(saves, { count: 0, check: '' }, positions);
    const word = replacedChain(snapshot, head, { email: manager, now: '2022-03-16T09:00' });
    if ('refused' in word) throw new Error(word.refused);
    const sheetId = sheetIds.updates;
    const fields = 'userEnteredValue';
    const start = { sheetId, rowIndex: firstDataRow, columnIndex: 0 };
    app
      .session(manager)
      .act([
        { updateCells: { start, rows: request.appendCells?.rows ?? [], fields } },
        headRequest(snapshot, head),
        ...word.requests,
      ]);
    expect(areWeak(app)).toEqual([false, false, false]);
    expect(ofHistory(app)).toEqual([]);
    weaken(app);
    expect(headOf(snapshotIn(app)).count).toBe(3);
    expect(ofHistory(app)).toEqual(['witness-failed: Witnesses, row 4']);
  });
});
