import type { Head } from '../update/chain.ts';
import { momentOf } from '../update/read-updates.ts';
import { rowCheck } from '../update/row-check.ts';
import { updateColumns } from '../workbook/columns/record-columns.ts';
import { findColumns } from '../workbook/find-columns.ts';
import { firstDataRow } from '../workbook/sheet-ids.ts';
import type { CellValue, Rows } from '../workbook/snapshot.ts';

/** The checks of Updates after some of its rows were rewritten. */
export interface Rechained {
  /** Column of the checks, and the first row that has another one; counted from 0. */
  readonly column: number;
  readonly from: number;
  /** From there to the last row; '' for an empty one. */
  readonly checks: readonly string[];
  readonly head: Head;
}

/**
 * Chains rows anew that were rewritten; undefined if no check changes. Where the chain did not hold before, it
 * does not hold afterwards: a row whose check was wrong keeps it.
 * @param rows Updates as it was
 * @param after the same rows as they shall be
 */
export function rechained(rows: Rows, after: Rows, head: Head): Rechained | undefined {
  const { positions } = findColumns(rows, updateColumns);
  const column = positions.get('chain') ?? -1;
  const checks: string[] = [];
  let [was, is] = ['', ''];
  let from: number | undefined;
  rows.forEach((row, r) => {
    if (r < firstDataRow) return;
    const stated = String(row[column] ?? '');
    let next = stated;
    if (stated !== '' && stated === checkOf(was, row, positions)) {
      next = checkOf(is, after[r] ?? [], positions);
    }
    if (!updateColumns.every(({ key }) => (row[positions.get(key) ?? -1] ?? '') === '')) {
      [was, is] = [stated, next];
    }
    if (next !== stated) from ??= r;
    if (from !== undefined) checks.push(next);
  });
  if (column < 0 || from === undefined) return undefined;
  return { column, from, checks, head: { ...head, check: head.check === was ? is : head.check } };
}

function checkOf(before: string, row: Rows[number], positions: ReadonlyMap<string, number>) {
  const raw = (key: (typeof updateColumns)[number]['key']): CellValue =>
    row[positions.get(key) ?? -1] ?? '';
  const texts = (['by', 'source', 'id', 'field', 'before', 'after'] as const).map((key) =>
    String(raw(key)),
  );
  const moments = [momentOf(raw('recordedOn')), momentOf(raw('effectiveOn'))];
  return rowCheck(before, [String(raw('saveId')), ...moments, ...texts]);
}
