import { headOf, headRequest } from '../update/chain.ts';
import { cellRequest, type PlannedCell } from '../update/planned-cell.ts';
import type { Reconciled } from '../update/reconcile.ts';
import type { Saver } from '../update/save-update.ts';
import {
  type FieldChange,
  type RecordedSave,
  type Save,
  updateRows,
} from '../update/update-rows.ts';
import { updateColumns } from '../workbook/columns/record-columns.ts';
import { findColumns } from '../workbook/find-columns.ts';
import { sheetIds } from '../workbook/sheet-ids.ts';
import type { Request } from '../workbook/sheets-api.ts';
import type { Snapshot } from '../workbook/snapshot.ts';
import type { PlanFault } from './plan-fault.ts';

/** What was saved under an ID before: a save whose ID stands in Updates already was applied. */
export function savedBefore(snapshot: Snapshot, saveId: string): FieldChange[] {
  const [, ...rows] = snapshot.cells.get(sheetIds.updates) ?? [];
  const { positions } = findColumns(snapshot.cells.get(sheetIds.updates) ?? [], updateColumns);
  type Key = (typeof updateColumns)[number]['key'];
  return rows.flatMap((row) => {
    const text = (key: Key): string => String(row[positions.get(key) ?? -1] ?? '');
    if (text('saveId') !== saveId) return [];
    return [{ id: text('id'), field: text('field'), before: text('before'), after: text('after') }];
  });
}

/** The columns that Updates lacks, as faults. */
export function updatesFaults(snapshot: Snapshot): PlanFault[] {
  const { missing } = findColumns(snapshot.cells.get(sheetIds.updates) ?? [], updateColumns);
  return missing.map(({ key }) => ({ code: 'column-gone', place: key }));
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

/** One batch: what was edited by hand before, the cells of a save, and the rows of both in Updates. */
export function saveRequests(
  snapshot: Snapshot,
  found: Reconciled,
  save: RecordedSave,
  own: readonly PlannedCell[],
): { readonly requests: readonly Request[]; readonly cells: readonly PlannedCell[] } {
  const written = new Set(own.map(({ id, key }) => `${id} ${key}`));
  const cells = [...found.cells.filter(({ id, key }) => !written.has(`${id} ${key}`)), ...own];
  return {
    requests: [
      ...cells.map(cellRequest),
      ...found.requests,
      ...recordRequests(snapshot, [...found.saves, save]),
    ],
    cells,
  };
}
