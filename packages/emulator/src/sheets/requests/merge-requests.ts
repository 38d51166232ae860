import { invalidArgument } from '../../rest/api-error.ts';
import { type Bounds, boundsOf, contains, gridRange, intersect } from '../bounds.ts';
import type { Draft } from '../draft.ts';
import type { HostSheet } from '../model.ts';
import { guardCells } from '../protection.ts';
import type { Request, Response } from '../types.ts';
import { required } from './ids.ts';

export function mergeCells(draft: Draft, request: NonNullable<Request['mergeCells']>): Response {
  const range = required(request.range, 'range');
  const sheet = draft.sheet(range.sheetId);
  const area = boundsOf(sheet, range);
  guardCells(draft, sheet, area);
  checkFrozen(sheet, area);
  checkCrossings(sheet, area);
  const merges = draft.list(sheet, 'merges');
  for (let i = merges.length - 1; i >= 0; i -= 1) {
    if (contains(area, boundsOf(sheet, merges[i] ?? {}))) merges.splice(i, 1);
  }
  for (const part of parts(area, request.mergeType ?? 'MERGE_ALL')) {
    if (part.endRow - part.startRow === 1 && part.endColumn - part.startColumn === 1) continue;
    merges.push(gridRange(sheet, part));
    clearHidden(draft, sheet, part);
  }
  return {};
}

/** "The range must not partially span any merge" (discovery: UnmergeCellsRequest.range). */
export function unmergeCells(
  draft: Draft,
  request: NonNullable<Request['unmergeCells']>,
): Response {
  const range = required(request.range, 'range');
  const sheet = draft.sheet(range.sheetId);
  const area = boundsOf(sheet, range, { clampEnd: true });
  guardCells(draft, sheet, area);
  checkCrossings(sheet, area);
  const left = sheet.merges.filter((merge) => !contains(area, boundsOf(sheet, merge)));
  draft.putList(sheet, 'merges', left);
  return {};
}

function checkCrossings(sheet: HostSheet, area: Bounds): void {
  for (const merge of sheet.merges) {
    const merged = boundsOf(sheet, merge);
    if (intersect(area, merged) && !contains(area, merged)) {
      throw invalidArgument(
        'You must select all cells in a merged range to merge or unmerge them.',
      );
    }
  }
}

function checkFrozen(sheet: HostSheet, area: Bounds): void {
  const { frozenRowCount: rows = 0, frozenColumnCount: columns = 0 } =
    sheet.properties.gridProperties ?? {};
  if (area.startRow < rows && area.endRow > rows) {
    throw invalidArgument("You can't merge frozen and non-frozen rows");
  }
  if (area.startColumn < columns && area.endColumn > columns) {
    throw invalidArgument("You can't merge frozen and non-frozen columns");
  }
}

function parts(area: Bounds, type: NonNullable<NonNullable<Request['mergeCells']>['mergeType']>) {
  if (type === 'MERGE_ALL') return [area];
  const result: Bounds[] = [];
  if (type === 'MERGE_ROWS') {
    for (let row = area.startRow; row < area.endRow; row += 1) {
      result.push({ ...area, startRow: row, endRow: row + 1 });
    }
  } else {
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      result.push({ ...area, startColumn: column, endColumn: column + 1 });
    }
  }
  return result;
}

/** A merge keeps the value of its upper left cell and drops the others. */
function clearHidden(draft: Draft, sheet: HostSheet, area: Bounds): void {
  for (let row = area.startRow; row < area.endRow; row += 1) {
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      const cell = sheet.rows[row]?.[column];
      const first = row === area.startRow && column === area.startColumn;
      if (first || !cell?.userEnteredValue) continue;
      const { userEnteredValue: _, textFormatRuns: __, ...rest } = cell;
      draft.setCell(sheet, row, column, Object.keys(rest).length > 0 ? rest : undefined);
    }
  }
}
