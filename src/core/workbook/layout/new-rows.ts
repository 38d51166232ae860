import { firstDataRow } from '../sheet-ids.ts';
import type { CellData, Request, RowData } from '../sheets-api.ts';
import { type NewRow, place, type SheetLayout } from './sheet-layout.ts';

/** Rows in one request: small enough that a batch can be cut between requests. */
const rowsPerRequest = 500;

/**
 * Writes new rows: into a new sheet at their place; behind the last row of a sheet with data, with
 * `appendCells`, which finds that row itself, so that nobody's row is overwritten if rows were added
 * since the sheet was read.
 */
export function newRowRequests(layout: SheetLayout): Request[] {
  const { sheet, newRows, existing } = layout;
  const fields = 'userEnteredValue,textFormatRuns';
  const blank = layout.rows.length <= firstDataRow;
  return chunks(newRows, rowsPerRequest).map((chunk, n): Request => {
    const rows = chunk.map((row) => rowData(row, layout));
    return existing && !blank
      ? { appendCells: { sheetId: sheet.sheetId, rows, fields } }
      : {
          updateCells: {
            start: {
              sheetId: sheet.sheetId,
              rowIndex: firstDataRow + n * rowsPerRequest,
              columnIndex: 0,
            },
            rows,
            fields,
          },
        };
  });
}

function rowData(row: NewRow, layout: SheetLayout): RowData {
  const placed = Object.entries(row).map(([key, cell]): [number, CellData] => [
    place(layout, key),
    cell,
  ]);
  const width = placed.reduce((widest, [at]) => Math.max(widest, at + 1), 0);
  const values: CellData[] = Array.from({ length: width }, () => ({}));
  for (const [at, cell] of placed) values[at] = cell;
  return { values };
}

/** Cuts a list into pieces of `size`. */
export function chunks<T>(items: readonly T[], size: number): (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}
