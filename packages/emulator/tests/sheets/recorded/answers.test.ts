import { describe } from 'vitest';
import { range } from '../rules/rule.ts';
import { fill, owner, second, writer } from '../support.ts';
import {
  type Ask,
  batch,
  get,
  gspread,
  measured,
  peer,
  play,
  probed,
  type Recording,
  replies,
} from './recording.ts';

const columns = { dimension: 'COLUMNS', startIndex: 0, endIndex: 2 } as const;
const block = { startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 };
const grid = { rowCount: 1000, columnCount: 26 };
const addSheet = (title: string) => ({
  addSheet: {
    properties: { sheetId: 7, title, gridProperties: { rowCount: 10, columnCount: 10 } },
  },
});
const blueTab = { tabColorStyle: { rgbColor: { red: 1, green: 0, blue: 0.5 } } };
const tab = (properties: object): Ask => ({
  method: 'batchUpdate',
  body: {
    requests: [{ updateSheetProperties: { properties, fields: 'tabColorStyle' } }],
  },
});
const rule = (condition: gapi.client.sheets.BooleanCondition) => ({
  ranges: [{ sheetId: 0, ...block }],
  booleanRule: { condition, format: { textFormat: { bold: true } } },
});

const spreadsheets: readonly Recording[] = [
  {
    what: 'a spreadsheet has a theme of nine colours',
    source: gspread('WorksheetTest.test_group_columns'),
    ask: get('properties.spreadsheetTheme(primaryFontFamily,themeColors(colorType))'),
    answer: {
      properties: {
        spreadsheetTheme: {
          primaryFontFamily: 'Arial',
          themeColors: [
            'TEXT',
            'BACKGROUND',
            'ACCENT1',
            'ACCENT2',
            'ACCENT3',
            'ACCENT4',
            'ACCENT5',
            'ACCENT6',
            'LINK',
          ].map((colorType) => ({ colorType })),
        },
      },
    },
  },
  {
    what: 'the theme comes with a new spreadsheet',
    source: gspread('WorksheetTest.test_group_columns'),
    ask: {
      method: 'create',
      params: { spreadsheetId: undefined, fields: 'properties.spreadsheetTheme.primaryFontFamily' },
    },
    answer: { properties: { spreadsheetTheme: { primaryFontFamily: 'Arial' } } },
  },
  {
    what: 'a new sheet tells the size of its grid and no more',
    source: gspread('WorksheetTest.test_group_columns'),
    ask: get('sheets.properties'),
    answer: {
      sheets: [
        {
          properties: {
            sheetId: 0,
            title: 'Sheet1',
            index: 0,
            sheetType: 'GRID',
            gridProperties: grid,
          },
        },
      ],
    },
  },
  {
    what: 'sheets named on creating replace the first one',
    source: probed('spike H'),
    ask: {
      method: 'create',
      params: { spreadsheetId: undefined, fields: 'sheets.properties(title,index)' },
      body: { sheets: [{ properties: { title: 'One' } }, { properties: { title: 'Two' } }] },
    },
    answer: {
      sheets: [
        { properties: { title: 'One', index: 0 } },
        { properties: { title: 'Two', index: 1 } },
      ],
    },
  },
  {
    what: 'a sheet that is added is answered with all its properties',
    source: gspread('SpreadsheetTest.test_values_batch_get'),
    ask: batch(addSheet('🌵 fruit 1')),
    answer: replies({
      addSheet: {
        properties: {
          sheetId: 7,
          title: '🌵 fruit 1',
          index: 1,
          sheetType: 'GRID',
          gridProperties: { rowCount: 10, columnCount: 10 },
        },
      },
    }),
  },
  {
    what: 'a mask applies to the spreadsheet that comes with a batch',
    source: probed('spikes L to P'),
    ask: {
      method: 'batchUpdate',
      params: { fields: 'updatedSpreadsheet(sheets.properties.title)' },
      body: { requests: [addSheet('Data')], includeSpreadsheetInResponse: true },
    },
    answer: {
      updatedSpreadsheet: {
        sheets: [{ properties: { title: 'Sheet1' } }, { properties: { title: 'Data' } }],
      },
    },
  },
  {
    what: 'a slash parts the names of a mask of what is read',
    source: gspread('WorksheetTest.test_get_notes'),
    ask: get('sheets/properties/gridProperties/rowCount'),
    answer: { sheets: [{ properties: { gridProperties: { rowCount: 1000 } } }] },
  },
  {
    what: 'a slash parts the names of a mask of what is written',
    source: gspread('WorksheetTest.test_basic_filters'),
    ask: batch({
      updateSheetProperties: {
        properties: { sheetId: 0, gridProperties: { rowCount: 20, columnCount: 20 } },
        fields: 'gridProperties/rowCount,gridProperties/columnCount',
      },
    }),
    answer: replies({}),
    next: [
      [
        get('sheets.properties.gridProperties'),
        { sheets: [{ properties: { gridProperties: { rowCount: 20, columnCount: 20 } } }] },
      ],
    ],
  },
  {
    what: 'a colour is cut to the 255th part below it',
    source: gspread('WorksheetTest.test_update_tab_color'),
    ask: tab({ sheetId: 0, ...blueTab }),
    answer: replies({}),
    next: [
      [
        get('sheets.properties.tabColorStyle'),
        {
          sheets: [{ properties: { tabColorStyle: { rgbColor: { red: 1, blue: 0.49803922 } } } }],
        },
      ],
    ],
  },
  {
    what: 'a colour that is null clears the colour of a tab',
    source: gspread('WorksheetTest.test_clear_tab_color'),
    before: [
      {
        updateSheetProperties: { properties: { sheetId: 0, ...blueTab }, fields: 'tabColorStyle' },
      },
    ],
    ask: tab({ sheetId: 0, tabColorStyle: { rgbColor: null } }),
    answer: replies({}),
    next: [[get('sheets.properties.tabColorStyle'), { sheets: [{ properties: {} }] }]],
  },
  {
    what: 'rows are described one by one for the rows that are read',
    source: probed('spikes L to P'),
    before: [
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: 5,
            metadataKey: 'row',
            location: { dimensionRange: { ...columns, dimension: 'ROWS', startIndex: 1 } },
            visibility: 'DOCUMENT',
          },
        },
      },
    ],
    ask: get('sheets.data.rowMetadata.developerMetadata.metadataId', { ranges: 'A1:A4' }),
    answer: {
      sheets: [
        { data: [{ rowMetadata: [{}, { developerMetadata: [{ metadataId: 5 }] }, {}, {}] }] },
      ],
    },
  },
  {
    what: 'only sheets with a wanted range are answered, with a part for each',
    source: 'github.com/brekkylab/backlot/issues/159',
    before: [addSheet('Data'), fill([['a'], [], ['c', 'd']])],
    ask: get(
      'sheets(properties.title,data(startRow,startColumn,rowData.values.formattedValue,rowMetadata.pixelSize))',
      { ranges: ['Sheet1!A1:A3', 'Sheet1!B2:C3'] },
    ),
    answer: {
      sheets: [
        {
          properties: { title: 'Sheet1' },
          data: [
            {
              rowData: [
                { values: [{ formattedValue: 'a' }] },
                {},
                { values: [{ formattedValue: 'c' }] },
              ],
              rowMetadata: [{ pixelSize: 21 }, { pixelSize: 21 }, { pixelSize: 21 }],
            },
            {
              startRow: 1,
              startColumn: 1,
              rowData: [{}, { values: [{ formattedValue: 'd' }] }],
              rowMetadata: [{ pixelSize: 21 }, { pixelSize: 21 }],
            },
          ],
        },
      ],
    },
  },
  {
    what: 'a blank cell has no rows of data',
    source: 'github.com/robin900/gspread-formatting/issues/34',
    ask: get('sheets.data.rowData.values.userEnteredFormat', { ranges: 'Sheet1!B7' }),
    answer: { sheets: [{ data: [{}] }] },
  },
  {
    what: 'no filter of data means every sheet',
    source: measured,
    before: [addSheet('Data')],
    ask: {
      method: 'getByDataFilter',
      params: { fields: 'sheets.properties.title' },
      body: {},
    },
    answer: { sheets: [{ properties: { title: 'Sheet1' } }, { properties: { title: 'Data' } }] },
  },
];

