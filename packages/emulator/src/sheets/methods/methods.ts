import type { Access } from '../../rest/file-access.ts';
import type { Json } from '../../rest/json.ts';
import type { FieldMask } from '../../rest/masks/field-mask.ts';
import type { Schemas } from '../../rest/schema/schemas.ts';
import type { Draft } from '../draft.ts';
import type { HostSpreadsheet } from '../model.ts';
import type { SheetsCaller, SheetsServiceOptions } from '../sheets-service.ts';
import { batchUpdate } from './batch-update.ts';
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

/** What every method works with. The body has the shape of the method's message. */
export interface CallContext extends SheetsServiceOptions {
  readonly schemas: Schemas;
  readonly randomId: () => number;
  readonly body: unknown;
  readonly mask: FieldMask | undefined;
}

export interface ReadContext extends CallContext {
  readonly spreadsheet: HostSpreadsheet;
  readonly access: Access;
  readonly params: Json;
}

export interface WriteContext extends CallContext {
  readonly draft: Draft;
  readonly access: Access;
  readonly params: Json;
}

export interface CreateContext extends CallContext {
  readonly caller: SheetsCaller;
}

interface MethodBase {
  /** Query and path parameters, beside those of every method. */
  readonly params: readonly string[];
  /** Message of the request body; absent for none. */
  readonly body?: string;
  /**
   * The request's field that the body is, in errors about its shape. Recorded: github.com/burnash/gspread
   * tests/cassettes/WorksheetTest.test_add_validation.json, github.com/nithinmurali/pygsheets/issues/47
   */
  readonly bodyField?: string;
  /** Message of the answer, which `fields` is checked against. */
  readonly answer: string;
  /** Whether the method applies `fields` itself. */
  readonly masked?: boolean;
}

export type Method =
  | (MethodBase & { readonly kind: 'read'; readonly run: (context: ReadContext) => unknown })
  | (MethodBase & { readonly kind: 'write'; readonly run: (context: WriteContext) => unknown })
  | (MethodBase & { readonly kind: 'create'; readonly run: (context: CreateContext) => unknown });

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
    bodyField: 'data',
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
    bodyField: 'data',
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
