import { describe } from 'vitest';
import { range } from '../rules/rule.ts';
import { fill, type Request } from '../support.ts';
import {
  append,
  batch,
  get,
  gspread,
  measured,
  peer,
  play,
  probed,
  type Recording,
  replies,
  rows,
  update,
  valuesOf,
} from './recording.ts';

const book = { spreadsheetId: 'book' };
/** Two blocks with a gap of two rows: A1:B3 and A6:B7. */
const blocks = fill([['a', 1], ['b', 2], ['c', 3], [], [], ['d', 4], ['e', 5]]);
const two = [
  ['x', 8],
  ['y', 9],
];
const updated = (updatedRange: string, [height, width, cells]: readonly number[]) => ({
  ...book,
  updatedRange,
  updatedRows: height,
  updatedColumns: width,
  updatedCells: cells,
});
const stored = get('sheets.data.rowData.values(userEnteredValue,userEnteredFormat.numberFormat)');
const cellOf = (cell: unknown) => ({ sheets: [{ data: [{ rowData: [{ values: [cell] }] }] }] });

const ranges: readonly Recording[] = [
  {
    what: 'a title with a cactus stands without quotes, and is answered in quotes',
    source: gspread('SpreadsheetTest.test_values_batch_get'),
    before: [
      {
        addSheet: {
          properties: { title: '🌵 fruit 1', gridProperties: { rowCount: 10, columnCount: 10 } },
        },
      },
    ],
    ask: update('🌵 fruit 1!A1', [
      ['fig', 'kiwi'],
      ['plum', 'pear'],
    ]),
    answer: updated("'🌵 fruit 1'!A1:B2", [2, 2, 4]),
    next: [
      [
        {
          method: 'values.batchGet',
          params: { ranges: ['🌵 fruit 1!A:A', '🌵 fruit 1!B:B', '🌵 fruit 1!C:C'] },
        },
        {
          ...book,
          valueRanges: [
            rows("'🌵 fruit 1'!A1:A10", [['fig'], ['plum']]),
            rows("'🌵 fruit 1'!B1:B10", [['kiwi'], ['pear']]),
            rows("'🌵 fruit 1'!C1:C10"),
          ],
        },
      ],
    ],
  },
  {
    what: 'an empty range is answered without values',
    source: gspread('WorksheetTest.test_insert_cols'),
    ask: valuesOf("'Sheet1'!A1:D6"),
    answer: rows('Sheet1!A1:D6'),
  },
  {
    what: 'a sheet is cleared in its own size',
    source: gspread('WorksheetTest.test_basic_filters'),
    before: [blocks],
    ask: { method: 'values.clear', params: { range: "'Sheet1'" } },
    answer: { ...book, clearedRange: 'Sheet1!A1:Z1000' },
    next: [[valuesOf('Sheet1'), rows('Sheet1!A1:Z1000')]],
  },
  {
    what: 'what is read is cut to a grid that lost rows',
    source: 'github.com/burnash/gspread tests/cassettes',
    before: [{ deleteDimension: { range: { dimension: 'ROWS', startIndex: 10, endIndex: 995 } } }],
    ask: valuesOf('Sheet1!A3:B1000'),
    answer: rows('Sheet1!A3:B15'),
  },
  {
    what: 'a range that ends beyond the grid is written to',
    source: gspread('WorksheetTest.test_copy_cut_range'),
    ask: update("'Sheet1'!A1:AA2", [['one'], ['two']]),
    answer: updated('Sheet1!A1:A2', [2, 1, 2]),
  },
  {
    what: 'one cell is the start of a write of any size',
    source: probed('spike A'),
    ask: update('Sheet1!A1', [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]),
    answer: updated('Sheet1!A1:B3', [3, 2, 6]),
  },
  {
    what: 'a whole column takes fewer rows',
    source: probed('spike A'),
    ask: update('Sheet1!A:A', [['a'], ['b']]),
    answer: updated('Sheet1!A1:A2', [2, 1, 2]),
  },
  {
    what: 'a larger range keeps what the values do not reach',
    source: probed('spike A'),
    before: [blocks],
    ask: update('Sheet1!A1:B7', [['new']]),
    answer: updated('Sheet1!A1', [1, 1, 1]),
    next: [
      [
        valuesOf('Sheet1!A1:B2'),
        rows('Sheet1!A1:B2', [
          ['new', '1'],
          ['b', '2'],
        ]),
      ],
    ],
  },
  {
    what: 'a short row keeps the cells beyond it',
    source: probed('spike A'),
    before: [blocks],
    ask: update('Sheet1!A1:B3', [['p', 'q'], ['r'], ['s', 't']]),
    next: [[valuesOf('Sheet1!A2:B2'), rows('Sheet1!A2:B2', [['r', '2']])]],
  },
  {
    what: 'a column in two ranges counts once',
    source: gspread('WorksheetTest.test_batch_update'),
    ask: {
      method: 'values.batchUpdate',
      body: {
        valueInputOption: 'RAW',
        data: [
          { range: "'Sheet1'!A1:D1", values: [['A1', 'B1', '', 'D1']] },
          { range: "'Sheet1'!A4:D4", values: [['A4', 'B4', '', 'D4']] },
        ],
      },
    },
    answer: {
      ...book,
      totalUpdatedRows: 2,
      totalUpdatedColumns: 4,
      totalUpdatedCells: 8,
      totalUpdatedSheets: 1,
      responses: [updated('Sheet1!A1:D1', [1, 4, 4]), updated('Sheet1!A4:D4', [1, 4, 4])],
    },
    next: [
      [
        valuesOf("'Sheet1'!A1:D4"),
        rows('Sheet1!A1:D4', [['A1', 'B1', '', 'D1'], [], [], ['A4', 'B4', '', 'D4']]),
      ],
    ],
  },
];

