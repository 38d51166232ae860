import * as z from 'zod/mini';
import type { Request } from '../workbook/sheets-api.ts';
import type { Structure } from '../workbook/snapshot.ts';
import { packIds, unpackIds } from './packed-ids.ts';

/**
 * Key of the developer metadata in which `onEdit` notes who edited what by hand. A simple trigger
 * cannot write a save; the next one takes the notes over, in its own batch.
 */
export const directEditKey = 'workplan.edit';

/** Longest value of a note; Google gives 30,000 characters to all metadata of a spreadsheet. */
export const longestNote = 10_000;

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
export function notedEdits({ developerMetadata }: Pick<Structure, 'developerMetadata'>): {
  readonly edits: readonly NotedEdit[];
  readonly unreadable: readonly number[];
} {
  const edits: NotedEdit[] = [];
  const unreadable: number[] = [];
  for (const { metadataId, metadataKey, metadataValue } of developerMetadata) {
    if (metadataKey !== directEditKey) continue;
    const note = parsed(metadataValue);
    if (note === undefined) unreadable.push(metadataId);
    else edits.push({ ...note, metadataId });
  }
  // Sorting is stable: notes of one second stay in the order in which the API gives them.
  edits.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { edits, unreadable };
}

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

/** Removes a note that was taken over; one that came meanwhile stays. */
export function removeNote(metadataId: number): Request {
  return {
    deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } },
  };
}
