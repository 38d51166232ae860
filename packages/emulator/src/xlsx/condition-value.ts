import { NotSupportedError } from '../not-supported.ts';
import { type ExcelContext, excelFormula } from './excel-formula.ts';

const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);
const RELATIVE: Readonly<Record<string, string>> = {
  TODAY: 'TODAY()',
  YESTERDAY: 'TODAY()-1',
  TOMORROW: 'TODAY()+1',
  PAST_WEEK: 'TODAY()-7',
  PAST_MONTH: 'EDATE(TODAY(),-1)',
  PAST_YEAR: 'EDATE(TODAY(),-12)',
};

/**
 * A value of a condition as an operand of an Excel formula: a number, a date's serial, a formula,
 * or text in quotes.
 */
export function operand(
  value: gapi.client.sheets.ConditionValue | undefined,
  sheet: number,
  context: ExcelContext,
): string {
  if (value?.relativeDate) {
    const formula = RELATIVE[value.relativeDate];
    if (formula === undefined) throw new NotSupportedError(`the date ${value.relativeDate}`);
    return formula;
  }
  const text = value?.userEnteredValue ?? '';
  if (text.startsWith('=')) return conditionFormula(text, sheet, context);
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return text;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return String((Date.parse(text) - EPOCH_MS) / DAY_MS);
  return quoted(text);
}

/** @throws NotSupportedError where Excel has no equivalent. */
export function conditionFormula(formula: string, sheet: number, context: ExcelContext): string {
  const translated = excelFormula(formula, sheet, context);
  if (translated === undefined) {
    throw new NotSupportedError(`the condition ${formula} in an .xlsx file`);
  }
  return translated;
}

export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