/** As typed: a formula, a date, a text, a number; a formula, a number, a date and nothing. */
const typedRows = update(
  "'Sheet1'!A1:D2",
  [
    ['=4/2', '2020-01-01', 'string', 53],
    ['=3/2', 0.12, '1999-01-02', ''],
  ],
  'USER_ENTERED',
);
const failing = fill([['=1/0']]);
const shown = (what: string, valueRenderOption: string, expected: unknown[][]): Recording => ({
  what: `a sheet is read ${what}`,
  source: gspread('WorksheetTest.test_get_all_records_value_render_options'),
  before: [small],
  ask: typedRows,
  answer: updated('Sheet1!A1:D2', [2, 4, 8]),
  next: [[valuesOf("'Sheet1'", { valueRenderOption }), rows('Sheet1!A1:D2', expected)]],
});
const small: Request = {
  updateSheetProperties: {
    properties: { sheetId: 0, gridProperties: { rowCount: 2, columnCount: 4 } },
    fields: 'gridProperties/rowCount,gridProperties/columnCount',
  },
};

const rendered: readonly Recording[] = [
  shown('as it is shown', 'FORMATTED_VALUE', [
    ['2', '2020-01-01', 'string', '53'],
    ['1.5', '0.12', '1999-01-02'],
  ]),
  shown('as numbers', 'UNFORMATTED_VALUE', [
    [2, 43831, 'string', 53],
    [1.5, 0.12, 36162],
  ]),
  shown('with its formulas', 'FORMULA', [
    ['=4/2', 43831, 'string', 53],
    ['=3/2', 0.12, 36162],
  ]),
  {
    what: 'an error is shown by its code',
    source: 'github.com/theoephraim/node-google-spreadsheet/issues/719',
    before: [failing],
    ask: valuesOf('Sheet1!A1'),
    answer: rows('Sheet1!A1', [['#DIV/0!']]),
  },
  {
    what: 'an error that is not formatted tells its message in brackets',
    source: 'github.com/brekkylab/backlot/issues/159',
    before: [failing],
    ask: valuesOf('Sheet1!A1', { valueRenderOption: 'UNFORMATTED_VALUE' }),
    answer: rows('Sheet1!A1', [['#DIV/0! (Division by zero.)']]),
  },
  {
    what: 'a row holds texts, numbers and truths as such',
    source: measured,
    before: [fill([['a', 1.5, undefined, true]])],
    ask: valuesOf('Sheet1!A1:F3', { valueRenderOption: 'UNFORMATTED_VALUE' }),
    answer: rows('Sheet1!A1:F3', [['a', 1.5, '', true]]),
  },
  {
    what: 'an empty column between others is an empty list',
    source: measured,
    before: [fill([['a', undefined, 'c'], ['b']])],
    ask: valuesOf('Sheet1!A1:E2', { majorDimension: 'COLUMNS' }),
    answer: { range: 'Sheet1!A1:E2', majorDimension: 'COLUMNS', values: [['a', 'b'], [], ['c']] },
  },
  {
    what: 'one cell is answered as one cell',
    source: measured,
    ask: valuesOf('Sheet1!A1:A1'),
    answer: rows('Sheet1!A1'),
  },
  {
    what: 'a range from its end is answered from its start, with the title as it is written',
    source: 'github.com/brekkylab/backlot/issues/159',
    ask: valuesOf('sheet1!C3:A1'),
    answer: rows('Sheet1!A1:C3'),
  },
  {
    what: 'a title that looks like a cell is answered in quotes',
    source: gspread('WorksheetTest.test_sort'),
    before: [
      {
        updateSheetProperties: { properties: { sheetId: 0, title: 'D3' }, fields: 'title' },
      },
      fill([
        ['Apple', '2012', '4'],
        ['Banana', '2013', '3'],
        ['Canada', '2007', '1'],
      ]),
      {
        sortRange: {
          range: range(0, 3, 0, 3),
          sortSpecs: [{ dimensionIndex: 2, sortOrder: 'ASCENDING' }],
        },
      },
    ],
    ask: valuesOf("'D3'!A1:C3"),
    answer: rows("'D3'!A1:C3", [
      ['Canada', '2007', '1'],
      ['Banana', '2013', '3'],
      ['Apple', '2012', '4'],
    ]),
  },
];

