import type { CellData, Request } from '../../workbook/sheets-api.ts';

/** What one cell of an action shall hold, and where it stood when the workbook was read. */
export interface PlannedCell {
  readonly id: string;
  /** Key of the column. */
  readonly key: string;
  readonly value: CellData;
  readonly sheetId: number;
  /** Row and column counted from 0. */
  readonly row: number;
  readonly column: number;
}

/** Writes cells: those that stand side by side in a row are one request. */
export function cellRequests(cells: readonly PlannedCell[]): Request[] {
  const sorted = [...cells].sort(
    (a, b) => a.sheetId - b.sheetId || a.row - b.row || a.column - b.column,
  );
  const runs: PlannedCell[][] = [];
  for (const cell of sorted) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    const isNext =
      last?.sheetId === cell.sheetId && last.row === cell.row && last.column + 1 === cell.column;
    if (isNext) run?.push(cell);
    else runs.push([cell]);
  }
  return runs.flatMap(([first, ...more]): Request[] =>
    first === undefined
      ? []
      : [
          {
            updateCells: {
              start: { sheetId: first.sheetId, rowIndex: first.row, columnIndex: first.column },
              rows: [{ values: [first.value, ...more.map(({ value }) => value)] }],
              fields: 'userEnteredValue',
            },
          },
        ],
  );
}
