import { columnLetters } from '../column-letters.ts';
import { quoteSheetTitle } from '../formulas/references.ts';
import { invalidArgument } from '../rest/api-error.ts';
import type { HostSheet } from './model.ts';
import type { GridRange } from './types.ts';

/** Cells of one sheet; 0-based, half-open, always bounded by the grid. */
export interface Bounds {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** Rows of the grid. */
export function rowCount(sheet: HostSheet): number {
  return sheet.properties.gridProperties?.rowCount ?? 0;
}

/** Columns of the grid. */
export function columnCount(sheet: HostSheet): number {
  return sheet.properties.gridProperties?.columnCount ?? 0;
}

export function sheetTitle(sheet: HostSheet): string {
  return sheet.properties.title ?? '';
}

/** An ID of 0 may be absent, as in every message. */
export function sheetId(sheet: HostSheet): number {
  return sheet.properties.sheetId ?? 0;
}

/**
 * The cells of a GridRange on its sheet.
 *
 * A range that starts outside the grid is always refused. One that ends outside is refused too,
 * except where `clampEnd` is set: Google was seen to take such a range in repeatCell; of other
 * requests it is not known, and code must not rely on it.
 */
export function boundsOf(
  sheet: HostSheet,
  range: GridRange,
  options: { readonly clampEnd?: boolean; readonly allowEmpty?: boolean } = {},
): Bounds {
  const rows = rowCount(sheet);
  const columns = columnCount(sheet);
  checkOrder('Row', range.startRowIndex, range.endRowIndex, options.allowEmpty ?? false);
  checkOrder('Column', range.startColumnIndex, range.endColumnIndex, options.allowEmpty ?? false);
  const { startRowIndex = 0, endRowIndex = rows } = range;
  const { startColumnIndex = 0, endColumnIndex = columns } = range;
  const outside =
    startRowIndex >= rows ||
    startColumnIndex >= columns ||
    (!options.clampEnd && (endRowIndex > rows || endColumnIndex > columns));
  if (outside) throw exceedsGrid(sheet, formatRange(sheet, range));
  return {
    startRow: startRowIndex,
    endRow: Math.min(endRowIndex, rows),
    startColumn: startColumnIndex,
    endColumn: Math.min(endColumnIndex, columns),
  };
}

function checkOrder(
  what: 'Row' | 'Column',
  start: number | undefined,
  end: number | undefined,
  allowEmpty: boolean,
): void {
  const field = `${what.toLowerCase()}Index`;
  if (start !== undefined && start < 0) {
    throw invalidArgument(
      `GridRange.start${what}Index[${start}] must be greater than or equal to 0`,
    );
  }
  if (end === undefined) return;
  const from = start ?? 0;
  if (end < from || (end === from && !allowEmpty)) {
    throw invalidArgument(
      `GridRange end${what}Index[${end}] must be after the start ${field}[${from}]`,
    );
  }
}

export function exceedsGrid(sheet: HostSheet, range: string) {
  return invalidArgument(
    `Range (${range}) exceeds grid limits. Max rows: ${rowCount(sheet)}, max columns: ${columnCount(sheet)}`,
  );
}

/** A GridRange in A1 notation as Google's messages write it: `Sheet1!A1001:B`. */
export function formatRange(sheet: HostSheet, range: GridRange): string {
  const { startRowIndex = 0, startColumnIndex = 0, endRowIndex, endColumnIndex } = range;
  const start = `${columnLetters(startColumnIndex)}${startRowIndex + 1}`;
  const last = endColumnIndex === undefined ? '' : columnLetters(Math.max(0, endColumnIndex - 1));
  const end = `${last}${endRowIndex ?? ''}`;
  const cells = end === '' || end === start ? start : `${start}:${end}`;
  return `${quoteSheetTitle(sheetTitle(sheet))}!${cells}`;
}

export function formatBounds(sheet: HostSheet, bounds: Bounds): string {
  return formatRange(sheet, {
    startRowIndex: bounds.startRow,
    endRowIndex: bounds.endRow,
    startColumnIndex: bounds.startColumn,
    endColumnIndex: bounds.endColumn,
  });
}

/** The same cells as a GridRange with all its indices. */
export function gridRange(sheet: HostSheet, bounds: Bounds): GridRange {
  return {
    sheetId: sheetId(sheet),
    startRowIndex: bounds.startRow,
    endRowIndex: bounds.endRow,
    startColumnIndex: bounds.startColumn,
    endColumnIndex: bounds.endColumn,
  };
}

export function intersect(a: Bounds, b: Bounds): Bounds | undefined {
  const both = {
    startRow: Math.max(a.startRow, b.startRow),
    endRow: Math.min(a.endRow, b.endRow),
    startColumn: Math.max(a.startColumn, b.startColumn),
    endColumn: Math.min(a.endColumn, b.endColumn),
  };
  return both.startRow < both.endRow && both.startColumn < both.endColumn ? both : undefined;
}

export function contains(outer: Bounds, inner: Bounds): boolean {
  return (
    outer.startRow <= inner.startRow &&
    outer.endRow >= inner.endRow &&
    outer.startColumn <= inner.startColumn &&
    outer.endColumn >= inner.endColumn
  );
}

/** What is left of a rectangle when a hole is cut into it: up to four rectangles. */
export function subtract(from: Bounds, hole: Bounds): Bounds[] {
  const cut = intersect(from, hole);
  if (!cut) return [from];
  return [
    { ...from, endRow: cut.startRow },
    { ...from, startRow: cut.endRow },
    { ...cut, startColumn: from.startColumn, endColumn: cut.startColumn },
    { ...cut, startColumn: cut.endColumn, endColumn: from.endColumn },
  ].filter((part) => part.startRow < part.endRow && part.startColumn < part.endColumn);
}

/** The length of the longest list; `Math.max(...)` of 100,000 lengths would overflow the stack. */
export function longest(lists: readonly (readonly unknown[])[]): number {
  return lists.reduce((most, list) => Math.max(most, list.length), 0);
}
