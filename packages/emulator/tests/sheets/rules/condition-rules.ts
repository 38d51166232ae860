import type { Request } from '../support.ts';
import { type Rule, range, sources } from './rule.ts';

type Condition = gapi.client.sheets.BooleanCondition;
type Type = NonNullable<Condition['type']>;
type Format = gapi.client.sheets.CellFormat;
type Criteria = gapi.client.sheets.FilterCriteria;

const condition = (type: Type, ...values: string[]): Condition => ({
  type,
  values: values.map((userEnteredValue) => ({ userEnteredValue })),
});
const validate = (rule: Condition): Request => ({
  setDataValidation: { range: range(0, 2, 0, 1), rule: { condition: rule } },
});
const bold: Format = { textFormat: { bold: true } };
const format = (rule: Condition, look: Format = bold, index = 0): Request => ({
  addConditionalFormatRule: {
    rule: { ranges: [range(0, 2, 0, 1)], booleanRule: { condition: rule, format: look } },
    index,
  },
});
const filter = (filterCriteria: Criteria, columnIndex = 0): Request => ({
  setBasicFilter: {
    filter: { range: range(0, 9, 0, 3), filterSpecs: [{ columnIndex, filterCriteria }] },
  },
});
const lists: Request = { addSheet: { properties: { sheetId: 7, title: 'Lists' } } };
const named: Request = {
  addNamedRange: { namedRange: { name: 'leads', range: range(0, 9, 0, 1, 7) } },
};
const view = (title: string, filterViewId: number): Request => ({
  addFilterView: { filter: { title, filterViewId, range: range(0, 9, 0, 3) } },
});

