import { invalidArgument } from '../../rest/api-error.ts';
import { type Bounds, columnCount, rowCount } from '../bounds.ts';
import type { Draft } from '../draft.ts';
import type { HostSheet } from '../model.ts';
import { guardCells, isBound } from '../protection.ts';
import type { CellData, RowData } from '../types.ts';
import type { CellWriter } from './cell-writer.ts';

/** Writes the same cell data all over an area. */
export function fillCells(
  draft: Draft,
  sheet: HostSheet,
  area: Bounds,
  writer: CellWriter,
  data: CellData | undefined,
): void {
  if (area.startRow >= area.endRow || area.startColumn >= area.endColumn) return;
  guardCells(draft, sheet, area);
  for (let row = area.startRow; row < area.endRow; row += 1) {
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      draft.setCell(sheet, row, column, writer(sheet.rows[row]?.[column], data));
    }
  }
}

/** Writes rows of cell data from a start; rows may differ in length. The grid does not grow. */
export function writeRows(
  draft: Draft,
  sheet: HostSheet,
  start: { readonly row: number; readonly column: number },
  rows: readonly RowData[],
  writer: CellWriter,
): void {
  checkFits(sheet, start, rows);
  guardRows(draft, sheet, start, rows);
  rows.forEach(({ values = [] }, i) => {
    const row = start.row + i;
    values.forEach((data, j) => {
      const column = start.column + j;
      draft.setCell(sheet, row, column, writer(sheet.rows[row]?.[column], data));
    });
  });
}

function checkFits(
  sheet: HostSheet,
  start: { readonly row: number; readonly column: number },
  rows: readonly RowData[],
): void {
  const lastRow = start.row + rows.length - 1;
  if (rows.length > 0 && lastRow >= rowCount(sheet)) {
    throw invalidArgument(
      `Attempting to write row: ${rowCount(sheet)}, beyond the last requested row of: ${rowCount(sheet) - 1}`,
    );
  }
  for (const { values = [] } of rows) {
    if (start.column + values.length > columnCount(sheet)) {
      throw invalidArgument(
        `Attempting to write column: ${columnCount(sheet)}, beyond the last requested column of: ${columnCount(sheet) - 1}`,
      );
    }
  }
}

function guardRows(
  draft: Draft,
  sheet: HostSheet,
  start: { readonly row: number; readonly column: number },
  rows: readonly RowData[],
): void {
  if (!isBound(draft, sheet)) return;
  rows.forEach(({ values = [] }, i) => {
    guardCells(draft, sheet, {
      startRow: start.row + i,
      endRow: start.row + i + 1,
      startColumn: start.column,
      endColumn: start.column + values.length,
    });
  });
}
