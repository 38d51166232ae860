import { firstDataRow } from '../../workbook/sheet-ids.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import type { Head } from './chain.ts';
import { chainRows } from './chain-rows.ts';

/**
 * Follows the chain of Updates: the row, counted from 1, after which it does not hold (the first one that
 * was changed, lost or put in), or undefined if it is whole up to its head.
 */
export function brokenAt(snapshot: Pick<Snapshot, 'cells'>, head: Head): number | undefined {
  const rows = chainRows(snapshot);
  let check = '';
  for (const { row, checkAfter, check: stored } of rows) {
    check = checkAfter(check);
    if (check !== stored) return row;
  }
  return rows.length === head.count && check === head.check
    ? undefined
    : firstDataRow + rows.length + 1;
}
