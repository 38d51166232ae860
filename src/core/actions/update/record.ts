import { updateColumns } from '../../workbook/columns/record-columns.ts';
import { cellOf, findColumns } from '../../workbook/find-columns.ts';
import { sheetIds } from '../../workbook/sheet-ids.ts';
import type { Request } from '../../workbook/sheets-api.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { headOf, headRequest } from './chain.ts';
import type { SaveFault } from './place-ids.ts';
import { cellRequests, type PlannedCell } from './planned-cell.ts';
import type { Reconciled } from './reconcile.ts';
import { type FieldChange, type RecordedSave, type Save, updateRows } from './update-rows.ts';

/** What was saved under an ID before: a save whose ID stands in Updates already was applied. */
export function savedBefore(snapshot: Snapshot, saveId: string): FieldChange[] {
  const [, ...rows] = snapshot.cells.get(sheetIds.updates) ?? [];
  const { positions } = findColumns(snapshot.cells.get(sheetIds.updates) ?? [], updateColumns);
  type Key = (typeof updateColumns)[number]['key'];
  return rows.flatMap((row) => {
    const text = (key: Key): string => String(cellOf(row, positions, key));
    if (text('saveId') !== saveId) return [];
    return [{ id: text('id'), field: text('field'), before: text('before'), after: text('after') }];
  });
}

/** The columns that Updates lacks, as faults. */
export function updatesFaults(snapshot: Snapshot): SaveFault[] {
  const { missing } = findColumns(snapshot.cells.get(sheetIds.updates) ?? [], updateColumns);
  return missing.map(({ key }): SaveFault => ({ code: 'column-gone', place: key }));
}

/** Who saves, and when. */
export interface Saver {
  readonly email: string;
  /** Local moment, `2022-05-31T09:30`, in the spreadsheet's time zone. */
  readonly now: string;
  readonly source: Save['source'];
}

/** What the rows of one save have in common. */
export function saveOf(saveId: string, { now, email, source }: Saver): Save {
  return { saveId, recordedOn: now, effectiveOn: now, by: email, source };
}

/** The rows of saves behind those of Updates, and the new end of their chain; none for no change. */
export function recordRequests(snapshot: Snapshot, saves: readonly RecordedSave[]): Request[] {
  const some = saves.filter(({ changes }) => changes.length > 0);
  if (some.length === 0) return [];
  const { positions } = findColumns(snapshot.cells.get(sheetIds.updates) ?? [], updateColumns);
  const rows = updateRows(some, headOf(snapshot), positions);
  return [rows.request, headRequest(snapshot, rows.head)];
}

/**
 * One batch: the cells of saves, the rows of Updates with the end of their chain, and with them what was
 * edited by hand before.
 */
export function saveRequests(
  snapshot: Snapshot,
  found: Reconciled,
  saves: readonly RecordedSave[],
  own: readonly PlannedCell[],
): { readonly requests: readonly Request[]; readonly cells: readonly PlannedCell[] } {
  const written = new Set(own.map(({ id, key }) => `${id} ${key}`));
  const cells = [...found.cells.filter(({ id, key }) => !written.has(`${id} ${key}`)), ...own];
  return {
    requests: [
      ...cellRequests(cells),
      // First, as they may leave no room for the head.
      ...found.requests,
      ...recordRequests(snapshot, [...found.saves, ...saves]),
    ],
    cells,
  };
}
