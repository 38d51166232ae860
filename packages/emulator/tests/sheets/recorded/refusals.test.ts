import { describe } from 'vitest';
import { range } from '../rules/rule.ts';
import { type Request, stranger } from '../support.ts';
import {
  type Ask,
  batch,
  get,
  gspread,
  measured,
  play,
  probed,
  type Recording,
  update,
  valuesOf,
} from './recording.ts';

const scales = 'github.com/mmedum/google-sheets-mcp internal/gapi/sheetstest/format.go';

/** A batch of one request that is refused with these words. */
const refused = (
  what: string,
  source: Recording['source'],
  request: Request,
  reason: string,
  before: readonly Request[] = [],
): Recording => ({
  what,
  source,
  before,
  ask: batch(request),
  error: { message: `Invalid requests[0].${Object.keys(request)[0]}: ${reason}` },
});

/** A call with a body that no type allows. */
const untyped = (method: string, body: unknown, params = {}): Ask => ({ method, params, body });

const grid = (rowCount: number, columnCount: number): Request => ({
  updateSheetProperties: {
    properties: { sheetId: 0, gridProperties: { rowCount, columnCount } },
    fields: 'gridProperties(rowCount,columnCount)',
  },
});
const frozen = (fields: gapi.client.sheets.GridProperties): Request => ({
  updateSheetProperties: {
    properties: { sheetId: 0, gridProperties: fields },
    fields: `gridProperties(${Object.keys(fields).join()})`,
  },
});
const rows = (startIndex: number, endIndex: number) =>
  ({ sheetId: 0, dimension: 'ROWS', startIndex, endIndex }) as const;
const hide: Request = {
  updateSheetProperties: { properties: { sheetId: 0, hidden: true }, fields: 'hidden' },
};

const sheets: readonly Recording[] = [
  refused(
    'the only sheet is not hidden',
    gspread('WorksheetTest.test_hide_show_worksheet'),
    hide,
    "You can't hide all the sheets in a document.",
  ),
  refused(
    'the number of a sheet is not given twice',
    probed('phase 1'),
    { addSheet: { properties: { sheetId: 0, title: 'Data' } } },
    'Sheet with id 0 already exists',
  ),
  refused(
    'a sheet has at most 18,278 columns',
    probed('spike G'),
    grid(1, 18_279),
    'This action would increase the number of columns in the sheet above the limit of 18278 columns',
  ),
  refused(
    'too many cells are told before too many columns',
    probed('spike G'),
    grid(1000, 18_279),
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  ),
  refused(
    'not every row is deleted',
    'github.com/SteveWinward/GoogleSheetsWrapper/issues/43',
    { deleteDimension: { range: rows(0, 1000) } },
    "You can't delete all the rows on the sheet.",
  ),
  refused(
    'not every row below the frozen ones is deleted',
    'github.com/jlolling/talendcomp_tGoogleSheet/issues/19',
    { deleteDimension: { range: rows(1, 1000) } },
    'Sorry, it is not possible to delete all non-frozen rows.',
    [frozen({ frozenRowCount: 1 })],
  ),
  refused(
    'not every row is frozen',
    'github.com/theoephraim/node-google-spreadsheet/issues/528',
    frozen({ frozenRowCount: 1 }),
    "You can't freeze all visible rows on the sheet.",
    [grid(1, 5)],
  ),
  refused(
    'a merge does not cross the edge of the frozen columns',
    probed('live driver'),
    { mergeCells: { range: range(0, 1, 0, 2), mergeType: 'MERGE_ALL' } },
    "You can't merge frozen and non-frozen columns",
    [frozen({ frozenColumnCount: 1 })],
  ),
  refused(
    'a sheet that is not there has no properties',
    'github.com/blinkk/rootjs/issues/554',
    { updateSheetProperties: { properties: { sheetId: 4, hidden: true }, fields: 'hidden' } },
    'No sheet with id: 4',
  ),
  refused(
    'a row below the grid is not deleted',
    'github.com/nikaia/translation-sheet/issues/9',
    { deleteDimension: { range: rows(729, 740) } },
    "Cannot delete a row that doesn't exist. Tried to delete row index 729 but there are only 729 rows.",
    [grid(729, 3)],
  ),
  refused(
    'rows are counted from 0',
    'github.com/nithinmurali/pygsheets/issues/361',
    { insertDimension: { range: rows(-1, 1) } },
    'DimensionRange indexes must be >= 0',
  ),
];

