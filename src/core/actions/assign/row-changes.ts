import { decodeCell, type EntryValue, encodeCell } from '../../workbook/cell-codec.ts';
import { cellOf } from '../../workbook/find-columns.ts';
import type { Settings } from '../../workbook/read-settings.ts';
import type { CellValue } from '../../workbook/snapshot.ts';
import { columnOf, shownCell } from '../update/entry-columns.ts';
import type { PlacedId } from '../update/place-ids.ts';
import type { PlannedCell } from '../update/planned-cell.ts';
import { type FieldChange, shown } from '../update/update-rows.ts';
import type { ManagerChanges } from './manager-changes.ts';

/** What changes in one row. */
export interface RowChanges {
  readonly id: string;
  readonly changes: readonly FieldChange[];
  readonly cells: readonly PlannedCell[];
}

/** What a cell of a row holds; undefined for what cannot be read. */
export function entryOf(
  { cells, positions }: PlacedId,
  key: string,
  { tiers }: Pick<Settings, 'tiers'>,
): EntryValue | undefined {
  const raw: CellValue = cellOf(cells, positions, key);
  const decoded = decodeCell(columnOf(key), raw, tiers);
  return 'value' in decoded ? decoded.value : undefined;
}

/**
 * The cells and the rows of Updates of one action; none for a field that is so already. An assignment is
 * no update: who updated it last, and when, stays.
 */
export function rowChanges(
  place: PlacedId,
  wanted: ManagerChanges,
  settings: Settings,
): RowChanges {
  const { id, sheetId, row, positions } = place;
  const write = (key: string, entry: EntryValue): PlannedCell[] => {
    const column = positions.get(key);
    if (column === undefined) return [];
    const value = encodeCell(columnOf(key), entry, settings.lang, settings.tiers);
    return [{ id, key, value, sheetId, row, column }];
  };
  const changes: FieldChange[] = [];
  const cells: PlannedCell[] = [];
  for (const [field, value] of Object.entries(wanted)) {
    if (value === undefined) continue;
    const column = columnOf(field);
    const before = shownCell(column, cellOf(place.cells, positions, field), settings);
    const after = shown(column, value, settings.lang);
    if (before === after) continue;
    changes.push({ id, field, before, after });
    cells.push(...write(field, value));
  }
  return { id, changes, cells };
}
