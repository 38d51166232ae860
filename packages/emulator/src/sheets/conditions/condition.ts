import { columnLetters } from '../../column-letters.ts';
import {
  parseReference,
  quoteSheetTitle,
  boundsOf as referenceBounds,
  sameName,
} from '../../formulas/references.ts';
import { NotSupportedError } from '../../not-supported.ts';
import { invalidArgument } from '../../rest/api-error.ts';
import { sheetTitle } from '../bounds.ts';
import { type Locale, localeOf } from '../locale/locales.ts';
import { parseDate, parseNumber } from '../locale/parse-entered.ts';
import type { HostSheet, HostSpreadsheet } from '../model.ts';
import type { BooleanCondition, ConditionValue } from '../types.ts';
import { type ConditionType, type ConditionUse, conditionTypes } from './condition-types.ts';
import { isFormula, sheetsIn, usesName } from './formula-syntax.ts';

const counts = ['zero', 'one', 'two'];

/**
 * A condition as the host keeps it: ranges absolute, as Google answers them.
 *
 * Values are read "as if the user typed into a cell" (discovery: ConditionValue.userEnteredValue),
 * so in the spreadsheet's locale.
 */
export function checkedCondition(
  condition: BooleanCondition | undefined,
  use: ConditionUse,
  spreadsheet: HostSpreadsheet,
  sheet: HostSheet,
): BooleanCondition {
  const type = condition?.type;
  if (type === undefined) throw invalidArgument('BooleanCondition.type must be set.');
  const rule = conditionTypes[type];
  if (!rule) throw new NotSupportedError(`the condition ${type}`);
  if (!rule.uses.includes(use)) {
    const where = {
      validation: 'data validation',
      format: 'conditional formatting',
      filter: 'filters',
    };
    throw invalidArgument(`ConditionType '${type}' is not supported for ${where[use]}.`);
  }
  const values = condition?.values ?? [];
  checkCount(type, rule, values.length);
  const checked = values.map((value) =>
    checkedConditionValue(value, type, rule, use, spreadsheet, sheet),
  );
  return checked.length > 0 ? { type, values: checked } : { type };
}

function checkCount(type: string, rule: ConditionType, count: number): void {
  const [least, most] = rule.count;
  if (count >= least && count <= most) return;
  if (type === 'ONE_OF_LIST' && count > most) {
    throw invalidArgument(
      'The data validation rule has more items than the limit of 500. Use the “List from a range” criteria instead.',
    );
  }
  const wanted = least === most ? `exactly ${counts[least]}` : `${least} to ${most}`;
  throw invalidArgument(
    `ConditionType '${type}' requires ${wanted} ConditionValues, but ${count} values were supplied.`,
  );
}

function checkedConditionValue(
  value: ConditionValue,
  type: string,
  rule: ConditionType,
  use: ConditionUse,
  spreadsheet: HostSpreadsheet,
  sheet: HostSheet,
): ConditionValue {
  if (value.relativeDate !== undefined) {
    refuseRelativeDate(type, rule, use);
    return value;
  }
  const text = value.userEnteredValue ?? '';
  const fail = () =>
    invalidArgument(`Invalid ConditionValue.userEnteredValue: ${text} for ConditionType: ${type}`);
  if (text === '') throw fail();
  if (rule.kind === 'range')
    return { userEnteredValue: checkedRange(text, spreadsheet, sheet) ?? refuse(fail) };
  if (rule.kind === 'list') return text.startsWith('=') ? refuse(fail) : value;
  if (rule.kind === 'formula' || /^[=+]/.test(text)) {
    return { userEnteredValue: checkedFormula(text, use, spreadsheet, sheet) ?? refuse(fail) };
  }
  return isOfKind(text, rule.kind, localeOf(spreadsheet.properties.locale)) ? value : refuse(fail);
}

function refuseRelativeDate(type: string, rule: ConditionType, use: ConditionUse): void {
  if (!rule.relative) {
    throw invalidArgument(`ConditionType '${type}' does not support relative dates.`);
  }
  if (use === 'validation') {
    throw invalidArgument('Relative dates are not supported in data validation.');
  }
}

/** A formula with its sign; undefined for what is none, or none that Google takes there. */
function checkedFormula(
  text: string,
  use: ConditionUse,
  spreadsheet: HostSpreadsheet,
  sheet: HostSheet,
): string | undefined {
  const formula = text.startsWith('+') ? `=${text.slice(1)}` : text;
  if (!isFormula(formula, spreadsheet.properties.locale)) return undefined;
  return use === 'format' && leavesSheet(formula, spreadsheet, sheet) ? undefined : formula;
}

function isOfKind(text: string, kind: ConditionType['kind'], locale: Locale): boolean {
  if (kind === 'number') return parseNumber(text, locale) !== undefined;
  return kind !== 'date' || parseDate(text, locale)?.value?.numberValue !== undefined;
}

function refuse(fail: () => Error): never {
  throw fail();
}

/** `=Lists!A2:A` → `=Lists!$A$2:$A`; undefined where it is no range of this spreadsheet. */
function checkedRange(
  text: string,
  spreadsheet: HostSpreadsheet,
  sheet: HostSheet,
): string | undefined {
  if (!text.startsWith('=')) return undefined;
  const reference = parseReference(text.slice(1));
  if (!reference) {
    const named = spreadsheet.namedRanges.some((one) => sameName(one.name ?? '', text.slice(1)));
    return named ? text : undefined;
  }
  const title = reference.sheet ?? sheetTitle(sheet);
  const on = spreadsheet.sheets.find((one) => sameName(sheetTitle(one), title));
  if (!on) return undefined;
  const { startRow, endRow, startColumn, endColumn } = referenceBounds(reference);
  const { rowCount = 0, columnCount = 0 } = on.properties.gridProperties ?? {};
  if (startRow >= rowCount || startColumn >= columnCount) return undefined;
  if ((endRow ?? 0) > rowCount || (endColumn ?? 0) > columnCount) return undefined;
  const fixed = (column: number | undefined, row: number | undefined) =>
    `${column === undefined ? '' : `$${columnLetters(column)}`}${row === undefined ? '' : `$${row + 1}`}`;
  const { from, to } = reference;
  const start = fixed(from.column, from.row);
  const end = to ? `:${fixed(to.column, to.row)}` : '';
  return `=${quoteSheetTitle(sheetTitle(on))}!${start}${end}`;
}

/** Whether a formula of a conditional format looks at another sheet, which Google refuses. */
function leavesSheet(formula: string, spreadsheet: HostSpreadsheet, sheet: HostSheet): boolean {
  const { locale } = spreadsheet.properties;
  const own = sheetTitle(sheet);
  const id = sheet.properties.sheetId ?? 0;
  return (
    sheetsIn(formula, locale).some((title) => !sameName(title, own)) ||
    spreadsheet.namedRanges.some(
      ({ name = '', range }) => (range?.sheetId ?? 0) !== id && usesName(formula, locale, name),
    )
  );
}
