import { areaColumns } from './columns/area-columns.ts';
import { findColumns } from './find-columns.ts';
import { isAreaSheetId, keyRow, sheetIds } from './sheet-ids.ts';
import type { Rows } from './snapshot.ts';

/** Column that holds the ID of a row, by sheet. */
const idKeys: ReadonlyMap<number, string> = new Map([
  [sheetIds.papers, 'paperId'],
  [sheetIds.contributions, 'key'],
  [sheetIds.settings, 'sectionName'],
  [sheetIds.ourActions, 'id'],
]);

/** Key of the column by whose IDs the rows of a sheet are known; undefined for a sheet whose rows have none. */
export function idKeyOf(sheetId: number): string | undefined {
  return isAreaSheetId(sheetId) ? 'id' : idKeys.get(sheetId);
}

/**
 * Where the columns of such a sheet stand, by key. Those of an area sheet are found again where their key was
 * erased; elsewhere the key row alone counts, so that the server's script need not hold the tables of all
 * sheets.
 */
export function keyedPlaces(sheetId: number, rows: Rows): ReadonlyMap<string, number> {
  if (isAreaSheetId(sheetId)) return findColumns(rows, areaColumns).positions;
  const places = new Map<string, number>();
  (rows[keyRow] ?? []).forEach((key, at) => {
    const name = String(key).trim();
    if (name !== '' && !places.has(name)) places.set(name, at);
  });
  return places;
}
