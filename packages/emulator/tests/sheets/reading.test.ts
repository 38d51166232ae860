import { describe, expect, it } from 'vitest';
import { createEvaluator } from '../../src/formulas/evaluate.ts';
import { NotSupportedError } from '../../src/not-supported.ts';
import { range } from './rules/rule.ts';
import { createWorld, fill, type Request, rowsOf } from './support.ts';

const bold: Request = {
  repeatCell: {
    range: range(0, 1, 0, 2),
    cell: { userEnteredFormat: { textFormat: { bold: true } } },
    fields: 'userEnteredFormat.textFormat.bold',
  },
};

describe('spreadsheets.get', () => {
  it('answers structure without cells', () => {
    const world = createWorld();
    world.batch([fill([['a']])]);
    const answer = world.call('sheets.spreadsheets.get', {});
    expect(answer).toMatchObject({
      spreadsheetId: 'book',
      properties: { title: 'Book', locale: 'en_US', timeZone: 'Etc/GMT', autoRecalc: 'ON_CHANGE' },
      sheets: [
        {
          properties: {
            sheetId: 0,
            title: 'Sheet1',
            index: 0,
            sheetType: 'GRID',
            gridProperties: { rowCount: 1000, columnCount: 26 },
          },
        },
      ],
      spreadsheetUrl: 'https://docs.google.com/spreadsheets/d/book/edit',
    });
    expect(answer).not.toHaveProperty('sheets[0].data');
    expect(answer).not.toHaveProperty('namedRanges');
    expect(answer).not.toHaveProperty('sheets[0].merges');
  });

  it('takes nested brackets, stars, and snake case in its mask', () => {
    const world = createWorld();
    world.batch([fill([['a']])]);
    const brackets = world.get(
      'sheets(properties(title,index),data(rowData(values(userEnteredValue))))',
    );
    expect(brackets).toEqual({
      sheets: [
        {
          properties: { title: 'Sheet1', index: 0 },
          data: [{ rowData: [{ values: [{ userEnteredValue: { stringValue: 'a' } }] }] }],
        },
      ],
    });
    expect(
      world.get(
        'sheets.properties.title,sheets.properties.index,sheets.data.row_data.values.user_entered_value.*',
      ),
    ).toEqual(brackets);
  });

  it('ignores includeGridData where there is a mask', () => {
    const world = createWorld();
    world.batch([fill([['a']])]);
    const answer = world.get('sheets.properties.title', { includeGridData: true });
    expect(answer).toEqual({ sheets: [{ properties: { title: 'Sheet1' } }] });
  });

  it('refuses to make up what it cannot compute', () => {
    const world = createWorld();
    world.batch([fill([['a']])]);
    for (const field of ['effectiveFormat', 'hyperlink', 'pivotTable', 'chipRuns']) {
      expect(() => world.get(`sheets.data.rowData.values.${field}`)).toThrow(NotSupportedError);
    }
    expect(() => world.call('sheets.spreadsheets.get', { includeGridData: true })).toThrow(
      NotSupportedError,
    );
  });

  it('answers the parts that the ranges ask for, with where they start', () => {
    const world = createWorld();
    world.batch([
      { addSheet: { properties: { sheetId: 7, title: 'Other' } } },
      fill([
        ['a', 'b'],
        ['c', 'd'],
      ]),
      { mergeCells: { range: range(5, 6, 0, 2), mergeType: 'MERGE_ALL' } },
    ]);
    const answer = world.get(
      'sheets(properties.title,merges,data(startRow,startColumn,rowData.values.formattedValue))',
      {
        ranges: ['Sheet1!B2', 'A1:A1'],
      },
    );
    expect(answer).toEqual({
      sheets: [
        {
          properties: { title: 'Sheet1' },
          data: [
            { startRow: 1, startColumn: 1, rowData: [{ values: [{ formattedValue: 'd' }] }] },
            { rowData: [{ values: [{ formattedValue: 'a' }] }] },
          ],
        },
      ],
    });
  });

  it('keeps places: empty rows and cells between others are empty objects', () => {
    const world = createWorld();
    world.batch([fill([[], [undefined, 'b']])]);
    expect(world.get('sheets.data.rowData.values.userEnteredValue').sheets?.[0]?.data).toEqual([
      { rowData: [{}, { values: [{}, { userEnteredValue: { stringValue: 'b' } }] }] },
    ]);
  });

  it('leaves a cell that is only formatted where it is', () => {
    const world = createWorld();
    world.batch([bold]);
    expect(world.get('sheets.data.rowData.values.userEnteredValue').sheets?.[0]?.data).toEqual([
      { rowData: [{ values: [{}, {}] }] },
    ]);
  });

  it('shows sizes, hidden rows and the metadata on them', () => {
    const world = createWorld();
    world.batch([
      {
        updateDimensionProperties: {
          range: { dimension: 'ROWS', startIndex: 0, endIndex: 1 },
          properties: { hiddenByUser: true },
          fields: 'hiddenByUser',
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: 5,
            metadataKey: 'id',
            metadataValue: 'x',
            visibility: 'DOCUMENT',
            location: { dimensionRange: { dimension: 'ROWS', startIndex: 1, endIndex: 2 } },
          },
        },
      },
    ]);
    const answer = world.get('sheets.data(rowMetadata,columnMetadata)', { ranges: 'A1:B2' });
    expect(answer.sheets?.[0]?.data).toEqual([
      {
        rowMetadata: [
          { pixelSize: 21, hiddenByUser: true },
          {
            pixelSize: 21,
            developerMetadata: [
              {
                metadataId: 5,
                metadataKey: 'id',
                metadataValue: 'x',
                visibility: 'DOCUMENT',
                location: {
                  locationType: 'ROW',
                  dimensionRange: { dimension: 'ROWS', startIndex: 1, endIndex: 2 },
                },
              },
            ],
          },
        ],
        columnMetadata: [{ pixelSize: 100 }, { pixelSize: 100 }],
      },
    ]);
  });

  it('shows a colour under both its names, in the precision Google keeps', () => {
    const world = createWorld();
    world.batch([
      {
        updateCells: {
          start: {},
          rows: [
            { values: [{ userEnteredFormat: { backgroundColor: { red: 218 / 255, green: 0 } } }] },
          ],
          fields: 'userEnteredFormat.backgroundColor',
        },
      },
    ]);
    const rgbColor = { red: 0.85490197 };
    expect(
      world.get('sheets.data.rowData.values.userEnteredFormat').sheets?.[0]?.data?.[0]?.rowData,
    ).toEqual([
      {
        values: [
          { userEnteredFormat: { backgroundColor: rgbColor, backgroundColorStyle: { rgbColor } } },
        ],
      },
    ]);
  });

  // Seen in the field: github.com/nithinmurali/pygsheets/issues/116
  it('leaves the sheet out of ranges on the sheet with the ID 0', () => {
    const world = createWorld();
    const cells = { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 };
    const { replies } = world.batch([
      { addSheet: { properties: { sheetId: 7 } } },
      { addNamedRange: { namedRange: { name: 'here', range: { sheetId: 0, ...cells } } } },
      { addNamedRange: { namedRange: { name: 'there', range: { sheetId: 7, ...cells } } } },
      { mergeCells: { range: { sheetId: 0, ...cells }, mergeType: 'MERGE_ALL' } },
      { addProtectedRange: { protectedRange: { range: { sheetId: 0 }, warningOnly: true } } },
    ]);
    expect(replies?.[1]?.addNamedRange?.namedRange?.range).toEqual(cells);
    const answer = world.get(
      'namedRanges(range),sheets(properties(sheetId),merges,protectedRanges)',
    );
    expect(answer.namedRanges?.map(({ range }) => range)).toEqual([
      cells,
      { sheetId: 7, ...cells },
    ]);
    expect(answer.sheets?.[0]?.properties).toEqual({ sheetId: 0 });
    expect(answer.sheets?.[0]?.merges).toEqual([cells]);
    expect(answer.sheets?.[0]?.protectedRanges?.[0]?.range).toEqual({});
  });

  // https://protobuf.dev/programming-guides/json/: fields with their default are left out.
  it('answers no empty lists and no zeros', () => {
    const world = createWorld();
    const lookup = { developerMetadataLookup: { metadataKey: 'none' } };
    const { replies } = world.batch([
      { deleteDeveloperMetadata: { dataFilter: lookup } },
      { updateDeveloperMetadata: { dataFilters: [lookup], developerMetadata: {}, fields: '*' } },
    ]);
    expect(replies).toEqual([{ deleteDeveloperMetadata: {} }, { updateDeveloperMetadata: {} }]);
    const update = 'sheets.spreadsheets.values.batchUpdate';
    expect(world.call(update, {}, { valueInputOption: 'RAW', data: [] })).toEqual({
      spreadsheetId: 'book',
    });
  });

  it('finds parts by data filters', () => {
    const world = createWorld();
    world.batch([
      fill([
        ['a', 'b'],
        ['c', 'd'],
      ]),
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataKey: 'mark',
            visibility: 'DOCUMENT',
            location: { dimensionRange: { dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } },
          },
        },
      },
    ]);
    const filter = { developerMetadataLookup: { metadataKey: 'mark' } };
    const answer = world.call(
      'sheets.spreadsheets.values.batchGetByDataFilter',
      {},
      { dataFilters: [filter], majorDimension: 'COLUMNS' },
    );
    expect(answer).toEqual({
      spreadsheetId: 'book',
      valueRanges: [
        {
          valueRange: { range: 'Sheet1!B1:B1000', majorDimension: 'COLUMNS', values: [['b', 'd']] },
          dataFilters: [filter],
        },
      ],
    });
    const sheet = world.call(
      'sheets.spreadsheets.getByDataFilter',
      { fields: 'sheets.data.rowData.values.formattedValue' },
      { dataFilters: [{ a1Range: 'A2' }] },
    );
    expect(sheet).toEqual({
      sheets: [{ data: [{ rowData: [{ values: [{ formattedValue: 'c' }] }] }] }],
    });
  });

  it('answers a formula that the host does not know, with the error that its cell shows', () => {
    const now = () => new Date('2022-03-01T12:00:00Z');
    const world = createWorld({ evaluate: createEvaluator({ now }) });
    world.batch([fill([['=QUERY(B1:B2)'], ['=1+1']])]);
    const fields = 'sheets.data.rowData.values(userEnteredValue,effectiveValue,formattedValue)';
    expect(world.get(fields).sheets?.[0]?.data?.[0]?.rowData?.[0]?.values?.[0]).toEqual({
      userEnteredValue: { formulaValue: '=QUERY(B1:B2)' },
      effectiveValue: {
        errorValue: {
          type: 'NAME',
          message: 'QUERY is not supported by the local host (Sheet1!A1)',
        },
      },
      formattedValue: '#NAME?',
    });
    expect(world.values('A1:A2', {})).toEqual([['#NAME?'], ['2']]);
  });

  it('computes formulas once for a call, and only if a value needs it', () => {
    let evaluations = 0;
    const world = createWorld({
      evaluate: () => {
        evaluations += 1;
        return { get: (_, row) => ({ numberValue: row + 0.5 }) };
      },
    });
    world.batch([fill([['=A9'], ['=A9']])]);
    expect(world.values('A1:A2')).toEqual([['=A9'], ['=A9']]);
    expect(evaluations).toBe(0);
    const cells = world.get('sheets.data.rowData.values(effectiveValue,formattedValue)');
    expect(cells.sheets?.[0]?.data?.[0]?.rowData).toEqual([
      { values: [{ effectiveValue: { numberValue: 0.5 }, formattedValue: '0.5' }] },
      { values: [{ effectiveValue: { numberValue: 1.5 }, formattedValue: '1.5' }] },
    ]);
    expect(evaluations).toBe(1);
  });
});

