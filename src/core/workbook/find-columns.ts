import { numberCell, textCell } from './cell.ts';
import type { Column } from './columns/column.ts';
import { foldLabel } from './lists.ts';
import { keyRow, titleRow } from './sheet-ids.ts';
import type { CellData } from './sheets-api.ts';
import type { CellValue, Rows } from './snapshot.ts';

export interface FoundColumns {
  /** Key → column, counted from 0. */
  readonly positions: ReadonlyMap<string, number>;
  /** Columns that the sheet lacks. */
  readonly missing: readonly Column[];
  /** Keys that stand over more than one column (a copied column); the first one counts. */
  readonly repeated: readonly string[];
}

/**
 * Finds the columns of a sheet by the machine keys in its first row, so that moved and inserted
 * columns break nothing. A key that was erased is found again by the title, in any language; where
 * the title is gone as well, by the neighbours, if just as many blank headers stand between them.
 */
export function findColumns(rows: Rows, columns: readonly Column[]): FoundColumns {
  const keys = (rows[keyRow] ?? []).map((key) => String(key).trim());
  const titles = (rows[titleRow] ?? []).map((title) => foldLabel(String(title)));
  const known = new Set(columns.map(({ key }) => key));
  const positions = new Map<string, number>();
  const repeated: string[] = [];
  keys.forEach((key, at) => {
    if (!known.has(key)) return;
    if (positions.has(key)) repeated.push(key);
    else positions.set(key, at);
  });
  const named = (at: number): boolean => (keys[at] ?? '') !== '';
  for (const { key, title } of columns) {
    if (positions.has(key)) continue;
    const wanted = Object.values(title).map(foldLabel);
    const taken = new Set(positions.values());
    const at = titles.findIndex((have, i) => !named(i) && !taken.has(i) && wanted.includes(have));
    if (at >= 0) positions.set(key, at);
  }
  const blank = (at: number): boolean => !named(at) && (titles[at] ?? '') === '';
  // A later column is not looked for so: in an older workbook the blank header may be a person's.
  const settled = columns.filter(({ key, since }) => since === undefined || positions.has(key));
  for (const [key, at] of betweenNeighbours(settled, positions, blank)) positions.set(key, at);
  const missing = columns.filter(({ key }) => !positions.has(key));
  return { positions, missing, repeated };
}

/** Columns whose header is blank, placed by the columns before and behind them in the table. */
function betweenNeighbours(
  columns: readonly Column[],
  positions: ReadonlyMap<string, number>,
  blank: (at: number) => boolean,
): [key: string, at: number][] {
  const found: [string, number][] = [];
  let run: string[] = [];
  let left = -1;
  for (const { key } of columns) {
    const right = positions.get(key);
    if (right === undefined) {
      run.push(key);
      continue;
    }
    const fits = run.length > 0 && right - left - 1 === run.length;
    if (fits && run.every((_, i) => blank(left + 1 + i))) {
      run.forEach((lost, i) => {
        found.push([lost, left + 1 + i]);
      });
    }
    run = [];
    left = right;
  }
  return found;
}

/** What a row holds in the column of a key; '' where the sheet lacks it. */
export const cellOf = (
  cells: readonly CellValue[] | undefined,
  positions: FoundColumns['positions'],
  key: string,
): CellValue => cells?.[positions.get(key) ?? -1] ?? '';

/** A row of texts and numbers, each in the column of its key; what the sheet lacks is left out. */
export function rowOf(
  values: Readonly<Record<string, string | number | undefined>>,
  positions: FoundColumns['positions'],
): CellData[] {
  const row: CellData[] = Array.from(
    { length: Math.max(-1, ...positions.values()) + 1 },
    () => ({}),
  );
  for (const [key, value = ''] of Object.entries(values)) {
    const at = positions.get(key);
    if (at !== undefined) row[at] = typeof value === 'number' ? numberCell(value) : textCell(value);
  }
  return row;
}
