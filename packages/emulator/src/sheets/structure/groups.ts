import { invalidArgument } from '../../rest/api-error.ts';
import type { Dimension, DimensionGroup } from '../types.ts';

/** Support page on grouping and the API both stop at eight levels. */
const MAX_DEPTH = 8;

/**
 * Groups of one dimension follow from how deep each row or column is grouped: a group of depth d is
 * a run of lines of depth d or more. So groups of one depth that touch are one group, and
 * overlapping groups become a union and an intersection (discovery: AddDimensionGroupRequest).
 */
export function depthsOf(groups: readonly DimensionGroup[]): number[] {
  const depths: number[] = [];
  for (const { range } of groups) {
    const { startIndex = 0, endIndex = 0 } = range ?? {};
    while (depths.length < endIndex) depths.push(0);
    for (let i = startIndex; i < endIndex; i += 1) depths[i] = (depths[i] ?? 0) + 1;
  }
  return depths;
}

/** The groups of these depths, ordered by start, then by depth; what was collapsed stays so. */
export function groupsOf(
  depths: readonly number[],
  sheetId: number,
  dimension: Dimension,
  before: readonly DimensionGroup[],
): DimensionGroup[] {
  const groups: DimensionGroup[] = [];
  const open: number[] = [];
  for (let i = 0; i <= depths.length; i += 1) {
    const depth = depths[i] ?? 0;
    if (depth > MAX_DEPTH)
      throw invalidArgument(`Groups cannot be nested more than ${MAX_DEPTH} levels deep.`);
    while (open.length > depth) {
      const startIndex = open.pop() ?? 0;
      const range = { sheetId, dimension, startIndex, endIndex: i };
      const group = { range, depth: open.length + 1 };
      groups.push(wasCollapsed(group, before) ? { ...group, collapsed: true } : group);
    }
    while (open.length < depth) open.push(i);
  }
  return groups.sort(
    (a, b) =>
      (a.range?.startIndex ?? 0) - (b.range?.startIndex ?? 0) || (a.depth ?? 0) - (b.depth ?? 0),
  );
}

function wasCollapsed(group: DimensionGroup, before: readonly DimensionGroup[]): boolean {
  const { startIndex = 0, endIndex = 0 } = group.range ?? {};
  return before.some(
    ({ collapsed, depth, range }) =>
      collapsed === true &&
      depth === group.depth &&
      (range?.startIndex ?? 0) < endIndex &&
      startIndex < (range?.endIndex ?? 0),
  );
}
