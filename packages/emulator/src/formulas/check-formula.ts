import { FormulaError, parseFormula } from './parse-formula.ts';
import { usesDecimalComma } from './tokenize.ts';

/**
 * Why a text is no formula in a locale, or undefined when it is one.
 *
 * Google parses formulas in the spreadsheet's locale: `=SUM(1,2)` in fr_FR adds up the one number
 * 1,2, `=SUM(A1,A2)` is an error there. A cell takes such a formula and shows #ERROR!; a condition
 * refuses it with 400 "Invalid ConditionValue.userEnteredValue: …". Names of functions and ranges
 * are not looked up: those errors (#NAME?) are of the value, not of the syntax.
 *
 * @param formula with its leading `=`
 * @param locale as in SpreadsheetProperties.locale
 */
export function checkFormula(formula: string, locale: string | undefined): string | undefined {
  try {
    parseFormula(formula, { decimalComma: usesDecimalComma(locale) });
    return undefined;
  } catch (error) {
    if (error instanceof FormulaError) return error.message;
    // Nested too deep to be read here, which is no fault of its syntax.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