const appended: readonly Recording[] = [
  {
    what: 'rows are appended to the table at the cell',
    source: gspread('WorksheetTest.test_append_row_with_empty_value_and_table_range'),
    before: [fill([['one', undefined, 'three']])],
    ask: append("'Sheet1'!A1", [['one', '', 'three']]),
    answer: { ...book, tableRange: 'Sheet1!A1', updates: updated('Sheet1!A2:C2', [1, 3, 3]) },
    next: [[valuesOf("'Sheet1'!A2:2"), rows('Sheet1!A2:Z2', [['one', '', 'three']])]],
  },
  {
    what: 'rows are appended to an empty sheet without a table',
    source: gspread('WorksheetTest.test_append_row_with_empty_value_and_table_range'),
    ask: append("'Sheet1'", [['one', '', 'three']]),
    answer: { ...book, updates: updated('Sheet1!A1:C1', [1, 3, 3]) },
  },
  {
    what: 'an append at the first table lands between the tables',
    source: probed('spike B'),
    before: [blocks],
    ask: append('Sheet1!A1', two),
    answer: { ...book, tableRange: 'Sheet1!A1:B3', updates: updated('Sheet1!A4:B5', [2, 2, 4]) },
    next: [[valuesOf('Sheet1!A6:A7'), rows('Sheet1!A6:A7', [['d'], ['e']])]],
  },
  {
    what: 'an append at the second table lands below it',
    source: probed('spike B'),
    before: [blocks],
    ask: append('Sheet1!A6', two),
    answer: { ...book, tableRange: 'Sheet1!A6:B7', updates: updated('Sheet1!A8:B9', [2, 2, 4]) },
  },
  {
    what: 'an append to a whole sheet takes its last table',
    source: probed('spike B'),
    before: [blocks],
    ask: append('Sheet1', two),
    answer: { ...book, tableRange: 'Sheet1!A6:B7', updates: updated('Sheet1!A8:B9', [2, 2, 4]) },
  },
  {
    what: 'an append that inserts rows moves the next table down',
    source: probed('spike B'),
    before: [blocks],
    ask: append('Sheet1!A1', two, 'INSERT_ROWS'),
    answer: { ...book, tableRange: 'Sheet1!A1:B3', updates: updated('Sheet1!A4:B5', [2, 2, 4]) },
    next: [[valuesOf('Sheet1!A8:A9'), rows('Sheet1!A8:A9', [['d'], ['e']])]],
  },
];