const scale = (gradientRule: gapi.client.sheets.GradientRule): Request => ({
  addConditionalFormatRule: { rule: { ranges: [range(0, 9, 0, 1)], gradientRule } },
});
const chart = (spec: gapi.client.sheets.ChartSpec): Request => ({
  addChart: {
    chart: { spec, position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 4 } } } },
  },
});
const metadata = (dimensionRange: gapi.client.sheets.DimensionRange): Request => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataKey: 'here',
      location: { dimensionRange },
      visibility: 'DOCUMENT',
    },
  },
});
const whole: Request = { addProtectedRange: { protectedRange: { range: { sheetId: 0 } } } };

const objects: readonly Recording[] = [
  refused(
    'a name with a blank is none of a range',
    probed('live driver'),
    { addNamedRange: { namedRange: { name: 'Two words', range: range(0, 1, 0, 1) } } },
    'The name given to this range is invalid',
  ),
  refused(
    'a point of a colour scale has a type',
    scales,
    scale({ minpoint: { value: '1' }, maxpoint: { type: 'MAX' } }),
    'No interpolationPointType specified.',
  ),
  refused(
    'a colour scale has a highest point',
    scales,
    scale({ minpoint: { type: 'MIN' } }),
    'No interpolationPointType specified.',
  ),
  refused(
    'a number in a colour scale has a value',
    scales,
    scale({ minpoint: { type: 'NUMBER' }, maxpoint: { type: 'MAX' } }),
    'InterpolationPoint.value is required.',
  ),
  {
    what: 'a rule is a format or a colour scale',
    source: scales,
    ask: untyped('batchUpdate', {
      requests: [
        {
          addConditionalFormatRule: {
            rule: { ranges: [range(0, 9, 0, 1)], booleanRule: {}, gradientRule: {} },
          },
        },
      ],
    }),
    error: {
      message:
        "Invalid value at 'requests[0].add_conditional_format_rule.rule' (oneof), oneof field 'rule' is already set. Cannot set 'gradientRule'",
    },
  },
  refused(
    'a chart is of some kind',
    probed('spike L'),
    chart({ title: 'Progress' }),
    'One of basicChart, pieChart, bubbleChart, candelstickChart, histogramChart, or orgChart must be set on chartSpec',
  ),
  {
    what: 'a chart of nothing at all is a fault of the server',
    source: probed('spike L'),
    ask: batch(chart({ basicChart: { chartType: 'COLUMN' } })),
    error: { code: 500, status: 'INTERNAL', message: 'Internal error encountered.' },
  },
  refused(
    'the sources of a chart are one row or one column',
    'github.com/syndesisio/syndesis/issues/4583',
    chart({
      basicChart: {
        chartType: 'COLUMN',
        series: [{ series: { sourceRange: { sources: [range(0, 5, 0, 3)] } } }],
      },
    }),
    'ChartSourceRange ranges require all rows or all columns to have length of 1',
  ),
  refused(
    'a chart that is not there is not deleted',
    probed('spike L'),
    { deleteEmbeddedObject: { objectId: 4 } },
    'No embedded object with id: 4',
  ),
  refused(
    'metadata is on one row',
    probed('spike K'),
    metadata(rows(0, 2)),
    'DimensionRange must represent a single row or column',
  ),
  refused(
    'metadata is on a row with both its ends',
    probed('spike K'),
    metadata({ sheetId: 0, dimension: 'ROWS', startIndex: 1 }),
    'DimensionRange must specify both a startIndex and an endIndex',
  ),
  {
    what: 'nothing lies across a whole spreadsheet',
    source: probed('spike K'),
    ask: untyped('developerMetadata.search', {
      dataFilters: [
        {
          developerMetadataLookup: {
            metadataLocation: { spreadsheet: true },
            locationMatchingStrategy: 'INTERSECTING_LOCATION',
          },
        },
      ],
    }),
    error: {
      message:
        'DeveloperMetadataLookup.spreadsheet is true, but locationMatchingStrategy was specified as INTERSECTING',
    },
  },
  refused(
    'a sheet is protected once as a whole',
    'github.com/googleapis/google-api-python-client/issues/1064',
    whole,
    'Sheet "Sheet1" already has sheet protection.',
    [whole],
  ),
  refused(
    'a protection that is not there is not deleted',
    'github.com/googleapis/google-api-python-client/issues/1064',
    { deleteProtectedRange: { protectedRangeId: 2092627652 } },
    'No protected range with id: 2092627652',
  ),
];

