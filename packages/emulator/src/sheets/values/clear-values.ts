import { parseRange } from '../a1.ts';
import { boundsOf, formatBounds } from '../bounds.ts';
import type { Draft } from '../draft.ts';
import { guardCells } from '../protection.ts';

/** Clears the values of a range, not its formats, notes and validation; returns the range cleared. */
export function clearRange(draft: Draft, text: string): string {
  const { sheet, range } = parseRange(draft.spreadsheet, text);
  const area = boundsOf(sheet, range, { clampEnd: true });
  guardCells(draft, sheet, area);
  for (let row = area.startRow; row < Math.min(area.endRow, sheet.rows.length); row += 1) {
    const length = sheet.rows[row]?.length ?? 0;
    for (let column = area.startColumn; column < Math.min(area.endColumn, length); column += 1) {
      const cell = sheet.rows[row]?.[column];
      if (!cell?.userEnteredValue) continue;
      const { userEnteredValue: _, textFormatRuns: __, ...rest } = cell;
      draft.setCell(sheet, row, column, Object.keys(rest).length > 0 ? rest : undefined);
    }
  }
  return formatBounds(sheet, area);
}
