import type { BookView } from '../protocol/book-view.ts';
import type { Done } from '../protocol/contract.ts';

/** Sidebars ask the same again and again: that shall not hide the calls of what a person did. */
export function isRepeated(seen: Map<string, number>, run: string): boolean {
  const before = seen.get(run);
  seen.set(run, Date.now());
  return before !== undefined && Date.now() - before < 10_000;
}

/** What the page itself needs of a change: names, filters and protections; the grid has the cells. */
export function changed(book: BookView, change: NonNullable<Done['change']>): BookView {
  const frames = new Map(change.sheets.map(({ sheetId, frame }) => [sheetId, frame]));
  const known = new Map(book.sheets.map((sheet) => [sheet.sheetId, sheet]));
  const order = change.order ?? book.sheets.map(({ sheetId }) => sheetId);
  return {
    ...book,
    ...(change.title === undefined ? {} : { title: change.title }),
    ...(change.role === undefined ? {} : { role: change.role }),
    sheets: order.flatMap((sheetId) => {
      const frame = frames.get(sheetId) ?? known.get(sheetId);
      return frame ? [{ ...frame, cells: [] }] : [];
    }),
  };
}
