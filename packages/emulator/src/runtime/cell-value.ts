import { errorText } from '../sheets/locale/error-text.ts';
import type { EffectiveValues, HostCell, HostSheet, HostSpreadsheet } from '../sheets/model.ts';
import { serialToDate } from '../zoned-serial.ts';

/** A value as `Range.getValue` returns it; an empty cell is ''. */
export type CellOutput = string | number | boolean | Date;

/** Row and column count from 1. */
export function cellAt(sheet: HostSheet, row: number, column: number): HostCell | undefined {
  return sheet.rows[row - 1]?.[column - 1];
}

/** Formulas are computed only if a value needs them. */
export type Evaluated = () => EffectiveValues;

/** What the cell shows or computes, before formatting. An empty cell may hold part of an array. */
export function effectiveValue(
  sheet: HostSheet,
  evaluated: Evaluated,
  row: number,
  column: number,
): gapi.client.sheets.ExtendedValue | undefined {
  const sheetId = sheet.properties.sheetId ?? 0;
  const entered = cellAt(sheet, row, column)?.userEnteredValue;
  if (entered !== undefined && entered.formulaValue === undefined) return entered;
  return evaluated().get(sheetId, row - 1, column - 1);
}

/**
 * As https://developers.google.com/apps-script/reference/spreadsheet/range#getvalue says: number,
 * boolean, Date or string "depending on the value of the cell"; dates are numbers with a date format.
 */
export function cellOutput(
  spreadsheet: HostSpreadsheet,
  sheet: HostSheet,
  evaluated: Evaluated,
  row: number,
  column: number,
): CellOutput {
  const value = effectiveValue(sheet, evaluated, row, column);
  if (value === undefined) return '';
  if (value.stringValue !== undefined) return value.stringValue;
  if (value.boolValue !== undefined) return value.boolValue;
  if (value.errorValue !== undefined) return errorText(value.errorValue.type);
  if (value.numberValue === undefined) return '';
  return hasDateFormat(cellAt(sheet, row, column))
    ? serialToDate(value.numberValue, spreadsheet.properties.timeZone ?? 'Etc/GMT')
    : value.numberValue;
}

export function hasDateFormat(cell: HostCell | undefined): boolean {
  const type = cell?.userEnteredFormat?.numberFormat?.type;
  return type === 'DATE' || type === 'DATE_TIME' || type === 'TIME';
}
