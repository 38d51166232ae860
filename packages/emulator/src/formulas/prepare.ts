import type { HostSpreadsheet } from '../sheets/model.ts';
import { engineLocale, engineSheetName } from './engine.ts';
import { FormulaGap } from './formula-gap.ts';
import type { Helpers } from './helpers.ts';
import { FormulaError, parseFormula } from './parse-formula.ts';
import type { FormulaCell } from './spreadsheet-cells.ts';
import { usesDecimalComma } from './tokenize.ts';
import { type Translation, translate } from './translate.ts';

/** The engine's error for a text that is no formula, which Google shows as #ERROR!. */
const PARSE_ERROR: Translation = { text: '=#ERROR!', reads: [], maybeEmpty: false };

/** A formula made ready for the engine, or what in it the host lacks. */
export function prepare(
  spreadsheet: HostSpreadsheet,
  cell: FormulaCell,
  now: number,
  helpers: Helpers,
): Translation | FormulaGap {
  const { locale } = spreadsheet.properties;
  try {
    const root = parseFormula(cell.formula, { decimalComma: usesDecimalComma(locale) });
    return translate(root, {
      spreadsheet,
      sheet: cell.sheet,
      now,
      localized: engineLocale(locale) !== undefined,
      sheetName: engineSheetName,
      helper: helpers.place,
    });
  } catch (error) {
    if (error instanceof FormulaGap) return error;
    if (error instanceof FormulaError) return PARSE_ERROR;
    // The stack, as a formula is read by functions that call one another.
    if (error instanceof RangeError) return new FormulaGap('A formula nested so deep');
    throw error;
  }
}