const objects: readonly Recording[] = [
  {
    what: 'the first group turns its control after the lines',
    source: gspread('WorksheetTest.test_group_columns'),
    ask: batch({ addDimensionGroup: { range: { sheetId: 0, ...columns } } }),
    answer: replies({ addDimensionGroup: { dimensionGroups: [{ range: columns, depth: 1 }] } }),
    next: [
      [
        get('sheets(properties.gridProperties,columnGroups)'),
        {
          sheets: [
            {
              properties: { gridProperties: { ...grid, columnGroupControlAfter: true } },
              columnGroups: [{ range: columns, depth: 1 }],
            },
          ],
        },
      ],
    ],
  },
  {
    what: 'the control stays after the lines without groups',
    source: gspread('WorksheetTest.test_group_columns'),
    before: [{ addDimensionGroup: { range: { sheetId: 0, ...columns } } }],
    ask: batch({ deleteDimensionGroup: { range: { sheetId: 0, ...columns } } }),
    answer: replies({ deleteDimensionGroup: {} }),
    next: [
      [
        get('sheets(properties.gridProperties,columnGroups)'),
        {
          sheets: [{ properties: { gridProperties: { ...grid, columnGroupControlAfter: true } } }],
        },
      ],
    ],
  },
  {
    what: 'groups go from lines of which some have none',
    source: peer,
    before: [{ addDimensionGroup: { range: { sheetId: 0, ...columns } } }],
    ask: batch({ deleteDimensionGroup: { range: { sheetId: 0, ...columns, endIndex: 5 } } }),
    answer: replies({ deleteDimensionGroup: {} }),
  },
  {
    what: 'a filter over a sheet is read with all its bounds',
    source: gspread('WorksheetTest.test_basic_filters'),
    ask: batch({ setBasicFilter: { filter: { range: { sheetId: 0 } } } }),
    answer: replies({}),
    next: [
      [
        get('sheets.basicFilter'),
        {
          sheets: [
            {
              basicFilter: {
                range: {
                  startRowIndex: 0,
                  endRowIndex: 1000,
                  startColumnIndex: 0,
                  endColumnIndex: 26,
                },
              },
            },
          ],
        },
      ],
    ],
  },
  {
    what: 'a named range on the first sheet does not name it',
    source: gspread('CellTest.test_define_named_range'),
    ask: batch({
      addNamedRange: {
        namedRange: { namedRangeId: '15', name: 'Leads', range: { sheetId: 0, ...block } },
      },
    }),
    answer: replies({
      addNamedRange: { namedRange: { namedRangeId: '15', name: 'Leads', range: block } },
    }),
    next: [
      [get('namedRanges'), { namedRanges: [{ namedRangeId: '15', name: 'Leads', range: block }] }],
      [batch({ deleteNamedRange: { namedRangeId: '15' } }), replies({})],
      [get('namedRanges'), {}],
    ],
  },
  {
    what: 'a protection names its editors when it is read only',
    source: gspread('WorksheetTest.test_add_protected_range_normal'),
    ask: {
      method: 'batchUpdate',
      body: {
        requests: [
          {
            addProtectedRange: {
              protectedRange: {
                protectedRangeId: 3,
                range: { sheetId: 0, ...block },
                description: null,
                warningOnly: false,
                editors: { users: [], groups: [] },
              },
            },
          },
        ],
      },
    },
    answer: replies({
      addProtectedRange: {
        protectedRange: {
          protectedRangeId: 3,
          range: block,
          requestingUserCanEdit: true,
          editors: {},
        },
      },
    }),
    next: [
      [
        get('sheets.protectedRanges'),
        {
          sheets: [
            {
              protectedRanges: [
                {
                  protectedRangeId: 3,
                  range: block,
                  requestingUserCanEdit: true,
                  editors: { users: [owner] },
                },
              ],
            },
          ],
        },
      ],
    ],
  },
  {
    what: 'a warning lists the editors of the file',
    source: gspread('WorksheetTest.test_add_protected_range_warning'),
    ask: batch({
      addProtectedRange: {
        protectedRange: {
          protectedRangeId: 3,
          range: { sheetId: 0, ...block },
          warningOnly: true,
        },
      },
    }),
    answer: replies({
      addProtectedRange: {
        protectedRange: {
          protectedRangeId: 3,
          range: block,
          warningOnly: true,
          requestingUserCanEdit: true,
          editors: {},
        },
      },
    }),
    next: [
      [
        get('sheets.protectedRanges(warningOnly,editors)'),
        {
          sheets: [
            {
              protectedRanges: [
                {
                  warningOnly: true,
                  editors: { users: [owner, writer, second, 'omar@else.org'] },
                },
              ],
            },
          ],
        },
      ],
    ],
  },
  {
    what: 'a protection moves from a range to a named range',
    source: peer,
    before: [
      {
        addNamedRange: {
          namedRange: { namedRangeId: 'n', name: 'Leads', range: { sheetId: 0, ...block } },
        },
      },
      {
        addProtectedRange: {
          protectedRange: { protectedRangeId: 3, range: { sheetId: 0, endRowIndex: 9 } },
        },
      },
    ],
    ask: batch({
      updateProtectedRange: {
        protectedRange: { protectedRangeId: 3, namedRangeId: 'n' },
        fields: 'namedRangeId',
      },
    }),
    answer: replies({}),
    next: [
      [
        get('sheets.protectedRanges(range,namedRangeId)'),
        { sheets: [{ protectedRanges: [{ range: block, namedRangeId: 'n' }] }] },
      ],
    ],
  },
  {
    what: 'conditional formats are read by their ranges alone',
    source: probed('spikes L to P'),
    before: [{ addConditionalFormatRule: { rule: rule({ type: 'NOT_BLANK' }), index: 0 } }],
    ask: get('sheets.conditionalFormats(ranges)'),
    answer: { sheets: [{ conditionalFormats: [{ ranges: [block] }] }] },
  },
  {
    what: 'the lowest point of a colour scale loses its value',
    source: 'github.com/mmedum/google-sheets-mcp internal/gapi/sheetstest/format.go',
    ask: batch({
      addConditionalFormatRule: {
        rule: {
          ranges: [{ sheetId: 0, ...block }],
          gradientRule: {
            minpoint: { type: 'MIN', value: '2' },
            midpoint: { type: 'PERCENTILE', value: '50' },
            maxpoint: { type: 'MAX' },
          },
        },
      },
    }),
    answer: replies({}),
    next: [
      [
        get('sheets.conditionalFormats.gradientRule'),
        {
          sheets: [
            {
              conditionalFormats: [
                {
                  gradientRule: {
                    minpoint: { type: 'MIN' },
                    midpoint: { type: 'PERCENTILE', value: '50' },
                    maxpoint: { type: 'MAX' },
                  },
                },
              ],
            },
          ],
        },
      ],
    ],
  },
  {
    what: 'a conditional format takes a relative date',
    source: peer,
    ask: batch({
      addConditionalFormatRule: {
        rule: rule({ type: 'DATE_EQ', values: [{ relativeDate: 'TODAY' }] }),
      },
    }),
    answer: replies({}),
  },
  {
    what: 'the series of a column chart may say that they are columns',
    source: peer,
    before: [fill([['a', 1]])],
    ask: batch({
      addChart: {
        chart: {
          chartId: 4,
          spec: {
            basicChart: {
              chartType: 'COLUMN',
              series: [
                { type: 'COLUMN', series: { sourceRange: { sources: [range(0, 2, 1, 2)] } } },
              ],
            },
          },
          position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 4 } } },
        },
      },
    }),
    next: [
      [batch({ deleteEmbeddedObject: { objectId: 4 } }), replies({})],
      [get('sheets.charts'), { sheets: [{}] }],
    ],
  },
  {
    what: 'an enum may stand in lower case',
    source: peer,
    ask: {
      method: 'batchUpdate',
      body: {
        requests: [{ appendDimension: { sheetId: 0, dimension: 'rows', length: 1 } }],
      },
    },
    answer: replies({}),
  },
];

describe('spreadsheets and sheets', () => play(spreadsheets));
describe('objects', () => play(objects));
