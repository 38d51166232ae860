import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEvaluator } from '../../src/formulas/evaluate.ts';
import { sheetOf, spreadsheetOf } from './spreadsheet.ts';

/** 23:30 on 2 March 2026 in UTC is 3 March (serial 46084) in Madrid. */
const now = () => new Date('2026-03-02T23:30:00Z');
const evaluate = createEvaluator({ now });

const AREA = "1 L'année";
const area = () =>
  sheetOf(
    AREA,
    11,
    [
      ['id', 'tier', 'sections', 'due', 'status', 'progress'],
      ['1-C01', 'Core', 'Africa, ASPAC', 46000, 'On track', 0.5],
      ['1-C02', 'Core', 'South Africa', 46100, 'Completed', 1],
      ['1-E01', 'Enhanced', 'Eurasia, Africa', 46083, null, '1'],
      ['1-E02', 'Enhanced', null, null, 'Delayed', true],
      ['1-E03', 'Enhanced', 'Africa', 46084, 'On track (mostly)', null],
    ],
    { rowCount: 20, columnCount: 8 },
  );
const named = (name: string, column: number) => ({
  namedRangeId: name,
  name,
  range: { sheetId: 11, startRowIndex: 1, startColumnIndex: column, endColumnIndex: column + 1 },
});
const namedRanges = [
  named('area1_tier', 1),
  named('area1_sections', 2),
  named('area1_due', 3),
  named('area1_status', 4),
];

const listsAfrica = 'ISNUMBER(SEARCH(",Africa,";","&SUBSTITUTE(area1_sections;", ";",")&","))';

/** Values of formulas in column A of a sheet of their own, beside the area sheet. */
function resultsOf(formulas: readonly string[], locale = 'fr_FR') {
  const overview = sheetOf(
    'Overview',
    7,
    formulas.map((formula) => [formula]),
    { rowCount: 60, columnCount: 3 },
  );
  const values = evaluate(spreadsheetOf([overview, area()], { locale, namedRanges }));
  return formulas.map((_, row) => values.get(7, row, 0));
}
const resultOf = (formula: string, locale?: string) => resultsOf([formula], locale)[0];

