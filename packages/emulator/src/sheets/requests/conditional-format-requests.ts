import { NotSupportedError } from '../../not-supported.ts';
import { invalidArgument } from '../../rest/api-error.ts';
import { boundsOf, sheetId } from '../bounds.ts';
import { normalizeColors } from '../cells/color.ts';
import { checkedCondition } from '../conditions/condition.ts';
import { isFormula } from '../conditions/formula-syntax.ts';
import type { Draft } from '../draft.ts';
import { localeOf } from '../locale/locales.ts';
import { parseNumber } from '../locale/parse-entered.ts';
import type { HostSheet } from '../model.ts';
import { guardCells } from '../protection.ts';
import type { CellFormat, ConditionalFormatRule, Request, Response } from '../types.ts';
import { required } from './ids.ts';

export function addConditionalFormatRule(
  draft: Draft,
  request: NonNullable<Request['addConditionalFormatRule']>,
): Response {
  const { sheet, rule } = checkedRule(draft, request.rule);
  const { index = 0 } = request;
  if (index < 0 || index > sheet.conditionalFormats.length) {
    throw noRule(sheet, index);
  }
  draft.list(sheet, 'conditionalFormats').splice(index, 0, rule);
  return {};
}

export function updateConditionalFormatRule(
  draft: Draft,
  request: NonNullable<Request['updateConditionalFormatRule']>,
): Response {
  const { rule, newIndex, index = 0 } = request;
  if (rule !== undefined && newIndex !== undefined) {
    throw invalidArgument("oneof field 'instruction' is already set. Cannot set 'newIndex'");
  }
  if (rule !== undefined) {
    const checked = checkedRule(draft, rule);
    const oldRule = ruleAt(checked.sheet, index);
    draft.list(checked.sheet, 'conditionalFormats')[index] = checked.rule;
    return { updateConditionalFormatRule: { newRule: checked.rule, newIndex: index, oldRule } };
  }
  const to = required(newIndex, 'rule or newIndex');
  const sheet = draft.sheet(required(request.sheetId, 'sheetId'));
  const moved = ruleAt(sheet, index);
  ruleAt(sheet, to);
  guardRule(draft, sheet, moved);
  const rules = draft.list(sheet, 'conditionalFormats');
  rules.splice(index, 1);
  rules.splice(to, 0, moved);
  return { updateConditionalFormatRule: { newRule: moved, newIndex: to, oldIndex: index } };
}

export function deleteConditionalFormatRule(
  draft: Draft,
  request: NonNullable<Request['deleteConditionalFormatRule']>,
): Response {
  const sheet = draft.sheet(request.sheetId);
  const { index = 0 } = request;
  const rule = ruleAt(sheet, index);
  guardRule(draft, sheet, rule);
  draft.list(sheet, 'conditionalFormats').splice(index, 1);
  return { deleteConditionalFormatRule: { rule } };
}

function ruleAt(sheet: HostSheet, index: number): ConditionalFormatRule {
  const rule = sheet.conditionalFormats[index];
  if (!rule) throw noRule(sheet, index);
  return rule;
}

function noRule(sheet: HostSheet, index: number) {
  return invalidArgument(`No conditional format on sheet: ${sheetId(sheet)} at index: ${index}`);
}

function guardRule(draft: Draft, sheet: HostSheet, rule: ConditionalFormatRule): void {
  for (const range of rule.ranges ?? []) {
    guardCells(draft, sheet, boundsOf(sheet, range, { clampEnd: true }));
  }
}

function checkedRule(
  draft: Draft,
  given: ConditionalFormatRule | undefined,
): { sheet: HostSheet; rule: ConditionalFormatRule } {
  const { ranges = [], booleanRule, gradientRule } = required(given, 'rule');
  const [first] = ranges;
  if (!first) throw invalidArgument('ConditionalFormatRule.ranges must not be empty.');
  const sheet = draft.sheet(first.sheetId);
  for (const range of ranges) {
    if (draft.sheet(range.sheetId) !== sheet) {
      throw invalidArgument('All ConditionalFormatRule.ranges must be on the same sheet.');
    }
    guardCells(draft, sheet, boundsOf(sheet, range));
  }
  if (booleanRule) {
    const condition = checkedCondition(booleanRule.condition, 'format', draft.spreadsheet, sheet);
    checkFormat(booleanRule.format ?? {});
    const format = normalizeColors(booleanRule.format ?? {}) as CellFormat;
    return { sheet, rule: { ranges, booleanRule: { condition, format } } };
  }
  if (!gradientRule) throw invalidArgument('One of booleanRule or gradientRule must be set.');
  const { minpoint, midpoint, maxpoint } = gradientRule;
  const points = {
    minpoint: checkedPoint(draft, 'minpoint', minpoint),
    ...(midpoint ? { midpoint: checkedPoint(draft, 'midpoint', midpoint) } : {}),
    maxpoint: checkedPoint(draft, 'maxpoint', maxpoint),
  };
  return { sheet, rule: { ranges, gradientRule: normalizeColors(points) as typeof points } };
}

const formats = new Set(['backgroundColor', 'backgroundColorStyle', 'textFormat']);
const textFormats = new Set([
  'bold',
  'italic',
  'strikethrough',
  'foregroundColor',
  'foregroundColorStyle',
]);

/** "Conditional formatting can only apply a subset of formatting" (discovery: BooleanRule.format). */
function checkFormat(format: CellFormat): void {
  const wrong = [
    ...Object.keys(format).filter((name) => !formats.has(name)),
    ...Object.keys(format.textFormat ?? {}).filter((name) => !textFormats.has(name)),
  ];
  if (wrong.length > 0) {
    throw invalidArgument(
      `Conditional formatting can only apply bold, italic, strikethrough, foreground color and background color, but ${wrong.join(', ')} was set.`,
    );
  }
}

type Point = gapi.client.sheets.InterpolationPoint;

/**
 * A point of a colour scale; the lowest and the highest value lose the value they came with.
 * Recorded with the refusals: github.com/mmedum/google-sheets-mcp internal/gapi/sheetstest/format.go
 */
function checkedPoint(draft: Draft, name: string, point: Point = {}): Point {
  const { value, ...rest } = point;
  const { type } = rest;
  if (type === undefined) throw invalidArgument('No interpolationPointType specified.');
  if ((name === 'minpoint' && type === 'MAX') || (name === 'maxpoint' && type === 'MIN')) {
    throw invalidArgument(`${name}.type cannot be ${type}.`);
  }
  if (type === 'MIN' || type === 'MAX') {
    if (name === 'midpoint') throw invalidArgument(`midpoint.type cannot be ${type}.`);
    return rest;
  }
  const { locale } = draft.spreadsheet.properties;
  if (!value) throw invalidArgument('InterpolationPoint.value is required.');
  if (value.startsWith('=') ? !isFormula(value, locale) : !parseNumber(value, localeOf(locale))) {
    throw invalidArgument(`Invalid InterpolationPoint.value: ${value}`);
  }
  if (value.startsWith('=')) throw new NotSupportedError('formulas in colour scales');
  return { ...rest, value };
}
