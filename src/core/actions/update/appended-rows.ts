import { firstDataRow, keyRow } from '../../workbook/sheet-ids.ts';
import type { CellData, Request } from '../../workbook/sheets-api.ts';
import type { CellValue, Snapshot } from '../../workbook/snapshot.ts';

/** Rows that a batch puts behind the last one of a sheet. */
export interface AppendedRows {
  readonly sheetId: number;
  readonly rows: readonly (readonly CellData[])[];
}

/** The rows that a batch appends. */
export function appendedRows(requests: readonly Request[]): AppendedRows[] {
  return requests.flatMap(({ appendCells }): AppendedRows[] =>
    appendCells?.sheetId === undefined
      ? []
      : [{ sheetId: appendCells.sheetId, rows: (appendCells.rows ?? []).map(valuesOf) }],
  );
}

const valuesOf = ({ values = [] }: { values?: CellData[] }): CellData[] => values;

/**
 * Puts the cells of appended rows into their columns, where a person put in or moved a column between the read
 * and the write. A row is found again by what was written into it, the last such one.
 * @param before the workbook as it was read for the write
 * @param after as it is since
 */
export function rowsPutRight(
  before: Snapshot,
  after: Snapshot,
  appended: readonly AppendedRows[],
): Request[] {
  return appended.flatMap(({ sheetId, rows }) => {
    const keys = (before.cells.get(sheetId)?.[keyRow] ?? []).map((key) => String(key).trim());
    const now = (after.cells.get(sheetId)?.[keyRow] ?? []).map((key) => String(key).trim());
    const lines = after.cells.get(sheetId) ?? [];
    const taken = new Set<number>();
    return rows.flatMap((cells): Request[] => {
      let row = lines.length - 1;
      while (row >= firstDataRow && (taken.has(row) || !holds(lines[row] ?? [], cells))) row -= 1;
      if (row < firstDataRow) return [];
      taken.add(row);
      const wanted = new Map<number, CellData>();
      // First all that was written is taken out, then it is put where its column stands.
      cells.forEach(({ userEnteredValue }, at) => {
        if (userEnteredValue !== undefined) wanted.set(at, {});
      });
      cells.forEach((cell, at) => {
        const place = now.indexOf(keys[at] ?? '');
        if (cell.userEnteredValue !== undefined && place >= 0) wanted.set(place, cell);
      });
      return [...wanted].map(([columnIndex, cell]) => ({
        updateCells: {
          start: { sheetId, rowIndex: row, columnIndex },
          rows: [{ values: [cell] }],
          fields: 'userEnteredValue',
        },
      }));
    });
  });
}

/** Whether a line holds what was written, at the places where it was written. */
function holds(line: readonly CellValue[], cells: readonly CellData[]): boolean {
  return cells.every(({ userEnteredValue }, at) => {
    const { stringValue, numberValue, boolValue } = userEnteredValue ?? {};
    const written = stringValue ?? numberValue ?? boolValue;
    return written === undefined || line[at] === written;
  });
}
