import { invalidArgument } from '../../rest/api-error.ts';
import { boundsOf } from '../bounds.ts';
import type { Draft } from '../draft.ts';
import { guardCells } from '../protection.ts';
import type { Request, Response } from '../types.ts';
import { required } from './ids.ts';
import { checkedSort, sortRows } from './sort-rows.ts';

/** Sorts the rows of a range; `dimensionIndex` counts the sheet's own columns. */
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
  sortRows(draft, sheet, area, specs);
  return {};
}