describe('formulas of the dashboard', () => {
  it.each([
    ['=COUNTIFS(area1_status;"On track";area1_tier;"Core")', 1],
    ['=COUNTIFS(area1_status;"on TRACK")+COUNTIFS(area1_tier;"Enhanced")', 4],
    ['=COUNTIFS(area1_due;"<"&TODAY();area1_due;">0";area1_status;"<>Completed")', 2],
    ['=COUNTIFS(area1_status;"<>Completed";area1_tier;"Enhanced")', 3],
    ['=COUNTIF(area1_status;"<>On track")', 18],
    ['=COUNTIFS(area1_status;"<>Completed";area1_tier;"<>Core")', 17],
    ['=COUNTIFS(area1_tier;"Enhanced";area1_status;"<>"&"Delayed")', 2],
    ['=COUNTIFS(area1_status;"<>")', 4],
    ['=SUMIFS(area1_due;area1_status;"<>Completed";area1_tier;"Core")', 46000],
    ['=COUNTIFS(area1_status;"On track*")', 2],
    ['=COUNTIFS(area1_status;"On trac?")', 1],
    ['=COUNTA(area1_status)', 4],
    ['=SUMPRODUCT(--ISNUMBER(SEARCH(", Africa,";", "&area1_sections&",")))', 3],
    ['=SUMPRODUCT(--(area1_tier="Core"))', 2],
    ['=SUMPRODUCT((area1_tier="Enhanced")*(area1_status=""))', 1],
    ['=SUMPRODUCT((LEN(area1_sections)>0)*(area1_status<>"Completed"))', 3],
    [`=SUMPRODUCT(${listsAfrica}*(area1_status="On track"))`, 1],
    [`=SUMPRODUCT(${listsAfrica}*ISNUMBER(area1_due)*(area1_due<TODAY()))`, 2],
    [`=SUMPRODUCT(${listsAfrica}*1)+SUMPRODUCT(1-${listsAfrica})`, 19],
    ['=SUMPRODUCT(IF(area1_tier="Core";area1_due;0))', 92100],
    ['=MAX(area1_due)', 46100],
    ["=MAXIFS('1 L''année'!D2:D;'1 L''année'!B2:B;\"Enhanced\")", 46084],
    ["=SUM('1 L''année'!F:F)", 1.5],
    ['=IFERROR(1/0;-1)', -1],
    ['=TODAY()', 46084],
    ['=1/3', 1 / 3],
    ['=10+5%', 10.05],
    ['=1,5*2', 3],
    ['=--TRUE', 1],
    ['=-2^2', 4],
    ["=MATCH(\"1-E01\";'1 L''année'!A:A;0)", 4],
  ])('%s gives %d', (formula, expected) => {
    expect(resultOf(formula)).toEqual({ numberValue: expected });
  });

  it.each([
    ['=REPT("█";ROUND(20*4/5;0))', '█'.repeat(16)],
    ['=IF(0=0;"";1)', ''],
    ['=TEXT(46084;"d mmmm yyyy")', '3 mars 2026'],
    ['="a ""quoted"" "&"word; and, more"', 'a "quoted" word; and, more'],
    [`=INDEX('1 L''année'!A1:A9;2)`, '1-C01'],
    ['=TEXTJOIN(" · ";TRUE;area1_status)', 'On track · Completed · Delayed · On track (mostly)'],
  ])('%s gives the text %s', (formula, expected) => {
    expect(resultOf(formula)).toEqual({ stringValue: expected });
  });

  it('give Google’s errors', () => {
    const errors = resultsOf([
      '=1/0',
      '=NoSuchName',
      "='Gone'!A1",
      '="x"+1',
      '=SUM(1',
      '=SUM(A1,5)',
    ]);
    expect(errors.map((value) => value?.errorValue?.type)).toEqual([
      'DIVIDE_BY_ZERO',
      'NAME',
      'REF',
      'VALUE',
      'ERROR',
      'ERROR',
    ]);
    expect(resultOf('=COUNTIFS(A2:A9;"x";B2:B8;"y")')?.errorValue?.type).toBe('VALUE');
    expect(resultOf('=A1')?.errorValue?.message).toContain('Circular');
  });

  it('read one another', () => {
    expect(resultsOf(['=A2*2', '=A3+1', '=20'])).toEqual([
      { numberValue: 42 },
      { numberValue: 21 },
      { numberValue: 20 },
    ]);
  });

  it('read one another through arrays', () => {
    const rows = [
      ['=SUMPRODUCT(1*(LEN(B1:B4)>2))', 'ab'],
      ['=SUMPRODUCT(1*(LEN(B1:B4)>A1))', '=REPT("x";A3)'],
      ['=SUMPRODUCT(LEN(C1:C2))', 'abc'],
      [null, '=B3&"d"'],
    ];
    const texts = [['ab'], ['c']];
    const sheet = sheetOf(
      'T',
      1,
      rows.map((row, i) => [...row, ...(texts[i] ?? [])]),
    );
    const values = evaluate(spreadsheetOf([sheet], { locale: 'fr_FR' }));
    expect([0, 1, 2].map((row) => values.get(1, row, 0)?.numberValue)).toEqual([3, 1, 3]);
  });

  it('take commas in an English spreadsheet', () => {
    expect(resultOf('=COUNTIFS(area1_status,"On track",area1_tier;"Core")', 'en_US')).toEqual({
      numberValue: 1,
    });
  });
});

