import { describe, expect, it } from 'vitest';
import { NotSupportedError } from '../../src/not-supported.ts';
import { createWorld, fill, type Request, type World } from './support.ts';

type Cell = string | number | boolean | null;

const put = (
  world: World,
  range: string,
  values: readonly (readonly Cell[])[],
  valueInputOption = 'RAW',
  more: Readonly<Record<string, unknown>> = {},
) =>
  world.call('sheets.spreadsheets.values.update', { range, valueInputOption, ...more }, { values });
const typed = (locale: string, text: string) => {
  const world = createWorld({ locale });
  const title = world.get('sheets.properties.title').sheets?.[0]?.properties?.title ?? '';
  put(world, `'${title}'!A1`, [[text]], 'USER_ENTERED');
  return world.content().sheets[0]?.rows[0]?.[0];
};
const number = (numberValue: number) => ({ userEnteredValue: { numberValue } });
const dated = (numberValue: number, pattern: string) => ({
  ...number(numberValue),
  userEnteredFormat: { numberFormat: { type: 'DATE', pattern } },
});

describe('USER_ENTERED', () => {
  it.each([
    ['en_US', '1234', number(1234)],
    ['en_US', '-12.5', number(-12.5)],
    ['en_US', 'TRUE', { userEnteredValue: { boolValue: true } }],
    ['fr_FR', '12,5', number(12.5)],
    ['fr_FR', 'vrai', { userEnteredValue: { boolValue: true } }],
    ['es_ES', 'FALSO', { userEnteredValue: { boolValue: false } }],
    ['en_US', '3/14/2022', dated(44634, 'm/d/yyyy')],
    ['fr_FR', '14/03/2022', dated(44634, 'dd/mm/yyyy')],
    ['es_ES', '14/3/2022', dated(44634, 'd/m/yyyy')],
    ['es_ES', '2022-03-14', dated(44634, 'yyyy-mm-dd')],
    ['en_US', '13/14/2022', { userEnteredValue: { stringValue: '13/14/2022' } }],
    ['en_US', '=A2', { userEnteredValue: { formulaValue: '=A2' } }],
    ['en_US', "'=A2", { userEnteredValue: { stringValue: '=A2' } }],
    ['en_US', '2.1.1-C03', { userEnteredValue: { stringValue: '2.1.1-C03' } }],
    ['en_US', 'Support 30 cities', { userEnteredValue: { stringValue: 'Support 30 cities' } }],
    [
      'en_US',
      '12%',
      { ...number(0.12), userEnteredFormat: { numberFormat: { type: 'PERCENT', pattern: '0%' } } },
    ],
    [
      'es_ES',
      '1.234',
      {
        ...number(1234),
        userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '#,##0' } },
      },
    ],
  ])('in %s reads %s', (locale, text, cell) => {
    expect(typed(locale, text)).toEqual(cell);
  });

  it.each(['12:30', '$5', '3/4', 'Mar 3', '2.1.1', '+A1', '1e5', '5 pm', '#N/A', '#ref!'])(
    'refuses %s, which Google may read as something else than text',
    (text) => {
      expect(() => typed('en_US', text)).toThrow(NotSupportedError);
    },
  );

  it('leaves a format that the cell has, and text in a cell of plain text', () => {
    const world = createWorld();
    const format = (type: 'DATE' | 'TEXT', pattern: string, column: number): Request => ({
      repeatCell: {
        range: {
          startRowIndex: 0,
          endRowIndex: 1,
          startColumnIndex: column,
          endColumnIndex: column + 1,
        },
        cell: { userEnteredFormat: { numberFormat: { type, pattern } } },
        fields: 'userEnteredFormat',
      },
    });
    world.batch([format('DATE', 'dd/mm/yyyy', 0), format('TEXT', '@', 1)]);
    put(world, 'A1:B1', [['2022-03-14', '2022-03-14']], 'USER_ENTERED');
    expect(world.values('A1:B1', {})).toEqual([['14/03/2022', '2022-03-14']]);
  });
});

