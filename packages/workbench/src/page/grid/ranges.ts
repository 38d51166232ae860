import type { IRange } from '@univerjs/core';
import type { Box } from '../../protocol/book-view.ts';

/** The grid's ranges end with their last cell, the host's behind it. */
export function toRange(box: Box) {
  return {
    startRow: box.startRow,
    endRow: box.endRow - 1,
    startColumn: box.startColumn,
    endColumn: box.endColumn - 1,
  };
}

/** The host's ranges end behind the last cell. */
export function fromRange(range: IRange): Box {
  return {
    startRow: range.startRow,
    endRow: range.endRow + 1,
    startColumn: range.startColumn,
    endColumn: range.endColumn + 1,
  };
}
