import type { Head } from '../update/chain.ts';
import { momentOf } from '../update/read-updates.ts';
import { rowCheck } from '../update/row-check.ts';
import { updateColumns } from '../workbook/columns/record-columns.ts';
import { findColumns } from '../workbook/find-columns.ts';
import { firstDataRow, sheetIds } from '../workbook/sheet-ids.ts';
import type { CellValue, Snapshot } from '../workbook/snapshot.ts';

/**
 * Follows the chain of Updates: the row, counted from 1, after which it does not hold (the first one that
 * was changed, lost or put in), or undefined if it is whole up to its head.
 */
export function brokenAt(snapshot: Pick<Snapshot, 'cells'>, head: Head): number | undefined {
  const rows = snapshot.cells.get(sheetIds.updates) ?? [];
  const { positions } = findColumns(rows, updateColumns);
  let check = '';
  let count = 0;
  for (const [i, row] of rows.slice(firstDataRow).entries()) {
    const raw = (key: (typeof updateColumns)[number]['key']): CellValue =>
      row[positions.get(key) ?? -1] ?? '';
    if (updateColumns.every(({ key }) => raw(key) === '')) continue;
    const texts = (['by', 'source', 'id', 'field', 'before', 'after'] as const).map((key) =>
      String(raw(key)),
    );
    const moments = [momentOf(raw('recordedOn')), momentOf(raw('effectiveOn'))];
    check = rowCheck(check, [String(raw('saveId')), ...moments, ...texts]);
    count += 1;
    if (check !== raw('chain')) return firstDataRow + i + 1;
  }
  return count === head.count && check === head.check ? undefined : firstDataRow + count + 1;
}