describe('what the host cannot evaluate', () => {
  it.each([
    ['=QUERY(A1:B2;"select A")', 'NAME', 'QUERY'],
    ['=SUM(1;IFERROR(NOSUCH(1);0))', 'NAME', 'NOSUCH'],
    ['=SOMME(1;2)', 'NAME', 'SOMME'],
    ['=A2:A4+1', 'ERROR', 'A range where a formula takes a single cell'],
    ['=SUM({1;2})', 'ERROR', 'An array literal in a formula'],
    ['=MAXIFS(B1:B2;C1:C2;"<>x")', 'ERROR', 'MAXIFS with a "<>" criterion'],
    ['=SEARCH("a*";"abc")', 'ERROR', 'SEARCH with *, ? or ~'],
    ['=ARRAYFORMULA(B2:B4&"x")', 'ERROR', 'The result over several cells'],
  ])('%s is an error that says so', (formula, type, what) => {
    expect(resultOf(formula)).toEqual({
      errorValue: { type, message: `${what} is not supported by the local host (Overview!A1)` },
    });
  });

  it('leaves other cells readable, and makes what reads it an error', () => {
    const overview = sheetOf('Overview', 7, [
      ['=QUERY(B1)'],
      ['=A1+1'],
      ['=1+1'],
      ['=IFERROR(A2,0)'],
      ['=A3*2'],
      ['=ARRAYFORMULA(B1:B2&"")'],
      ['=IFERROR(A6,0)'],
    ]);
    const values = evaluate(spreadsheetOf([overview]));
    const types = [0, 1, 3, 5, 6].map((row) => values.get(7, row, 0)?.errorValue?.type);
    expect(types).toEqual(['NAME', 'NAME', 'NAME', 'ERROR', 'ERROR']);
    expect(values.get(7, 2, 0)).toEqual({ numberValue: 2 });
    expect(values.get(7, 4, 0)).toEqual({ numberValue: 4 });
  });

  it('includes reading a formula whose result is an empty cell', () => {
    const overview = sheetOf('Overview', 7, [['=B9'], ['=IF(TRUE,B9,1)'], ['=A1=""'], ['=B9+0']]);
    const values = evaluate(spreadsheetOf([overview]));
    expect(values.get(7, 0, 0)).toBeUndefined();
    expect(values.get(7, 1, 0)).toBeUndefined();
    expect(values.get(7, 2, 0)?.errorValue?.message).toContain('cells that are empty');
    expect(values.get(7, 3, 0)).toEqual({ numberValue: 0 });
  });
});

describe('a formula that breaks the engine', () => {
  const nested = (depth: number) => `=${'IF(TRUE,'.repeat(depth)}1${',2)'.repeat(depth)}`;
  const long = (count: number) => `=${Array(count).fill('1').join('+')}`;

  it.each([
    ['nested deep', nested(500)],
    ['in 9,000 parentheses', `=${'('.repeat(9_000)}1${')'.repeat(9_000)}`],
    ['with 5,000 terms', long(5_000)],
    ['with 24,000 terms', long(24_000)],
    ['whose text is too long', '=LEN(REPT("xxxxxxxxxx",300000000))'],
    ['with a month out of the engine’s reach', '=EDATE(1,1E9)'],
  ])('%s is an error, and the others are as ever', (_, formula) => {
    const rows = [['=1+1'], [formula], ['=A2+1'], ['=A1+1']];
    const values = evaluate(spreadsheetOf([sheetOf('T', 1, rows)]));
    expect(values.get(1, 0, 0)).toEqual({ numberValue: 2 });
    expect(values.get(1, 1, 0)?.errorValue).toMatchObject({
      type: 'ERROR',
      message: expect.stringContaining('not supported by the local host (T!A2)'),
    });
    expect(values.get(1, 2, 0)?.errorValue?.type).toBe('ERROR');
    expect(values.get(1, 3, 0)).toEqual({ numberValue: 3 });
  });

  it('may stand beside a circle', () => {
    const rows = [['=A2'], ['=A1'], [nested(500)], ['=1/4'], ['=A4+A1']];
    const values = evaluate(spreadsheetOf([sheetOf('T', 1, rows)]));
    expect(values.get(1, 0, 0)?.errorValue?.message).toContain('Circular');
    expect(values.get(1, 3, 0)).toEqual({ numberValue: 0.25 });
    expect(values.get(1, 4, 0)?.errorValue?.type).toBe('REF');
  });

  it('is none because many formulas read one another upwards', () => {
    const count = 320;
    const rows = Array.from({ length: count }, (_, row) => [
      `=SUM(A${row + 2},IF(A${row + 2}>0,0.5,0))`,
      row === 300 ? '=A1/0' : `=IFERROR(B${row + 2},"x"&A${row + 1})`,
    ]);
    const grid = { rowCount: count + 1, columnCount: 3 };
    const values = evaluate(spreadsheetOf([sheetOf('T', 1, [...rows, [1, 2]], grid)]));
    expect(values.get(1, 0, 0)?.numberValue).toBeCloseTo(1 + count / 2, 9);
    expect(values.get(1, 0, 1)).toEqual({ stringValue: `x${1 + (count - 299) / 2}` });
    expect(values.get(1, 300, 1)?.errorValue?.type).toBe('DIVIDE_BY_ZERO');
  });
});

