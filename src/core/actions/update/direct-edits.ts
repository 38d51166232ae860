import * as z from '../../shared/schema.ts';
import { fitting, metadataWith } from '../../workbook/metadata.ts';
import type { Structure } from '../../workbook/snapshot.ts';
import { packIds, unpackIds } from './packed-ids.ts';

/**
 * Key of the developer metadata in which `onEdit` notes who edited what by hand. A simple trigger
 * cannot write a save; the next one takes the notes over, in its own batch. The notes belong to the
 * sheet of the area: each sheet has room for 30,000 characters of its own, so that they leave the room
 * of the spreadsheet to what the add-on needs there
 * (https://developers.google.com/workspace/sheets/api/guides/metadata#limits).
 */
export const directEditKey = 'workplan.edit';

/** Longest value of a note. */
export const longestNote = 10_000;
/** Characters that the notes of a sheet keep when they are made fewer. */
const mergedRoom = 20_000;
/** From so many characters on, notes are recorded by whoever opens a sidebar. */
export const muchNoted = 15_000;

/** An edit by hand of some fields of some actions. */
export const DirectEdit = z.object({
  /** Local moment with seconds, `2022-05-31T09:30:12`, in the spreadsheet's time zone. */
  at: z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)),
  /** Key that stands for the person for some weeks. */
  who: z.string(),
  /** In the note as `packIds` gives them. */
  ids: z.array(z.string()),
  fields: z.array(z.string()),
  /** For one cell: what it held afterwards, as Updates shows it. */
  after: z.optional(z.string()),
});
export type DirectEdit = z.infer<typeof DirectEdit>;

export interface NotedEdit extends DirectEdit {
  readonly metadataId: number;
}

/** The notes of a workbook, oldest first, and the IDs of those that cannot be read. */
export function notedEdits(structure: Pick<Structure, 'developerMetadata' | 'sheets'>): {
  readonly edits: readonly NotedEdit[];
  readonly unreadable: readonly number[];
} {
  const edits: NotedEdit[] = [];
  const unreadable: number[] = [];
  for (const { metadataId, metadataValue } of metadataWith(structure, directEditKey)) {
    const note = parsed(metadataValue);
    if (note === undefined) unreadable.push(metadataId);
    else edits.push({ ...note, metadataId });
  }
  // Sorting is stable: notes of one second stay in the order in which the API gives them.
  edits.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { edits, unreadable };
}

/** How many characters the notes of the fullest sheet take; 0 if there are none. */
export function mostNoted(structure: Pick<Structure, 'developerMetadata' | 'sheets'>): number {
  const places = [structure, ...structure.sheets];
  const sizes = places.map(({ developerMetadata }) =>
    metadataWith({ developerMetadata, sheets: [] }, directEditKey)
      .map(({ metadataValue = '' }) => directEditKey.length + metadataValue.length)
      .reduce((sum, size) => sum + size, 0),
  );
  return Math.max(...sizes);
}

/**
 * The notes of a sheet in fewer characters, oldest first: who edited a cell last, and when they last
 * edited. What cells held between two edits is left out; and where that is not enough, the oldest
 * edits, which are then found without their person.
 */
export function mergeNotes(values: readonly string[]): string[] {
  const edits = values.flatMap((value) => parsed(value) ?? []);
  edits.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const last = new Map<string, { id: string; field: string; who: string }>();
  const lastAt = new Map<string, string>();
  for (const { at, who, ids, fields } of edits) {
    lastAt.set(who, at);
    for (const id of ids)
      for (const field of fields) last.set(`${id} ${field}`, { id, field, who });
  }
  const idsBy = new Map<string, { who: string; field: string; ids: string[] }>();
  for (const { id, field, who } of last.values()) {
    const key = `${who} ${field}`;
    idsBy.set(key, { who, field, ids: [...(idsBy.get(key)?.ids ?? []), id] });
  }
  const merged = new Map<string, DirectEdit>();
  for (const { who, field, ids } of idsBy.values()) {
    const key = JSON.stringify([who, packIds(ids)]);
    const fields = [...(merged.get(key)?.fields ?? []), field];
    merged.set(key, { at: lastAt.get(who) ?? '', who, ids, fields });
  }
  const notes = [...merged.values()].sort((a, b) => (a.at < b.at ? 1 : -1)).flatMap(asNote);
  return fitting(directEditKey, notes, mergedRoom).reverse();
}

const asNote = (edit: DirectEdit): string[] => {
  const note = noteOf(edit);
  return note === undefined ? [] : [note];
};

function parsed(value: string | undefined): DirectEdit | undefined {
  try {
    const note = DirectEdit.safeParse(JSON.parse(value ?? ''));
    return note.success ? { ...note.data, ids: unpackIds(note.data.ids) } : undefined;
  } catch {
    return undefined;
  }
}

/** A note of an edit; undefined if it would be too long: what one cell held afterwards is left out first. */
export function noteOf({ after, ...edit }: DirectEdit): string | undefined {
  const short = { ...edit, ids: packIds(edit.ids) };
  return [after === undefined ? short : { ...short, after }, short]
    .map((each) => JSON.stringify(each))
    .find((note) => note.length <= longestNote);
}
