import { columnLetters } from '../../column-letters.ts';
import { invalidArgument } from '../../rest/api-error.ts';
import { isObject } from '../../rest/json.ts';
import { parseRange } from '../a1.ts';
import { type Bounds, boundsOf, columnCount, formatBounds, longest, rowCount } from '../bounds.ts';
import { checkedValue } from '../cells/cell-value.ts';
import type { Draft } from '../draft.ts';
import { localeOf } from '../locale/locales.ts';
import { type Entered, parseEntered } from '../locale/parse-entered.ts';
import type { HostCell, HostSheet } from '../model.ts';
import { guardCells, isBound } from '../protection.ts';
import type { Dimension, UpdateValuesResponse, ValueRange } from '../types.ts';
import { majorDimension } from './value-options.ts';

export type InputOption = 'RAW' | 'USER_ENTERED';

/** Where values were written, and how many cells they set. */
export interface Written {
  readonly sheet: HostSheet;
  readonly area: Bounds;
  readonly response: UpdateValuesResponse;
  /** The rows and columns in which a cell was set. */
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/**
 * Writes a ValueRange at its range. A range of one cell is the start of a write of any size, and one
 * may end beyond the grid (recorded: github.com/burnash/gspread
 * tests/cassettes/WorksheetTest.test_copy_cut_range.json).
 */
export function writeRange(
  draft: Draft,
  text: string,
  given: ValueRange,
  option: InputOption,
): Written {
  const { sheet, range, singleCell } = parseRange(draft.spreadsheet, text);
  const named = boundsOf(sheet, range, { clampEnd: true });
  const area = singleCell
    ? { ...named, endRow: rowCount(sheet), endColumn: columnCount(sheet) }
    : named;
  return writeArea(draft, sheet, area, given, option);
}

export function writeArea(
  draft: Draft,
  sheet: HostSheet,
  area: Bounds,
  given: ValueRange,
  option: InputOption,
): Written {
  const rows = byRows(given.values ?? [], majorDimension(given.majorDimension));
  const width = longest(rows);
  const written: Bounds = {
    ...area,
    endRow: area.startRow + rows.length,
    endColumn: area.startColumn + width,
  };
  const where = `Requested writing within range [${formatBounds(sheet, area)}], but tried writing to`;
  if (written.endRow > area.endRow) throw invalidArgument(`${where} row [${area.endRow + 1}]`);
  if (written.endColumn > area.endColumn) {
    throw invalidArgument(`${where} column [${columnLetters(area.endColumn)}]`);
  }
  const count = writeCells(draft, sheet, written, rows, option);
  const response = responseOf(draft, sheet, written, count);
  return { sheet, area: written, response, rows: count.rows, columns: count.columns };
}

interface Count {
  cells: number;
  readonly rows: Set<number>;
  readonly columns: Set<number>;
}

function writeCells(
  draft: Draft,
  sheet: HostSheet,
  area: Bounds,
  rows: readonly (readonly unknown[])[],
  option: InputOption,
): Count {
  const enter = enterer(draft, option);
  const count: Count = { cells: 0, rows: new Set(), columns: new Set() };
  const guarded = isBound(draft, sheet);
  rows.forEach((values, i) => {
    values.forEach((value, j) => {
      if (value === null || value === undefined) return;
      const row = area.startRow + i;
      const column = area.startColumn + j;
      if (guarded) {
        const cell = { startRow: row, endRow: row + 1, startColumn: column, endColumn: column + 1 };
        guardCells(draft, sheet, cell);
      }
      draft.setCell(sheet, row, column, enter(sheet.rows[row]?.[column], value, `${i}][${j}`));
      count.cells += 1;
      count.rows.add(row);
      count.columns.add(column);
    });
  });
  return count;
}

/** What a JSON value makes of a cell: formats, notes and validation stay, runs of rich text go. */
function enterer(draft: Draft, option: InputOption) {
  const locale =
    option === 'USER_ENTERED' ? localeOf(draft.spreadsheet.properties.locale) : undefined;
  const entered = (value: unknown, place: string, isText: boolean): Entered => {
    if (typeof value === 'number') return { value: { numberValue: value } };
    if (typeof value === 'boolean') return { value: { boolValue: value } };
    if (typeof value !== 'string') {
      throw invalidArgument(`Invalid values[${place}]: ${protoText(value)}`);
    }
    // A cell of plain text keeps whatever is typed as text.
    return locale && !isText ? parseEntered(value, locale) : { value: { stringValue: value } };
  };
  return (before: HostCell | undefined, value: unknown, place: string): HostCell | undefined => {
    const { userEnteredValue: _, textFormatRuns: __, ...rest } = before ?? {};
    const format = before?.userEnteredFormat;
    const { value: result, numberFormat } = entered(
      value,
      place,
      format?.numberFormat?.type === 'TEXT',
    );
    const userEnteredValue = checkedValue(result);
    const infers = numberFormat !== undefined && format?.numberFormat === undefined;
    const cell: HostCell = {
      ...rest,
      ...(userEnteredValue ? { userEnteredValue } : {}),
      ...(infers ? { userEnteredFormat: { ...format, numberFormat } } : {}),
    };
    return Object.keys(cell).length > 0 ? cell : undefined;
  };
}

/**
 * A JSON value in the text format of google.protobuf.Value, as Google's refusal shows it. Recorded:
 * github.com/apache/texera/issues/1063, github.com/texastribune/data-visuals-create/issues/158
 */
function protoText(value: unknown, indent = ''): string {
  const block = (name: string, parts: readonly string[]) =>
    `${indent}${name} {\n${parts.join('')}${indent}}\n`;
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map(
      (item) => `${deeper}values {\n${protoText(item, `${deeper}  `)}${deeper}}\n`,
    );
    return block('list_value', items);
  }
  if (!isObject(value)) return `${indent}${typeof value}_value: ${JSON.stringify(value)}\n`;
  const fields = Object.entries(value).map(
    ([key, item]) =>
      `${deeper}fields {\n${deeper}  key: ${JSON.stringify(key)}\n${deeper}  value {\n` +
      `${protoText(item, `${deeper}    `)}${deeper}  }\n${deeper}}\n`,
  );
  return block('struct_value', fields);
}

function byRows(values: readonly unknown[][], major: Dimension): unknown[][] {
  if (major === 'ROWS') return values.map((row) => row.slice());
  const height = longest(values);
  return Array.from({ length: height }, (_, row) => values.map((column) => column[row] ?? null));
}

function responseOf(
  draft: Draft,
  sheet: HostSheet,
  written: Bounds,
  { cells, rows, columns }: Count,
): UpdateValuesResponse {
  const shown = {
    ...written,
    endRow: Math.max(written.endRow, written.startRow + 1),
    endColumn: Math.max(written.endColumn, written.startColumn + 1),
  };
  return {
    spreadsheetId: draft.spreadsheet.spreadsheetId,
    updatedRange: formatBounds(sheet, shown),
    ...(cells > 0
      ? { updatedRows: rows.size, updatedColumns: columns.size, updatedCells: cells }
      : {}),
  };
}
