import { NotSupportedError } from '../../not-supported.ts';
import { invalidArgument } from '../../rest/api-error.ts';
import { merge } from '../../rest/masks/apply-mask.ts';
import { updateMask } from '../../rest/masks/check-mask.ts';
import { boundsOf, gridRange } from '../bounds.ts';
import { normalizeColors } from '../cells/color.ts';
import { checkedCondition } from '../conditions/condition.ts';
import type { Draft } from '../draft.ts';
import type { HostSheet } from '../model.ts';
import { guardCells } from '../protection.ts';
import type {
  BasicFilter,
  FilterCriteria,
  FilterSpec,
  FilterView,
  GridRange,
  Request,
  Response,
} from '../types.ts';
import { newId, required } from './ids.ts';
import { checkedSort, sortRows } from './sort-rows.ts';

export function setBasicFilter(
  draft: Draft,
  request: NonNullable<Request['setBasicFilter']>,
): Response {
  const filter = required(request.filter, 'filter');
  if (filter.tableId !== undefined) throw new NotSupportedError('tables');
  const range = required(filter.range, 'filter.range');
  const sheet = draft.sheet(range.sheetId);
  const area = boundsOf(sheet, range);
  // A basic filter hides rows for everyone, so it is refused over cells that are not one's own;
  // filter views are for that (https://support.google.com/docs/answer/3540681).
  guardCells(draft, sheet, area);
  const parts = checkedParts(draft, sheet, range, filter);
  // All four bounds are read back (recorded: github.com/burnash/gspread
  // tests/cassettes/WorksheetTest.test_basic_filters.json).
  sheet.basicFilter = { range: gridRange(sheet, area), ...parts };
  // Its sort orders sort what is below the header: the tests of github.com/brucemcpherson/gas-fakes,
  // which pass on the real service, rely on it.
  const below = { ...area, startRow: area.startRow + 1 };
  if (parts.sortSpecs) sortRows(draft, sheet, below, parts.sortSpecs);
  return {};
}

export function clearBasicFilter(
  draft: Draft,
  request: NonNullable<Request['clearBasicFilter']>,
): Response {
  const sheet = draft.sheet(request.sheetId);
  if (sheet.basicFilter?.range) {
    guardCells(draft, sheet, boundsOf(sheet, sheet.basicFilter.range, { clampEnd: true }));
  }
  sheet.basicFilter = undefined;
  return {};
}

export function addFilterView(
  draft: Draft,
  request: NonNullable<Request['addFilterView']>,
): Response {
  const given = required(request.filter, 'filter');
  const id = newId(draft, given.filterViewId, 'Filter view', (one) => !!findView(draft, one));
  const { sheet, view } = checkedView(draft, { ...given, filterViewId: id });
  draft.list(sheet, 'filterViews').push(view);
  return { addFilterView: { filter: view } };
}

export function updateFilterView(
  draft: Draft,
  request: NonNullable<Request['updateFilterView']>,
): Response {
  const given = required(request.filter, 'filter');
  const mask = updateMask(draft.context.schemas, 'FilterView', request.fields);
  const found = viewOf(draft, given.filterViewId);
  // `criteria` is another name of `filterSpecs`: an update of the one replaces the other.
  const { filterSpecs: _, ...withoutSpecs } = found.view;
  const renamed = mask.fields.has('criteria') && !mask.fields.has('filterSpecs');
  const merged = merge<FilterView>(renamed ? withoutSpecs : found.view, given, mask) ?? {};
  const { filterViewId = 0 } = found.view;
  const { sheet, view } = checkedView(draft, { ...merged, filterViewId });
  if (sheet !== found.sheet) throw new NotSupportedError('moving a filter view to another sheet');
  draft.list(sheet, 'filterViews')[found.index] = view;
  return {};
}

export function deleteFilterView(
  draft: Draft,
  request: NonNullable<Request['deleteFilterView']>,
): Response {
  const { sheet, index } = viewOf(draft, request.filterId);
  draft.list(sheet, 'filterViews').splice(index, 1);
  return {};
}

