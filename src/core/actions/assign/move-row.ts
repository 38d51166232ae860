import { textCell } from '../../workbook/cell.ts';
import { areaColumns } from '../../workbook/columns/area-columns.ts';
import { findColumns } from '../../workbook/find-columns.ts';
import { firstDataRow, keyRow } from '../../workbook/sheet-ids.ts';
import type { CellData, GridRange, Request } from '../../workbook/sheets-api.ts';
import type { CellValue, Snapshot } from '../../workbook/snapshot.ts';
import type { PlannedCell } from '../update/planned-cell.ts';

/**
 * An action's row on its way to another sheet. Rows and columns are counted from 0.
 *
 * A row cannot be deleted by its number without a risk: a person may sort between the read and the
 * write. So one batch puts a new row into the other sheet, copies the cells of the old one into it and
 * deletes the old one. Whatever row stood there by then is whole in the other sheet, nothing is lost,
 * and the answer tells which it was: the wrong one is moved back in the same way.
 */
export interface RowMove {
  readonly id: string;
  readonly from: RowPlace;
  readonly to: RowPlace;
  /** Each column of the area sheets: where it is copied from, and where to. */
  readonly columns: readonly ColumnMove[];
}

export interface RowPlace {
  readonly sheetId: number;
  readonly row: number;
}

interface ColumnMove {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** The columns that both sheets have. */
export function commonColumns(snapshot: Snapshot, from: number, to: number): ColumnMove[] {
  const [here, there] = [from, to].map(
    (sheetId) => findColumns(snapshot.cells.get(sheetId) ?? [], areaColumns).positions,
  );
  return areaColumns.flatMap(({ key }) => {
    const [source, target] = [here?.get(key), there?.get(key)];
    return source === undefined || target === undefined ? [] : [{ key, from: source, to: target }];
  });
}

/** Copies the cells into the new row, which must be there, and deletes the old one. */
export function copyAndDelete({ from, to, columns }: RowMove): Request[] {
  const cell = ({ sheetId, row }: RowPlace, column: number): GridRange => ({
    sheetId,
    startRowIndex: row,
    endRowIndex: row + 1,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  });
  return [
    ...columns.map(
      (column): Request => ({
        copyPaste: {
          source: cell(from, column.from),
          destination: cell(to, column.to),
          // Only a whole paste keeps bold words; elsewhere it would multiply conditional formats.
          pasteType: column.key === 'action' ? 'PASTE_NORMAL' : 'PASTE_VALUES',
        },
      }),
    ),
    {
      deleteDimension: {
        range: {
          sheetId: from.sheetId,
          dimension: 'ROWS',
          startIndex: from.row,
          endIndex: from.row + 1,
        },
      },
    },
  ];
}

/** Puts a row into a sheet, with the formats and dropdowns of the one that comes to lie below it. */
export function insertRow({ sheetId, row }: RowPlace): Request[] {
  const line = (at: number): GridRange => ({ sheetId, startRowIndex: at, endRowIndex: at + 1 });
  return [
    {
      insertDimension: {
        range: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 },
        inheritFromBefore: false,
      },
    },
    {
      copyPaste: {
        source: line(row + 1),
        destination: line(row),
        pasteType: 'PASTE_DATA_VALIDATION',
      },
    },
  ];
}

/**
 * What `strayed` has to look at: that the new row has the ID, and that in both sheets the columns are
 * where they were. The key row of the sheet that the row left stands in for the row that is gone.
 */
export function movedCells(
  snapshot: Snapshot,
  { id, from, to, columns }: RowMove,
): readonly PlannedCell[] {
  const keys = snapshot.cells.get(from.sheetId)?.[keyRow] ?? [];
  const idAt = columns.find(({ key }) => key === 'id')?.from ?? -1;
  const idKey = String(keys[idAt] ?? '').trim();
  return columns.flatMap(({ key, from: source, to: target }) => [
    { id, key, value: {}, ...to, column: target },
    { id: idKey, key, value: {}, sheetId: from.sheetId, row: keyRow, column: source },
  ]);
}

/**
 * Moves back what was moved by mistake, into the same columns that it came from.
 * @param before the workbook as it was read for the move
 * @param after as it is since
 */
export function moveBack(before: Snapshot, after: Snapshot, move: RowMove): Request[] {
  const { from, to, columns } = move;
  const row = strayRow(before, after, move);
  if (row === undefined) return [];
  const back: RowMove = {
    id: '',
    from: { sheetId: to.sheetId, row },
    to: from,
    columns: columns.map(({ key, from: source, to: target }) => ({
      key,
      from: target,
      to: source,
    })),
  };
  const id = idsIn(after, to.sheetId)[row] ?? '';
  const was = id === '' ? -1 : idsIn(before, from.sheetId).indexOf(id);
  const own = ownCells(before, from.sheetId, was, columns);
  return [...insertRow(from), ...copyAndDelete(back), ...writeOwn(from, own)];
}

/** The row that came by mistake: one whose ID the sheet did not have, or that has none. */
function strayRow(before: Snapshot, after: Snapshot, { to }: RowMove): number | undefined {
  const rows = after.cells.get(to.sheetId) ?? [];
  const had = new Set(idsIn(before, to.sheetId));
  const ids = idsIn(after, to.sheetId);
  const found = ids.findIndex((id, i) => i >= firstDataRow && id !== '' && !had.has(id));
  if (found >= 0) return found;
  return (ids[to.row] ?? '') === '' && to.row < rows.length ? to.row : undefined;
}

function idsIn(snapshot: Snapshot, sheetId: number): string[] {
  const rows = snapshot.cells.get(sheetId) ?? [];
  const at = findColumns(rows, areaColumns).positions.get('id') ?? -1;
  return rows.map((row) => String(row[at] ?? '').trim());
}

/** What an action had in columns that people added: these are not copied. */
export function ownCells(
  snapshot: Snapshot,
  sheetId: number,
  row: number,
  columns: readonly ColumnMove[],
): { readonly column: number; readonly value: CellValue }[] {
  const copied = new Set(columns.map(({ from }) => from));
  const cells = snapshot.cells.get(sheetId)?.[row] ?? [];
  return cells.flatMap((value, column) =>
    copied.has(column) || value === '' ? [] : [{ column, value }],
  );
}

const literal = (value: CellValue): CellData => {
  if (typeof value === 'string') return textCell(value);
  return {
    userEnteredValue: typeof value === 'number' ? { numberValue: value } : { boolValue: value },
  };
};

const writeOwn = (
  { sheetId, row: rowIndex }: RowPlace,
  cells: ReturnType<typeof ownCells>,
): Request[] =>
  cells.map(({ column: columnIndex, value }) => ({
    updateCells: {
      start: { sheetId, rowIndex, columnIndex },
      rows: [{ values: [literal(value)] }],
      fields: 'userEnteredValue',
    },
  }));
