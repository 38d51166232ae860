import { ApiError, invalidArgument } from '../../rest/api-error.ts';
import { booleanParam, requiredParam } from '../../rest/params.ts';
import { formatBounds } from '../bounds.ts';
import { createReader } from '../read/reader.ts';
import type { UpdateValuesResponse, ValueRange } from '../types.ts';
import { appendValues } from '../values/append-values.ts';
import { clearRange } from '../values/clear-values.ts';
import { readArea } from '../values/read-values.ts';
import { enumOption, renderOptions, valueInputOption } from '../values/value-options.ts';
import { type Written, writeRange } from '../values/write-values.ts';
import type { WriteContext } from './context.ts';

/** sheets.spreadsheets.values.update. */
export function updateValues(context: WriteContext): UpdateValuesResponse {
  const { draft, params } = context;
  const option = valueInputOption(params.valueInputOption);
  const range = requiredParam(params, 'range');
  // Checked against this message before the call.
  const body = context.body as ValueRange;
  checkSameRange(range, body);
  const written = writeRange(draft, range, body, option);
  return withValues(
    context,
    written,
    { ...params },
    booleanParam(params, 'includeValuesInResponse'),
  );
}

/** sheets.spreadsheets.values.batchUpdate: all ranges or none. */
export function batchUpdateValues(
  context: WriteContext,
): gapi.client.sheets.BatchUpdateValuesResponse {
  const { draft } = context;
  // Checked against this message before the call.
  const body = context.body as gapi.client.sheets.BatchUpdateValuesRequest;
  const option = valueInputOption(body.valueInputOption);
  const written = (body.data ?? []).map((one, index) =>
    placed(`data[${index}]`, () => {
      if (!one.range) throw invalidArgument('range is required');
      return writeRange(draft, one.range, one, option);
    }),
  );
  const responses = written.map((one) =>
    withValues(context, one, { ...body }, body.includeValuesInResponse ?? false),
  );
  // A row or column counts once, however many ranges it is in (recorded: github.com/burnash/gspread
  // tests/cassettes/WorksheetTest.test_batch_update.json).
  const lines = (pick: (one: Written) => ReadonlySet<number>) =>
    new Set(
      written.flatMap((one) => [...pick(one)].map((at) => `${one.sheet.properties.sheetId} ${at}`)),
    ).size;
  const totals = {
    totalUpdatedRows: lines(({ rows }) => rows),
    totalUpdatedColumns: lines(({ columns }) => columns),
    totalUpdatedCells: responses.reduce((sum, { updatedCells = 0 }) => sum + updatedCells, 0),
    totalUpdatedSheets: new Set(written.map(({ sheet }) => sheet)).size,
  };
  return {
    spreadsheetId: draft.spreadsheet.spreadsheetId,
    // Zeros and empty lists are not answered.
    ...Object.fromEntries(Object.entries(totals).filter(([, total]) => total > 0)),
    ...(responses.length > 0 ? { responses } : {}),
  };
}

/** sheets.spreadsheets.values.append. */
export function appendValuesMethod(context: WriteContext): gapi.client.sheets.AppendValuesResponse {
  const { draft, params } = context;
  const option = valueInputOption(params.valueInputOption);
  const insert = enumOption(
    ['OVERWRITE', 'INSERT_ROWS'],
    'InsertDataOption',
    params.insertDataOption,
    'insert_data_option',
  );
  const range = requiredParam(params, 'range');
  // Checked against this message before the call.
  const body = context.body as ValueRange;
  checkSameRange(range, body);
  const { written, table } = appendValues(draft, range, body, option, insert === 'INSERT_ROWS');
  const include = booleanParam(params, 'includeValuesInResponse');
  return {
    spreadsheetId: draft.spreadsheet.spreadsheetId,
    ...(table ? { tableRange: formatBounds(written.sheet, table) } : {}),
    updates: withValues(context, written, { ...params }, include),
  };
}

/** sheets.spreadsheets.values.clear. */
export function clearValues(context: WriteContext): gapi.client.sheets.ClearValuesResponse {
  const { draft, params } = context;
  const clearedRange = clearRange(draft, requiredParam(params, 'range'));
  return { spreadsheetId: draft.spreadsheet.spreadsheetId, clearedRange };
}

/** sheets.spreadsheets.values.batchClear. */
export function batchClearValues(
  context: WriteContext,
): gapi.client.sheets.BatchClearValuesResponse {
  const { draft } = context;
  // Checked against this message before the call.
  const { ranges = [] } = context.body as gapi.client.sheets.BatchClearValuesRequest;
  const clearedRanges = ranges.map((range, index) =>
    placed(`range[${index}]`, () => clearRange(draft, range)),
  );
  return { spreadsheetId: draft.spreadsheet.spreadsheetId, clearedRanges };
}

/** Names the part of the body that an error is about: `Invalid data[0]: …`. */
function placed<T>(place: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (error instanceof ApiError && error.code === 400) {
      throw invalidArgument(`Invalid ${place}: ${error.message}`);
    }
    throw error;
  }
}

function checkSameRange(range: string, body: ValueRange): void {
  if (body.range !== undefined && body.range !== range) {
    throw invalidArgument(`Request range[${range}] does not match value's range[${body.range}]`);
  }
}

function withValues(
  context: WriteContext,
  written: Written,
  options: Readonly<Record<string, unknown>>,
  include: boolean,
): UpdateValuesResponse {
  if (!include) return written.response;
  const { majorDimension: _, ...rest } = options;
  const render = renderOptions(rest, 'response');
  const reader = createReader(context.draft.spreadsheet, context.access, context.evaluate);
  const updatedData = readArea(reader, written.sheet, written.area, render);
  return { ...written.response, updatedData };
}
