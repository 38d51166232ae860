import { CellValueType, type ICellData } from '@univerjs/core';
import type { GridAction } from '../../protocol/grid-action.ts';

/** A cell as the grid is about to write it. */
export interface WrittenCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The cells that a write to the grid enters something into; a write of looks alone enters nothing. */
export function writtenCells(
  matrix: Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>,
): WrittenCell[] {
  return Object.entries(matrix).flatMap(([row, cells]) =>
    Object.entries(cells).flatMap(([column, cell]) => {
      const text = enteredText(cell);
      return text === undefined ? [] : [{ row: Number(row), column: Number(column), text }];
    }),
  );
}

function enteredText(cell: ICellData | null): string | undefined {
  if (cell === null) return '';
  if (cell.f) return cell.f;
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, '').replaceAll('\r', '\n');
  if (!('v' in cell) && !('p' in cell)) return undefined;
  const { v, t } = cell;
  if (v === null || v === undefined) return '';
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true ? 'TRUE' : 'FALSE';
  return t === CellValueType.FORCE_STRING ? `'${v}` : String(v);
}

/** What a person entered, as the smallest actions: one cell is typed, a block is pasted. */
export function editActions(
  sheetId: number,
  cells: readonly WrittenCell[],
  textAt: (row: number, column: number) => string,
): GridAction[] {
  const [first] = cells;
  if (first === undefined) return [];
  if (cells.length === 1) {
    const { row, column, text } = first;
    if (text === '') return [clearing(sheetId, row, column, row, column)];
    return [{ kind: 'type', sheetId, row, column, text }];
  }
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  if (cells.every(({ text }) => text === '')) {
    return [clearing(sheetId, top, left, bottom, right)];
  }
  const texts = new Map(cells.map(({ row, column, text }) => [`${row}:${column}`, text]));
  // Cells in between that were left alone are entered as they are.
  const values = Array.from({ length: bottom - top + 1 }, (_r, r) =>
    Array.from(
      { length: right - left + 1 },
      (_c, c) => texts.get(`${top + r}:${left + c}`) ?? textAt(top + r, left + c),
    ),
  );
  return [{ kind: 'paste', sheetId, row: top, column: left, values }];
}

function clearing(
  sheetId: number,
  top: number,
  left: number,
  bottom: number,
  right: number,
): GridAction {
  const box = { startRow: top, endRow: bottom + 1, startColumn: left, endColumn: right + 1 };
  return { kind: 'clear', sheetId, ranges: [box] };
}
