import { select } from '../../rest/masks/apply-mask.ts';
import { below, everything, type FieldMask, selects } from '../../rest/masks/field-mask.ts';
import { type Bounds, boundsOf, columnCount, intersect, rowCount, sheetId } from '../bounds.ts';
import { expandColors } from '../cells/color.ts';
import type { HostSheet } from '../model.ts';
import { protectedGridRange, visibleProtection } from '../protection.ts';
import { spreadsheetTheme } from '../spreadsheet-theme.ts';
import type {
  DeveloperMetadata,
  FilterSpec,
  GridRange,
  NamedRange,
  Sheet,
  SheetProperties,
  Spreadsheet,
} from '../types.ts';
import { gridData, type LineMetadata } from './grid-data.ts';
import type { Reader } from './reader.ts';
import { withoutDefaults } from './without-defaults.ts';

/** What to read of a spreadsheet. */
export interface ResourceRequest {
  /** The `fields` mask over Spreadsheet; absent if the caller gave none. */
  readonly mask?: FieldMask | undefined;
  /** Read only where there is no mask. */
  readonly includeGridData: boolean;
  /** Parts of sheets; absent means all of the spreadsheet. */
  readonly areas?: readonly { readonly sheet: HostSheet; readonly bounds: Bounds }[] | undefined;
}

/** A Spreadsheet resource as `spreadsheets.get` answers it. */
export function spreadsheetResource(reader: Reader, request: ResourceRequest): Spreadsheet {
  const { spreadsheet } = reader;
  const mask = request.mask ?? everything;
  const properties = {
    ...spreadsheet.properties,
    title: reader.access.record.name,
    spreadsheetTheme,
  };
  const withData = request.mask ? selects(mask, 'sheets') : true;
  const sheets = withData ? sheetResources(reader, request, below(mask, 'sheets')) : [];
  const developerMetadata = spreadsheet.developerMetadata.filter(
    ({ location }) => location?.spreadsheet,
  );
  const whole: Spreadsheet = {
    spreadsheetId: spreadsheet.spreadsheetId,
    properties: expandColors(properties) as typeof properties,
    sheets,
    ...(spreadsheet.namedRanges.length > 0
      ? { namedRanges: withoutDefaults(spreadsheet.namedRanges) as NamedRange[] }
      : {}),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${spreadsheet.spreadsheetId}/edit`,
    ...(developerMetadata.length > 0 ? { developerMetadata } : {}),
  };
  // The sheets were selected while they were read; selecting a second time would copy every cell.
  const { sheets: selected, ...rest } = whole;
  const result = select(rest, mask) as Spreadsheet;
  return selects(mask, 'sheets') && selected ? { ...result, sheets: selected } : result;
}

function sheetResources(reader: Reader, request: ResourceRequest, mask: FieldMask): Sheet[] {
  const { areas } = request;
  const metadata = lineMetadata(reader);
  const wanted = areas
    ? reader.spreadsheet.sheets.filter((sheet) => areas.some((area) => area.sheet === sheet))
    : reader.spreadsheet.sheets;
  return wanted.map((sheet) => {
    const own = areas?.flatMap((area) => (area.sheet === sheet ? [area.bounds] : []));
    const whole = select(sheetParts(reader, sheet, own), mask) as Sheet;
    const readsData = request.mask ? selects(mask, 'data') : request.includeGridData;
    if (!readsData) return whole;
    const all = {
      startRow: 0,
      endRow: rowCount(sheet),
      startColumn: 0,
      endColumn: columnCount(sheet),
    };
    const data = (own ?? [all]).map((bounds) =>
      gridData(reader, sheet, bounds, below(mask, 'data'), metadata),
    );
    return { ...whole, data };
  });
}

/** Everything of a sheet but its cells. With `areas`, only what lies on them. */
function sheetParts(reader: Reader, sheet: HostSheet, areas: readonly Bounds[] | undefined): Sheet {
  const { spreadsheet, access } = reader;
  const shown = (range: GridRange | undefined) =>
    !areas ||
    !range ||
    areas.some((area) => intersect(area, boundsOf(sheet, range, { clampEnd: true })));
  const developerMetadata = spreadsheet.developerMetadata.filter(
    ({ location }) => location?.sheetId === sheetId(sheet),
  );
  const parts = {
    merges: sheet.merges.filter(shown),
    conditionalFormats: sheet.conditionalFormats.filter(({ ranges = [] }) => ranges.some(shown)),
    filterViews: sheet.filterViews.map(withCriteria),
    protectedRanges: sheet.protectedRanges
      .filter((range) => shown(protectedGridRange(spreadsheet, range)))
      .map((range) => {
        const visible = visibleProtection(range, access);
        const area = protectedGridRange(spreadsheet, range);
        return area ? { ...visible, range: area } : visible;
      }),
    charts: sheet.charts,
    bandedRanges: sheet.bandedRanges.filter(({ range }) => shown(range)),
    developerMetadata,
    rowGroups: sheet.rowGroups,
    columnGroups: sheet.columnGroups,
  };
  const filled = Object.entries(parts).filter(([, list]) => list.length > 0);
  const { basicFilter } = sheet;
  const whole = {
    properties: sheet.properties satisfies SheetProperties,
    ...(basicFilter ? { basicFilter: withCriteria(basicFilter) } : {}),
    ...Object.fromEntries(filled),
  };
  return withoutDefaults(expandColors(whole)) as Sheet;
}

/** "Both criteria and filter_specs are populated in responses." */
function withCriteria<T extends { filterSpecs?: FilterSpec[] }>(filter: T): T {
  const { filterSpecs } = filter;
  if (!filterSpecs) return filter;
  const criteria = Object.fromEntries(
    filterSpecs.map(({ columnIndex = 0, filterCriteria = {} }) => [columnIndex, filterCriteria]),
  );
  return { ...filter, criteria };
}

function lineMetadata(reader: Reader): LineMetadata {
  const { developerMetadata } = reader.spreadsheet;
  const byPlace = new Map<string, DeveloperMetadata[]>();
  for (const one of developerMetadata) {
    const range = one.location?.dimensionRange;
    if (!range) continue;
    const key = `${range.sheetId ?? 0} ${range.dimension} ${range.startIndex ?? 0}`;
    byPlace.set(key, [...(byPlace.get(key) ?? []), one]);
  }
  return (id, dimension, index) => byPlace.get(`${id} ${dimension} ${index}`);
}
