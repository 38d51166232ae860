import { NotSupportedError } from '../../not-supported.ts';
import { isObject } from '../../rest/json.ts';
import { sheetId } from '../bounds.ts';
import type { Draft } from '../draft.ts';
import type { HostSheet } from '../model.ts';
import type {
  BasicFilter,
  DeveloperMetadata,
  EmbeddedChart,
  FilterView,
  GridRange,
  ProtectedRange,
} from '../types.ts';
import { depthsOf, groupsOf } from './groups.ts';
import { type LineEdit, mapDimensionRange, mapIndex, mapRange } from './map-range.ts';

/** Takes along what lies on the edited sheet, or points to it, other than cells and formulas. */
export function editObjects(draft: Draft, sheet: HostSheet, edit: LineEdit): void {
  const ranges = (list: readonly GridRange[]) =>
    list.flatMap((range) => mapRange(range, edit) ?? []);
  replace(draft, sheet, 'merges', (merge) => {
    const mapped = mapRange(merge, edit);
    return mapped && !isSingleCell(mapped) ? mapped : undefined;
  });
  replace(draft, sheet, 'conditionalFormats', (rule) => {
    const left = ranges(rule.ranges ?? []);
    return left.length > 0 ? { ...rule, ranges: left } : undefined;
  });
  replace(draft, sheet, 'protectedRanges', (range) => protectedAfter(range, edit));
  replace(draft, sheet, 'bandedRanges', (banding) => withRange(banding, edit));
  replace(draft, sheet, 'filterViews', (view) => filterAfter(view, edit));
  editGroups(draft, sheet, edit);
  if (sheet.basicFilter) sheet.basicFilter = filterAfter(sheet.basicFilter, edit);
  for (const other of draft.spreadsheet.sheets) {
    replace(draft, other, 'charts', (chart) => chartAfter(chart, sheet, edit));
  }
  draft.spreadsheet.namedRanges = draft.spreadsheet.namedRanges.map((named) => {
    if (!named.range || (named.range.sheetId ?? 0) !== sheetId(sheet)) return named;
    const range = mapRange(named.range, edit);
    if (!range) throw new NotSupportedError(`deleting all cells of the named range ${named.name}`);
    return { ...named, range };
  });
  editMetadata(draft, sheet, edit);
}

type ObjectLists =
  | 'merges'
  | 'conditionalFormats'
  | 'protectedRanges'
  | 'bandedRanges'
  | 'filterViews'
  | 'charts';

function replace<K extends ObjectLists>(
  draft: Draft,
  sheet: HostSheet,
  key: K,
  map: (item: HostSheet[K][number]) => HostSheet[K][number] | undefined,
): void {
  const list: readonly HostSheet[K][number][] = sheet[key];
  if (list.length === 0) return;
  // flatMap over a union of lists loses the element type, which map keeps.
  draft.putList(sheet, key, list.flatMap((item) => map(item) ?? []) as HostSheet[K]);
}

function isSingleCell(range: GridRange): boolean {
  return (
    (range.endRowIndex ?? 0) - (range.startRowIndex ?? 0) === 1 &&
    (range.endColumnIndex ?? 0) - (range.startColumnIndex ?? 0) === 1
  );
}

function withRange<T extends { range?: GridRange }>(item: T, edit: LineEdit): T | undefined {
  if (!item.range) return item;
  const range = mapRange(item.range, edit);
  return range && { ...item, range };
}

function protectedAfter(range: ProtectedRange, edit: LineEdit): ProtectedRange | undefined {
  const mapped = withRange(range, edit);
  if (!mapped?.unprotectedRanges) return mapped;
  const unprotectedRanges = mapped.unprotectedRanges.flatMap((hole) => mapRange(hole, edit) ?? []);
  return { ...mapped, unprotectedRanges };
}

/** Groups that come to touch are joined. */
function editGroups(draft: Draft, sheet: HostSheet, edit: LineEdit): void {
  const key = edit.dimension === 'ROWS' ? 'rowGroups' : 'columnGroups';
  if (sheet[key].length === 0) return;
  const moved = sheet[key].flatMap((group) => {
    const range = group.range && mapDimensionRange(group.range, edit);
    return range ? [{ ...group, range }] : [];
  });
  const groups = groupsOf(depthsOf(moved), sheetId(sheet), edit.dimension, moved);
  draft.putList(sheet, key, groups);
}

