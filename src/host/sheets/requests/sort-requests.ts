import { NotSupportedError } from '../../not-supported.ts';
import { invalidArgument } from '../../rest/api-error.ts';
import { type Bounds, boundsOf, intersect } from '../bounds.ts';
import type { Draft } from '../draft.ts';
import type { HostCell, HostSheet } from '../model.ts';
import { guardCells } from '../protection.ts';
import type { ExtendedValue, Request, Response } from '../types.ts';
import { checkedSort } from './filter-requests.ts';
import { required } from './ids.ts';

/** Sorts the rows of a range; whole cells move, but for their validation. */
export function sortRange(draft: Draft, request: NonNullable<Request['sortRange']>): Response {
  const range = required(request.range, 'range');
  const specs = (request.sortSpecs ?? []).map(checkedSort);
  if (specs.length === 0) throw invalidArgument('At least one sortSpec must be specified.');
  const sheet = draft.sheet(range.sheetId);
  const area = boundsOf(sheet, range);
  for (const { dimensionIndex = 0 } of specs) {
    if (dimensionIndex < area.startColumn || dimensionIndex >= area.endColumn) {
      throw invalidArgument(`SortSpec.dimensionIndex ${dimensionIndex} is outside the range.`);
    }
  }
  guardCells(draft, sheet, area);
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
  return {};
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
