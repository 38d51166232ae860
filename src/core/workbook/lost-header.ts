import { areaColumns } from './columns/area-columns.ts';
import { findColumns } from './find-columns.ts';
import { foldLabel } from './lists.ts';
import { isAreaSheetId, keyRow } from './sheet-ids.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * The title of an area sheet whose rows of keys and titles are not where they belong (the first row
 * was deleted, a row was put above), or undefined. Laying out such a sheet would add all columns
 * anew beside the entries, so it is refused.
 */
export function lostHeader({ sheets, cells }: Snapshot): string | undefined {
  const titles = new Set(areaColumns.flatMap(({ title }) => Object.values(title).map(foldLabel)));
  const keys = new Set<string>(areaColumns.map(({ key }) => key));
  const known = (cell: unknown): boolean =>
    keys.has(String(cell)) || titles.has(foldLabel(String(cell)));
  return sheets.find(({ properties: { sheetId } }) => {
    const rows = cells.get(sheetId) ?? [];
    if (!isAreaSheetId(sheetId)) return false;
    if (findColumns(rows, areaColumns).missing.length * 2 < areaColumns.length) return false;
    // Half of the columns gone: a layout just begun has an empty sheet, a lost header has titles.
    const shifted = [rows[keyRow], rows[keyRow + 2], rows[keyRow + 3]];
    return shifted.some((row = []) => row.filter(known).length * 2 >= areaColumns.length);
  })?.properties.title;
}
