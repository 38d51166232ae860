import type { ServiceMethod } from '../../rest/service.ts';
import { batchUpdate } from './batch-update.ts';
import type { CreateContext, ReadContext, WriteContext } from './context.ts';
import { createSpreadsheet } from './create-spreadsheet.ts';
import { getSpreadsheet, getSpreadsheetByDataFilter } from './get-spreadsheet.ts';
import { getDeveloperMetadata, searchDeveloperMetadata } from './metadata-methods.ts';
import { batchGetValues, batchGetValuesByDataFilter, getValues } from './read-values-methods.ts';
import {
  appendValuesMethod,
  batchClearValues,
  batchUpdateValues,
  clearValues,
  updateValues,
} from './write-values-methods.ts';

type MethodBase = Omit<ServiceMethod, 'kind' | 'run'>;

export type Method =
  | (MethodBase & { readonly kind: 'read'; readonly run: (context: ReadContext) => unknown })
  | (MethodBase & { readonly kind: 'write'; readonly run: (context: WriteContext) => unknown })
  | (MethodBase & { readonly kind: 'create'; readonly run: (context: CreateContext) => unknown });

/**
 * How errors about the shape of a body call it. Recorded: github.com/burnash/gspread
 * tests/cassettes/WorksheetTest.test_add_validation.json, github.com/nithinmurali/pygsheets/issues/47
 */
const bodyField = 'data';

const renderParams = ['valueRenderOption', 'dateTimeRenderOption', 'majorDimension'];
const responseParams = [
  'includeValuesInResponse',
  'responseValueRenderOption',
  'responseDateTimeRenderOption',
];

/** The methods of the discovery document that the host knows. Others are not supported. */
export const methods: Readonly<Record<string, Method>> = {
  'sheets.spreadsheets.create': {
    kind: 'create',
    params: [],
    body: 'Spreadsheet',
    answer: 'Spreadsheet',
    run: createSpreadsheet,
  },
  'sheets.spreadsheets.get': {
    kind: 'read',
    params: ['ranges', 'includeGridData', 'excludeTablesInBandedRanges'],
    answer: 'Spreadsheet',
    masked: true,
    run: getSpreadsheet,
  },
  'sheets.spreadsheets.getByDataFilter': {
    kind: 'read',
    params: [],
    body: 'GetSpreadsheetByDataFilterRequest',
    answer: 'Spreadsheet',
    masked: true,
    run: getSpreadsheetByDataFilter,
  },
  'sheets.spreadsheets.batchUpdate': {
    kind: 'write',
    params: [],
    body: 'BatchUpdateSpreadsheetRequest',
    answer: 'BatchUpdateSpreadsheetResponse',
    masked: true,
    run: batchUpdate,
  },
  'sheets.spreadsheets.values.get': {
    kind: 'read',
    params: ['range', ...renderParams],
    answer: 'ValueRange',
    run: getValues,
  },
  'sheets.spreadsheets.values.batchGet': {
    kind: 'read',
    params: ['ranges', ...renderParams],
    answer: 'BatchGetValuesResponse',
    run: batchGetValues,
  },
  'sheets.spreadsheets.values.batchGetByDataFilter': {
    kind: 'read',
    params: [],
    body: 'BatchGetValuesByDataFilterRequest',
    answer: 'BatchGetValuesByDataFilterResponse',
    run: batchGetValuesByDataFilter,
  },
  'sheets.spreadsheets.values.update': {
    kind: 'write',
    params: ['range', 'valueInputOption', ...responseParams],
    body: 'ValueRange',
    bodyField,
    answer: 'UpdateValuesResponse',
    run: updateValues,
  },
  'sheets.spreadsheets.values.batchUpdate': {
    kind: 'write',
    params: [],
    body: 'BatchUpdateValuesRequest',
    answer: 'BatchUpdateValuesResponse',
    run: batchUpdateValues,
  },
  'sheets.spreadsheets.values.append': {
    kind: 'write',
    params: ['range', 'valueInputOption', 'insertDataOption', ...responseParams],
    body: 'ValueRange',
    bodyField,
    answer: 'AppendValuesResponse',
    run: appendValuesMethod,
  },
  'sheets.spreadsheets.values.clear': {
    kind: 'write',
    params: ['range'],
    answer: 'ClearValuesResponse',
    run: clearValues,
  },
  'sheets.spreadsheets.values.batchClear': {
    kind: 'write',
    params: [],
    body: 'BatchClearValuesRequest',
    answer: 'BatchClearValuesResponse',
    run: batchClearValues,
  },
  'sheets.spreadsheets.developerMetadata.get': {
    kind: 'read',
    params: ['metadataId'],
    answer: 'DeveloperMetadata',
    run: getDeveloperMetadata,
  },
  'sheets.spreadsheets.developerMetadata.search': {
    kind: 'read',
    params: [],
    body: 'SearchDeveloperMetadataRequest',
    answer: 'SearchDeveloperMetadataResponse',
    run: searchDeveloperMetadata,
  },
};
