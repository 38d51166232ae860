import { parseRange } from '../a1.ts';
import { type Bounds, boundsOf, columnCount, longest, rowCount } from '../bounds.ts';
import { hasContent } from '../cells/has-content.ts';
import type { Draft } from '../draft.ts';
import type { HostSheet } from '../model.ts';
import { guardInsertion } from '../protection.ts';
import { grow } from '../requests/cell-requests.ts';
import { editLines } from '../structure/edit-lines.ts';
import type { ValueRange } from '../types.ts';
import { majorDimension } from './value-options.ts';
import { type InputOption, type Written, writeArea } from './write-values.ts';

/**
 * Writes below the last table that the range touches, or at the start of the range if it touches
 * none. https://developers.google.com/workspace/sheets/api/guides/values#append_values
 */
export function appendValues(
  draft: Draft,
  text: string,
  given: ValueRange,
  option: InputOption,
  insertRows: boolean,
): { readonly written: Written; readonly table: Bounds | undefined } {
  const { sheet, range } = parseRange(draft.spreadsheet, text);
  const area = boundsOf(sheet, range, { clampEnd: true });
  const table = lastTable(sheet, area);
  const row = table ? table.endRow : area.startRow;
  const column = table ? table.startColumn : area.startColumn;
  const values = given.values ?? [];
  const longestLine = longest(values);
  const down = majorDimension(given.majorDimension) === 'ROWS';
  const height = down ? values.length : longestLine;
  const width = down ? longestLine : values.length;
  if (insertRows && height > 0 && row < rowCount(sheet)) {
    guardInsertion(draft, sheet, 'ROWS', row);
    const edit = { kind: 'insert', dimension: 'ROWS', start: row, end: row + height } as const;
    editLines(draft, sheet, edit, row > 0 ? row - 1 : undefined);
  }
  if (row + height > rowCount(sheet)) guardInsertion(draft, sheet, 'ROWS', rowCount(sheet));
  grow(draft, sheet, row + height, column + width);
  const target = {
    startRow: row,
    endRow: rowCount(sheet),
    startColumn: column,
    endColumn: columnCount(sheet),
  };
  return { written: writeArea(draft, sheet, target, given, option), table };
}

/** The block of touching cells with content around the last cell with content in an area. */
function lastTable(sheet: HostSheet, area: Bounds): Bounds | undefined {
  let table = lastContent(sheet, area);
  for (;;) {
    const wider = table && widened(sheet, withRows(sheet, table));
    if (!wider) return table && withRows(sheet, table);
    table = wider;
  }
}

/** Takes in rows above and below as long as a touching cell has content. */
function withRows(sheet: HostSheet, table: Bounds): Bounds {
  let { startRow, endRow } = table;
  const filled = (row: number) =>
    sheet.rows[row]
      ?.slice(Math.max(0, table.startColumn - 1), table.endColumn + 1)
      .some(hasContent) ?? false;
  while (startRow > 0 && filled(startRow - 1)) startRow -= 1;
  while (filled(endRow)) endRow += 1;
  return { ...table, startRow, endRow };
}

function lastContent(sheet: HostSheet, area: Bounds): Bounds | undefined {
  for (let row = Math.min(area.endRow, sheet.rows.length) - 1; row >= area.startRow; row -= 1) {
    const cells = sheet.rows[row] ?? [];
    for (
      let column = Math.min(area.endColumn, cells.length) - 1;
      column >= area.startColumn;
      column -= 1
    ) {
      if (!hasContent(cells[column])) continue;
      return { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
    }
  }
  return undefined;
}

/** A column more on each side on which a touching cell has content; undefined if there is none. */
function widened(sheet: HostSheet, table: Bounds): Bounds | undefined {
  const { startRow, endRow, startColumn, endColumn } = table;
  const rows = sheet.rows.slice(Math.max(0, startRow - 1), endRow + 1);
  const left = startColumn > 0 && rows.some((row) => hasContent(row?.[startColumn - 1]));
  const right = rows.some((row) => hasContent(row?.[endColumn]));
  if (!left && !right) return undefined;
  return {
    ...table,
    startColumn: startColumn - Number(left),
    endColumn: endColumn + Number(right),
  };
}
