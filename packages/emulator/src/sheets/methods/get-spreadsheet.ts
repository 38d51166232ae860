import { booleanParam, listParam } from '../../rest/params.ts';
import { parseRange } from '../a1.ts';
import { boundsOf } from '../bounds.ts';
import { type Area, areasOf } from '../data-filter.ts';
import type { HostSpreadsheet } from '../model.ts';
import { createReader } from '../read/reader.ts';
import { spreadsheetResource } from '../read/spreadsheet-resource.ts';
import type { Spreadsheet } from '../types.ts';
import type { ReadContext } from './context.ts';

/** sheets.spreadsheets.get. With a field mask, includeGridData is ignored (discovery). */
export function getSpreadsheet(context: ReadContext): Spreadsheet {
  const { spreadsheet, access, params, mask } = context;
  const areas = areasAt(spreadsheet, listParam(params, 'ranges'));
  return spreadsheetResource(createReader(spreadsheet, access, context.evaluate), {
    mask,
    includeGridData: booleanParam(params, 'includeGridData'),
    areas,
  });
}

/** The areas of ranges in A1 notation; undefined for none, which means everything. */
export function areasAt(
  spreadsheet: HostSpreadsheet,
  ranges: readonly string[],
): Area[] | undefined {
  if (ranges.length === 0) return undefined;
  return ranges.map((text) => {
    const { sheet, range } = parseRange(spreadsheet, text);
    return { sheet, bounds: boundsOf(sheet, range, { clampEnd: true }) };
  });
}

/** sheets.spreadsheets.getByDataFilter. */
export function getSpreadsheetByDataFilter(context: ReadContext): Spreadsheet {
  const { spreadsheet, access, mask } = context;
  // Checked against this message before the call.
  const body = context.body as gapi.client.sheets.GetSpreadsheetByDataFilterRequest;
  const filters = body.dataFilters ?? [];
  return spreadsheetResource(createReader(spreadsheet, access, context.evaluate), {
    mask,
    includeGridData: body.includeGridData ?? false,
    areas: filters.length > 0 ? filters.flatMap((one) => areasOf(spreadsheet, one)) : undefined,
  });
}
