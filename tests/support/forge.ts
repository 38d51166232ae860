import { headOf, headRequest } from '../../src/core/actions/update/chain.ts';
import type { UpdateRow } from '../../src/core/actions/update/read-updates.ts';
import type { Save } from '../../src/core/actions/update/update-rows.ts';
import { updateRows } from '../../src/core/actions/update/update-rows.ts';
import { updateColumns } from '../../src/core/workbook/columns/record-columns.ts';
import { findColumns } from '../../src/core/workbook/find-columns.ts';
import { areaSheetId, sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import type { AddOn } from './add-on.ts';
import { staff } from './sheets-host.ts';
import { snapshotIn } from './snapshot-in.ts';

/** Has staff put rows behind those of Updates past the add-on, so that the chain is whole. */
export function forge(app: AddOn, rows: readonly Omit<UpdateRow, 'at'>[]): void {
  const snapshot = snapshotIn(app);
  const { positions } = findColumns(snapshot.cells.get(sheetIds.updates) ?? [], updateColumns);
  const saves = rows.map(({ id, field, before, after, source, ...rest }) => ({
    save: { ...rest, source: source as Save['source'] }, // as the forger likes it
    changes: [{ id, field, before, after }],
  }));
  const made = updateRows(saves, headOf(snapshot), positions);
  app.session(staff).act([made.request, headRequest(snapshot, made.head)]);
}

/** Has somebody, staff if not said, type into a cell of an action of the first area past the add-on. */
export function forgeCell(
  app: AddOn,
  id: string,
  key: string,
  value: string,
  user: string = staff,
): void {
  const sheetId = areaSheetId(1);
  const rows = snapshotIn(app).cells.get(sheetId) ?? [];
  const at = (wanted: string): number => rows[0]?.indexOf(wanted) ?? -1;
  const rowIndex = rows.findIndex((cells) => cells[at('id')] === id);
  app.session(user).act([
    {
      updateCells: {
        start: { sheetId, rowIndex, columnIndex: at(key) },
        rows: [{ values: [{ userEnteredValue: { stringValue: value } }] }],
        fields: 'userEnteredValue',
      },
    },
  ]);
}
