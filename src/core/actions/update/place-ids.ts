import { areaColumns } from '../../workbook/columns/area-columns.ts';
import { findColumns } from '../../workbook/find-columns.ts';
import { firstDataRow, isAreaSheetId } from '../../workbook/sheet-ids.ts';
import type { CellValue, Snapshot } from '../../workbook/snapshot.ts';

/** Why a save cannot be written. `place` is an ID, or the title of a sheet and the key of a column. */
export interface SaveFault {
  readonly code: 'unknown-id' | 'repeated-id' | 'column-gone';
  readonly place: string;
}

/** Where an action's row stands in a snapshot. */
export interface PlacedId {
  readonly id: string;
  readonly sheetId: number;
  /** Counted from 0, as the API does. Holds for this snapshot only. */
  readonly row: number;
  readonly cells: readonly CellValue[];
  readonly positions: ReadonlyMap<string, number>;
}

/** Finds the rows of actions, and whether the columns to be written are there. */
export function placeIds(
  snapshot: Snapshot,
  ids: readonly string[],
  fields: readonly string[],
): { readonly placed: readonly PlacedId[]; readonly faults: readonly SaveFault[] } {
  const wanted = new Set(ids);
  const sheets = snapshot.sheets
    .filter(({ properties: { sheetId } }) => isAreaSheetId(sheetId))
    .map(({ properties: { sheetId, title } }) => ({ title, ...rowsOf(snapshot, sheetId, wanted) }));
  const gone = sheets
    .filter(({ found }) => found.length > 0)
    .flatMap(({ title, positions }) =>
      fields.filter((key) => !positions.has(key)).map((key) => `${title}, ${key}`),
    );
  const faults: SaveFault[] = gone.map((place) => ({ code: 'column-gone', place }));
  const places = new Map<string, PlacedId[]>();
  for (const place of sheets.flatMap(({ found }) => found)) {
    places.set(place.id, [...(places.get(place.id) ?? []), place]);
  }
  const placed: PlacedId[] = [];
  for (const id of ids) {
    const [place, second] = places.get(id) ?? [];
    if (place === undefined) faults.push({ code: 'unknown-id', place: id });
    else if (second !== undefined) faults.push({ code: 'repeated-id', place: id });
    else placed.push(place);
  }
  return { placed, faults };
}

/** The rows of a sheet that have one of these IDs. */
function rowsOf(snapshot: Snapshot, sheetId: number, wanted: ReadonlySet<string>) {
  const rows = snapshot.cells.get(sheetId) ?? [];
  const { positions } = findColumns(rows, areaColumns);
  const idAt = positions.get('id') ?? -1;
  const found = rows.slice(firstDataRow).flatMap((cells, i): PlacedId[] => {
    const id = String(cells[idAt] ?? '').trim();
    return wanted.has(id) ? [{ id, sheetId, row: firstDataRow + i, cells, positions }] : [];
  });
  return { positions, found };
}