describe('RAW', () => {
  it('keeps what it is given: no formula, no number in a text', () => {
    const world = createWorld();
    put(world, 'A1:D1', [['=A2', '12', 12, true]]);
    expect(world.content().sheets[0]?.rows[0]?.map((cell) => cell?.userEnteredValue)).toEqual([
      { stringValue: '=A2' },
      { stringValue: '12' },
      { numberValue: 12 },
      { boolValue: true },
    ]);
  });

  it('skips null and clears with an empty text', () => {
    const world = createWorld();
    put(world, 'A1:C1', [['a', 'b', 'c']]);
    const answer = put(world, 'A1:C1', [[null, '', 'x']]);
    expect(world.values('A1:C1')).toEqual([['a', '', 'x']]);
    expect(answer).toEqual({
      spreadsheetId: 'book',
      updatedRange: 'Sheet1!A1:C1',
      updatedRows: 1,
      updatedColumns: 2,
      updatedCells: 2,
    });
  });

  it('writes columns, from one cell on, and answers what it wrote', () => {
    const world = createWorld();
    const answer = world.call(
      'sheets.spreadsheets.values.update',
      { range: 'Sheet1!B2', valueInputOption: 'RAW', includeValuesInResponse: true },
      { majorDimension: 'COLUMNS', values: [['a', 'b'], ['c']] },
    );
    expect(world.values('A1:C3')).toEqual([[], ['', 'a', 'c'], ['', 'b']]);
    expect(answer).toMatchObject({
      updatedRange: 'Sheet1!B2:C3',
      updatedCells: 3,
      updatedData: { range: 'Sheet1!B2:C3', values: [['a', 'c'], ['b']] },
    });
  });
});

describe('reading values', () => {
  it('leaves out what is empty at the end, and the values of an empty range', () => {
    const world = createWorld();
    world.batch([fill([['a', undefined, 'b'], [], ['c']])]);
    const get = (range: string) => world.call('sheets.spreadsheets.values.get', { range });
    expect(get('Sheet1')).toEqual({
      range: 'Sheet1!A1:Z1000',
      majorDimension: 'ROWS',
      values: [['a', '', 'b'], [], ['c']],
    });
    expect(get('E:E')).toEqual({ range: 'Sheet1!E1:E1000', majorDimension: 'ROWS' });
  });

  it('clamps a range that ends outside the grid', () => {
    const world = createWorld();
    const answer = world.call('sheets.spreadsheets.values.get', { range: 'Sheet1!Y999:AB2000' });
    expect(answer).toEqual({ range: 'Sheet1!Y999:Z1000', majorDimension: 'ROWS' });
  });

  it('reads dates as numbers or as they are shown', () => {
    const world = createWorld();
    put(world, 'A1', [['3/14/2022']], 'USER_ENTERED');
    expect(world.values('A1', {})).toEqual([['3/14/2022']]);
    expect(world.values('A1', { valueRenderOption: 'UNFORMATTED_VALUE' })).toEqual([[44634]]);
    const shown = {
      valueRenderOption: 'UNFORMATTED_VALUE',
      dateTimeRenderOption: 'FORMATTED_STRING',
    };
    expect(world.values('A1', shown)).toEqual([['3/14/2022']]);
  });

  it.each([
    ['en_US', 'NUMBER', '0', 1234.5, '1235'],
    ['en_US', 'NUMBER', '#,##0.00', 1234.5, '1,234.50'],
    ['es_ES', 'NUMBER', '#,##0.00', 1234.5, '1.234,50'],
    ['fr_FR', 'PERCENT', '0.0%', 0.125, '12,5%'],
    ['en_US', 'PERCENT', '0%', 0.005, '1%'],
    ['fr_FR', 'DATE', 'd mmmm yyyy', 44634, '14 mars 2022'],
    ['es_ES', 'DATE', 'dddd dd/mm/yy', 44634, 'lunes 14/03/22'],
  ] as const)('formats in %s as %s %s', (locale, type, pattern, value, text) => {
    const world = createWorld({ locale });
    world.batch([
      {
        updateCells: {
          start: {},
          rows: [
            {
              values: [
                { ...number(value), userEnteredFormat: { numberFormat: { type, pattern } } },
              ],
            },
          ],
          fields: '*',
        },
      },
    ]);
    const cells = world.get('sheets.data.rowData.values.formattedValue').sheets?.[0]?.data?.[0];
    expect(cells?.rowData).toEqual([{ values: [{ formattedValue: text }] }]);
  });

  it('refuses formats it does not know', () => {
    const world = createWorld();
    const numberFormat = { type: 'NUMBER', pattern: '0;(0)' } as const;
    const cell = { ...number(1), userEnteredFormat: { numberFormat } };
    world.batch([{ updateCells: { start: {}, rows: [{ values: [cell] }], fields: '*' } }]);
    expect(() => world.values('A1', {})).toThrow(NotSupportedError);
  });

  it('knows named ranges before sheets, and cells before either', () => {
    const world = createWorld();
    world.batch([
      { addSheet: { properties: { sheetId: 7, title: 'A2' } } },
      { addSheet: { properties: { sheetId: 8, title: 'leads' } } },
      fill([['first'], ['second']]),
      fill([['on A2']], 7),
      fill([['on leads']], 8),
      {
        addNamedRange: {
          namedRange: {
            name: 'Leads',
            range: {
              sheetId: 0,
              startRowIndex: 0,
              endRowIndex: 1,
              startColumnIndex: 0,
              endColumnIndex: 1,
            },
          },
        },
      },
    ]);
    expect(world.values('A2')).toEqual([['second']]);
    expect(world.values("'A2'")).toEqual([['on A2']]);
    expect(world.values('leads')).toEqual([['first']]);
    expect(world.values("'leads'")).toEqual([['on leads']]);
  });
});