/** A filter keeps to its columns; what filters or sorts by a deleted column is dropped. */
function filterAfter<T extends BasicFilter | FilterView>(filter: T, edit: LineEdit): T | undefined {
  const mapped = withRange(filter, edit);
  if (!mapped || edit.dimension === 'ROWS') return mapped;
  const filterSpecs = mapped.filterSpecs?.flatMap((spec) => {
    const columnIndex = mapIndex(spec.columnIndex ?? 0, edit);
    return columnIndex === undefined ? [] : [{ ...spec, columnIndex }];
  });
  const sortSpecs = mapped.sortSpecs?.flatMap((spec) => {
    const dimensionIndex = mapIndex(spec.dimensionIndex ?? 0, edit);
    return dimensionIndex === undefined ? [] : [{ ...spec, dimensionIndex }];
  });
  return {
    ...mapped,
    ...(filterSpecs ? { filterSpecs } : {}),
    ...(sortSpecs ? { sortSpecs } : {}),
  };
}

/** Source ranges may be on the edited sheet whatever sheet the chart lies on, and the reverse. */
function chartAfter(chart: EmbeddedChart, sheet: HostSheet, edit: LineEdit): EmbeddedChart {
  const id = sheetId(sheet);
  const map = (range: GridRange) => ((range.sheetId ?? 0) === id ? mapRange(range, edit) : range);
  // A chart's spec stays a spec: only the ranges in its lists of sources change.
  const spec = mapSources(withSources(chart.spec, map), (range) => {
    const mapped = map(range);
    if (!mapped) throw new NotSupportedError(`deleting the source of chart ${chart.chartId}`);
    return mapped;
  }) as EmbeddedChart['spec'];
  const overlay = chart.position?.overlayPosition;
  const anchor = overlay?.anchorCell;
  if (!overlay || !anchor || (anchor.sheetId ?? 0) !== id)
    return { ...chart, ...(spec ? { spec } : {}) };
  const key = edit.dimension === 'ROWS' ? 'rowIndex' : 'columnIndex';
  const anchorCell = { ...anchor, [key]: mapIndex(anchor[key] ?? 0, edit) ?? edit.start };
  return {
    ...chart,
    ...(spec ? { spec } : {}),
    position: { ...chart.position, overlayPosition: { ...overlay, anchorCell } },
  };
}

/**
 * A basic chart stays, without the series of which nothing is left. Recorded, with the last series
 * gone: github.com/mmedum/google-sheets-mcp docs/architecture.md, spike L.
 */
function withSources(
  spec: EmbeddedChart['spec'],
  map: (range: GridRange) => GridRange | undefined,
): EmbeddedChart['spec'] {
  const basicChart = spec?.basicChart;
  const series = basicChart?.series?.filter((one) => one.series?.sourceRange?.sources?.some(map));
  return basicChart && series ? { ...spec, basicChart: { ...basicChart, series } } : spec;
}

/** Replaces every range in the lists of sources of a chart's spec. */
export function mapSources(value: unknown, map: (range: GridRange) => GridRange): unknown {
  if (Array.isArray(value)) return value.map((item) => mapSources(item, map));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) =>
      name === 'sources' && Array.isArray(field)
        ? [name, field.map((range: GridRange) => map(range))]
        : [name, mapSources(field, map)],
    ),
  );
}

function editMetadata(draft: Draft, sheet: HostSheet, edit: LineEdit): void {
  const id = sheetId(sheet);
  const on = ({ location }: DeveloperMetadata) =>
    location?.dimensionRange?.dimension === edit.dimension &&
    (location.dimensionRange.sheetId ?? 0) === id;
  const { developerMetadata } = draft.spreadsheet;
  if (!developerMetadata.some(on)) return;
  draft.putMetadata(
    developerMetadata.flatMap((metadata) => {
      if (!on(metadata)) return [metadata];
      const range = metadata.location?.dimensionRange ?? {};
      const dimensionRange = mapDimensionRange(range, edit);
      return dimensionRange
        ? [{ ...metadata, location: { ...metadata.location, dimensionRange } }]
        : [];
    }),
  );
}
