import type { NewRow } from '../../workbook/layout/sheet-layout.ts';
import type { Request } from '../../workbook/sheets-api.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { restoredField } from '../update/plan-fields.ts';
import {
  recordRequests,
  type Saver,
  savedBefore,
  saveOf,
  updatesFaults,
} from '../update/record.ts';
import { areaOf, type Restorable } from './lost-actions.ts';

/** By the area's number: the rows that bring actions back. */
export function restoredRows(back: readonly Restorable[]): Map<number, NewRow[]> {
  const rows = new Map<number, NewRow[]>();
  for (const { id, row } of back) rows.set(areaOf(id), [...(rows.get(areaOf(id)) ?? []), row]);
  return rows;
}

/**
 * Notes in Updates who brought actions back; nothing where Updates itself is to be made anew, and nothing twice
 * where an earlier try under this save ID got as far as that.
 */
export function restoredRecord(
  snapshot: Snapshot,
  back: readonly Restorable[],
  saveId: string,
  saver: Saver,
): Request[] {
  if (updatesFaults(snapshot).length > 0) return [];
  const noted = new Set(savedBefore(snapshot, saveId).map(({ id }) => id));
  const missing = back.filter(({ id }) => !noted.has(id));
  if (missing.length === 0) return [];
  const changes = missing.map(({ id, row }) => ({
    ...{ id, field: restoredField, before: '' },
    after: row.action?.userEnteredValue?.stringValue ?? '',
  }));
  return recordRequests(snapshot, [{ save: saveOf(saveId, saver), changes }]);
}
