/**
 * The functions that the host evaluates: those that Google and the engine both have and, as far as
 * tried, compute alike. Whatever is not listed makes its cell an error, since an unknown function inside
 * IFERROR would be swallowed without a trace.
 */
export interface FunctionShape {
  /** Which arguments (0-based) take a whole range; the others take one value. */
  readonly takesRange: (index: number) => boolean;
  /** Evaluates its arguments cell by cell, as ARRAYFORMULA would. */
  readonly arrays?: true;
  /** Arguments (0-based) whose value may be the result: an empty cell there gives an empty result. */
  readonly passesOn?: (index: number) => boolean;
  /** Its result depends on the language of the spreadsheet. */
  readonly localized?: true;
  /** Arguments at these positions must have the same size. */
  readonly sameSize?: (index: number) => boolean;
}

const none = (): boolean => false;
const all = (): boolean => true;
const at =
  (...indexes: readonly number[]) =>
  (index: number): boolean =>
    indexes.includes(index);
const from =
  (first: number) =>
  (index: number): boolean =>
    index >= first;
const even = (index: number): boolean => index % 2 === 0;
const odd = (index: number): boolean => index % 2 === 1;
const firstAndOdd = (index: number): boolean => index === 0 || odd(index);

const SCALAR = [
  ...['ABS', 'CEILING', 'FLOOR', 'INT', 'MOD', 'POWER', 'ROUND', 'ROUNDDOWN', 'ROUNDUP', 'SIGN'],
  ...['SQRT', 'TRUNC', 'NOT', 'TRUE', 'FALSE', 'NA', 'PI'],
  ...['ISBLANK', 'ISERR', 'ISERROR', 'ISLOGICAL', 'ISNA', 'ISNONTEXT', 'ISNUMBER', 'ISTEXT'],
  ...['CHAR', 'CONCATENATE', 'EXACT', 'FIND', 'LEFT', 'LEN', 'LOWER', 'MID', 'N', 'REPT', 'RIGHT'],
  ...['SEARCH', 'SUBSTITUTE', 'T', 'TRIM', 'UNICHAR', 'UPPER'],
  ...['DATE', 'DAY', 'DAYS', 'EDATE', 'EOMONTH', 'HOUR', 'ISOWEEKNUM', 'MINUTE', 'MONTH'],
  ...['SECOND', 'TIME', 'WEEKDAY', 'YEAR', 'TODAY', 'NOW'],
];

const AGGREGATES = [
  ...['AND', 'AVERAGE', 'COUNT', 'COUNTA', 'COUNTBLANK', 'MAX', 'MEDIAN', 'MIN', 'OR', 'PRODUCT'],
  ...['SUM', 'ROWS', 'COLUMNS'],
];

export const FUNCTIONS: ReadonlyMap<string, FunctionShape> = new Map<string, FunctionShape>([
  ...SCALAR.map((name): [string, FunctionShape] => [name, { takesRange: none }]),
  ...AGGREGATES.map((name): [string, FunctionShape] => [name, { takesRange: all }]),
  ['SUMPRODUCT', { takesRange: all, arrays: true, sameSize: all }],
  ['ARRAYFORMULA', { takesRange: all, arrays: true }],
  ['COUNTIF', { takesRange: at(0) }],
  ['COUNTIFS', { takesRange: even, sameSize: even }],
  ['SUMIF', { takesRange: at(0, 2), sameSize: at(0, 2) }],
  ['AVERAGEIF', { takesRange: at(0, 2), sameSize: at(0, 2) }],
  ['SUMIFS', { takesRange: firstAndOdd, sameSize: firstAndOdd }],
  ['AVERAGEIFS', { takesRange: firstAndOdd, sameSize: firstAndOdd }],
  ['MAXIFS', { takesRange: firstAndOdd, sameSize: firstAndOdd }],
  ['MINIFS', { takesRange: firstAndOdd, sameSize: firstAndOdd }],
  ['LARGE', { takesRange: at(0) }],
  ['SMALL', { takesRange: at(0) }],
  ['TEXTJOIN', { takesRange: from(2) }],
  ['MATCH', { takesRange: at(1) }],
  ['INDEX', { takesRange: at(0), passesOn: at(0) }],
  ['VLOOKUP', { takesRange: at(1), passesOn: at(1) }],
  ['XLOOKUP', { takesRange: at(1, 2), passesOn: at(2, 3) }],
  ['IF', { takesRange: none, passesOn: from(1) }],
  ['IFERROR', { takesRange: none, passesOn: all }],
  ['IFNA', { takesRange: none, passesOn: all }],
  ['IFS', { takesRange: none, passesOn: odd }],
  ['SWITCH', { takesRange: none, passesOn: from(2) }],
  ['CHOOSE', { takesRange: none, passesOn: from(1) }],
  ['HYPERLINK', { takesRange: none, passesOn: all }],
  ['TEXT', { takesRange: none, localized: true }],
]);
