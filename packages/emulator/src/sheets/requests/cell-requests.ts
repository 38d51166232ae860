import { NotSupportedError } from '../../not-supported.ts';
import { invalidArgument } from '../../rest/api-error.ts';
import { boundsOf, columnCount, exceedsGrid, formatRange, longest, rowCount } from '../bounds.ts';
import { cellWriter } from '../cells/cell-writer.ts';
import { hasContent } from '../cells/has-content.ts';
import { fillCells, writeRows } from '../cells/write-cells.ts';
import { checkedValidation } from '../conditions/validation-rule.ts';
import type { Draft } from '../draft.ts';
import type { HostSheet } from '../model.ts';
import { guardInsertion } from '../protection.ts';
import { editLines } from '../structure/edit-lines.ts';
import type { CellData, Request, Response } from '../types.ts';
import { checkCellLimit } from './grid-properties.ts';
import { required } from './ids.ts';

export function updateCells(draft: Draft, request: NonNullable<Request['updateCells']>): Response {
  const { start, range, rows = [] } = request;
  if (start && range) {
    throw invalidArgument("oneof field 'area' is already set. Cannot set 'range'");
  }
  if (start) {
    const sheet = draft.sheet(start.sheetId);
    const at = { row: start.rowIndex ?? 0, column: start.columnIndex ?? 0 };
    if (at.row < 0 || at.column < 0) {
      throw invalidArgument('GridCoordinate indices must be greater than or equal to 0');
    }
    if (at.row >= rowCount(sheet) || at.column >= columnCount(sheet)) {
      throw exceedsGrid(
        sheet,
        formatRange(sheet, { startRowIndex: at.row, startColumnIndex: at.column }),
      );
    }
    writeRows(draft, sheet, at, rows, cellWriter(draft, sheet, request.fields));
    return {};
  }
  if (!range) throw invalidArgument('One of start or range must be specified.');
  const sheet = draft.sheet(range.sheetId);
  const area = boundsOf(sheet, range);
  const writer = cellWriter(draft, sheet, request.fields);
  const height = area.endRow - area.startRow;
  const width = area.endColumn - area.startColumn;
  if (rows.length > height) {
    throw invalidArgument(
      `Attempting to write row: ${area.endRow}, beyond the last requested row of: ${area.endRow - 1}`,
    );
  }
  if (rows.some(({ values = [] }) => values.length > width)) {
    throw invalidArgument(
      `Attempting to write column: ${area.endColumn}, beyond the last requested column of: ${area.endColumn - 1}`,
    );
  }
  // "If the data in rows does not cover the entire requested range, the fields … will be cleared."
  fillCells(draft, sheet, area, writer, undefined);
  writeRows(draft, sheet, { row: area.startRow, column: area.startColumn }, rows, writer);
  return {};
}

export function repeatCell(draft: Draft, request: NonNullable<Request['repeatCell']>): Response {
  const range = required(request.range, 'range');
  const sheet = draft.sheet(range.sheetId);
  const area = boundsOf(sheet, range, { clampEnd: true, allowEmpty: true });
  const cell: CellData = request.cell ?? {};
  const formula = cell.userEnteredValue?.formulaValue;
  const several = area.endRow - area.startRow > 1 || area.endColumn - area.startColumn > 1;
  if (formula !== undefined && several) throw new NotSupportedError('repeating a formula');
  fillCells(draft, sheet, area, cellWriter(draft, sheet, request.fields), cell);
  return {};
}

/** Appends after the last row with data; the grid grows as needed (discovery: AppendCellsRequest). */
export function appendCells(draft: Draft, request: NonNullable<Request['appendCells']>): Response {
  if (request.tableId !== undefined) throw new NotSupportedError('tables');
  const { rows = [] } = request;
  const sheet = draft.sheet(request.sheetId);
  const writer = cellWriter(draft, sheet, request.fields);
  const start = lastRowWithData(sheet) + 1;
  const width = longest(rows.map(({ values = [] }) => values));
  // New rows open every protected column, as with appendDimension.
  if (start + rows.length > rowCount(sheet)) guardInsertion(draft, sheet, 'ROWS', rowCount(sheet));
  grow(draft, sheet, start + rows.length, width);
  writeRows(draft, sheet, { row: start, column: 0 }, rows, writer);
  return {};
}

/** Adds rows and columns at the end until the grid has at least this size. */
export function grow(draft: Draft, sheet: HostSheet, rows: number, columns: number): void {
  if (rows > rowCount(sheet)) {
    editLines(draft, sheet, {
      kind: 'insert',
      dimension: 'ROWS',
      start: rowCount(sheet),
      end: rows,
    });
  }
  if (columns > columnCount(sheet)) {
    const start = columnCount(sheet);
    editLines(draft, sheet, { kind: 'insert', dimension: 'COLUMNS', start, end: columns });
  }
  checkCellLimit(draft);
}

function lastRowWithData(sheet: HostSheet): number {
  for (let row = sheet.rows.length - 1; row >= 0; row -= 1) {
    if (sheet.rows[row]?.some(hasContent)) return row;
  }
  return -1;
}

export function setDataValidation(
  draft: Draft,
  request: NonNullable<Request['setDataValidation']>,
): Response {
  const range = required(request.range, 'range');
  if (request.filteredRowsIncluded !== undefined) {
    throw new NotSupportedError('filteredRowsIncluded');
  }
  const sheet = draft.sheet(range.sheetId);
  const area = boundsOf(sheet, range);
  const rule = request.rule && checkedValidation(request.rule, draft.spreadsheet, sheet);
  fillCells(
    draft,
    sheet,
    area,
    (before) => {
      const { dataValidation: _, ...rest } = before ?? {};
      if (rule) return { ...rest, dataValidation: rule };
      return Object.keys(rest).length > 0 ? rest : undefined;
    },
    undefined,
  );
  return {};
}