describe('appending', () => {
  // The example of https://developers.google.com/workspace/sheets/api/guides/values#append_values
  const tables = () => {
    const world = createWorld();
    world.batch([
      fill([
        ['x', 'y', 'z'],
        ['x', 'y', 'z'],
        [],
        [undefined, 'x', 'y'],
        [undefined, undefined, 'y', 'z'],
        [undefined, 'x', 'y', 'z'],
      ]),
    ]);
    return world;
  };
  it.each([
    ['Sheet1', 'Sheet1!B4:D6', 'Sheet1!B7'],
    ['C5:D5', 'Sheet1!B4:D6', 'Sheet1!B7'],
    ['B2:D4', 'Sheet1!B4:D6', 'Sheet1!B7'],
    ['A3:G10', 'Sheet1!B4:D6', 'Sheet1!B7'],
    ['A1', 'Sheet1!A1:C2', 'Sheet1!A3'],
    ['E4', undefined, 'Sheet1!E4'],
  ])('after %s finds the table %s and writes at %s', (range, table, start) => {
    const answer = tables().call(
      'sheets.spreadsheets.values.append',
      { range, valueInputOption: 'RAW' },
      { values: [['new']] },
    ) as gapi.client.sheets.AppendValuesResponse;
    expect([answer.tableRange, answer.updates?.updatedRange]).toEqual([table, start]);
  });

  it('makes the grid grow', () => {
    const world = createWorld();
    world.batch([fill(Array.from({ length: 1000 }, () => ['x']))]);
    world.call(
      'sheets.spreadsheets.values.append',
      { range: 'Sheet1', valueInputOption: 'RAW' },
      { values: [['new'], ['newer']] },
    );
    expect(world.values('A1001:A1002')).toEqual([['new'], ['newer']]);
  });

  it('inserts rows where asked to', () => {
    const world = createWorld();
    world.batch([fill([['a'], [], ['below']])]);
    world.call(
      'sheets.spreadsheets.values.append',
      { range: 'A1', valueInputOption: 'RAW', insertDataOption: 'INSERT_ROWS' },
      { values: [['b']] },
    );
    expect(world.values('A1:A4')).toEqual([['a'], ['b'], [], ['below']]);
  });
});

describe('clearing', () => {
  it('takes values and leaves formats', () => {
    const world = createWorld();
    put(world, 'A1:B1', [['12%', 'x']], 'USER_ENTERED');
    const answer = world.call(
      'sheets.spreadsheets.values.batchClear',
      {},
      { ranges: ['A1', 'B:B'] },
    );
    expect(answer).toEqual({
      spreadsheetId: 'book',
      clearedRanges: ['Sheet1!A1', 'Sheet1!B1:B1000'],
    });
    expect(world.content().sheets[0]?.rows[0]).toEqual([
      { userEnteredFormat: { numberFormat: { type: 'PERCENT', pattern: '0%' } } },
    ]);
  });
});
