import { invalidArgument } from '../../rest/api-error.ts';
import { touches } from '../../rest/masks/apply-mask.ts';
import { updateMask } from '../../rest/masks/check-mask.ts';
import { sheetId } from '../bounds.ts';
import type { Draft } from '../draft.ts';
import type { HostSheet } from '../model.ts';
import { guardSheet } from '../protection.ts';
import { depthsOf, groupsOf } from '../structure/groups.ts';
import type { Dimension, DimensionGroup, Request, Response } from '../types.ts';
import { linesOf } from './dimension-requests.ts';
import { required } from './ids.ts';

const listOf = (dimension: Dimension) => (dimension === 'ROWS' ? 'rowGroups' : 'columnGroups');

export function addDimensionGroup(
  draft: Draft,
  request: NonNullable<Request['addDimensionGroup']>,
): Response {
  return { addDimensionGroup: { dimensionGroups: deepen(draft, request.range, 1) } };
}

export function deleteDimensionGroup(
  draft: Draft,
  request: NonNullable<Request['deleteDimensionGroup']>,
): Response {
  return { deleteDimensionGroup: { dimensionGroups: deepen(draft, request.range, -1) } };
}

function deepen(draft: Draft, range: DimensionGroup['range'], by: 1 | -1): DimensionGroup[] {
  const { sheet, dimension, start, end } = linesOf(draft, range);
  guardSheet(draft, sheet);
  const key = listOf(dimension);
  const depths = depthsOf(sheet[key]);
  while (depths.length < end) depths.push(0);
  // Lines without a group among others stay as they are (asked so by github.com/brucemcpherson/gas-fakes).
  if (by < 0 && !depths.slice(start, end).some((depth) => depth > 0)) {
    throw invalidArgument('There is no group over the specified range.');
  }
  for (let i = start; i < end; i += 1) depths[i] = Math.max(0, (depths[i] ?? 0) + by);
  if (by > 0 && sheet[key].length === 0) putControlAfter(sheet, dimension);
  const groups = groupsOf(depths, sheetId(sheet), dimension, sheet[key]);
  draft.putList(sheet, key, groups);
  return groups;
}

/**
 * The first group of a dimension turns its control after the lines, where it stays without groups too.
 * Recorded: github.com/burnash/gspread tests/cassettes/WorksheetTest.test_group_columns.json
 */
function putControlAfter(sheet: HostSheet, dimension: Dimension): void {
  const control = dimension === 'ROWS' ? 'rowGroupControlAfter' : 'columnGroupControlAfter';
  const gridProperties = { ...sheet.properties.gridProperties, [control]: true };
  sheet.properties = { ...sheet.properties, gridProperties };
}

export function updateDimensionGroup(
  draft: Draft,
  request: NonNullable<Request['updateDimensionGroup']>,
): Response {
  const given = required(request.dimensionGroup, 'dimensionGroup');
  const mask = updateMask(draft.context.schemas, 'DimensionGroup', request.fields);
  const { sheet, dimension, start, end } = linesOf(draft, given.range);
  guardSheet(draft, sheet);
  const key = listOf(dimension);
  const index = sheet[key].findIndex(
    ({ range, depth }) =>
      range?.startIndex === start && range?.endIndex === end && depth === given.depth,
  );
  if (index < 0) throw invalidArgument('There is no group with the specified range and depth.');
  if (!touches(mask, 'collapsed')) return {};
  const collapsed = given.collapsed ?? false;
  const { collapsed: _, ...group } = sheet[key][index] ?? {};
  draft.list(sheet, key)[index] = collapsed ? { ...group, collapsed } : group;
  // "When this property is updated, all dimensions within it are set to hidden … or visible".
  const lines = draft.list(sheet, dimension === 'ROWS' ? 'rowMetadata' : 'columnMetadata');
  for (let i = lines.length; i < end; i += 1) lines[i] = undefined;
  for (let i = start; i < end; i += 1) {
    const { hiddenByUser: __, ...rest } = lines[i] ?? {};
    const next = collapsed ? { ...rest, hiddenByUser: true } : rest;
    lines[i] = Object.keys(next).length > 0 ? next : undefined;
  }
  return {};
}
