import type { Column } from './columns/column.ts';
import { foldLabel } from './lists.ts';
import { keyRow, titleRow } from './sheet-ids.ts';
import type { Rows } from './snapshot.ts';

export interface FoundColumns {
  /** Key → column, counted from 0. */
  readonly positions: ReadonlyMap<string, number>;
  /** Columns that the sheet lacks. */
  readonly missing: readonly Column[];
  /** Keys that stand over more than one column (a copied column); the first one counts. */
  readonly repeated: readonly string[];
  /** Keys whose cell in the key row is lost; the column was known by its title. */
  readonly lostKeys: readonly string[];
}

/**
 * Finds the columns of a sheet by the machine keys in its first row, so that moved and inserted
 * columns break nothing. A key that was erased is found again by the title, in any language.
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
  const lostKeys: string[] = [];
  for (const { key, title } of columns) {
    if (positions.has(key)) continue;
    const wanted = Object.values(title).map(foldLabel);
    const at = titles.findIndex((have, i) => (keys[i] ?? '') === '' && wanted.includes(have));
    if (at < 0) continue;
    positions.set(key, at);
    lostKeys.push(key);
  }
  const missing = columns.filter(({ key }) => !positions.has(key));
  return { positions, missing, repeated, lostKeys };
}
