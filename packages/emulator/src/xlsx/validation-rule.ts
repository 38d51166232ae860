import type { DataValidation } from 'hucre';
import { NotSupportedError } from '../not-supported.ts';
import { conditionFormula, operand, quoted } from './condition-value.ts';
import type { ExcelContext } from './excel-formula.ts';

type Rule = gapi.client.sheets.DataValidationRule;
type Test = Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'>;

/** Longer lists, and values with commas, do not fit into the rule itself. */
const MAX_INLINE = 255;
/** Excel takes 255 characters of help. */
const MAX_PROMPT = 255;

const NUMBER_OPERATORS = {
  NUMBER_GREATER: 'greaterThan',
  NUMBER_GREATER_THAN_EQ: 'greaterThanOrEqual',
  NUMBER_LESS: 'lessThan',
  NUMBER_LESS_THAN_EQ: 'lessThanOrEqual',
  NUMBER_EQ: 'equal',
  NUMBER_NOT_EQ: 'notEqual',
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
} as const;
const DATE_OPERATORS = {
  DATE_AFTER: 'greaterThan',
  DATE_ON_OR_AFTER: 'greaterThanOrEqual',
  DATE_BEFORE: 'lessThan',
  DATE_ON_OR_BEFORE: 'lessThanOrEqual',
  DATE_EQ: 'equal',
  DATE_BETWEEN: 'between',
  DATE_NOT_BETWEEN: 'notBetween',
} as const;

export interface ValidationContext extends ExcelContext {
  /** Stores a list in a sheet of its own. @returns the range that holds it. */
  readonly storeList: (values: readonly string[]) => string;
}

/**
 * A validation in Excel's terms. What is not strict warns, and lets the value in on a click.
 *
 * @param range the cells, as `A3:A90 C3:C90`
 * @param cell the first of them, as `A3`
 * @throws NotSupportedError for conditions that Excel does not know.
 */
export function excelValidation(
  rule: Rule,
  range: string,
  cell: string,
  sheet: number,
  context: ValidationContext,
): DataValidation {
  const message = rule.inputMessage?.slice(0, MAX_PROMPT);
  return {
    ...test(rule, cell, sheet, context),
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: rule.strict ? 'stop' : 'warning',
    ...(message ? { showInputMessage: true, inputMessage: message } : {}),
  };
}

function test(rule: Rule, cell: string, sheet: number, context: ValidationContext): Test {
  const { type = '', values = [] } = rule.condition ?? {};
  const texts = values.map(({ userEnteredValue = '' }) => userEnteredValue);
  const [first, second] = values.map((value) => operand(value, sheet, context));
  const compared = {
    ...(first === undefined ? {} : { formula1: first }),
    ...(second === undefined ? {} : { formula2: second }),
  };
  const custom = (formula1: string): Test => ({ type: 'custom', formula1 });
  const search = `SEARCH(${quoted(texts[0] ?? '')},${cell})`;
  if (type in NUMBER_OPERATORS) {
    const operator = NUMBER_OPERATORS[type as keyof typeof NUMBER_OPERATORS]; // just tested
    return { type: 'decimal', operator, ...compared };
  }
  if (type in DATE_OPERATORS) {
    const operator = DATE_OPERATORS[type as keyof typeof DATE_OPERATORS]; // just tested
    return { type: 'date', operator, ...compared };
  }
  switch (type) {
    case 'ONE_OF_LIST':
      return { type: 'list', formula1: list(texts, context) };
    case 'ONE_OF_RANGE': {
      const [range = ''] = texts;
      const formula = range.startsWith('=') ? range : `=${range}`;
      return { type: 'list', formula1: conditionFormula(formula, sheet, context) };
    }
    case 'BOOLEAN':
      return {
        type: 'list',
        formula1: list(texts.length > 0 ? texts : ['TRUE', 'FALSE'], context),
      };
    case 'DATE_IS_VALID':
      return { type: 'date', operator: 'greaterThan', formula1: '0' };
    case 'CUSTOM_FORMULA':
      return custom(conditionFormula(texts[0] ?? '', sheet, context));
    case 'TEXT_IS_URL':
      return custom(`OR(LEFT(${cell},7)="http://",LEFT(${cell},8)="https://")`);
    case 'TEXT_IS_EMAIL':
      return custom(`ISNUMBER(MATCH("?*@?*.?*",${cell},0))`);
    case 'TEXT_CONTAINS':
      return custom(`ISNUMBER(${search})`);
    case 'TEXT_NOT_CONTAINS':
      return custom(`ISERROR(${search})`);
    case 'TEXT_EQ':
      return custom(`${cell}=${quoted(texts[0] ?? '')}`);
    default:
      throw new NotSupportedError(`the validation ${type} in an .xlsx file`);
  }
}

function list(values: readonly string[], { storeList }: ValidationContext): string {
  const inline = values.join(',');
  const fits = inline.length <= MAX_INLINE && !values.some((value) => /[,"]/.test(value));
  return fits ? `"${inline}"` : storeList(values);
}
