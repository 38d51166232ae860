import { invalidArgument } from '../../rest/api-error.ts';
import { listParam, requiredParam } from '../../rest/params.ts';
import { areasOf } from '../data-filter.ts';
import { createReader, type Reader } from '../read/reader.ts';
import type { ValueRange } from '../types.ts';
import { readArea, readRange } from '../values/read-values.ts';
import { renderOptions } from '../values/value-options.ts';
import type { ReadContext } from './context.ts';

const readerOf = ({ spreadsheet, access, evaluate }: ReadContext): Reader =>
  createReader(spreadsheet, access, evaluate);

/** sheets.spreadsheets.values.get. */
export function getValues(context: ReadContext): ValueRange {
  const { params } = context;
  return readRange(readerOf(context), requiredParam(params, 'range'), renderOptions(params));
}

/** sheets.spreadsheets.values.batchGet: one answer for each range, in their order. */
export function batchGetValues(context: ReadContext): gapi.client.sheets.BatchGetValuesResponse {
  const { params, spreadsheet } = context;
  const options = renderOptions(params);
  const reader = readerOf(context);
  const ranges = listParam(params, 'ranges');
  const valueRanges = ranges.map((range) => readRange(reader, range, options));
  return {
    spreadsheetId: spreadsheet.spreadsheetId,
    ...(valueRanges.length > 0 ? { valueRanges } : {}),
  };
}

type FilterBody = gapi.client.sheets.BatchGetValuesByDataFilterRequest;

/** sheets.spreadsheets.values.batchGetByDataFilter. */
export function batchGetValuesByDataFilter(
  context: ReadContext,
): gapi.client.sheets.BatchGetValuesByDataFilterResponse {
  const { spreadsheet } = context;
  // Checked against this message before the call.
  const body = context.body as FilterBody;
  const filters = body.dataFilters ?? [];
  if (filters.length === 0) throw invalidArgument('Must specify at least one dataFilter.');
  const options = renderOptions({ ...body });
  const reader = readerOf(context);
  const valueRanges = filters.flatMap((filter) =>
    areasOf(spreadsheet, filter).map(({ sheet, bounds }) => ({
      valueRange: readArea(reader, sheet, bounds, options),
      dataFilters: [filter],
    })),
  );
  return {
    spreadsheetId: spreadsheet.spreadsheetId,
    ...(valueRanges.length > 0 ? { valueRanges } : {}),
  };
}
