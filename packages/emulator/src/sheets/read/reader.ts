import type { Access } from '../../rest/file-access.ts';
import { sheetId } from '../bounds.ts';
import { formatValue } from '../locale/format-value.ts';
import { type Locale, localeOf } from '../locale/locales.ts';
import type { EffectiveValues, HostCell, HostSheet, HostSpreadsheet } from '../model.ts';
import type { ExtendedValue, NumberFormat } from '../types.ts';

/** Reads a spreadsheet for one person; formulas are computed once, when a value needs it. */
export interface Reader {
  readonly spreadsheet: HostSpreadsheet;
  readonly access: Access;
  /** Literal or computed value. */
  value(sheet: HostSheet, row: number, column: number): ExtendedValue | undefined;
  /** The text that the cell shows; '' for an empty one. */
  text(sheet: HostSheet, row: number, column: number): string;
  numberFormat(cell: HostCell | undefined): NumberFormat | undefined;
}

export function createReader(
  spreadsheet: HostSpreadsheet,
  access: Access,
  evaluate: (spreadsheet: HostSpreadsheet) => EffectiveValues,
): Reader {
  let computed: EffectiveValues | undefined;
  let known: Locale | undefined;
  const locale = () => {
    known ??= localeOf(spreadsheet.properties.locale);
    return known;
  };
  const numberFormat = (cell: HostCell | undefined): NumberFormat | undefined => {
    const format = cell?.userEnteredFormat?.numberFormat;
    const formula = cell?.userEnteredValue?.formulaValue;
    return format ?? (formula === undefined ? undefined : resultFormat(formula, locale()));
  };
  const value: Reader['value'] = (sheet, row, column) => {
    const entered = sheet.rows[row]?.[column]?.userEnteredValue;
    if (entered?.formulaValue === undefined) return entered;
    computed ??= evaluate(spreadsheet);
    return computed.get(sheetId(sheet), row, column);
  };
  return {
    spreadsheet,
    access,
    value,
    numberFormat,
    text(sheet, row, column) {
      const shown = value(sheet, row, column);
      if (shown?.stringValue !== undefined) return shown.stringValue;
      return formatValue(shown, numberFormat(sheet.rows[row]?.[column]), locale());
    },
  };
}

/** A formula whose outermost function gives a date shows a date, if the cell has no format. */
function resultFormat(formula: string, locale: Locale): NumberFormat | undefined {
  const isDate = /^=\s*(TODAY|DATE|EDATE|EOMONTH)\s*\(/i.test(formula);
  return isDate ? { type: 'DATE', pattern: locale.datePattern } : undefined;
}
