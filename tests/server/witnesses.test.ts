import { describe, expect, it } from 'vitest';
import { type Head, headRequest } from '../../src/core/actions/update/chain.ts';
import { replacedChain } from '../../src/core/actions/update/leave-witness.ts';
import { readUpdates, type UpdateRow } from '../../src/core/actions/update/read-updates.ts';
import { type Save, updateRows } from '../../src/core/actions/update/update-rows.ts';
import { readWitnesses } from '../../src/core/actions/update/witness.ts';
import type { ListedIssue } from '../../src/core/rpc/check.ts';
import type { Output } from '../../src/core/rpc/contract.ts';
import { updateColumns } from '../../src/core/workbook/columns/record-columns.ts';
import { findColumns } from '../../src/core/workbook/find-columns.ts';
import { areaSheetId, firstDataRow, sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import type { Request } from '../../src/core/workbook/sheets-api.ts';
import type { Snapshot } from '../../src/core/workbook/snapshot.ts';
import { type AddOn, addOn, codes } from '../support/add-on.ts';
import { addPerson } from '../support/plan-workbook.ts';
import { readAndSend } from '../support/read-and-send.ts';
import { manager, staff } from '../support/sheets-host.ts';
import { definition } from '../support/small-workbook.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

const plan = `WORK PLAN FOR 2022

1. Implementation – We act
1.1. Supporting members
CORE ACTION:
- Raise awareness of the global goals
- Set up three hubs
- Publish a handbook
`;
const [one, two, three] = ['1.1-C01', '1.1-C02', '1.1-C03'] as const;

/** A plan with staff, who have updated the first action; the manager has updated the second one after that. */
function ready(): AddOn {
  const app = addOn();
  app.setUp(plan);
  addPerson(app, staff, 'Staff');
  save(app, 'save-0001', one, { status: 'on-track' }, staff);
  save(app, 'save-0002', two, { status: 'delayed', result: 'Two hubs' }, manager);
  return app;
}

function save(app: AddOn, saveId: string, id: string, changes: object, user: string): void {
  const input = { saveId, ids: [id], changes, confirmed: false, effectiveOn: null };
  expect(app.rpc('update.save', input, user)).toMatchObject({ ok: true });
}

const rowsOf = (app: AddOn, sheetId: number) => snapshotIn(app).cells.get(sheetId) ?? [];

/** Writes Updates anew as any editor can with another program: rows that fit each other, and their end. */
function rewrite(
  app: AddOn,
  change: (rows: UpdateRow[]) => UpdateRow[],
  user = staff,
  more: (snapshot: Snapshot, head: Head) => readonly Request[] = () => [],
): void {
  const snapshot = snapshotIn(app);
  const { positions } = findColumns(rowsOf(app, sheetIds.updates), updateColumns);
  const saves = change(readUpdates(snapshot)).map(({ id, field, before, after, ...rest }) => ({
    save: rest as Save, // a source as the sheet has it
    changes: [{ id, field, before, after }],
  }));
  const { request, head } = updateRows(saves, { count: 0, check: '' }, positions);
  const rows = request.appendCells?.rows ?? [];
  const fields = 'userEnteredValue';
  const sheetId = sheetIds.updates;
  app.session(user).act([
    { updateCells: { range: { sheetId, startRowIndex: firstDataRow }, fields } },
    ...(rows.length === 0
      ? []
      : [
          {
            updateCells: {
              start: { sheetId, rowIndex: firstDataRow, columnIndex: 0 },
              ...{ rows, fields },
            },
          },
        ]),
    headRequest(snapshot, head),
    ...more(snapshot, head),
  ]);
}

/** Types a comment into the row of an action. */
function edit(app: AddOn, id: string, user: string): void {
  const session = app.session(user);
  session.open();
  session.clickMenu('openUpdate');
  const rows = rowsOf(app, areaSheetId(1));
  const column = (rows[0]?.indexOf('comment') ?? -1) + 1;
  const row = rows.findIndex((cells) => cells[rows[0]?.indexOf('id') ?? -1] === id) + 1;
  session.edit(areaSheetId(1), { row, column }, [['Called']]);
}

/** What the check finds beside the milestones without a due date. */
function found(app: AddOn, user = manager): ListedIssue[] {
  const answer = app.rpc<Output<'check.run'>>('check.run', {}, user);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value.issues.filter(({ code }) => code !== 'milestone-without-due');
}

/** Codes of what the check says of history, each with the ID of the action. */
const ofHistory = (app: AddOn): string[][] =>
  found(app)
    .filter(({ code }) => /histor|witness|chain|sheet/.test(code))
    .map(({ code, id }) => [code, id]);

/** Who left the witnesses, by which act, of how many rows. */
const witnesses = (app: AddOn): unknown[][] =>
  readWitnesses(snapshotIn(app)).witnesses.map(({ by, act, rows, own }) => [by, act, rows, own]);

/** Has all of the history written anew by a second manager, with another name in place of the first one's. */
function rename(app: AddOn): void {
  const other = (name: string): string => (name === manager ? 'Person 1' : name);
  rewrite(
    app,
    (rows) => rows.map((row) => ({ ...row, by: other(row.by) })),
    manager,
    (snapshot, head) => {
      const acting = { email: 'second@example.org', now: '2022-03-16T09:00' };
      const word = replacedChain(snapshot, head, acting, other);
      if ('refused' in word) throw new Error(word.refused);
      return word.requests;
    },
  );
}

describe('the check of history', () => {
  it('finds rows that were rewritten in another name, though they fit each other', () => {
    const app = ready();
    rewrite(app, (rows) => rows.map((row) => ({ ...row, by: 'carla@example.org' })));
    expect(ofHistory(app)).toEqual([['witness-failed', '']]);
    const [failed] = found(app).filter(({ code }) => code === 'witness-failed');
    expect(failed?.place).toBe('Witnesses, row 3');
    expect(failed?.message).toContain(`: ${manager}, 2022-03-15 12:00, 3`);
    // A paper that needs the history says so.
    const asked = { definition: { ...definition, basis: 'approved' }, also: [] };
    expect(codes(app.rpc('paper.preview', asked))).toEqual(['updates-broken']);
  });

  it('finds that all rows were deleted and the head was reset', () => {
    const app = ready();
    rewrite(app, () => []);
    expect(ofHistory(app)).toEqual([
      ['history-lost', one],
      ['history-lost', two],
      ['witness-failed', ''],
    ]);
    // The next save records the entries again, as of nobody, and no witness covers that up.
    app.setNow('2022-03-16T11:00:00Z');
    save(app, 'save-0004', three, { status: 'on-track' }, manager);
    expect(ofHistory(app)).toEqual([['witness-failed', '']]);
    expect(witnesses(app)).toHaveLength(1);
  });

  it('finds an action that was updated and has no history', () => {
    const app = ready();
    save(app, 'save-0003', three, { status: 'completed', progress: 1 }, staff);
    rewrite(app, (rows) => rows.filter(({ id }) => id !== three));
    expect(ofHistory(app)).toEqual([['history-lost', three]]);
  });

  it('takes no edit by hand that waits to be recorded for a lost history', () => {
    const app = ready();
    edit(app, three, staff);
    expect(ofHistory(app)).toEqual([]);
  });

  it('names a witness that was changed, and a sheet that anybody may change', () => {
    const app = ready();
    const sheetId = sheetIds.witnesses;
    app.session().act([
      {
        updateCells: {
          start: { sheetId, rowIndex: firstDataRow, columnIndex: 3 },
          rows: [{ values: [{ userEnteredValue: { numberValue: 2 } }] }],
          fields: 'userEnteredValue',
        },
      },
      { deleteProtectedRange: { protectedRangeId: sheetId * 100 } },
    ]);
    expect(ofHistory(app)).toEqual([
      ['witness-open', ''],
      ['witness-damaged', ''],
    ]);
    expect(witnesses(app)).toEqual([]);
  });

  it('accepts a history that a manager had written anew, and what is saved after that', () => {
    const app = ready();
    rename(app);
    expect(witnesses(app)).toEqual([
      ['Person 1', 'save', 3, 2],
      ['second@example.org', 'replaced', 3, 0],
    ]);
    expect(ofHistory(app)).toEqual([]);
    app.setNow('2022-03-16T11:00:00Z');
    save(app, 'save-0003', three, { status: 'on-track' }, manager);
    expect(ofHistory(app)).toEqual([]);
    rewrite(app, (rows) => rows.map((row) => ({ ...row, after: 'Completed' })));
    expect(ofHistory(app)).toEqual([['witness-failed', '']]);
    expect(() => rename(app)).toThrow('not-whole');
  });
});

describe('a witness', () => {
  it('is left by managers, once a day for each act, in the batch of the act', () => {
    const app = ready();
    expect(witnesses(app)).toEqual([[manager, 'save', 3, 2]]);
    app.roundTrips();
    save(app, 'save-0003', three, { status: 'on-track' }, staff);
    const ofStaff = app.roundTrips();
    save(app, 'save-0004', three, { status: 'delayed' }, manager);
    expect(app.roundTrips()).toEqual(ofStaff);
    expect(witnesses(app)).toHaveLength(1);
    app.setNow('2022-03-16T11:00:00Z');
    save(app, 'save-0005', three, { status: 'on-track' }, manager);
    expect(app.roundTrips()).toEqual(ofStaff);
    const decision = {
      saves: [{ id: one, saveId: 'save-0001' }],
      verdict: 'approved',
      comment: '',
    };
    save(app, 'save-0006', three, { status: 'at-risk' }, staff);
    expect(app.rpc('review.decide', decision)).toMatchObject({ ok: true });
    found(app, staff);
    found(app);
    expect(witnesses(app).slice(1)).toEqual([
      [manager, 'save', 6, 1],
      [manager, 'review', 7, 0],
    ]);
  });

  it('is left by papers that are made or issued, where the chain has grown', () => {
    const app = ready();
    save(app, 'save-0003', three, { status: 'on-track' }, staff);
    const paper = {
      ...{ requestId: 'paper-0001', again: false, folderId: null, letterhead: 'built-in' },
      ...{ definition, also: [] },
    };
    const made = app.rpc<Output<'paper.make'>>('paper.make', paper);
    if (!made.ok) throw new Error(JSON.stringify(made.problems));
    save(app, 'save-0004', three, { comment: 'Internal' }, staff);
    const issued = { requestId: 'issue-0001', paperId: made.value.paperId };
    expect(app.rpc('paper.issue', issued)).toMatchObject({ ok: true });
    expect(witnesses(app).slice(1)).toEqual([
      [manager, 'paper', 4, 0],
      [manager, 'issue', 5, 0],
    ]);
  });

  it('is left by a run of the clock', () => {
    const app = ready();
    expect(app.rpc('workbook.know', {})).toMatchObject({ ok: true });
    expect(readAndSend(app.rpc, 'digest.set', { on: true })).toMatchObject({ ok: true });
    save(app, 'save-0003', three, { status: 'on-track' }, staff);
    app.host.setClock(new Date('2022-03-21T09:00:00Z'));
    app.host.runDueTriggers();
    expect(witnesses(app).slice(1)).toEqual([[manager, 'digest', 4, 0]]);
  });

  it('cannot be written or deleted by staff', () => {
    const app = ready();
    const sheetId = sheetIds.witnesses;
    const rows = [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }];
    const forged = { appendCells: { sheetId, rows, fields: 'userEnteredValue' } };
    const session = app.session(staff);
    expect(() => session.act([forged])).toThrow('protected');
    expect(() => session.act([{ deleteSheet: { sheetId } }])).toThrow('protected');
  });

  it('is left in a workbook of before once its layout was repaired', () => {
    const app = ready();
    app.session().act([{ deleteSheet: { sheetId: sheetIds.witnesses } }]);
    save(app, 'save-0003', three, { status: 'on-track' }, manager);
    expect(ofHistory(app)).toEqual([['missing-sheet', '']]);
    expect(app.rpc('layout.repair', {})).toMatchObject({ ok: true });
    expect(ofHistory(app)).toEqual([]);
    expect(witnesses(app)).toEqual([[manager, 'check', 4, 0]]);
  });
});