describe('writing cells', () => {
  it('clears what the mask names and the data lacks, and leaves the rest', () => {
    const world = createWorld();
    world.batch([
      fill([['a', 'b']]),
      bold,
      {
        updateCells: {
          range: range(0, 1, 0, 2),
          rows: [{ values: [{ note: 'n' }] }],
          fields: 'note,userEnteredValue',
        },
      },
    ]);
    const format = { userEnteredFormat: { textFormat: { bold: true } } };
    expect(world.content().sheets[0]?.rows[0]).toEqual([{ ...format, note: 'n' }, format]);
  });

  it('replaces a message that the mask names as a whole, and merges one that it names in part', () => {
    const world = createWorld();
    const write = (userEnteredFormat: gapi.client.sheets.CellFormat, fields: string): Request => ({
      repeatCell: { range: range(0, 1, 0, 1), cell: { userEnteredFormat }, fields },
    });
    const format = () => world.content().sheets[0]?.rows[0]?.[0]?.userEnteredFormat;
    world.batch([write({ wrapStrategy: 'WRAP', textFormat: { bold: true } }, 'userEnteredFormat')]);
    world.batch([write({ textFormat: { italic: true } }, 'userEnteredFormat.textFormat.italic')]);
    expect(format()).toEqual({ wrapStrategy: 'WRAP', textFormat: { bold: true, italic: true } });
    world.batch([write({ textFormat: { italic: true } }, 'userEnteredFormat.textFormat')]);
    expect(format()).toEqual({ wrapStrategy: 'WRAP', textFormat: { italic: true } });
    world.batch([write({ textFormat: { bold: true } }, 'userEnteredFormat')]);
    expect(format()).toEqual({ textFormat: { bold: true } });
  });

  it('keeps a text that looks like a formula as text', () => {
    const world = createWorld();
    world.batch([
      {
        updateCells: {
          start: {},
          rows: [{ values: [{ userEnteredValue: { stringValue: '=1+1' } }] }],
          fields: 'userEnteredValue',
        },
      },
    ]);
    expect(world.content().sheets[0]?.rows[0]?.[0]).toEqual({
      userEnteredValue: { stringValue: '=1+1' },
    });
  });

  it('drops the runs of rich text with the value they were on', () => {
    const world = createWorld();
    const cell = {
      userEnteredValue: { stringValue: 'bold plain' },
      textFormatRuns: [{ format: { bold: true } }, { startIndex: 4 }],
    };
    const fields = 'userEnteredValue,textFormatRuns';
    world.batch([{ updateCells: { start: {}, rows: [{ values: [cell] }], fields } }]);
    expect(world.content().sheets[0]?.rows[0]?.[0]?.textFormatRuns).toEqual([
      { format: { bold: true } },
      { startIndex: 4, format: {} },
    ]);
    world.batch([fill([['new']])]);
    expect(world.content().sheets[0]?.rows[0]?.[0]).toEqual({
      userEnteredValue: { stringValue: 'new' },
    });
  });

  it('does not check values against validation: the API passes it by', () => {
    const world = createWorld();
    world.batch([
      {
        setDataValidation: {
          range: range(0, 1, 0, 1),
          rule: {
            condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'yes' }] },
            strict: true,
          },
        },
      },
      fill([['no']]),
    ]);
    expect(world.values('A1')).toEqual([['no']]);
  });

  it('appends cells below the last data and makes the grid grow', () => {
    const world = createWorld();
    world.batch([
      { updateCells: { start: { rowIndex: 999 }, rows: rowsOf([['last']]), fields: '*' } },
      { appendCells: { sheetId: 0, rows: rowsOf([['one'], ['two']]), fields: 'userEnteredValue' } },
    ]);
    expect(world.values('A1000:A1002')).toEqual([['last'], ['one'], ['two']]);
    expect(world.content().sheets[0]?.properties.gridProperties?.rowCount).toBe(1002);
  });

  it('copies cells over a multiple of the source', () => {
    const world = createWorld();
    world.batch([
      fill([['a', 'b']]),
      bold,
      {
        copyPaste: {
          source: range(0, 1, 0, 2),
          destination: range(2, 4, 0, 4),
          pasteType: 'PASTE_VALUES',
        },
      },
    ]);
    expect(world.values('A3:D4')).toEqual([
      ['a', 'b', 'a', 'b'],
      ['a', 'b', 'a', 'b'],
    ]);
    expect(world.content().sheets[0]?.rows[2]?.[0]?.userEnteredFormat).toBeUndefined();
  });
});