const typed = (text: string, cell: unknown): Recording => ({
  what: `${text} is understood as typed`,
  source: probed('spike A'),
  ask: update('Sheet1!A1', [[text]], 'USER_ENTERED'),
  next: [[stored, cellOf(cell)]],
});
const raw = (text: string): Recording => ({
  what: `${text} stays as it is without input`,
  source: probed('spike A'),
  ask: update('Sheet1!A1', [[text]]),
  next: [[stored, cellOf({ userEnteredValue: { stringValue: text } })]],
});
const note = { note: 'ask Ada', dataValidation: { condition: { type: 'TEXT_IS_EMAIL' } } };
const noted = {
  updateCells: {
    start: { sheetId: 0 },
    rows: [
      {
        values: [
          {
            userEnteredValue: { stringValue: 'a' },
            note: note.note,
            dataValidation: { condition: { type: 'TEXT_IS_EMAIL' as const } },
          },
        ],
      },
    ],
    fields: '*',
  },
};

const cells: readonly Recording[] = [
  typed('007', { userEnteredValue: { numberValue: 7 } }),
  typed('TRUE', { userEnteredValue: { boolValue: true } }),
  typed("'0123", { userEnteredValue: { stringValue: '0123' } }),
  typed('=1+2', { userEnteredValue: { formulaValue: '=1+2' } }),
  typed('2026-09-05', {
    userEnteredValue: { numberValue: 46270 },
    userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'yyyy-mm-dd' } },
  }),
  raw('007'),
  raw('=1+2'),
  raw("'0123"),
  raw('2026-09-05'),
  {
    what: 'a cell holds 50,000 characters',
    source: probed('spike G'),
    ask: update('Sheet1!A1', [['x'.repeat(50_000)]]),
    answer: updated('Sheet1!A1', [1, 1, 1]),
  },
  {
    what: 'a new value leaves note and validation',
    source: probed('spike I'),
    before: [noted],
    ask: update('Sheet1!A1', [['b']]),
    next: [
      [
        get('sheets.data.rowData.values(userEnteredValue,note,dataValidation)'),
        cellOf({ userEnteredValue: { stringValue: 'b' }, ...note }),
      ],
    ],
  },
  {
    what: 'clearing leaves note and validation',
    source: probed('spike I'),
    before: [noted],
    ask: { method: 'values.clear', params: { range: 'A1' } },
    answer: { ...book, clearedRange: 'Sheet1!A1' },
    next: [[get('sheets.data.rowData.values(userEnteredValue,note,dataValidation)'), cellOf(note)]],
  },
  {
    what: 'a copy is pasted beside its source',
    source: gspread('WorksheetTest.test_copy_cut_range'),
    before: [fill([['A1'], ['A2']])],
    ask: batch({
      copyPaste: {
        source: range(0, 2, 0, 1),
        destination: range(0, 2, 1, 2),
        pasteType: 'PASTE_NORMAL',
        pasteOrientation: 'NORMAL',
      },
    }),
    answer: replies({}),
    next: [[valuesOf("'Sheet1'!B1:B2"), rows('Sheet1!B1:B2', [['A1'], ['A2']])]],
  },
  {
    what: 'a copy fills as many whole times as fit',
    source: peer,
    before: [
      fill([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ],
    ask: batch({
      copyPaste: { source: range(0, 2, 0, 2), destination: range(4, 9, 0, 5) },
    }),
    answer: replies({}),
    next: [
      [
        valuesOf('Sheet1!A5:E9'),
        rows('Sheet1!A5:E9', [
          ['a', 'b', 'a', 'b'],
          ['c', 'd', 'c', 'd'],
          ['a', 'b', 'a', 'b'],
          ['c', 'd', 'c', 'd'],
        ]),
      ],
    ],
  },
  {
    what: 'a merge by rows keeps the first cell of each',
    source: 'github.com/mmedum/google-sheets-mcp internal/gapi/sheetstest/format.go',
    before: [
      fill([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ],
    ask: batch({ mergeCells: { range: range(0, 2, 0, 2), mergeType: 'MERGE_ROWS' } }),
    answer: replies({}),
    next: [[valuesOf('Sheet1!A1:B2'), rows('Sheet1!A1:B2', [['a'], ['c']])]],
  },
];

describe('ranges', () => play(ranges));
describe('what cells show', () => play(rendered));
describe('appended rows', () => play(appended));
describe('cells', () => play(cells));
