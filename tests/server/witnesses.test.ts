import { describe, expect, it } from 'vitest';
import type { ListedIssue } from '../../src/core/rpc/check.ts';
import type { Output } from '../../src/core/rpc/contract.ts';
import { headRequest } from '../../src/core/update/chain.ts';
import { readUpdates, type UpdateRow } from '../../src/core/update/read-updates.ts';
import { type Save, updateRows } from '../../src/core/update/update-rows.ts';
import { updateColumns } from '../../src/core/workbook/columns/record-columns.ts';
import { findColumns } from '../../src/core/workbook/find-columns.ts';
import { firstDataRow, sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { type AddOn, addOn } from '../support/add-on.ts';
import { addPerson } from '../support/plan-workbook.ts';
import { manager, staff } from '../support/sheets-host.ts';
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
function rewrite(app: AddOn, change: (rows: UpdateRow[]) => UpdateRow[], user = staff): void {
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
  ]);
}

/** What the check finds beside the milestones without a due date. */
function found(app: AddOn, user = manager): ListedIssue[] {
  const answer = app.rpc<Output<'check.run'>>('check.run', {}, user);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value.issues.filter(({ code }) => code !== 'milestone-without-due');
}

describe('the check of history', () => {
  it('finds rows that were rewritten in another name, though they fit each other', () => {
    const app = ready();
    rewrite(app, (rows) => rows.map((row) => ({ ...row, by: 'carla@example.org' })));
    expect(found(app).map(({ code }) => code)).toContain('witness-failed');
  });

  it('finds that all rows were deleted and the head was reset', () => {
    const app = ready();
    rewrite(app, () => []);
    expect(found(app).map(({ code }) => code)).toContain('witness-failed');
  });

  it('finds an action with entries and no history', () => {
    const app = ready();
    save(app, 'save-0003', three, { status: 'completed', progress: 1 }, staff);
    rewrite(app, (rows) => rows.filter(({ id }) => id !== three));
    const ofHistory = found(app).filter(({ code }) => code.includes('histor'));
    expect(ofHistory.map(({ code, id }) => [code, id])).toEqual([['history-lost', three]]);
  });
});

describe('Review', () => {
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
    const answer = app.rpc<Output<'review.pending'>>('review.pending', {});
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    const { actions } = answer.value;
    expect(
      actions.map(({ updates }) => updates.map(({ by, asRowSays }) => [by, asRowSays])),
    ).toEqual([[[staff, true]], [[manager, false]], [[manager, true]]]);
  });
});
