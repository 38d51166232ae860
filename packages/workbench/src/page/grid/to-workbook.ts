import {
  BooleanNumber,
  type IWorkbookData,
  type IWorksheetData,
  type LocaleType,
  VerticalAlign,
} from '@univerjs/core';
import type { BookView, SheetFrame, SheetView } from '../../protocol/book-view.ts';
import { toRange } from './ranges.ts';
import { type createStyleTable, type StyleTable, toCell } from './to-cell.ts';
import { validationRules } from './to-validation.ts';

/** What the default column and row measure in Google Sheets, in pixels. */
const defaultWidth = 100;
const defaultHeight = 21;

export type SheetKey = string;
export const sheetKey = (sheetId: number): SheetKey => String(sheetId);

/** The workbook as the grid takes it. `hiddenRows` are those that a filter view of this window hides. */
export function toWorkbook(
  book: Pick<BookView, 'fileId' | 'title' | 'sheets'>,
  table: ReturnType<typeof createStyleTable>,
  locale: LocaleType,
  hiddenRows: (frame: SheetFrame) => readonly number[],
): IWorkbookData {
  const { sheets } = book;
  return {
    id: book.fileId,
    name: book.title,
    appVersion: '0.25.1',
    locale,
    defaultStyle: { ff: 'Arial', fs: 10, vt: VerticalAlign.BOTTOM },
    // Filled while the cells are made.
    styles: table.styles,
    sheetOrder: sheets.map(({ sheetId }) => sheetKey(sheetId)),
    sheets: Object.fromEntries(
      sheets.map((sheet) => [sheetKey(sheet.sheetId), toSheet(sheet, table, hiddenRows(sheet))]),
    ),
    resources: [
      resource('SHEET_DATA_VALIDATION_PLUGIN', sheets, validationRules),
      resource('SHEET_FILTER_PLUGIN', sheets, filterButtons),
      resource('SHEET_NOTE_PLUGIN', sheets, notes),
    ],
  };
}

function toSheet(
  sheet: SheetView,
  table: StyleTable,
  hiddenRows: readonly number[],
): Partial<IWorksheetData> {
  const cellData: NonNullable<IWorksheetData['cellData']> = {};
  for (const { row, column, cell } of sheet.cells) {
    if (cell === null) continue;
    const cells = cellData[row] ?? {};
    cells[column] = toCell(cell, table.keyOf(cell));
    cellData[row] = cells;
  }
  const { frozenRows, frozenColumns } = sheet;
  return {
    id: sheetKey(sheet.sheetId),
    name: sheet.title,
    tabColor: sheet.tabColor ?? '',
    hidden: flag(sheet.hidden),
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    defaultColumnWidth: defaultWidth,
    defaultRowHeight: defaultHeight,
    freeze: {
      xSplit: frozenColumns,
      ySplit: frozenRows,
      startRow: frozenRows === 0 ? -1 : frozenRows,
      startColumn: frozenColumns === 0 ? -1 : frozenColumns,
    },
    mergeData: sheet.merges.map(toRange),
    cellData,
    rowData: rowData(sheet, hiddenRows),
    columnData: Object.fromEntries(
      sheet.columns.map(({ index, size, hidden }) => [
        index,
        { w: size ?? defaultWidth, hd: flag(hidden === true) },
      ]),
    ),
    showGridlines: flag(sheet.showGridlines),
    rowHeader: { width: 46 },
    columnHeader: { height: 24 },
  };
}

/** Rows without a size of their own fit their content. */
function rowData(
  { rows, rowGroups }: SheetFrame,
  hiddenRows: readonly number[],
): IWorksheetData['rowData'] {
  const data: Record<number, { h?: number; ia: BooleanNumber; hd: BooleanNumber }> = {};
  for (const { index, size, hidden } of rows) {
    data[index] = {
      ...(size === undefined ? {} : { h: size }),
      ia: flag(size === undefined),
      hd: flag(hidden === true),
    };
  }
  const hide = (index: number): void => {
    data[index] = { ia: BooleanNumber.TRUE, ...data[index], hd: BooleanNumber.TRUE };
  };
  for (const { start, end, collapsed } of rowGroups) {
    for (let row = start; collapsed && row < end; row += 1) hide(row);
  }
  hiddenRows.forEach(hide);
  return data;
}

function resource(
  name: string,
  sheets: readonly SheetView[],
  make: (sheet: SheetView) => unknown,
): { name: string; data: string } {
  const data = sheets.flatMap((sheet) => {
    const made = make(sheet);
    return made === undefined ? [] : [[sheetKey(sheet.sheetId), made]];
  });
  return { name, data: JSON.stringify(Object.fromEntries(data)) };
}

/** The buttons in the header; which rows are hidden, the host has said already. */
function filterButtons({ filter, cells }: SheetView): unknown {
  if (filter === undefined) return undefined;
  const { range, columns, hiddenRows } = filter;
  const filterColumns = columns.flatMap(({ column, hiddenValues }) => {
    if (hiddenValues === undefined) return [];
    const inColumn = cells.filter(
      ({ row, column: at }) => at === column && row > range.startRow && row < range.endRow,
    );
    const texts = new Set(inColumn.map(({ cell }) => cell?.text ?? ''));
    const kept = [...texts].filter((text) => text !== '' && !hiddenValues.includes(text));
    // The grid names the values that stay.
    const blank = hiddenValues.includes('') ? {} : { blank: true };
    return [{ colId: column, filters: { filters: kept, ...blank } }];
  });
  return { ref: toRange(range), filterColumns, cachedFilteredOut: hiddenRows };
}

function notes({ cells }: SheetView): unknown {
  const found: Record<number, Record<number, unknown>> = {};
  for (const { row, column, cell } of cells) {
    if (cell?.note === undefined) continue;
    const inRow = found[row] ?? {};
    inRow[column] = noteOf(row, column, cell.note);
    found[row] = inRow;
  }
  return found;
}

export function noteOf(row: number, column: number, note: string) {
  const lines = note.split('\n').reduce((sum, part) => sum + Math.ceil(part.length / 36) + 1, 0);
  const height = Math.min(260, 28 + lines * 18);
  return { id: `note-${row}-${column}`, row, col: column, width: 260, height, note, show: false };
}

function flag(on: boolean): BooleanNumber {
  return on ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}
