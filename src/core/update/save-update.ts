import { decodeCell, type EntryValue, encodeCell } from '../workbook/cell-codec.ts';
import { areaColumns } from '../workbook/columns/area-columns.ts';
import type { Column } from '../workbook/columns/column.ts';
import { updateColumns } from '../workbook/columns/record-columns.ts';
import { findColumns } from '../workbook/find-columns.ts';
import type { Settings } from '../workbook/read-settings.ts';
import { firstDataRow, sheetIds } from '../workbook/sheet-ids.ts';
import type { Request } from '../workbook/sheets-api.ts';
import type { CellValue, Snapshot } from '../workbook/snapshot.ts';
import { headOf, headRequest } from './chain.ts';
import { type PlacedId, placeIds, type SaveFault } from './place-ids.ts';
import { cellRequest, type PlannedCell } from './planned-cell.ts';
import type { UpdateInput } from './update-input.ts';
import { type FieldChange, type Save, shown, updateRows } from './update-rows.ts';

export interface PlannedSave {
  readonly requests: readonly Request[];
  /** The cells of area sheets among them. */
  readonly cells: readonly PlannedCell[];
  /** IDs of the actions that the save changes or confirms. */
  readonly saved: readonly string[];
  /** IDs of the actions that already were as the save wants them. */
  readonly unchanged: readonly string[];
  /** What somebody else changed since the person saw it. If there is any, nothing is to be written. */
  readonly conflicts: readonly Conflict[];
}

/** A field that is neither as the person saw it nor as they want it; values as Updates shows them. */
export interface Conflict {
  readonly id: string;
  readonly field: string;
  readonly seen: string;
  readonly now: string;
  /** Who updated the action last, and when: `2022-05-31T09:30`. */
  readonly by: string;
  readonly on: string | null;
}

/** Who saves, and when. */
export interface Saver {
  readonly email: string;
  /** Local moment, `2022-05-31T09:30`, in the spreadsheet's time zone. */
  readonly now: string;
  readonly source: Save['source'];
}

const columnsByKey = new Map<string, Column>(areaColumns.map((column) => [column.key, column]));

/**
 * What one save writes: the changed cells, who and when, and a row in Updates for every changed
 * field, all in one batch. Rows are found by ID in the snapshot, which must be fresh. A save whose ID
 * stands in Updates already was applied, and writes nothing.
 */
export function saveUpdate(
  snapshot: Snapshot,
  settings: Settings,
  input: UpdateInput,
  saver: Saver,
): { readonly faults: readonly SaveFault[] } | PlannedSave {
  const ids = [...new Set(input.ids)];
  const updates = snapshot.cells.get(sheetIds.updates) ?? [];
  const found = findColumns(updates, updateColumns);
  const gone = found.missing.map(({ key }): SaveFault => ({ code: 'column-gone', place: key }));
  if (gone.length > 0) return { faults: gone };
  const saveAt = found.positions.get('saveId') ?? -1;
  if (updates.slice(firstDataRow).some((row) => row[saveAt] === input.saveId)) {
    return { ...nothing, saved: ids };
  }
  const { placed, faults } = placeIds(snapshot, ids, Object.keys(input.changes));
  if (faults.length > 0) return { faults };
  const conflicts = input.overwrite
    ? []
    : placed.flatMap((place) => conflictsOf(place, input, settings));
  if (conflicts.length > 0) return { ...nothing, unchanged: ids, conflicts };
  const plans = placed.map((place) => planRow(place, input, settings, saver));
  const changes = plans.flatMap((plan) => plan.changes);
  const saved = plans.filter((plan) => plan.changes.length > 0).map(({ id }) => id);
  const unchanged = ids.filter((id) => !saved.includes(id));
  if (changes.length === 0) return { ...nothing, saved, unchanged };
  const save: Save = {
    saveId: input.saveId,
    recordedOn: saver.now,
    effectiveOn: input.effectiveOn === null ? saver.now : `${input.effectiveOn}T00:00`,
    by: saver.email,
    source: saver.source,
  };
  const rows = updateRows(changes, save, headOf(snapshot), found.positions);
  const cells = plans.flatMap((plan) => plan.cells);
  return {
    requests: [...cells.map(cellRequest), rows.request, headRequest(snapshot, rows.head)],
    cells,
    saved,
    unchanged,
    conflicts: [],
  };
}

const nothing: PlannedSave = { requests: [], cells: [], saved: [], unchanged: [], conflicts: [] };

/** The fields that somebody else has changed since, to something else than is to be saved. */
function conflictsOf(
  { id, cells, positions }: PlacedId,
  { changes, seen = {} }: UpdateInput,
  settings: Settings,
): Conflict[] {
  const raw = (key: string): CellValue => cells[positions.get(key) ?? -1] ?? '';
  const by = String(raw('updatedBy'));
  const last = decodeCell(columnOf('updatedOn'), raw('updatedOn'), settings.tiers);
  const on = 'value' in last && typeof last.value === 'string' ? last.value : null;
  const wanted = new Map(Object.entries(changes));
  return Object.entries(seen).flatMap(([field, value]) => {
    const mine = wanted.get(field);
    if (value === undefined || mine === undefined) return [];
    const column = columnOf(field);
    const now = textBefore(column, raw(field), settings);
    const [before, after] = [value, mine].map((each) => shown(column, each, settings.lang));
    return now === before || now === after ? [] : [{ id, field, seen: before ?? '', now, by, on }];
  });
}

function planRow(
  place: PlacedId,
  input: UpdateInput,
  settings: Settings,
  saver: Saver,
): { id: string; changes: FieldChange[]; cells: PlannedCell[] } {
  const { lang, tiers } = settings;
  const raw = (key: string): CellValue => place.cells[place.positions.get(key) ?? -1] ?? '';
  const write = (key: string, entry: EntryValue): PlannedCell[] => {
    const column = place.positions.get(key);
    if (column === undefined) return [];
    const { id, sheetId, row } = place;
    return [
      { id, key, value: encodeCell(columnOf(key), entry, lang, tiers), sheetId, row, column },
    ];
  };
  const changes: FieldChange[] = [];
  const cells: PlannedCell[] = [];
  for (const [field, value] of Object.entries(input.changes)) {
    if (value === undefined) continue;
    const column = columnOf(field);
    const before = textBefore(column, raw(field), settings);
    const after = shown(column, value, lang);
    if (before === after) continue;
    changes.push({ id: place.id, field, before, after });
    cells.push(...write(field, value));
  }
  if (changes.length === 0 && input.confirmed) {
    changes.push({ id: place.id, field: '', before: '', after: '' });
  }
  if (changes.length > 0) {
    cells.push(
      ...write('updatedOn', saver.now),
      ...write('updatedBy', saver.email),
      ...write('review', 'submitted'),
    );
  }
  return { id: place.id, changes, cells };
}

function columnOf(key: string): Column {
  const column = columnsByKey.get(key);
  if (column === undefined) throw new Error(`There is no column ${key}`);
  return column;
}

/** What a cell held, as Updates shows it; what could not be read is kept as it stood. */
function textBefore(column: Column, raw: CellValue, { tiers, lang }: Settings): string {
  const decoded = decodeCell(column, raw, tiers);
  return 'value' in decoded ? shown(column, decoded.value, lang) : String(raw);
}
