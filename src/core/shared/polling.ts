/** Milliseconds between two questions of a page: at first, and at last while nothing changes. */
const fastest = 3_000;
const slowest = 60_000;

/**
 * How long a page that follows the selection waits before it asks again: the longer nothing has changed,
 * the longer. Google counts executions and, all people together, 300 reads of the Sheets API a minute
 * (https://developers.google.com/workspace/sheets/api/limits).
 * @param quiet milliseconds since something changed, or somebody used the page
 */
export const pauseAfter = (quiet: number): number =>
  Math.min(slowest, Math.max(fastest, quiet / 5));

/**
 * Whether rows that are still selected are read again, as others sort and write: a tenth as often as is
 * asked, as it is a read of the Sheets API.
 * @param age milliseconds since they were read
 */
export const isStale = (age: number, quiet: number): boolean => age >= 10 * pauseAfter(quiet);

type SelectedRows = Readonly<Record<'sheetId' | 'row' | 'rows', number>>;

export const isSameRows = (a: SelectedRows, b: SelectedRows | null): boolean =>
  a.sheetId === b?.sheetId && a.row === b.row && a.rows === b.rows;
