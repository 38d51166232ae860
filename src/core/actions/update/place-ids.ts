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
  const places = new Map<string, PlacedId[]>();
  const faults: SaveFault[] = [];
  for (const { properties } of snapshot.sheets) {
    const { sheetId, title } = properties;
    if (!isAreaSheetId(sheetId)) continue;
    const rows = snapshot.cells.get(sheetId) ?? [];
    const { positions } = findColumns(rows, areaColumns);
    const idAt = positions.get('id') ?? -1;
    let here = false;
    rows.slice(firstDataRow).forEach((cells, i) => {
      const id = String(cells[idAt] ?? '').trim();
      if (!wanted.has(id)) return;
      here = true;
      const place = { id, sheetId, row: firstDataRow + i, cells, positions };
      places.set(id, [...(places.get(id) ?? []), place]);
    });
    if (!here) continue;
    for (const key of fields) {
      if (!positions.has(key)) faults.push({ code: 'column-gone', place: `${title}, ${key}` });
    }
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
