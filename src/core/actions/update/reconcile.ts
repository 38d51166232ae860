import { type EntryValue, encodeCell } from '../../workbook/cell-codec.ts';
import { areaColumns } from '../../workbook/columns/area-columns.ts';
import { findColumns } from '../../workbook/find-columns.ts';
import { metadataRemoval } from '../../workbook/metadata.ts';
import type { Settings } from '../../workbook/read-settings.ts';
import { firstDataRow, isAreaSheetId } from '../../workbook/sheet-ids.ts';
import type { Request } from '../../workbook/sheets-api.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { notedEdits } from './direct-edits.ts';
import { columnOf, sameShown, shownCell, updateFields } from './entry-columns.ts';
import type { PlannedCell } from './planned-cell.ts';
import { recordedValues } from './recorded.ts';
import { unknownPerson } from './unknown-person.ts';
import type { FieldChange, RecordedSave, Save } from './update-rows.ts';

/** What Updates lacks, and what goes with it. */
export interface Reconciled {
  /** Oldest first. */
  readonly saves: readonly RecordedSave[];
  /** Who and when, and the review, of the actions that were changed. */
  readonly cells: readonly PlannedCell[];
  /** Removes the notes that were taken over; one that came meanwhile stays. */
  readonly requests: readonly Request[];
  /** Whether there is more than one batch can record; what is left is found the next time. */
  readonly more: boolean;
}

export const nothingFound: Reconciled = { saves: [], cells: [], requests: [], more: false };

/** What the changes of one batch may take, in characters of its JSON. */
const room = 1_000_000;
/** A row of Updates and the cells of its action, without the texts. */
const rowSize = 1500;

/** What reconciling needs of the world. */
export interface Reconciler {
  /** Local moment, `2022-05-31T09:30`. */
  readonly now: string;
  /** The beginning of the IDs of the saves that are found. */
  readonly saveId: string;
  /** The person whom a note names; undefined if nothing is known of them. */
  readonly person: (who: string) => string | undefined;
}

/**
 * Compares the area sheets with what Updates recorded last, and gives what is missing there: edits by
 * hand as `onEdit` noted them, then whatever else has changed (pasted over many rows, written by other
 * programs, typed without a connection), of unknown date and person. Only cells that changed count, so
 * finding the same twice records it once.
 */
export function reconcile(
  snapshot: Snapshot,
  settings: Settings,
  { now, saveId, person }: Reconciler,
): Reconciled {
  const recorded = recordedValues(snapshot, settings.lang);
  const replayed = new Map<string, string>();
  const keyOf = (id: string, field: string): string => `${id} ${field}`;
  const last = (id: string, field: string): string =>
    replayed.get(keyOf(id, field)) ?? recorded(id, field);
  const rows = rowsById(snapshot, settings);
  const saves: RecordedSave[] = [];
  let left = room;
  const add = (all: readonly FieldChange[], by: string, at: string, source: Save['source']) => {
    const changes = all.filter(({ before, after }) => {
      // Quotes and line breaks take two characters each.
      left -= rowSize + 2 * (before.length + after.length);
      return left >= 0;
    });
    if (changes.length === 0) return;
    for (const { id, field, after } of changes) replayed.set(keyOf(id, field), after);
    const save = { saveId: `${saveId}-${saves.length + 1}`, recordedOn: at, effectiveOn: at };
    saves.push({ save: { ...save, by, source }, changes });
  };
  /** How the fields differ from what was recorded last. */
  const changed = (id: string, fields: readonly string[], after?: string): FieldChange[] => {
    const row = rows.get(id);
    if (row === undefined) return [];
    return fields.flatMap((field): FieldChange[] => {
      const value = row.shown.get(field);
      if (value === undefined) return [];
      const change = { id, field, before: last(id, field), after: after ?? value };
      return sameShown(columnOf(field), change.before, change.after) ? [] : [change];
    });
  };

  const { edits, unreadable } = notedEdits(snapshot);
  const done = [...unreadable];
  const lastTouched = new Map(
    edits.flatMap(({ ids, fields }, index) =>
      ids.flatMap((id) => fields.map((field) => [keyOf(id, field), index] as const)),
    ),
  );
  edits.forEach((edit, index) => {
    const by = person(edit.who) ?? unknownPerson;
    const changes = edit.ids.flatMap((id) => {
      // Of several cells only the values of now are known: those edited again later wait for that note.
      const fields =
        edit.after === undefined
          ? edit.fields.filter((field) => lastTouched.get(keyOf(id, field)) === index)
          : edit.fields;
      return changed(id, fields, edit.after);
    });
    add(changes, by, edit.at.slice(0, 16), 'edit');
    if (left >= 0) done.push(edit.metadataId);
  });
  const rest = [...rows.keys()].flatMap((id) => changed(id, updateFields));
  add(rest, unknownPerson, now, 'reconcile');

  return {
    saves,
    cells: stamps(saves, rows, settings),
    requests: done.map(metadataRemoval),
    more: left < 0,
  };
}

interface FoundRow {
  readonly id: string;
  readonly sheetId: number;
  readonly row: number;
  readonly positions: ReadonlyMap<string, number>;
  /** Field → what its cell holds, as Updates shows it. */
  readonly shown: ReadonlyMap<string, string>;
}

/** The rows of actions; of a repeated ID, the first one. */
function rowsById(snapshot: Snapshot, settings: Settings): ReadonlyMap<string, FoundRow> {
  const found = new Map<string, FoundRow>();
  for (const { properties } of snapshot.sheets) {
    const { sheetId } = properties;
    if (!isAreaSheetId(sheetId)) continue;
    const rows = snapshot.cells.get(sheetId) ?? [];
    const { positions } = findColumns(rows, areaColumns);
    const idAt = positions.get('id') ?? -1;
    const fields = updateFields.flatMap((field) => {
      const at = positions.get(field);
      return at === undefined ? [] : [{ field, at, column: columnOf(field) }];
    });
    rows.slice(firstDataRow).forEach((cells, i) => {
      const id = String(cells[idAt] ?? '').trim();
      if (id === '' || found.has(id)) return;
      const shown = new Map(
        fields.map(({ field, at, column }) => [
          field,
          shownCell(column, cells[at] ?? '', settings),
        ]),
      );
      found.set(id, { id, sheetId, row: firstDataRow + i, positions, shown });
    });
  }
  return found;
}

/** The last save of each action says who updated it, and when. */
function stamps(
  saves: readonly RecordedSave[],
  rows: ReadonlyMap<string, FoundRow>,
  { lang, tiers }: Settings,
): PlannedCell[] {
  const lastSave = new Map<string, Save>();
  for (const { save, changes } of saves) for (const { id } of changes) lastSave.set(id, save);
  return [...lastSave].flatMap(([id, { recordedOn, by }]) => {
    const row = rows.get(id);
    if (row === undefined) return [];
    const entries: [string, EntryValue][] = [
      ['updatedOn', recordedOn],
      ['updatedBy', by],
      ['review', 'submitted'],
    ];
    return entries.flatMap(([key, entry]): PlannedCell[] => {
      const column = row.positions.get(key);
      if (column === undefined) return [];
      const value = encodeCell(columnOf(key), entry, lang, tiers);
      return [{ id, key, value, sheetId: row.sheetId, row: row.row, column }];
    });
  });
}