/** Data validation, conditional formats and filters. */
export const conditionRules: readonly Rule[] = [
  {
    rule: 'a condition has a type',
    source: 'discovery: BooleanCondition.type',
    bad: validate({}),
    good: validate(condition('DATE_IS_VALID')),
    message: /BooleanCondition\.type must be set/,
  },
  {
    rule: 'a condition takes as many values as its type asks for',
    source: sources.conditionType,
    bad: validate(condition('NUMBER_BETWEEN', '1')),
    good: validate(condition('NUMBER_BETWEEN', '1', '2')),
    message: /ConditionType 'NUMBER_BETWEEN' requires exactly two ConditionValues, but 1/,
  },
  {
    rule: 'a condition takes no more values than its type asks for',
    source: sources.conditionType,
    bad: validate(condition('DATE_IS_VALID', '1/1/2022')),
    good: validate(condition('DATE_IS_VALID')),
    message: /requires exactly zero ConditionValues, but 1/,
  },
  {
    rule: 'a dropdown has a choice',
    source: sources.conditionType,
    bad: validate(condition('ONE_OF_LIST')),
    good: validate(condition('ONE_OF_LIST', 'a')),
    message: /ConditionType 'ONE_OF_LIST' requires 1 to 500/,
  },
  {
    rule: 'a dropdown has at most 500 choices',
    source: sources.seen,
    bad: validate(condition('ONE_OF_LIST', ...Array.from({ length: 501 }, (_, i) => `n${i}`))),
    good: validate(condition('ONE_OF_LIST', ...Array.from({ length: 500 }, (_, i) => `n${i}`))),
    message: /more items than the limit of 500/,
  },
  {
    rule: 'a choice is not empty',
    source: sources.conditionType,
    bad: validate(condition('ONE_OF_LIST', 'a', '')),
    good: validate(condition('ONE_OF_LIST', 'a', 'b')),
    message: /Invalid ConditionValue\.userEnteredValue: {2}for ConditionType: ONE_OF_LIST/,
  },
  {
    rule: 'a choice is no formula',
    source: sources.conditionType,
    bad: validate(condition('ONE_OF_LIST', '=A1')),
    good: validate(condition('ONE_OF_LIST', 'A1')),
    message: /Invalid ConditionValue\.userEnteredValue: =A1 for ConditionType: ONE_OF_LIST/,
  },
  {
    rule: 'the range of a dropdown begins with =',
    source: sources.seen,
    given: [lists],
    bad: validate(condition('ONE_OF_RANGE', 'Lists!A2:A5')),
    good: validate(condition('ONE_OF_RANGE', '=Lists!A2:A5')),
    message:
      /Invalid ConditionValue\.userEnteredValue: Lists!A2:A5 for ConditionType: ONE_OF_RANGE$/,
  },
  {
    rule: 'the range of a dropdown is on a sheet that exists',
    source: sources.conditionType,
    given: [lists],
    bad: validate(condition('ONE_OF_RANGE', '=Missing!A2:A5')),
    good: validate(condition('ONE_OF_RANGE', "='lists'!A2:A")),
    message: /Invalid ConditionValue\.userEnteredValue: =Missing!A2:A5/,
  },
  {
    rule: 'a number is written in the locale of the spreadsheet (fr_FR)',
    source: 'discovery: ConditionValue.userEnteredValue',
    locale: 'fr_FR',
    bad: validate(condition('NUMBER_GREATER', '0.5')),
    good: validate(condition('NUMBER_GREATER', '0,5')),
    message: /Invalid ConditionValue\.userEnteredValue: 0\.5/,
  },
  {
    rule: 'a number is a number',
    source: 'discovery: ConditionValue.userEnteredValue',
    bad: validate(condition('NUMBER_GREATER', 'ten')),
    good: validate(condition('NUMBER_GREATER', '=TEN()')),
    message: /Invalid ConditionValue\.userEnteredValue: ten/,
  },
  {
    rule: 'a date is a date',
    source: 'discovery: ConditionValue.userEnteredValue',
    bad: validate(condition('DATE_AFTER', '13/14/2022')),
    good: validate(condition('DATE_AFTER', '3/14/2022')),
    message: /Invalid ConditionValue\.userEnteredValue: 13\/14\/2022/,
  },
  {
    rule: 'data validation knows no relative dates',
    source: 'discovery: ConditionValue.relativeDate',
    bad: validate({ type: 'DATE_BEFORE', values: [{ relativeDate: 'TODAY' }] }),
    good: format({ type: 'DATE_BEFORE', values: [{ relativeDate: 'TODAY' }] }),
    message: /Relative dates are not supported in data validation/,
  },
  {
    rule: 'a relative date is for some conditions only',
    source: 'discovery: ConditionValue.relativeDate',
    bad: format({ type: 'NUMBER_EQ', values: [{ relativeDate: 'TODAY' }] }),
    good: format({ type: 'DATE_AFTER', values: [{ relativeDate: 'TODAY' }] }),
    message: /does not support relative dates/,
  },
  {
    rule: 'a condition value is typed or relative, not both',
    source: 'discovery: ConditionValue (union field value)',
    bad: format({
      type: 'DATE_BEFORE',
      values: [{ relativeDate: 'TODAY', userEnteredValue: '1/1/2022' }],
    }),
    good: format({ type: 'DATE_BEFORE', values: [{ userEnteredValue: '1/1/2022' }] }),
    message: /oneof/,
  },
  {
    rule: 'data validation does not know TEXT_STARTS_WITH',
    source: sources.conditionType,
    bad: validate(condition('TEXT_STARTS_WITH', 'a')),
    good: format(condition('TEXT_STARTS_WITH', 'a')),
    message: /'TEXT_STARTS_WITH' is not supported for data validation/,
  },
  {
    rule: 'a conditional format does not know ONE_OF_LIST',
    source: sources.conditionType,
    bad: format(condition('ONE_OF_LIST', 'a')),
    good: validate(condition('ONE_OF_LIST', 'a')),
    message: /'ONE_OF_LIST' is not supported for conditional formatting/,
  },
  {
    rule: 'a custom formula begins with =',
    source: 'discovery: ConditionValue.userEnteredValue',
    bad: format(condition('CUSTOM_FORMULA', 'A1>1')),
    good: format(condition('CUSTOM_FORMULA', '=A1>1')),
    message: /Invalid ConditionValue\.userEnteredValue: A1>1 for ConditionType: CUSTOM_FORMULA/,
  },
  {
    rule: 'a custom formula can be parsed',
    source: sources.seen,
    bad: format(condition('CUSTOM_FORMULA', '=AND(A1>1')),
    good: format(condition('CUSTOM_FORMULA', '=AND(A1>1)')),
    message: /Invalid ConditionValue\.userEnteredValue: =AND\(A1>1 for/,
  },
  ...(['fr_FR', 'es_ES'] as const).map(
    (locale): Rule => ({
      rule: `arguments are parted by ; in ${locale}`,
      source: sources.locale,
      locale,
      bad: format(condition('CUSTOM_FORMULA', '=AND(A1>1,B1>1)')),
      good: format(condition('CUSTOM_FORMULA', '=AND(A1>1;B1>1)')),
      message: /Invalid ConditionValue\.userEnteredValue: =AND\(A1>1,B1>1\)/,
    }),
  ),
  {
    rule: 'a decimal point is no decimal mark in fr_FR',
    source: sources.locale,
    locale: 'fr_FR',
    bad: format(condition('CUSTOM_FORMULA', '=A1>0.5')),
    good: format(condition('CUSTOM_FORMULA', '=A1>0,5')),
    message: /Invalid ConditionValue\.userEnteredValue: =A1>0\.5/,
  },
  {
    rule: 'a conditional format does not look at another sheet',
    source: sources.seen,
    given: [lists],
    bad: format(condition('CUSTOM_FORMULA', '=Lists!A1=1')),
    good: format(condition('CUSTOM_FORMULA', '=Sheet1!A1=1')),
    message: /Invalid ConditionValue\.userEnteredValue: =Lists!A1=1/,
  },
  {
    rule: 'a conditional format does not look at a named range of another sheet',
    source: sources.seen,
    given: [lists, named],
    bad: format(condition('CUSTOM_FORMULA', '=COUNTIF(leads;A1)>0')),
    good: format(condition('CUSTOM_FORMULA', '=COUNTIF(INDIRECT("leads");A1)>0')),
    message: /Invalid ConditionValue\.userEnteredValue: =COUNTIF\(leads/,
  },
  {
    rule: 'a conditional format sets no number format',
    source: 'discovery: BooleanRule.format',
    bad: format(condition('NOT_BLANK'), { numberFormat: { type: 'NUMBER', pattern: '0' } }),
    good: format(condition('NOT_BLANK'), { textFormat: { italic: true, strikethrough: true } }),
    message: /can only apply bold, italic, strikethrough/,
  },
  {
    rule: 'a conditional format sets no borders',
    source: 'discovery: BooleanRule.format',
    bad: format(condition('NOT_BLANK'), { borders: { top: { style: 'SOLID' } } }),
    good: format(condition('NOT_BLANK'), { backgroundColorStyle: { rgbColor: { red: 1 } } }),
    message: /can only apply bold, italic, strikethrough.* but borders was set/,
  },
  {
    rule: 'a conditional format sets no font size',
    source: 'discovery: BooleanRule.format',
    bad: format(condition('NOT_BLANK'), { textFormat: { fontSize: 14 } }),
    good: format(condition('NOT_BLANK'), { textFormat: { foregroundColor: { red: 1 } } }),
    message: /but fontSize was set/,
  },
  {
    rule: 'a conditional format has a range',
    source: 'discovery: ConditionalFormatRule.ranges',
    bad: {
      addConditionalFormatRule: {
        rule: { ranges: [], booleanRule: { condition: condition('NOT_BLANK'), format: bold } },
      },
    },
    good: format(condition('NOT_BLANK')),
    message: /ranges must not be empty/,
  },
  {
    rule: 'the ranges of a conditional format are on one sheet',
    source: 'discovery: ConditionalFormatRule.ranges',
    given: [lists],
    bad: {
      addConditionalFormatRule: {
        rule: {
          ranges: [range(0, 1, 0, 1), range(0, 1, 0, 1, 7)],
          booleanRule: { condition: condition('NOT_BLANK'), format: bold },
        },
      },
    },
    good: {
      addConditionalFormatRule: {
        rule: {
          ranges: [range(0, 1, 0, 1), range(2, 3, 0, 1)],
          booleanRule: { condition: condition('NOT_BLANK'), format: bold },
        },
      },
    },
    message: /must be on the same sheet/,
  },
  {
    rule: 'a conditional format is boolean or a gradient',
    source: 'discovery: ConditionalFormatRule (union field rule)',
    bad: { addConditionalFormatRule: { rule: { ranges: [range(0, 1, 0, 1)] } } },
    good: format(condition('NOT_BLANK')),
    message: /One of booleanRule or gradientRule must be set/,
  },
  {
    rule: 'a conditional format is put among the others',
    source: 'discovery: AddConditionalFormatRuleRequest.index',
    bad: format(condition('NOT_BLANK'), bold, 1),
    good: format(condition('NOT_BLANK'), bold, 0),
    message: /No conditional format on sheet: 0 at index: 1$/,
  },
  {
    rule: 'a deleted conditional format exists',
    source: sources.seen,
    given: [format(condition('NOT_BLANK'))],
    bad: { deleteConditionalFormatRule: { sheetId: 0, index: 1 } },
    good: { deleteConditionalFormatRule: { sheetId: 0, index: 0 } },
    message: /No conditional format on sheet: 0 at index: 1$/,
  },
  {
    rule: 'moving a conditional format names its sheet',
    source: 'discovery: UpdateConditionalFormatRuleRequest.sheetId',
    given: [format(condition('NOT_BLANK')), format(condition('BLANK'))],
    bad: { updateConditionalFormatRule: { index: 0, newIndex: 1 } },
    good: { updateConditionalFormatRule: { sheetId: 0, index: 0, newIndex: 1 } },
    message: /sheetId is required/,
  },
  {
    rule: 'the points of a gradient have values',
    source: 'discovery: InterpolationPoint.value',
    bad: {
      addConditionalFormatRule: {
        rule: {
          ranges: [range(0, 1, 0, 1)],
          gradientRule: { minpoint: { type: 'NUMBER' }, maxpoint: { type: 'MAX' } },
        },
      },
    },
    good: {
      addConditionalFormatRule: {
        rule: {
          ranges: [range(0, 1, 0, 1)],
          gradientRule: { minpoint: { type: 'NUMBER', value: '1' }, maxpoint: { type: 'MAX' } },
        },
      },
    },
    message: /InterpolationPoint\.value is required\.$/,
  },
  {
    rule: 'a filter has a range',
    source: 'discovery: BasicFilter.range',
    bad: { setBasicFilter: { filter: {} } },
    good: { setBasicFilter: { filter: { range: range(0, 9, 0, 3) } } },
    message: /filter\.range is required/,
  },
  {
    rule: 'a filter looks at columns of its range',
    source: 'discovery: FilterSpec.columnIndex',
    bad: filter({ hiddenValues: ['a'] }, 3),
    good: filter({ hiddenValues: ['a'] }, 2),
    message: /Column 3 is outside the range of the filter/,
  },
  {
    rule: 'a filter does not know ONE_OF_RANGE',
    source: sources.conditionType,
    bad: filter({ condition: condition('ONE_OF_RANGE', '=A1:A2') }),
    good: filter({ condition: condition('NOT_BLANK') }),
    message: /'ONE_OF_RANGE' is not supported for filters/,
  },
  {
    rule: 'a filter sees one colour, of text or background',
    source: 'discovery: FilterCriteria.visibleBackgroundColorStyle',
    bad: filter({
      visibleBackgroundColorStyle: { rgbColor: { red: 1 } },
      visibleForegroundColorStyle: { rgbColor: { red: 1 } },
    }),
    good: filter({ visibleBackgroundColorStyle: { rgbColor: { red: 1 } } }),
    message: /mutually exclusive/,
  },
  {
    rule: 'the id of a filter view is not taken',
    source: 'discovery: AddFilterViewRequest.filter',
    given: [view('One', 1)],
    bad: view('Two', 1),
    good: view('Two', 2),
    message: /Filter view with id 1 already exists$/,
  },
  {
    rule: 'the title of a filter view is not taken',
    source: sources.assumed,
    given: [view('One', 1)],
    bad: view('One', 2),
    good: view('Two', 2),
    message: /A filter view with the title "One" already exists/,
  },
  {
    rule: 'a changed filter view exists',
    source: 'discovery: UpdateFilterViewRequest.filter',
    given: [view('One', 1)],
    bad: { updateFilterView: { filter: { filterViewId: 2, title: 'x' }, fields: 'title' } },
    good: { updateFilterView: { filter: { filterViewId: 1, title: 'x' }, fields: 'title' } },
    message: /No filter view with id: 2/,
  },
  {
    rule: 'a deleted filter view exists',
    source: 'discovery: DeleteFilterViewRequest.filterId',
    given: [view('One', 1)],
    bad: { deleteFilterView: { filterId: 2 } },
    good: { deleteFilterView: { filterId: 1 } },
    message: /No filter view with id: 2/,
  },
];
