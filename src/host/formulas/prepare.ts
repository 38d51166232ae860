import { NotSupportedError } from '../not-supported.ts';
import type { HostSpreadsheet } from '../sheets/model.ts';
import { engineLocale, engineSheetName } from './engine.ts';
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
):
  | (Translation & { readonly kind: 'ready' })
  | { readonly kind: 'refused'; readonly what: string } {
  const { locale } = spreadsheet.properties;
  try {
    const root = parseFormula(cell.formula, { decimalComma: usesDecimalComma(locale) });
    const translation = translate(root, {
      spreadsheet,
      sheet: cell.sheet,
      now,
      localized: engineLocale(locale) !== undefined,
      sheetName: engineSheetName,
      helper: helpers.place,
    });
    return { kind: 'ready', ...translation };
  } catch (error) {
    if (error instanceof NotSupportedError) return { kind: 'refused', what: error.message };
    if (error instanceof FormulaError) return { kind: 'ready', ...PARSE_ERROR };
    throw error;
  }
}
