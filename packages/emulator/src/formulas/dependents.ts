import { type Area, type CellPlace, touches } from './grid.ts';
import { keyOf } from './spreadsheet-cells.ts';

/** The formulas that read one of the cells, or read a formula that does, and so on. */
export function dependents<T extends CellPlace & { readonly reads: readonly Area[] }>(
  cells: readonly CellPlace[],
  formulas: readonly T[],
): readonly T[] {
  const found: T[] = [];
  let wave = cells;
  let rest = formulas;
  while (wave.length > 0) {
    const reached = new Set(readersOf(wave, rest));
    rest = rest.filter((formula) => !reached.has(formula));
    found.push(...reached);
    wave = [...reached];
  }
  return found;
}

function readersOf<T extends { readonly reads: readonly Area[] }>(
  cells: readonly CellPlace[],
  formulas: readonly T[],
): readonly T[] {
  const places = new Set(cells.map(keyOf));
  const has = (sheet: number, row: number, column: number) =>
    places.has(keyOf({ sheet, row, column }));
  return formulas.filter(({ reads }) => reads.some((area) => touches(area, cells, has)));
}
