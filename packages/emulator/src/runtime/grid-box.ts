import { columnIndex, columnLetters } from '../column-letters.ts';

/** A rectangle of cells; row and column count from 1, as in SpreadsheetApp. */
export interface GridBox {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const columnNumber = (letters: string): number => columnIndex(letters) + 1;

/** `B2`, `B2:C5`; a single cell has no colon. */
export function boxToA1(box: GridBox): string {
  const start = `${columnLetters(box.column - 1)}${box.row}`;
  if (box.rows === 1 && box.columns === 1) return start;
  return `${start}:${columnLetters(box.column + box.columns - 2)}${box.row + box.rows - 1}`;
}

/**
 * Reads `B2`, `$B$2:C5`, `A:C` and `2:5` on a grid of the given size.
 * @returns undefined for anything else
 */
export function a1ToBox(
  a1: string,
  grid: { readonly rows: number; readonly columns: number },
): GridBox | undefined {
  const match = /^\$?([A-Za-z]{0,3})\$?(\d*)(?::\$?([A-Za-z]{0,3})\$?(\d*))?$/.exec(a1.trim());
  if (match === null) return undefined;
  const [, left = '', top = '', right, bottom] = match;
  if (right === undefined || bottom === undefined) {
    if (left === '' || top === '') return undefined;
    return { row: Number(top), column: columnNumber(left), rows: 1, columns: 1 };
  }
  // An open side must be open at both ends: `A1:C` is for the API only.
  if ((left === '') !== (right === '') || (top === '') !== (bottom === '')) return undefined;
  if (left === '' && top === '') return undefined;
  const rowEnds = top === '' ? [1, grid.rows] : [Number(top), Number(bottom)];
  const columnEnds = left === '' ? [1, grid.columns] : [columnNumber(left), columnNumber(right)];
  const row = Math.min(...rowEnds);
  const column = Math.min(...columnEnds);
  return {
    row,
    column,
    rows: Math.max(...rowEnds) - row + 1,
    columns: Math.max(...columnEnds) - column + 1,
  };
}
