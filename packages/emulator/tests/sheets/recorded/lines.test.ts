import { describe } from 'vitest';
import { range } from '../rules/rule.ts';
import { fill, type Request } from '../support.ts';
import {
  type Ask,
  batch,
  get,
  gspread,
  peer,
  play,
  probed,
  type Recording,
  replies,
  rows,
  valuesOf,
} from './recording.ts';

type Location = gapi.client.sheets.DeveloperMetadataLocation;
type Lookup = gapi.client.sheets.DeveloperMetadataLookup;

const row = (startIndex: number, sheetId = 0): Location => ({
  dimensionRange: { sheetId, dimension: 'ROWS', startIndex, endIndex: startIndex + 1 },
});
const anchor = (metadataId: number, location: Location, metadataKey = 'here'): Request => ({
  createDeveloperMetadata: {
    developerMetadata: { metadataId, metadataKey, location, visibility: 'DOCUMENT' },
  },
});
const search = (...lookups: readonly Lookup[]): Ask => ({
  method: 'developerMetadata.search',
  params: { fields: 'matchedDeveloperMetadata.developerMetadata(metadataId,location)' },
  body: { dataFilters: lookups.map((lookup) => ({ developerMetadataLookup: lookup })) },
});
const places = {
  row: (startIndex: number) => ({
    locationType: 'ROW',
    dimensionRange: { dimension: 'ROWS', startIndex, endIndex: startIndex + 1 },
  }),
  sheet: { locationType: 'SHEET', sheetId: 0 },
  spreadsheet: { locationType: 'SPREADSHEET', spreadsheet: true },
} as const;
const found = (...list: readonly (readonly [number, object])[]) => ({
  matchedDeveloperMetadata: list.map(([metadataId, location]) => ({
    developerMetadata: { metadataId, location },
  })),
});
const column = fill([
  ['d', 4],
  ['c', 3],
  ['b', 2],
  ['a', 1],
]);
const anchored = [column, anchor(5, row(2))];
const everywhere = [
  column,
  anchor(1, row(0)),
  anchor(2, row(3)),
  anchor(3, { sheetId: 0 }),
  anchor(4, { spreadsheet: true }),
];
const lines = (startIndex: number, endIndex: number) =>
  ({ sheetId: 0, dimension: 'ROWS', startIndex, endIndex }) as const;
const follows = (what: string, request: Request, at: number): Recording => ({
  what: `a row's metadata ${what}`,
  source: probed('spike K'),
  before: anchored,
  ask: batch(request),
  answer: replies({}),
  next: [[search({ metadataKey: 'here' }), found([5, places.row(at)])]],
});
const finds = (what: string, lookups: readonly Lookup[], answer: unknown): Recording => ({
  what: `a search ${what}`,
  source: probed('spike K'),
  before: everywhere,
  ask: search(...lookups),
  answer,
});

const metadata: readonly Recording[] = [
  follows('moves down with rows put in above', { insertDimension: { range: lines(0, 2) } }, 4),
  follows('moves up with a row deleted above', { deleteDimension: { range: lines(0, 1) } }, 1),
  follows('moves with its row', { moveDimension: { source: lines(2, 3), destinationIndex: 1 } }, 1),
  follows(
    'is sorted with the values of its row',
    {
      sortRange: {
        range: range(0, 4, 0, 2),
        sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }],
      },
    },
    1,
  ),
  follows('stays when the row is written', fill([[], [], ['new', 9]]), 2),
  {
    what: "a row's metadata goes with it, without a word in the reply",
    source: probed('spike K'),
    before: anchored,
    ask: batch({ deleteDimension: { range: lines(2, 3) } }),
    answer: replies({}),
    next: [[search({ metadataKey: 'here' }), {}]],
  },
  finds('by a key that stands twice finds both', [{ metadataKey: 'here' }], {
    ...found([1, places.row(0)], [2, places.row(3)], [3, places.sheet], [4, places.spreadsheet]),
  }),
  finds(
    'for nothing in particular finds everything',
    [{}],
    found([1, places.row(0)], [2, places.row(3)], [3, places.sheet], [4, places.spreadsheet]),
  ),
  finds(
    'by the type of the place needs no place',
    [{ locationType: 'ROW' }],
    found([1, places.row(0)], [2, places.row(3)]),
  ),
  finds(
    'finds what is on the spreadsheet by its type',
    [{ locationType: 'SPREADSHEET' }],
    found([4, places.spreadsheet]),
  ),
  finds(
    'by several filters tells nothing twice',
    [{ metadataKey: 'here' }, { locationType: 'ROW' }, {}],
    found([1, places.row(0)], [2, places.row(3)], [3, places.sheet], [4, places.spreadsheet]),
  ),
  finds(
    'of a sheet finds the sheet and its rows',
    [{ metadataLocation: { sheetId: 0 }, locationMatchingStrategy: 'INTERSECTING_LOCATION' }],
    found([1, places.row(0)], [2, places.row(3)], [3, places.sheet]),
  ),
  finds(
    'of exactly a sheet finds the sheet',
    [{ metadataLocation: { sheetId: 0 }, locationMatchingStrategy: 'EXACT_LOCATION' }],
    found([3, places.sheet]),
  ),
  finds(
    'of a row finds the row',
    [{ metadataLocation: row(3), locationMatchingStrategy: 'INTERSECTING_LOCATION' }],
    found([2, places.row(3)]),
  ),
  finds(
    'of an empty row finds nothing',
    [{ metadataLocation: row(7), locationMatchingStrategy: 'INTERSECTING_LOCATION' }],
    {},
  ),
  {
    what: 'metadata moves from a row to the spreadsheet by an update',
    source: peer,
    before: anchored,
    ask: batch({
      updateDeveloperMetadata: {
        dataFilters: [{ developerMetadataLookup: { metadataId: 5 } }],
        developerMetadata: { location: { spreadsheet: true } },
        fields: 'location',
      },
    }),
    next: [[search({ metadataId: 5 }), found([5, places.spreadsheet])]],
  },
];