function findView(draft: Draft, id: number) {
  for (const sheet of draft.spreadsheet.sheets) {
    const index = sheet.filterViews.findIndex((view) => view.filterViewId === id);
    const view = sheet.filterViews[index];
    if (view) return { sheet, index, view };
  }
  return undefined;
}

function viewOf(draft: Draft, id = 0) {
  const found = findView(draft, id);
  if (!found) throw invalidArgument(`No filter view with id: ${id}`);
  return found;
}

/** Titles of the filter views of a sheet differ; a missing title is given. */
function checkedView(draft: Draft, given: FilterView): { sheet: HostSheet; view: FilterView } {
  if (given.tableId !== undefined) throw new NotSupportedError('tables');
  if (given.namedRangeId !== undefined)
    throw new NotSupportedError('a filter view of a named range');
  const range = required(given.range, 'filter.range');
  const sheet = draft.sheet(range.sheetId);
  boundsOf(sheet, range);
  const titles = new Set(
    sheet.filterViews.flatMap((view) =>
      view.filterViewId === given.filterViewId ? [] : [view.title ?? ''],
    ),
  );
  const title = given.title ?? freeTitle(titles);
  if (titles.has(title)) {
    throw invalidArgument(`A filter view with the title "${title}" already exists.`);
  }
  const { filterViewId } = given;
  return {
    sheet,
    view: {
      ...(filterViewId === undefined ? {} : { filterViewId }),
      title,
      range,
      ...checkedParts(draft, sheet, range, given),
    },
  };
}

function freeTitle(taken: ReadonlySet<string>): string {
  let n = 1;
  while (taken.has(`Filter ${n}`)) n += 1;
  return `Filter ${n}`;
}

type Parts = Pick<BasicFilter, 'filterSpecs' | 'sortSpecs'>;

/** Criteria and sort orders, on columns of the range; `criteria` is answered from `filterSpecs`. */
function checkedParts(
  draft: Draft,
  sheet: HostSheet,
  range: GridRange,
  filter: BasicFilter,
): Parts {
  const area = boundsOf(sheet, range);
  const checkColumn = (column: number) => {
    if (column < area.startColumn || column >= area.endColumn) {
      throw invalidArgument(`Column ${column} is outside the range of the filter.`);
    }
  };
  // "If both fields are specified in an update request, this field takes precedence."
  const specs: readonly FilterSpec[] =
    filter.filterSpecs ??
    Object.entries(filter.criteria ?? {}).map(([column, filterCriteria]) => ({
      columnIndex: Number(column),
      filterCriteria,
    }));
  const filterSpecs = specs.map((spec): FilterSpec => {
    if (spec.dataSourceColumnReference) throw new NotSupportedError('data sources');
    const { columnIndex = 0, filterCriteria = {} } = spec;
    checkColumn(columnIndex);
    return { columnIndex, filterCriteria: checkedCriteria(draft, sheet, filterCriteria) };
  });
  if (new Set(filterSpecs.map((spec) => spec.columnIndex)).size < filterSpecs.length) {
    throw invalidArgument('filterSpecs must not name a column twice.');
  }
  const sortSpecs = filter.sortSpecs?.map((spec) => {
    checkColumn(spec.dimensionIndex ?? 0);
    return checkedSort(spec);
  });
  return {
    ...(filterSpecs.length > 0 ? { filterSpecs } : {}),
    ...(sortSpecs && sortSpecs.length > 0 ? { sortSpecs } : {}),
  };
}

function checkedCriteria(draft: Draft, sheet: HostSheet, criteria: FilterCriteria): FilterCriteria {
  const background = criteria.visibleBackgroundColor ?? criteria.visibleBackgroundColorStyle;
  const foreground = criteria.visibleForegroundColor ?? criteria.visibleForegroundColorStyle;
  if (background && foreground) {
    throw invalidArgument(
      'visibleBackgroundColor and visibleForegroundColor are mutually exclusive.',
    );
  }
  const { condition } = criteria;
  const checked = condition
    ? { condition: checkedCondition(condition, 'filter', draft.spreadsheet, sheet) }
    : {};
  return { ...(normalizeColors(criteria) as FilterCriteria), ...checked };
}
