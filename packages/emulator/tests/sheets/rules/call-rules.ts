import { fill, reader, stranger, writer } from '../support.ts';
import { type CallRule, range, sources } from './rule.ts';

const get = 'sheets.spreadsheets.get';
const valuesGet = 'sheets.spreadsheets.values.get';
const update = 'sheets.spreadsheets.values.update';
const batch = 'sheets.spreadsheets.values.batchUpdate';
const append = 'sheets.spreadsheets.values.append';
const raw = { valueInputOption: 'RAW' };
const read = (params: Readonly<Record<string, unknown>>) => ({ method: valuesGet, params });
const put = (rangeText: string, values: unknown) => ({
  method: update,
  params: { ...raw, range: rangeText },
  body: { values },
});

/** Calls other than batchUpdate. */
export const callRules: readonly CallRule[] = [
  {
    rule: 'an unknown spreadsheet is not found',
    source: sources.seen,
    bad: { method: get, params: { spreadsheetId: 'nothing' } },
    good: { method: get, params: { spreadsheetId: 'book' } },
    message: /^Requested entity was not found\.$/,
    code: 404,
  },
  {
    rule: 'a person without access reads nothing',
    source: 'https://developers.google.com/workspace/drive/api/guides/ref-roles',
    bad: { method: get, as: stranger },
    good: { method: get, as: reader },
    message: /^The caller does not have permission$/,
    code: 403,
  },
  {
    rule: 'a reader writes no values',
    source: 'https://developers.google.com/workspace/drive/api/guides/ref-roles',
    bad: { ...put('A1', [['a']]), as: reader },
    good: { ...put('A1', [['a']]), as: writer },
    message: /^The caller does not have permission$/,
    code: 403,
  },
  {
    rule: 'a field mask of an answer names its fields',
    source: sources.masks,
    bad: { method: get, params: { fields: 'sheets.title' } },
    good: { method: get, params: { fields: 'sheets.properties.title' } },
    message:
      /^Request contains an invalid argument\. .*Cannot find matching fields for path 'sheets\.title'\.$/,
  },
  {
    rule: 'a field mask of an answer has no blanks',
    source: sources.masks,
    bad: { method: get, params: { fields: 'properties, sheets.properties' } },
    good: { method: get, params: { fields: 'properties,sheets.properties' } },
    message: /Cannot find matching fields for path ' sheets'/,
  },
  {
    rule: 'a query parameter is known',
    source: sources.seen,
    bad: { method: get, params: { range: 'A1' } },
    good: { method: get, params: { ranges: 'A1' } },
    message: /Unknown name "range"/,
  },
  {
    rule: 'a range can be parsed',
    source: sources.seen,
    bad: read({ range: 'A1:B2:C3' }),
    good: read({ range: 'A1:B2' }),
    message: /^Unable to parse range: A1:B2:C3$/,
  },
  {
    rule: 'a range names a sheet that exists',
    source: sources.seen,
    bad: read({ range: "'Data Tab'!A1:C10" }),
    good: read({ range: "'Sheet1'!A1:C10" }),
    message: /^Unable to parse range: 'Data Tab'!A1:C10$/,
  },
  {
    rule: 'a range lies inside the grid',
    source: sources.seen,
    bad: read({ range: 'Sheet1!A100000' }),
    good: read({ range: 'Sheet1!A1000' }),
    message: /^Range \(Sheet1!A100000\) exceeds grid limits\. Max rows: 1000, max columns: 26$/,
  },
  {
    rule: 'a way of rendering is known',
    source: sources.seen,
    bad: read({ range: 'A1', valueRenderOption: 'RAW' }),
    good: read({ range: 'A1', valueRenderOption: 'FORMULA' }),
    message:
      /^Invalid value at 'value_render_option' \(type\.googleapis\.com\/google\.apps\.sheets\.v4\.ValueRenderOption\), "RAW"$/,
  },
  {
    rule: 'a write of values says how they are read',
    source: sources.values,
    bad: { method: update, params: { range: 'A1' }, body: { values: [['a']] } },
    good: put('A1', [['a']]),
    message: /^'valueInputOption' is required but not specified$/,
  },
  {
    rule: 'the way values are read is known',
    source: sources.seen,
    bad: { method: update, params: { range: 'A1', valueInputOption: 'Text' }, body: {} },
    good: { method: update, params: { range: 'A1', valueInputOption: 'USER_ENTERED' }, body: {} },
    message: /^Invalid value at 'value_input_option' \(.*ValueInputOption\), "Text"$/,
  },
  {
    rule: 'values fit the columns of their range',
    source: sources.seen,
    bad: put('Sheet1!A1:B1', [['a', 'b', 'c']]),
    good: put('Sheet1!A1:C1', [['a', 'b', 'c']]),
    message: /^Requested writing within range \[Sheet1!A1:B1\], but tried writing to column \[C\]$/,
  },
  {
    rule: 'values fit the rows of their range',
    source: sources.seen,
    bad: put('Sheet1!A1:B1', [['a'], ['b']]),
    good: put('Sheet1!A1:B2', [['a'], ['b']]),
    message: /^Requested writing within range \[Sheet1!A1:B1\], but tried writing to row \[2\]$/,
  },
  {
    rule: 'values fit the grid',
    source: sources.seen,
    bad: put('Sheet1!A1000', [['a'], ['b']]),
    good: put('Sheet1!A999', [['a'], ['b']]),
    message: /but tried writing to row \[1001\]$/,
  },
  {
    rule: 'values are rows of values',
    source: sources.seen,
    bad: put('A1', ['x']),
    good: put('A1', [['x']]),
    message:
      /^Invalid value at '.*values\[0\]' \(type\.googleapis\.com\/google\.protobuf\.ListValue\), "x"$/,
  },
  {
    rule: 'a value is no list and no object',
    source: sources.seen,
    bad: put('A1', [[['x']]]),
    good: put('A1', [['x']]),
    message: /^Invalid values\[0\]\[0\]: /,
  },
  {
    rule: 'the range of the body is that of the request',
    source: sources.seen,
    bad: { method: update, params: { ...raw, range: 'A1' }, body: { range: 'A2', values: [] } },
    good: { method: update, params: { ...raw, range: 'A1' }, body: { range: 'A1', values: [] } },
    message: /^Request range\[A1\] does not match value's range\[A2\]$/,
  },
  {
    rule: 'a bad range among many stops them all',
    source: sources.seen,
    bad: {
      method: batch,
      body: {
        ...raw,
        data: [
          { range: 'A1', values: [['a']] },
          { range: 'No!A1', values: [['b']] },
        ],
      },
    },
    good: {
      method: batch,
      body: {
        ...raw,
        data: [
          { range: 'A1', values: [['a']] },
          { range: 'B1', values: [['b']] },
        ],
      },
    },
    message: /^Invalid data\[1\]: Unable to parse range: No!A1$/,
  },
  {
    rule: 'appending says how values are read',
    source: sources.values,
    bad: { method: append, params: { range: 'A1' }, body: { values: [['a']] } },
    good: { method: append, params: { ...raw, range: 'A1' }, body: { values: [['a']] } },
    message: /^'valueInputOption' is required but not specified$/,
  },
  {
    rule: 'protected cells are not written by the values methods',
    source: sources.seen,
    given: [
      fill([['a']]),
      { addProtectedRange: { protectedRange: { range: range(0, 1, 0, 1), editors: {} } } },
    ],
    bad: { method: batch, body: { ...raw, data: [{ range: 'A1', values: [['b']] }] }, as: writer },
    good: { method: batch, body: { ...raw, data: [{ range: 'B1', values: [['b']] }] }, as: writer },
    message: /^Invalid data\[0\]: You are trying to edit a protected cell or object\./,
  },
  {
    rule: 'protected cells are not cleared',
    source: sources.seen,
    given: [
      fill([['a']]),
      { addProtectedRange: { protectedRange: { range: range(0, 1, 0, 1), editors: {} } } },
    ],
    bad: { method: 'sheets.spreadsheets.values.clear', params: { range: 'A1:B1' }, as: writer },
    good: { method: 'sheets.spreadsheets.values.clear', params: { range: 'B1' }, as: writer },
    message: /You are trying to edit a protected cell or object\./,
  },
  {
    rule: 'a data filter holds one selector',
    source: 'discovery: DataFilter (union field filter)',
    bad: {
      method: 'sheets.spreadsheets.values.batchGetByDataFilter',
      body: { dataFilters: [{ a1Range: 'A1', gridRange: range(0, 1, 0, 1) }] },
    },
    good: {
      method: 'sheets.spreadsheets.values.batchGetByDataFilter',
      body: { dataFilters: [{ gridRange: range(0, 1, 0, 1) }] },
    },
    message: /oneof field 'filter' is already set/,
  },
  {
    rule: 'a metadata lookup that names a strategy names a location',
    source: 'discovery: DeveloperMetadataLookup.locationMatchingStrategy',
    bad: {
      method: 'sheets.spreadsheets.developerMetadata.search',
      body: {
        dataFilters: [{ developerMetadataLookup: { locationMatchingStrategy: 'EXACT_LOCATION' } }],
      },
    },
    good: {
      method: 'sheets.spreadsheets.developerMetadata.search',
      body: {
        dataFilters: [
          {
            developerMetadataLookup: {
              locationMatchingStrategy: 'EXACT_LOCATION',
              metadataLocation: { spreadsheet: true },
            },
          },
        ],
      },
    },
    message: /a metadataLocation must also be specified/,
  },
];
