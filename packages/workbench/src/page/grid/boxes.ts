import type { Box } from '../../protocol/book-view.ts';

/** What of a box lies outside another one, as boxes that do not touch. */
export function outside(box: Box, hole: Box): Box[] {
  const top = Math.max(box.startRow, hole.startRow);
  const bottom = Math.min(box.endRow, hole.endRow);
  const left = Math.max(box.startColumn, hole.startColumn);
  const right = Math.min(box.endColumn, hole.endColumn);
  if (top >= bottom || left >= right) return [box];
  const middle = { startRow: top, endRow: bottom };
  return [
    { ...box, endRow: top },
    { ...middle, startColumn: box.startColumn, endColumn: left },
    { ...middle, startColumn: right, endColumn: box.endColumn },
    { ...box, startRow: bottom },
  ].filter(
    ({ startRow, endRow, startColumn, endColumn }) => startRow < endRow && startColumn < endColumn,
  );
}

/** The texts of a box, row by row. */
export function textsIn(box: Box, textAt: (row: number, column: number) => string): string[][] {
  return Array.from({ length: box.endRow - box.startRow }, (_r, r) =>
    Array.from({ length: box.endColumn - box.startColumn }, (_c, c) =>
      textAt(box.startRow + r, box.startColumn + c),
    ),
  );
}
