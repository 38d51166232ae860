import { NotSupportedError } from '../../not-supported.ts';
import { invalidArgument } from '../../rest/api-error.ts';
import { type Bounds, boundsOf, intersect, sheetId } from '../bounds.ts';
import type { Draft } from '../draft.ts';
import type { HostCell, HostSheet } from '../model.ts';
import type { ExtendedValue, SortSpec } from '../types.ts';

/** A sort order; colours are not known to the host. */
export function checkedSort(spec: SortSpec): SortSpec {
  if (
    spec.backgroundColor ||
    spec.backgroundColorStyle ||
    spec.foregroundColor ||
    spec.foregroundColorStyle
  ) {
    throw new NotSupportedError('sorting by colour');
  }
  if (spec.dataSourceColumnReference) throw new NotSupportedError('data sources');
  if (spec.sortOrder === undefined) throw invalidArgument('SortSpec.sortOrder must be set.');
  return spec;
}

/**
 * Sorts the rows of an area; whole cells move, but for their validation, and the rows' developer
 * metadata with them (recorded: github.com/mmedum/google-sheets-mcp docs/architecture.md, spike K).
 */
export function sortRows(
  draft: Draft,
  sheet: HostSheet,
  area: Bounds,
  specs: readonly SortSpec[],
): void {
  if (sheet.merges.some((merge) => intersect(area, boundsOf(sheet, merge)))) {
    throw invalidArgument("You can't sort a range with merged cells.");
  }
  const rows: number[] = [];
  for (let row = area.startRow; row < area.endRow; row += 1) rows.push(row);
  const sorted = rows.slice().sort((a, b) => {
    for (const { dimensionIndex = 0, sortOrder } of specs) {
      const order = compareCells(
        sheet.rows[a]?.[dimensionIndex],
        sheet.rows[b]?.[dimensionIndex],
        sortOrder === 'DESCENDING',
      );
      if (order !== 0) return order;
    }
    return a - b;
  });
  place(draft, sheet, area, sorted);
  moveMetadata(draft, sheet, new Map(sorted.map((row, i) => [row, area.startRow + i])));
}

/** `to`: where each sorted row is now. */
function moveMetadata(draft: Draft, sheet: HostSheet, to: ReadonlyMap<number, number>): void {
  const { developerMetadata } = draft.spreadsheet;
  const moved = developerMetadata.map((metadata) => {
    const range = metadata.location?.dimensionRange;
    if (range?.dimension !== 'ROWS' || (range.sheetId ?? 0) !== sheetId(sheet)) return metadata;
    const startIndex = to.get(range.startIndex ?? 0) ?? range.startIndex ?? 0;
    if (startIndex === range.startIndex) return metadata;
    const dimensionRange = { ...range, startIndex, endIndex: startIndex + 1 };
    return { ...metadata, location: { ...metadata.location, dimensionRange } };
  });
  if (moved.some((metadata, i) => metadata !== developerMetadata[i])) draft.putMetadata(moved);
}

function place(draft: Draft, sheet: HostSheet, area: Bounds, sorted: readonly number[]): void {
  const before = sorted.map((row) =>
    (sheet.rows[row] ?? []).slice(area.startColumn, area.endColumn),
  );
  before.forEach((cells, i) => {
    const row = area.startRow + i;
    if (sorted[i] === row) return;
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      const moved = cells[column - area.startColumn];
      const formula = moved?.userEnteredValue?.formulaValue;
      if (formula !== undefined) throw new NotSupportedError('sorting rows with formulas');
      const here = sheet.rows[row]?.[column];
      draft.setCell(sheet, row, column, withValidation(moved, here));
    }
  });
}

/** Validation belongs to the place, everything else to the cell. */
function withValidation(
  moved: HostCell | undefined,
  here: HostCell | undefined,
): HostCell | undefined {
  const { dataValidation: _, ...rest } = moved ?? {};
  const cell = here?.dataValidation ? { ...rest, dataValidation: here.dataValidation } : rest;
  return Object.keys(cell).length > 0 ? cell : undefined;
}

const collator = new Intl.Collator('en', { sensitivity: 'base' });

/** Numbers, then texts, then booleans; empty cells last in either order. */
function compareCells(
  a: HostCell | undefined,
  b: HostCell | undefined,
  descending: boolean,
): number {
  const [x, y] = [a?.userEnteredValue, b?.userEnteredValue];
  if (!x || !y) return (x ? 0 : 1) - (y ? 0 : 1);
  return (descending ? -1 : 1) * compareValues(x, y);
}

function compareValues(a: ExtendedValue, b: ExtendedValue): number {
  if (a.formulaValue !== undefined || b.formulaValue !== undefined) {
    throw new NotSupportedError('sorting rows with formulas');
  }
  const rank = (value: ExtendedValue) =>
    value.numberValue !== undefined ? 0 : value.stringValue !== undefined ? 1 : 2;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (a.stringValue !== undefined) return collator.compare(a.stringValue, b.stringValue ?? '');
  return (a.numberValue ?? Number(a.boolValue)) - (b.numberValue ?? Number(b.boolValue));
}