describe('a link', () => {
  it.each([
    ['=HYPERLINK("https://a.example";"A site")', { stringValue: 'A site' }],
    ['=HYPERLINK("https://a.example")', { stringValue: 'https://a.example' }],
    ['=IF(LEN(HYPERLINK("https://a.example";1+1))=1;"short";"long")', { stringValue: 'short' }],
  ])('%s shows its label, or its address', (formula, expected) => {
    expect(resultOf(formula)).toEqual(expected);
  });
});

describe('values', () => {
  it('come for formula cells only', () => {
    expect(evaluate(spreadsheetOf([area()])).get(11, 1, 4)).toBeUndefined();
  });

  it('of constants reach formulas as they are, whatever they look like', () => {
    const texts = ['=1+1', "'quoted", '1/2/2026', 'TRUE', '12', '#N/A', ' x ', 'a\nb', '1e5'];
    const rows = texts.map((_, i) => [null, `=A${i + 1}&""`]);
    const sheet = sheetOf('T', 1, rows);
    texts.forEach((stringValue, i) => {
      const row = sheet.rows[i];
      if (row) row[0] = { userEnteredValue: { stringValue } };
    });
    const values = evaluate(spreadsheetOf([sheet]));
    expect(texts.map((_, i) => values.get(1, i, 1)?.stringValue)).toEqual(texts);
  });

  it('of arithmetic are those of the language', () => {
    const number = fc.integer({ min: 0, max: 40 }).map((n) => ({ text: `${n}`, value: n }));
    const { expression } = fc.letrec<{ expression: { text: string; value: number } }>((tie) => ({
      expression: fc.oneof(
        { depthSize: 'small' },
        number,
        fc
          .tuple(tie('expression'), fc.constantFrom('+', '-', '*'), tie('expression'))
          .map(([a, operator, b]) => ({
            text: `(${a.text}${operator}${b.text})`,
            value:
              operator === '+'
                ? a.value + b.value
                : operator === '-'
                  ? a.value - b.value
                  : a.value * b.value,
          })),
        tie('expression').map((a) => ({ text: `-${a.text}`, value: 0 - a.value })),
        tie('expression').map((a) => ({
          text: `IF(${a.text}>3;${a.text};1)`,
          value: a.value > 3 ? a.value : 1,
        })),
      ),
    }));
    fc.assert(
      fc.property(fc.array(expression, { minLength: 1, maxLength: 40 }), (expressions) => {
        const results = resultsOf(expressions.map(({ text }) => `=${text}`));
        expressions.forEach(({ value }, i) => {
          expect(results[i]?.numberValue).toBeCloseTo(value, 6);
        });
      }),
      { numRuns: 25 },
    );
  });

  it('are computed again on another day', () => {
    let date = new Date('2026-03-02T12:00:00Z');
    const daily = createEvaluator({ now: () => date });
    const spreadsheet = spreadsheetOf([sheetOf('T', 1, [['=TODAY()']])]);
    expect(daily(spreadsheet).get(1, 0, 0)).toEqual({ numberValue: 46083 });
    date = new Date('2026-03-03T12:00:00Z');
    expect(daily(spreadsheet).get(1, 0, 0)).toEqual({ numberValue: 46084 });
  });
});
