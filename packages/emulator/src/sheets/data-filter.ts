import { invalidArgument } from '../rest/api-error.ts';
import { parseRange } from './a1.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import { matchingMetadata } from './metadata-lookup.ts';
import type { HostSheet, HostSpreadsheet } from './model.ts';
import type { DataFilter, GridRange } from './types.ts';

export interface Area {
  readonly sheet: HostSheet;
  readonly bounds: Bounds;
}

/** The cells that a data filter selects: a range, or where matching metadata lies. */
export function areasOf(spreadsheet: HostSpreadsheet, filter: DataFilter): Area[] {
  const sheetOf = (id = 0): HostSheet => {
    const sheet = spreadsheet.sheets.find((one) => (one.properties.sheetId ?? 0) === id);
    if (!sheet) throw invalidArgument(`No grid with id: ${id}`);
    return sheet;
  };
  const area = (sheet: HostSheet, range: GridRange): Area => ({
    sheet,
    bounds: boundsOf(sheet, range, { clampEnd: true }),
  });
  if (filter.a1Range !== undefined) {
    const { sheet, range } = parseRange(spreadsheet, filter.a1Range);
    return [area(sheet, range)];
  }
  if (filter.gridRange) return [area(sheetOf(filter.gridRange.sheetId), filter.gridRange)];
  if (!filter.developerMetadataLookup) throw invalidArgument('A data filter must be set.');
  return matchingMetadata(spreadsheet, filter.developerMetadataLookup).flatMap(({ location }) => {
    if (location?.sheetId !== undefined) return [area(sheetOf(location.sheetId), {})];
    const lines = location?.dimensionRange;
    if (!lines) return [];
    const { startIndex = 0, endIndex = 0 } = lines;
    const range =
      lines.dimension === 'ROWS'
        ? { startRowIndex: startIndex, endRowIndex: endIndex }
        : { startColumnIndex: startIndex, endColumnIndex: endIndex };
    return [area(sheetOf(lines.sheetId), range)];
  });
}
