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
  let i = 0;
  for (const now of after) {
    const from = i;
    while (isBefore(before[i], now)) i += 1;
    changed.push(...before.slice(from, i).map(emptied));
    const old = before[i];
    const here = old !== undefined && !isBefore(now, old);
    if (here) i += 1;
    if (!here || (old !== now && !isDeepStrictEqual(old, now))) changed.push(now);
  }
  return [...changed, ...before.slice(i).map(emptied)];
}

const emptied = ({ row, column }: PlacedCell): PlacedCell => ({ row, column, cell: null });

function isBefore(a: PlacedCell | undefined, b: PlacedCell): boolean {
  return a !== undefined && (a.row < b.row || (a.row === b.row && a.column < b.column));
}