/** A call whose error has these words. */
const failed = (
  what: string,
  source: Recording['source'],
  ask: Ask,
  message: string,
  before: readonly Request[] = [],
): Recording => ({ what, source, before, ask, error: { message } });

const ranges: readonly Recording[] = [
  failed(
    'a column has at most three letters',
    probed('spike G'),
    valuesOf('Sheet1!AAAA1'),
    'Unable to parse range: Sheet1!AAAA1',
  ),
  failed(
    'a column beyond the grid is named with the size of the grid',
    probed('spike G'),
    valuesOf('Sheet1!ZZZ1'),
    'Range (Sheet1!ZZZ1) exceeds grid limits. Max rows: 1000, max columns: 26',
  ),
  failed(
    'a write beyond the grid is named with the size of the grid',
    'github.com/home-assistant/core/issues/104198',
    update('Sheet1!Y1', [['late']]),
    'Range (Sheet1!Y1) exceeds grid limits. Max rows: 981, max columns: 24',
    [grid(981, 24)],
  ),
  failed(
    'a bracket is no row',
    'github.com/robin900/gspread-formatting/issues/49',
    valuesOf("'Sheet1'!A1:[5"),
    "Unable to parse range: 'Sheet1'!A1:[5",
  ),
  failed(
    'two ranges are not one',
    'github.com/theoephraim/node-google-spreadsheet/issues/312',
    get('sheets.data', { ranges: "'Sheet1'!B1:K999,M1:P999" }),
    "Unable to parse range: 'Sheet1'!B1:K999,M1:P999",
  ),
  failed(
    'a sheet that is not there is no range',
    'github.com/xing5/mcp-google-sheets/issues/94',
    valuesOf('Data!A1:D3'),
    'Unable to parse range: Data!A1:D3',
  ),
  failed(
    'more rows than the range has are refused',
    probed('spike A'),
    update('Sheet1!A1:B2', [['a'], ['b'], ['c']]),
    'Requested writing within range [Sheet1!A1:B2], but tried writing to row [3]',
  ),
  failed(
    'more columns than the range has are refused',
    'github.com/nithinmurali/pygsheets/issues/132',
    update('Sheet1!A3:B4', [['a', 'b', 'c']]),
    'Requested writing within range [Sheet1!A3:B4], but tried writing to column [C]',
  ),
  failed(
    'a cell does not hold 50,001 characters',
    probed('spike G'),
    update('Sheet1!A1', [['x'.repeat(50_001)]]),
    'Your input contains more than the maximum of 50000 characters in a single cell.',
  ),
  refused(
    'cells below the grid are not written',
    'github.com/socialpoint-labs/sheetfu/issues/53',
    {
      updateCells: {
        range: range(2, 3, 0, 3),
        rows: [{ values: [{ userEnteredValue: { numberValue: 1 } }] }],
        fields: '*',
      },
    },
    'Range (Sheet1!A3:C3) exceeds grid limits. Max rows: 2, max columns: 3',
    [grid(2, 3)],
  ),
  refused(
    'a write names its fields',
    'github.com/theoephraim/node-google-spreadsheet/issues/308',
    {
      updateCells: {
        rows: [{ values: [{}] }],
        fields: '',
        start: { sheetId: 0, rowIndex: 2, columnIndex: 0 },
      },
    },
    "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
  ),
];

