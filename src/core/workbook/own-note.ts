/** How our notes begin: others are people's own. */
export const notePrefix = 'Work Plan: ';

/** Whether a note may be replaced: it is ours, or there is none. */
export function isOurNote(note: string): boolean {
  return note === '' || note.startsWith(notePrefix);
}

/** What a note of ours says, for where the add-on is named anyway. */
export const saidIn = (note: string): string => note.slice(notePrefix.length);
