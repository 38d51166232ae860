import type {
  BookChange,
  BookView,
  CellView,
  PlacedCell,
  SheetFrame,
  SheetView,
} from '../../protocol/book-view.ts';

/** The host's words, kept beside the grid: what a cell holds is read here, never in the grid. */
export interface BookCopy {
  book: BookView;
  readonly cells: Map<number, Map<string, CellView>>;
}

const place = (row: number, column: number): string => `${row}:${column}`;

export function copyOf(book: BookView): BookCopy {
  const cells = new Map(book.sheets.map((sheet) => [sheet.sheetId, byPlace(sheet.cells)]));
  return { book, cells };
}

function byPlace(cells: readonly PlacedCell[]): Map<string, CellView> {
  return new Map(
    cells.flatMap(({ row, column, cell }) => (cell ? [[place(row, column), cell] as const] : [])),
  );
}

export function cellAt(
  copy: BookCopy,
  sheetId: number,
  row: number,
  column: number,
): CellView | undefined {
  return copy.cells.get(sheetId)?.get(place(row, column));
}

export function frameOf(copy: BookCopy, sheetId: number): SheetView | undefined {
  return copy.book.sheets.find((sheet) => sheet.sheetId === sheetId);
}

/** Takes a change over. Returns whether the grid must be built anew to show it. */
export function take(copy: BookCopy, change: BookChange): boolean {
  const old = new Map(copy.book.sheets.map((sheet) => [sheet.sheetId, sheet]));
  const reshaped = change.sheets.some(({ sheetId, frame, all }) => {
    const before = old.get(sheetId);
    return all || (frame && (before === undefined || shapeOf(before) !== shapeOf(frame)));
  });
  for (const { sheetId, frame, all, cells } of change.sheets) {
    const known = all ? new Map<string, CellView>() : (copy.cells.get(sheetId) ?? new Map());
    write(known, cells);
    copy.cells.set(sheetId, known);
    const base = frame ?? old.get(sheetId);
    if (base) old.set(sheetId, { ...base, cells: placed(known) });
  }
  const order = change.order ?? copy.book.sheets.map(({ sheetId }) => sheetId);
  copy.book = {
    ...copy.book,
    ...(change.title === undefined ? {} : { title: change.title }),
    ...(change.role === undefined ? {} : { role: change.role }),
    sheets: order.flatMap((sheetId) => old.get(sheetId) ?? []),
  };
  return reshaped || change.order !== undefined;
}

function write(known: Map<string, CellView>, cells: readonly PlacedCell[]): void {
  for (const { row, column, cell } of cells) {
    if (cell === null) known.delete(place(row, column));
    else known.set(place(row, column), cell);
  }
}

function placed(cells: ReadonlyMap<string, CellView>): PlacedCell[] {
  return [...cells].map(([key, cell]) => {
    const [row = 0, column = 0] = key.split(':').map(Number);
    return { row, column, cell };
  });
}

/** What of a sheet the grid is built from; its title is changed in place, charts and filter views are drawn beside it. */
function shapeOf(frame: SheetFrame | SheetView): string {
  const { title: _title, filterViews: _views, charts: _charts, ...shape } = frame;
  return JSON.stringify({ ...shape, cells: undefined });
}
