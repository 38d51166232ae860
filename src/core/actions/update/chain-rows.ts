import { momentOf } from '../../workbook/cell-codec.ts';
import { updateColumns } from '../../workbook/columns/record-columns.ts';
import { cellOf, findColumns } from '../../workbook/find-columns.ts';
import { firstDataRow, sheetIds } from '../../workbook/sheet-ids.ts';
import type { CellValue, Snapshot } from '../../workbook/snapshot.ts';
import { isWeak, rowCheck, weakCheck } from './row-check.ts';

type Key = (typeof updateColumns)[number]['key'];

/** A row of Updates as a link of the chain. */
export interface ChainRow {
  /** Row of the sheet, counted from 1. */
  readonly row: number;
  readonly text: (key: Key) => string;
  /** The check that stands in the row. */
  readonly check: CellValue;
  /**
   * The check that it has behind a row with that one, in the form of its own; behind a strong one always a strong
   * one: a weak row there is one that somebody put in.
   */
  readonly checkAfter: (before: string) => string;
}

/** The rows of Updates that hold something, in their order: as many as the head of the chain counts. */
export function chainRows({ cells }: Pick<Snapshot, 'cells'>): ChainRow[] {
  const rows = cells.get(sheetIds.updates) ?? [];
  const { positions } = findColumns(rows, updateColumns);
  return rows.slice(firstDataRow).flatMap((row, i): ChainRow[] => {
    const raw = (key: Key): CellValue => cellOf(row, positions, key);
    const text = (key: Key): string => String(raw(key));
    if (updateColumns.every(({ key }) => raw(key) === '')) return [];
    const check = raw('chain');
    const checkAfter = (before: string): string => {
      const checkOf =
        isWeak(String(check)) && (before === '' || isWeak(before)) ? weakCheck : rowCheck;
      return checkOf(before, [
        text('saveId'),
        ...[momentOf(raw('recordedOn')), momentOf(raw('effectiveOn'))],
        ...(['by', 'source', 'id', 'field', 'before', 'after'] as const).map(text),
      ]);
    };
    return [{ row: firstDataRow + i + 1, text, check, checkAfter }];
  });
}