const bold = { textFormat: { bold: true } };
const titled = (sheetId: number): Request => ({
  addSheet: { properties: { sheetId, title: `S${sheetId}` } },
});
const chart: Request = {
  addChart: {
    chart: {
      chartId: 4,
      spec: {
        basicChart: {
          chartType: 'COLUMN',
          domains: [{ domain: { sourceRange: { sources: [range(0, 4, 0, 1)] } } }],
          series: [{ series: { sourceRange: { sources: [range(0, 4, 1, 2)] } } }],
        },
      },
      position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 9 } } },
    },
  },
};

const structure: readonly Recording[] = [
  {
    what: 'the new place of a sheet counts the sheet itself',
    source: probed('phase 1'),
    before: [titled(1), titled(2), titled(3)],
    ask: batch({
      updateSheetProperties: { properties: { sheetId: 0, index: 3 }, fields: 'index' },
    }),
    answer: replies({}),
    next: [
      [
        get('sheets.properties.sheetId'),
        { sheets: [1, 2, 0, 3].map((sheetId) => ({ properties: { sheetId } })) },
      ],
    ],
  },
  {
    what: 'the destination of rows counts the rows themselves',
    source: probed('spike I'),
    before: [column],
    ask: batch({ moveDimension: { source: lines(0, 2), destinationIndex: 3 } }),
    answer: replies({}),
    next: [[valuesOf('Sheet1!A1:A4'), rows('Sheet1!A1:A4', [['b'], ['d'], ['c'], ['a']])]],
  },
  {
    what: "a sort names the sheet's own column",
    source: probed('phase 2'),
    before: [
      fill([
        [1, 1, 3],
        [1, 2, 2],
        [1, 3, 1],
      ]),
    ],
    ask: batch({
      sortRange: {
        range: range(0, 3, 1, 3),
        sortSpecs: [{ dimensionIndex: 2, sortOrder: 'ASCENDING' }],
      },
    }),
    answer: replies({}),
    next: [
      [
        valuesOf('Sheet1!B1:C3'),
        rows('Sheet1!B1:C3', [
          ['3', '1'],
          ['2', '2'],
          ['1', '3'],
        ]),
      ],
    ],
  },
  {
    what: 'a filter with a sort order sorts the rows below its header',
    source: peer,
    before: [fill([['Title'], ['b'], ['c'], ['a']])],
    ask: batch({
      setBasicFilter: {
        filter: {
          range: range(0, 4, 0, 1),
          sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }],
        },
      },
    }),
    answer: replies({}),
    next: [[valuesOf('Sheet1!A1:A4'), rows('Sheet1!A1:A4', [['Title'], ['c'], ['b'], ['a']])]],
  },
  {
    what: 'a row put in under a bold row is bold',
    source: gspread('WorksheetTest.test_insert_row'),
    before: [
      fill([['a'], ['b']]),
      {
        repeatCell: {
          range: range(0, 1, 0, 1),
          cell: { userEnteredFormat: bold },
          fields: 'userEnteredFormat',
        },
      },
    ],
    ask: batch({ insertDimension: { range: lines(1, 2), inheritFromBefore: true } }),
    answer: replies({}),
    next: [
      [
        get('sheets.data.rowData.values.userEnteredFormat', { ranges: 'A2' }),
        {
          sheets: [{ data: [{ rowData: [{ values: [{ userEnteredFormat: bold }] }] }] }],
        },
      ],
    ],
  },
  {
    what: 'columns put in move the others to the right',
    source: gspread('WorksheetTest.test_insert_cols'),
    before: [fill([['a', 'b']])],
    ask: batch({
      insertDimension: {
        range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 3 },
        inheritFromBefore: false,
      },
    }),
    answer: replies({}),
    next: [
      [valuesOf('Sheet1!A1:D1'), rows('Sheet1!A1:D1', [['a', '', '', 'b']])],
      [
        get('sheets.properties.gridProperties'),
        { sheets: [{ properties: { gridProperties: { rowCount: 1000, columnCount: 28 } } }] },
      ],
    ],
  },
  {
    what: 'a chart stays when its only series is deleted',
    source: probed('spike L'),
    before: [column, chart],
    ask: batch({
      deleteDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 } },
    }),
    answer: replies({}),
    next: [
      [
        get('sheets.charts.spec.basicChart(domains,series)'),
        {
          sheets: [
            {
              charts: [
                {
                  spec: {
                    basicChart: {
                      domains: [
                        {
                          domain: {
                            sourceRange: {
                              sources: [
                                {
                                  startRowIndex: 0,
                                  endRowIndex: 4,
                                  startColumnIndex: 0,
                                  endColumnIndex: 1,
                                },
                              ],
                            },
                          },
                        },
                      ],
                    },
                  },
                },
              ],
            },
          ],
        },
      ],
    ],
  },
];

describe('developer metadata', () => play(metadata));
describe('rows, columns and sheets', () => play(structure));
