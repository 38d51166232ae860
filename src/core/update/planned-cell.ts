import type { CellData, Request } from '../workbook/sheets-api.ts';

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

export function cellRequest({ sheetId, row, column, value }: PlannedCell): Request {
  return {
    updateCells: {
      start: { sheetId, rowIndex: row, columnIndex: column },
      rows: [{ values: [value] }],
      fields: 'userEnteredValue',
    },
  };
}
