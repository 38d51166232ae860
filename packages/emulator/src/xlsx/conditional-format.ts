import type { ConditionalRule } from 'hucre';
import { columnLetters } from '../column-letters.ts';

import { ifSupported, NotSupportedError } from '../not-supported.ts';
import type { HostSheet } from '../sheets/model.ts';
import { hex } from './color.ts';
import { conditionFormula, operand, quoted } from './condition-value.ts';
import { closedRange, type ExcelContext, plainRange } from './excel-formula.ts';
import { differentialStyle, solidFill } from './style.ts';

/**
 * Conditional formats as formulas, in Google's order: on both sides the earlier rule wins where two
 * set the same thing. Banding comes last; in the file it is a rule as well. A condition that Excel does
 * not know is left out.
 *
 * @throws NotSupportedError for banding by columns
 */
export function conditionalRules(
  sheet: HostSheet,
  index: number,
  context: ExcelContext,
): ConditionalRule[] {
  const own = sheet.conditionalFormats.flatMap((rule): Omit<ConditionalRule, 'priority'>[] => {
    const ranges = rule.ranges ?? [];
    const [first] = ranges;
    if (!first) return [];
    const range = ranges.map((part) => plainRange(part, sheet.properties)).join(' ');
    const { startRow, startColumn } = closedRange(first, sheet.properties);
    const cell = `${columnLetters(startColumn)}${startRow + 1}`;
    if (rule.gradientRule) return [gradient(rule.gradientRule, range)];
    const { condition, format = {} } = rule.booleanRule ?? {};
    const formula = ifSupported(() => conditionTest(condition ?? {}, cell, index, context));
    if (formula === undefined) return [];
    return [{ type: 'expression', formula, range, style: differentialStyle(format) }];
  });
  return [...own, ...sheet.bandedRanges.flatMap((band) => bands(band, sheet))].map(
    (rule, i): ConditionalRule => ({ ...rule, priority: i + 1 }),
  );
}

/** A condition on a cell as a formula that is true or false. */
function conditionTest(
  { type, values = [] }: gapi.client.sheets.BooleanCondition,
  cell: string,
  sheet: number,
  context: ExcelContext,
): string {
  const [a = '', b = ''] = values.map((value) => operand(value, sheet, context));
  const text = quoted(values[0]?.userEnteredValue ?? '');
  const number = (test: string): string => `AND(ISNUMBER(${cell}),${test})`;
  switch (type) {
    case 'CUSTOM_FORMULA':
      return conditionFormula(values[0]?.userEnteredValue ?? '', sheet, context);
    case 'BLANK':
      return `LEN(${cell})=0`;
    case 'NOT_BLANK':
      return `LEN(${cell})>0`;
    case 'TEXT_EQ':
      return `${cell}=${text}`;
    case 'TEXT_NOT_EQ':
      return `${cell}<>${text}`;
    case 'TEXT_CONTAINS':
      return `ISNUMBER(SEARCH(${text},${cell}))`;
    case 'TEXT_NOT_CONTAINS':
      return `ISERROR(SEARCH(${text},${cell}))`;
    case 'TEXT_STARTS_WITH':
      return `LEFT(${cell},LEN(${text}))=${text}`;
    case 'TEXT_ENDS_WITH':
      return `RIGHT(${cell},LEN(${text}))=${text}`;
    case 'NUMBER_EQ':
    case 'DATE_EQ':
      return number(`${cell}=${a}`);
    case 'NUMBER_NOT_EQ':
      return number(`${cell}<>${a}`);
    case 'NUMBER_GREATER':
    case 'DATE_AFTER':
      return number(`${cell}>${a}`);
    case 'NUMBER_GREATER_THAN_EQ':
      return number(`${cell}>=${a}`);
    case 'NUMBER_LESS':
    case 'DATE_BEFORE':
      return number(`${cell}<${a}`);
    case 'NUMBER_LESS_THAN_EQ':
      return number(`${cell}<=${a}`);
    case 'NUMBER_BETWEEN':
      return number(`${cell}>=${a},${cell}<=${b}`);
    case 'NUMBER_NOT_BETWEEN':
      return number(`OR(${cell}<${a},${cell}>${b})`);
    default:
      throw new NotSupportedError(`the conditional format ${type} in an .xlsx file`);
  }
}

function gradient(
  { minpoint, midpoint, maxpoint }: gapi.client.sheets.GradientRule,
  range: string,
): Omit<ConditionalRule, 'priority'> {
  const points = [minpoint, midpoint, maxpoint].filter((point) => point !== undefined);
  const types = { MIN: 'min', MAX: 'max', PERCENT: 'percent', PERCENTILE: 'percentile' } as const;
  return {
    type: 'colorScale',
    range,
    colorScale: {
      cfvo: points.map(({ type, value }) => ({
        type: types[type as keyof typeof types] ?? 'num',
        ...(value === undefined ? {} : { value }),
      })),
      colors: points.map((point) => `FF${hex(point.colorStyle, point.color) ?? 'FFFFFF'}`),
    },
  };
}

function bands(
  { range = {}, rowProperties }: gapi.client.sheets.BandedRange,
  sheet: HostSheet,
): Omit<ConditionalRule, 'priority'>[] {
  if (!rowProperties) throw new NotSupportedError('banding by columns in an .xlsx file');
  const { startRow } = closedRange(range, sheet.properties);
  const p = rowProperties;
  const header = hex(p.headerColorStyle, p.headerColor);
  const first = startRow + (header ? 2 : 1);
  const rule = (formula: string, color: string | undefined) => {
    const fill = solidFill(color);
    const at = plainRange(range, sheet.properties);
    return fill ? [{ type: 'expression' as const, formula, range: at, style: { fill } }] : [];
  };
  return [
    ...(header ? rule(`ROW()=${startRow + 1}`, header) : []),
    ...rule(
      `AND(ROW()>=${first},MOD(ROW()-${first},2)=0)`,
      hex(p.firstBandColorStyle, p.firstBandColor),
    ),
    ...rule(
      `AND(ROW()>=${first},MOD(ROW()-${first},2)=1)`,
      hex(p.secondBandColorStyle, p.secondBandColor),
    ),
  ];
}
