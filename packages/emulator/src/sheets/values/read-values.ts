import { parseRange } from '../a1.ts';
import { type Bounds, boundsOf, formatBounds, longest } from '../bounds.ts';
import { isDateFormat } from '../locale/format-value.ts';
import type { HostSheet } from '../model.ts';
import type { Reader } from '../read/reader.ts';
import type { ValueRange } from '../types.ts';
import type { RenderOptions } from './value-options.ts';

/** A ValueRange of a range in A1 notation, clamped to the grid. */
export function readRange(reader: Reader, text: string, options: RenderOptions): ValueRange {
  const { sheet, range } = parseRange(reader.spreadsheet, text);
  return readArea(reader, sheet, boundsOf(sheet, range, { clampEnd: true }), options);
}

/** Empty cells at the end of a row, and empty rows at the end, are left out. */
export function readArea(
  reader: Reader,
  sheet: HostSheet,
  area: Bounds,
  options: RenderOptions,
): ValueRange {
  const rows: unknown[][] = [];
  for (let row = area.startRow; row < area.endRow && row < sheet.rows.length; row += 1) {
    rows.push(readRow(reader, sheet, row, area, options));
  }
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  const values = options.majorDimension === 'ROWS' ? rows : transposed(rows);
  return {
    range: formatBounds(sheet, area),
    majorDimension: options.majorDimension,
    ...(values.length > 0 ? { values } : {}),
  };
}

function readRow(
  reader: Reader,
  sheet: HostSheet,
  row: number,
  area: Bounds,
  options: RenderOptions,
): unknown[] {
  const values: unknown[] = [];
  const cells = sheet.rows[row] ?? [];
  let used = 0;
  for (
    let column = area.startColumn;
    column < area.endColumn && column < cells.length;
    column += 1
  ) {
    const value = readCell(reader, sheet, row, column, options);
    values.push(value);
    if (value !== '') used = values.length;
  }
  values.length = used;
  return values;
}

function readCell(
  reader: Reader,
  sheet: HostSheet,
  row: number,
  column: number,
  options: RenderOptions,
): string | number | boolean {
  const cell = sheet.rows[row]?.[column];
  if (!cell?.userEnteredValue) return '';
  const formula = cell.userEnteredValue.formulaValue;
  if (options.value === 'FORMULA' && formula !== undefined) return formula;
  if (options.value === 'FORMATTED_VALUE') return reader.text(sheet, row, column);
  const value = reader.value(sheet, row, column);
  if (!value) return reader.text(sheet, row, column);
  // Seen in the data that several projects took from sheets, "#N/A ()" without a message too:
  // github.com/brekkylab/backlot/issues/159, github.com/Squarespace/datasheets/pull/17
  if (value.errorValue) {
    return `${reader.text(sheet, row, column)} (${value.errorValue.message ?? ''})`;
  }
  if (value.numberValue !== undefined) {
    const shown =
      options.dateTime === 'FORMATTED_STRING' && isDateFormat(reader.numberFormat(cell));
    return shown ? reader.text(sheet, row, column) : value.numberValue;
  }
  return value.stringValue ?? value.boolValue ?? '';
}

function transposed(rows: readonly (readonly unknown[])[]): unknown[][] {
  const width = longest(rows);
  return Array.from({ length: width }, (_, column) => {
    const values = rows.map((row) => row[column] ?? '');
    while (values.length > 0 && values[values.length - 1] === '') values.pop();
    return values;
  });
}
