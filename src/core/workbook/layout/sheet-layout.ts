import type { Lang } from '../../shared/i18n/lang.ts';
import type { DataSheet } from '../data-sheets.ts';
import { findColumns } from '../find-columns.ts';
import { firstDataRow } from '../sheet-ids.ts';
import type { CellData } from '../sheets-api.ts';
import type { Rows, SheetStructure, Snapshot } from '../snapshot.ts';

/** A row to be added: column key → cell. */
export type NewRow = Readonly<Record<string, CellData>>;

/** A data sheet as it is and as it shall be. */
export interface SheetLayout {
  readonly sheet: DataSheet;
  readonly existing: SheetStructure | undefined;
  /** The current title, or the one it gets. */
  readonly title: string;
  /** Cells as read; row 0 is the key row. */
  readonly rows: Rows;
  /** Every column's place after the layout. */
  readonly positions: ReadonlyMap<string, number>;
  /** Keys of the columns that the layout adds. */
  readonly added: ReadonlySet<string>;
  readonly newRows: readonly NewRow[];
  /** Grid size after the layout. */
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Where a column stands. Every key of the sheet's table has a place. */
export function place(layout: SheetLayout, key: string): number {
  const at = layout.positions.get(key);
  if (at === undefined) throw new Error(`no column ${key} in ${layout.title}`);
  return at;
}

export interface Wanted {
  readonly newRows: readonly NewRow[];
  /** Data rows that the sheet needs at least. */
  readonly dataRows: number;
  readonly lang: Lang;
  /** Titles of other sheets, in lower case. */
  readonly takenTitles: ReadonlySet<string>;
}

/** Compares a sheet with what the snapshot holds of it. */
export function sheetLayout(
  sheet: DataSheet,
  snapshot: Snapshot,
  { newRows, dataRows, lang, takenTitles }: Wanted,
): SheetLayout {
  const existing = snapshot.sheets.find(({ properties }) => properties.sheetId === sheet.sheetId);
  const rows = snapshot.cells.get(sheet.sheetId) ?? [];
  const found = findColumns(rows, sheet.columns);
  const width = existing
    ? rows.reduce(
        (widest, row) => Math.max(widest, row.length),
        existing.properties.gridProperties?.columnCount ?? 0,
      )
    : 0;
  const positions = new Map(found.positions);
  for (const [i, { key }] of found.missing.entries()) positions.set(key, width + i);
  return {
    sheet,
    existing,
    title: existing?.properties.title ?? freeTitle(sheet.title[lang], takenTitles),
    rows,
    positions,
    added: new Set(found.missing.map(({ key }) => key)),
    newRows,
    rowCount: Math.max(
      existing?.properties.gridProperties?.rowCount ?? 0,
      Math.max(rows.length, firstDataRow) + newRows.length + sheet.spareRows,
      firstDataRow + dataRows + sheet.spareRows,
    ),
    columnCount: width + found.missing.length + (existing ? 0 : (sheet.spareColumns ?? 0)),
  };
}

/** Google refuses two sheets of one title, whatever the case. */
export function freeTitle(title: string, taken: ReadonlySet<string>): string {
  const free = (candidate: string): boolean => !taken.has(candidate.toLowerCase());
  if (free(title)) return title;
  for (let n = 2; ; n += 1) {
    const candidate = `${title} (${n})`;
    if (free(candidate)) return candidate;
  }
}
