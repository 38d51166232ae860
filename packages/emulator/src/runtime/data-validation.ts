import { isMailAddress } from '../mail-address.ts';
import { NotSupportedError } from '../not-supported.ts';
import type { HostSpreadsheet } from '../sheets/model.ts';
import { cellAt, type Evaluated, effectiveValue } from './cell-value.ts';
import { a1ToBox } from './grid-box.ts';

type Value = gapi.client.sheets.ExtendedValue;
type Condition = gapi.client.sheets.BooleanCondition;

/** Google's message for input that a strict rule refuses. */
export const violationMessage = (a1: string): string =>
  `The data you entered in cell ${a1} violates the data validation rules set on this cell.`;

/**
 * Whether a cell's value breaks its validation rule, where the rule is strict ("Reject input").
 * https://developers.google.com/workspace/sheets/api/reference/rest/v4/spreadsheets/cells#DataValidationRule
 * @param row from 1
 * @param column from 1
 * @throws NotSupportedError for conditions that need a formula
 */
export function violatesValidation(
  spreadsheet: HostSpreadsheet,
  evaluated: Evaluated,
  sheetId: number,
  row: number,
  column: number,
): boolean {
  const sheet = spreadsheet.sheets.find((each) => each.properties.sheetId === sheetId);
  if (sheet === undefined) return false;
  const rule = cellAt(sheet, row, column)?.dataValidation;
  if (rule?.strict !== true || rule.condition === undefined) return false;
  const value = effectiveValue(sheet, evaluated, row, column);
  if (value === undefined || value.stringValue === '') return false;
  return !satisfies(rule.condition, value, () =>
    rangeTexts(spreadsheet, evaluated, sheet.properties.title ?? '', rule.condition),
  );
}

function satisfies(condition: Condition, value: Value, listed: () => Set<string>): boolean {
  const entries = (condition.values ?? []).map((entry) => entry.userEnteredValue ?? '');
  const [first = '', second = ''] = entries;
  const number = value.numberValue;
  const text = plainText(value);
  const compare = (test: (n: number, a: number, b: number) => boolean): boolean =>
    number !== undefined && test(number, operand(condition, first), operand(condition, second));
  switch (condition.type) {
    case 'ONE_OF_LIST':
      return entries.includes(text);
    case 'ONE_OF_RANGE':
      return listed().has(text);
    case 'BOOLEAN':
      return entries.length === 0 ? value.boolValue !== undefined : entries.includes(text);
    case 'TEXT_CONTAINS':
      return text.toLowerCase().includes(first.toLowerCase());
    case 'TEXT_NOT_CONTAINS':
      return !text.toLowerCase().includes(first.toLowerCase());
    case 'TEXT_EQ':
      return text === first;
    case 'TEXT_IS_EMAIL':
      return isMailAddress(text);
    case 'TEXT_IS_URL':
      return /^https?:\/\/(?=\S+$)\S+?\.\S/.test(text);
    case 'DATE_IS_VALID':
      return number !== undefined && number >= 0;
    case 'NUMBER_GREATER':
    case 'DATE_AFTER':
      return compare((n, a) => n > a);
    case 'NUMBER_GREATER_THAN_EQ':
    case 'DATE_ON_OR_AFTER':
      return compare((n, a) => n >= a);
    case 'NUMBER_LESS':
    case 'DATE_BEFORE':
      return compare((n, a) => n < a);
    case 'NUMBER_LESS_THAN_EQ':
    case 'DATE_ON_OR_BEFORE':
      return compare((n, a) => n <= a);
    case 'NUMBER_EQ':
    case 'DATE_EQ':
      return compare((n, a) => n === a);
    case 'NUMBER_NOT_EQ':
    case 'DATE_NOT_EQ':
      return compare((n, a) => n !== a);
    case 'NUMBER_BETWEEN':
    case 'DATE_BETWEEN':
      return compare((n, a, b) => n >= a && n <= b);
    case 'NUMBER_NOT_BETWEEN':
    case 'DATE_NOT_BETWEEN':
      return compare((n, a, b) => n < a || n > b);
    default:
      throw new NotSupportedError(`Data validation ${condition.type ?? ''}`);
  }
}

function operand(condition: Condition, entered: string): number {
  if (entered === '') return Number.NaN;
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(entered);
  const value =
    iso === null
      ? Number(entered)
      : Date.UTC(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3])) / 86_400_000 + 25_569;
  if (Number.isNaN(value)) {
    throw new NotSupportedError(`Data validation ${condition.type ?? ''} with ${entered}`);
  }
  return value;
}

function plainText(value: Value): string {
  if (value.boolValue !== undefined) return value.boolValue ? 'TRUE' : 'FALSE';
  return value.stringValue ?? String(value.numberValue ?? '');
}

function rangeTexts(
  spreadsheet: HostSpreadsheet,
  evaluated: Evaluated,
  ownTitle: string,
  condition: Condition | undefined,
): Set<string> {
  const reference = condition?.values?.[0]?.userEnteredValue ?? '';
  const match = /^=(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(reference);
  const title = match?.[1]?.replaceAll("''", "'") ?? match?.[2] ?? ownTitle;
  const sheet = spreadsheet.sheets.find((each) => each.properties.title === title);
  const grid = sheet?.properties.gridProperties;
  const box = a1ToBox(match?.[3] ?? '', {
    rows: grid?.rowCount ?? 0,
    columns: grid?.columnCount ?? 0,
  });
  if (sheet === undefined || box === undefined) {
    throw new NotSupportedError(`Data validation ONE_OF_RANGE with ${reference}`);
  }
  const texts = new Set<string>();
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) {
      const value = effectiveValue(sheet, evaluated, row, column);
      if (value !== undefined) texts.add(plainText(value));
    }
  }
  return texts;
}
