import { encodeCell, momentToSerial } from '../../workbook/cell-codec.ts';
import { reviewColumns } from '../../workbook/columns/record-columns.ts';
import { findColumns, rowOf } from '../../workbook/find-columns.ts';
import { reviews } from '../../workbook/lists.ts';
import type { Settings } from '../../workbook/read-settings.ts';
import { sheetIds } from '../../workbook/sheet-ids.ts';
import type { Request } from '../../workbook/sheets-api.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { chainRows } from '../update/chain-rows.ts';
import { columnOf } from '../update/entry-columns.ts';
import { placeIds, type SaveFault } from '../update/place-ids.ts';
import type { PlannedCell } from '../update/planned-cell.ts';

/** What a manager says of some saves. */
export interface Decision {
  /** Actions, each with the last save that the manager saw. */
  readonly saves: readonly { readonly id: string; readonly saveId: string }[];
  readonly verdict: 'approved' | 'returned';
  readonly comment: string;
  readonly by: string;
  /** Local moment, `2022-05-31T09:30`. */
  readonly now: string;
}

/** Rows of Reviews, and the cells of actions that show them. */
export function decisionRequests(
  snapshot: Snapshot,
  { lang, tiers }: Pick<Settings, 'lang' | 'tiers'>,
  decision: Decision,
):
  | { readonly faults: readonly SaveFault[] }
  | {
      /** Appends the rows. */
      readonly request: Request;
      readonly cells: readonly PlannedCell[];
    } {
  const rows = snapshot.cells.get(sheetIds.reviews) ?? [];
  const { positions, missing } = findColumns(rows, reviewColumns);
  const gone = missing.map(({ key }): SaveFault => ({ code: 'column-gone', place: key }));
  const ids = decision.saves.map(({ id }) => id);
  const { placed, faults } = placeIds(snapshot, ids, ['review']);
  if (gone.length + faults.length > 0) return { faults: [...gone, ...faults] };
  const seen = chainRows(snapshot).length;
  const reviewRows = decision.saves.map(({ id, saveId }) => {
    const cells: Record<(typeof reviewColumns)[number]['key'], string | number> = {
      reviewedOn: momentToSerial(decision.now),
      by: decision.by,
      id,
      saveId,
      verdict: reviews[decision.verdict][lang],
      comment: decision.comment,
      rows: seen,
    };
    return { values: rowOf(cells, positions) };
  });
  const cells = placed.map(({ id, sheetId, row, positions: columns }): PlannedCell => {
    const value = encodeCell(columnOf('review'), decision.verdict, lang, tiers);
    return { id, key: 'review', value, sheetId, row, column: columns.get('review') ?? -1 };
  });
  const request: Request = {
    appendCells: { sheetId: sheetIds.reviews, rows: reviewRows, fields: 'userEnteredValue' },
  };
  return { request, cells };
}
