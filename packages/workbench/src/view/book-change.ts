import { isDeepStrictEqual } from 'node:util';
import type {
  BookChange,
  BookView,
  PlacedCell,
  SheetChange,
  SheetFrame,
  SheetView,
} from '../protocol/book-view.ts';

/** What a window that shows `before` must change to show `after`; undefined if nothing. */
export function bookChange(before: BookView, after: BookView): BookChange | undefined {
  const old = new Map(before.sheets.map((sheet) => [sheet.sheetId, sheet]));
  const sheets = after.sheets.flatMap((sheet) => sheetChange(old.get(sheet.sheetId), sheet));
  const order = after.sheets.map(({ sheetId }) => sheetId);
  const moved = !isDeepStrictEqual(
    order,
    before.sheets.map(({ sheetId }) => sheetId),
  );
  const change: BookChange = {
    fileId: after.fileId,
    ...(after.title === before.title ? {} : { title: after.title }),
    ...(after.role === before.role ? {} : { role: after.role }),
    ...(moved ? { order } : {}),
    sheets,
  };
  return Object.keys(change).length > 2 || sheets.length > 0 ? change : undefined;
}

function sheetChange(before: SheetView | undefined, after: SheetView): SheetChange[] {
  const { sheetId } = after;
  const frame = frameOf(after);
  if (before === undefined) return [{ sheetId, frame, all: true, cells: after.cells }];
  const sameFrame = isDeepStrictEqual(frameOf(before), frame);
  const cells = changedCells(before.cells, after.cells);
  if (sameFrame && cells.length === 0) return [];
  const all = cells.length > after.cells.length / 2 && cells.length > 200;
  return [
    {
      sheetId,
      ...(sameFrame ? {} : { frame }),
      all,
      cells: all ? after.cells : cells,
    },
  ];
}

function frameOf({ cells: _cells, ...frame }: SheetView): SheetFrame {
  return frame;
}

/** Both lists are in the order of rows and columns. */
function changedCells(before: readonly PlacedCell[], after: readonly PlacedCell[]): PlacedCell[] {
  const changed: PlacedCell[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [old, now] = [before[i], after[j]];
    if (old === undefined && now === undefined) return changed;
    const order = old === undefined ? 1 : now === undefined ? -1 : compare(old, now);
    if (order < 0 && old) changed.push({ row: old.row, column: old.column, cell: null });
    else if (order > 0 && now) changed.push(now);
    else if (old !== now && now && !isDeepStrictEqual(old, now)) changed.push(now);
    if (order <= 0) i += 1;
    if (order >= 0) j += 1;
  }
}

function compare(a: PlacedCell, b: PlacedCell): number {
  return a.row - b.row || a.column - b.column;
}
