import { invalidArgument } from '../rest/api-error.ts';
import { editorsOf, mayEdit } from './access.ts';
import { type Bounds, boundsOf, columnCount, intersect, rowCount, subtract } from './bounds.ts';
import type { Draft } from './draft.ts';
import type { HostSheet, HostSpreadsheet } from './model.ts';
import type { Dimension, GridRange, ProtectedRange } from './types.ts';

const REFUSED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** The range that a protection covers, by itself or through its named range. */
export function protectedGridRange(
  spreadsheet: HostSpreadsheet,
  range: ProtectedRange,
): GridRange | undefined {
  if (range.namedRangeId === undefined) return range.range;
  return spreadsheet.namedRanges.find((named) => named.namedRangeId === range.namedRangeId)?.range;
}

/** A range without any index protects the whole sheet (discovery: ProtectedRange.range). */
export function isWholeSheet(range: GridRange | undefined): boolean {
  return (
    range !== undefined &&
    range.startRowIndex === undefined &&
    range.endRowIndex === undefined &&
    range.startColumnIndex === undefined &&
    range.endColumnIndex === undefined
  );
}

/** The protections of a sheet that bind the caller. */
function binding(draft: Draft, sheet: HostSheet): ProtectedRange[] {
  const { access } = draft.context;
  if (access.role === 'owner') return [];
  return sheet.protectedRanges.filter((range) => !mayEdit(range, access));
}

/** Whether any protection of a sheet binds the caller: if not, no write needs a closer look. */
export function isBound(draft: Draft, sheet: HostSheet): boolean {
  return binding(draft, sheet).length > 0;
}

/** Refuses a write to cells of which the caller may not edit every one. */
export function guardCells(draft: Draft, sheet: HostSheet, cells: Bounds): void {
  if (sheet.protectedRanges.length === 0) return;
  for (const range of binding(draft, sheet)) {
    const area = protectedGridRange(draft.spreadsheet, range);
    const touched = area && intersect(boundsOf(sheet, area, { clampEnd: true }), cells);
    if (!touched) continue;
    const open = (range.unprotectedRanges ?? []).map((hole) =>
      boundsOf(sheet, hole, { clampEnd: true }),
    );
    const closed = open.reduce<Bounds[]>(
      (left, hole) => left.flatMap((part) => subtract(part, hole)),
      [touched],
    );
    if (closed.length > 0) throw invalidArgument(REFUSED);
  }
}

/** Refuses a change of the sheet itself (title, groups, charts…) if it is protected as a whole. */
export function guardSheet(draft: Draft, sheet: HostSheet): void {
  for (const range of binding(draft, sheet)) {
    if (isWholeSheet(protectedGridRange(draft.spreadsheet, range))) throw invalidArgument(REFUSED);
  }
}

/** Refuses the removal of a sheet that holds anything the caller may not edit. */
export function guardRemoval(draft: Draft, sheet: HostSheet): void {
  if (binding(draft, sheet).length > 0) throw invalidArgument(REFUSED);
}

/**
 * Refuses the insertion of rows or columns that would open a protected range: inside it, or
 * anywhere along an open side (a protected column has every row, new ones too).
 */
export function guardInsertion(
  draft: Draft,
  sheet: HostSheet,
  dimension: Dimension,
  at: number,
): void {
  for (const range of binding(draft, sheet)) {
    const area = protectedGridRange(draft.spreadsheet, range);
    if (!area) continue;
    const start = dimension === 'ROWS' ? area.startRowIndex : area.startColumnIndex;
    const end = dimension === 'ROWS' ? area.endRowIndex : area.endColumnIndex;
    const after = start === undefined || start < at;
    const before = end === undefined || at < end;
    if (after && before) throw invalidArgument(REFUSED);
  }
}

/** Refuses the deletion or the move of rows or columns that hold protected cells. */
export function guardLines(
  draft: Draft,
  sheet: HostSheet,
  dimension: Dimension,
  start: number,
  end: number,
): void {
  guardSheet(draft, sheet);
  guardCells(draft, sheet, linesOf(sheet, dimension, start, end));
}

/** The cells of whole rows or columns. */
export function linesOf(
  sheet: HostSheet,
  dimension: Dimension,
  start: number,
  end: number,
): Bounds {
  return dimension === 'ROWS'
    ? { startRow: start, endRow: end, startColumn: 0, endColumn: columnCount(sheet) }
    : { startRow: 0, endRow: rowCount(sheet), startColumn: start, endColumn: end };
}

/** Refuses a change of the protection itself: only those it lets in may change or remove it. */
export function guardProtection(draft: Draft, range: ProtectedRange): void {
  if (!range.warningOnly && !mayEdit(range, draft.context.access)) throw invalidArgument(REFUSED);
}

/**
 * A protection as a caller sees it: its editors only if they may edit it. A warning, which takes none,
 * lists those of the file (recorded: github.com/burnash/gspread
 * tests/cassettes/WorksheetTest.test_add_protected_range_warning.json).
 */
export function visibleProtection(
  range: ProtectedRange,
  access: Draft['context']['access'],
): ProtectedRange {
  const { editors = { users: editorsOf(access.record) }, ...rest } = range;
  if (!mayEdit(range, access)) return rest;
  return { ...rest, requestingUserCanEdit: true, editors };
}