const noFilter = failed(
  'values by filters need a filter',
  measured,
  untyped('values.batchGetByDataFilter', {}),
  'Must specify at least one dataFilter.',
);

const values = { range: 'Sheet1!A1', valueInputOption: 'RAW' };
const bodies: readonly Recording[] = [
  noFilter,
  failed(
    'values are rows',
    gspread('WorksheetTest.test_add_validation'),
    untyped('values.update', { values: 'X', majorDimension: null }, values),
    'Invalid value at \'data.values\' (type.googleapis.com/google.protobuf.ListValue), "X"',
  ),
  failed(
    'a row is a list',
    'github.com/nithinmurali/pygsheets/issues/47',
    untyped('values.update', { values: ['X'] }, values),
    'Invalid value at \'data.values[0]\' (type.googleapis.com/google.protobuf.ListValue), "X"',
  ),
  failed(
    'a field that values do not have is named with its place',
    'github.com/googleapis/google-api-dotnet-client/issues/2161',
    untyped('values.update', { valueInputOption: 'RAW' }, values),
    'Invalid JSON payload received. Unknown name "valueInputOption" at \'data\': Cannot find field.',
  ),
  failed(
    'an object is no value of a cell',
    'github.com/apache/texera/issues/1063',
    untyped('values.append', { values: [['a'], ['b', {}]] }, values),
    'Invalid values[1][1]: struct_value {\n}\n',
  ),
  failed(
    'a list is no value of a cell',
    'github.com/texastribune/data-visuals-create/issues/158',
    untyped('values.append', { values: [[['Desk']]] }, values),
    'Invalid values[0][0]: list_value {\n  values {\n    string_value: "Desk"\n  }\n}\n',
  ),
  failed(
    'requests are not for values',
    'github.com/googleapis/google-api-nodejs-client/issues/1380',
    untyped('values.batchUpdate', { requests: [] }),
    'Invalid JSON payload received. Unknown name "requests": Cannot find field.',
  ),
  failed(
    'a request that is none is named with its place',
    'github.com/nithinmurali/pygsheets/issues/404',
    untyped('batchUpdate', { requests: [{ filter: { filterViewId: 1 } }] }),
    'Invalid JSON payload received. Unknown name "filter" at \'requests[0]\': Cannot find field.',
  ),
  failed(
    'a request outside the list is not found',
    'github.com/IIC2233/Syllabus-2017-2/issues/835',
    untyped('batchUpdate', { repeat_cell: {} }),
    'Invalid JSON payload received. Unknown name "repeat_cell": Cannot find field.',
  ),
  failed(
    'an empty request is none',
    'github.com/googleapis/google-api-ruby-client/issues/463',
    untyped('batchUpdate', { requests: [{}] }),
    'Invalid requests[0]: No request set.',
  ),
  failed(
    'a batch has requests',
    'github.com/googleapis/google-api-nodejs-client/issues/1001',
    untyped('batchUpdate', {}),
    'Must specify at least one request.',
  ),
];

const files: readonly Recording[] = [
  {
    what: 'a spreadsheet that is not shared is denied',
    source: gspread('ClientTest.test_access_private_spreadsheet'),
    ask: { ...get('sheets.properties'), as: stranger },
    error: {
      code: 403,
      status: 'PERMISSION_DENIED',
      message: 'The caller does not have permission',
    },
  },
  {
    what: 'a spreadsheet that is not there is not found',
    source: gspread('ClientTest.test_access_non_existing_spreadsheet'),
    ask: get('sheets.properties', { spreadsheetId: 'test' }),
    error: { code: 404, status: 'NOT_FOUND', message: 'Requested entity was not found.' },
  },
];

describe('refusals of sheets', () => play(sheets));
describe('refusals of objects', () => play(objects));
describe('refusals of ranges', () => play(ranges));
describe('refusals of bodies', () => play(bodies));
describe('refusals of files', () => play(files));
