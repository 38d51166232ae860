import { cellAt } from './book-copy.ts';
import type { GridState } from './grid-state.ts';
import { toCell } from './to-cell.ts';
import { cellStyle } from './to-style.ts';
import { sheetKey } from './to-workbook.ts';

type Places = readonly (readonly [row: number, column: number])[];

/** Paints cells as the host holds them. A style is replaced, which the grid does in two steps. */
export function paintCells(
  { copy, unitId, tell }: GridState,
  sheetId: number,
  places: Places,
): void {
  const known = copy();
  const unit = unitId();
  if (unit === undefined || known === undefined) return;
  const where = { unitId: unit, subUnitId: sheetKey(sheetId) };
  const write = (make: (row: number, column: number) => object | null): void =>
    tell('sheet.mutation.set-range-values', { ...where, cellValue: matrix(places, make) });
  write(() => null);
  write((row, column) => {
    const cell = cellAt(known, sheetId, row, column);
    return cell ? toCell(cell, cellStyle(cell)) : null;
  });
}

function matrix(places: Places, make: (row: number, column: number) => object | null) {
  const rows: Record<number, Record<number, object | null>> = {};
  for (const [row, column] of places) {
    const cells = rows[row] ?? {};
    cells[column] = make(row, column);
    rows[row] = cells;
  }
  return rows;
}
