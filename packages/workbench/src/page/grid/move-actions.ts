import type { Box } from '../../protocol/book-view.ts';
import type { GridAction } from '../../protocol/grid-action.ts';
import { outside, textsIn } from './boxes.ts';

type TextAt = (row: number, column: number) => string;

/**
 * What dragging the small handle of a selection enters: the source over and over, as with the control
 * key held in Google Sheets. `target` may or may not cover the source.
 */
export function fillActions(
  sheetId: number,
  source: Box,
  target: Box,
  textAt: TextAt,
): GridAction[] {
  const height = source.endRow - source.startRow;
  const width = source.endColumn - source.startColumn;
  const filled: TextAt = (row, column) =>
    textAt(
      source.startRow + modulo(row - source.startRow, height),
      source.startColumn + modulo(column - source.startColumn, width),
    );
  return outside(target, source).map((box) => ({
    kind: 'paste',
    sheetId,
    row: box.startRow,
    column: box.startColumn,
    values: textsIn(box, filled),
  }));
}

function modulo(number: number, by: number): number {
  return ((number % by) + by) % by;
}

/** A block that was cut. */
export interface Cut {
  readonly sheetId: number;
  readonly box: Box;
  /** As the clipboard holds it. */
  readonly values: readonly (readonly string[])[];
}

/** Whether what is pasted is what was cut: something else may have been copied meanwhile. */
export function isCut(cut: Cut | undefined, values: readonly (readonly string[])[]): cut is Cut {
  const plain = (block: readonly (readonly string[])[]): string =>
    JSON.stringify(block.map((row) => row.map((text) => text.replace(/\s+/g, ' ').trim())));
  return cut !== undefined && plain(cut.values) === plain(values);
}

/** Empties the place that a block was cut from, except where it was pasted. */
export function cutActions(cut: Cut, pasted: { readonly sheetId: number; readonly box: Box }) {
  const left = cut.sheetId === pasted.sheetId ? outside(cut.box, pasted.box) : [cut.box];
  return left.map((box): GridAction => ({ kind: 'clear', sheetId: cut.sheetId, ranges: [box] }));
}
