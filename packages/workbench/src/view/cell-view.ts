import {
  type HostCell,
  type HostSheet,
  isDateFormat,
  type Locale,
  NotSupportedError,
  type Reader,
} from 'apps-script-emulator';
import type { CellView, Look } from '../protocol/book-view.ts';
import { enteredText } from './entered-text.ts';
import { lookOf, overlaid, textLook } from './look.ts';

type ExtendedValue = gapi.client.sheets.ExtendedValue;

/** One cell as the grid shows it; undefined for one that shows nothing. */
export function cellView(
  reader: Reader,
  locale: Locale,
  sheet: HostSheet,
  row: number,
  column: number,
  conditional: Look | undefined,
): CellView | undefined {
  const cell: HostCell = sheet.rows[row]?.[column] ?? {};
  const look = conditional
    ? overlaid(lookOf(cell.userEnteredFormat), conditional)
    : lookOf(cell.userEnteredFormat);
  const shown = shownValue(reader, sheet, row, column);
  const hasLook = Object.keys(look).length > 0;
  if (shown.type === 'empty' && !hasLook && cell.note === undefined && !cell.userEnteredValue) {
    return undefined;
  }
  const entered = enteredText(cell.userEnteredValue, reader.numberFormat(cell), locale);
  const runs = cell.textFormatRuns?.map(({ startIndex = 0, format }) => ({
    start: startIndex,
    look: textLook(format),
  }));
  return {
    ...shown,
    ...(entered === shown.text ? {} : { entered }),
    look,
    ...(cell.note === undefined ? {} : { note: cell.note }),
    ...(runs === undefined || runs.length === 0 ? {} : { runs }),
  };
}

/** A value that the host cannot compute or format is shown as such: the rest of the sheet stays readable. */
function shownValue(
  reader: Reader,
  sheet: HostSheet,
  row: number,
  column: number,
): Pick<CellView, 'text' | 'type' | 'number'> {
  try {
    const value = reader.value(sheet, row, column);
    const text = reader.text(sheet, row, column);
    const date = isDateFormat(reader.numberFormat(sheet.rows[row]?.[column]));
    return { text, type: typeOf(value, date), ...numberOf(value) };
  } catch (error) {
    if (!(error instanceof NotSupportedError)) throw error;
    return { text: `#HOST! ${error.message}`, type: 'error' };
  }
}

function typeOf(value: ExtendedValue | undefined, date: boolean): CellView['type'] {
  if (value?.numberValue !== undefined) return date ? 'date' : 'number';
  if (value?.boolValue !== undefined) return 'boolean';
  if (value?.errorValue !== undefined) return 'error';
  return value?.stringValue === undefined || value.stringValue === '' ? 'empty' : 'text';
}

function numberOf(value: ExtendedValue | undefined): Pick<CellView, 'number'> {
  return value?.numberValue === undefined ? {} : { number: value.numberValue };
}