describe('Review', () => {
  /** Who saved each waiting action, and whether only the row says so. */
  const names = (app: AddOn): unknown[][] => {
    const answer = app.rpc<Output<'review.pending'>>('review.pending', {});
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    const { actions } = answer.value;
    return actions.flatMap(({ id, updates }) =>
      updates.map(({ by, asRowSays }) => [id, by, asRowSays]),
    );
  };

  it('marks a name that only the row gives', () => {
    const app = ready();
    rewrite(app, (rows) => [
      ...rows,
      {
        ...{ saveId: 'forged-01', recordedOn: '2022-03-15T12:00', effectiveOn: '2022-03-15T12:00' },
        ...{ by: manager, source: 'sidebar', id: three, field: 'status' },
        ...{ before: 'Not started', after: 'Completed' },
      },
    ]);
    expect(names(app)).toEqual([
      [one, staff, true],
      [two, manager, false],
      [three, manager, true],
    ]);
  });

  it('marks the name that a note of an edit by hand gives, also in the batch of that person', () => {
    const app = ready();
    edit(app, three, manager);
    app.setNow('2022-03-16T11:00:00Z');
    save(app, 'save-0003', two, { status: 'on-track' }, manager);
    expect(names(app)).toEqual([
      [one, staff, true],
      [two, manager, false],
      [two, manager, false],
      [three, manager, true],
    ]);
  });

  it('marks a save into which somebody put a row', () => {
    const app = ready();
    rewrite(app, (rows) => [...rows, ...rows.slice(-1).map((row) => ({ ...row, after: 'Five' }))]);
    expect(names(app)).toEqual([
      [one, staff, true],
      [two, manager, true],
    ]);
  });
});
