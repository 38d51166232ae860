import { invalidArgument } from '../../rest/api-error.ts';
import { boundsOf } from '../bounds.ts';
import { normalizeColors } from '../cells/color.ts';
import type { Draft } from '../draft.ts';
import { guardCells } from '../protection.ts';
import type { Border, Request, Response } from '../types.ts';
import { required } from './ids.ts';

type Side = 'top' | 'bottom' | 'left' | 'right';

/** Sets the given borders of a range; a border that is not given stays, one of style NONE goes. */
export function updateBorders(
  draft: Draft,
  request: NonNullable<Request['updateBorders']>,
): Response {
  const range = required(request.range, 'range');
  const sheet = draft.sheet(range.sheetId);
  const area = boundsOf(sheet, range);
  guardCells(draft, sheet, area);
  const { top, bottom, left, right, innerHorizontal, innerVertical } = request;
  const given = { top, bottom, left, right, innerHorizontal, innerVertical };
  for (const [name, border] of Object.entries(given)) {
    if (border && border.style === undefined) throw invalidArgument(`${name}.style must be set.`);
  }
  for (let row = area.startRow; row < area.endRow; row += 1) {
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      const sides: Readonly<Record<Side, Border | undefined>> = {
        top: row === area.startRow ? top : innerHorizontal,
        bottom: row === area.endRow - 1 ? bottom : innerHorizontal,
        left: column === area.startColumn ? left : innerVertical,
        right: column === area.endColumn - 1 ? right : innerVertical,
      };
      const before = sheet.rows[row]?.[column];
      const borders: Partial<Record<Side, Border>> = { ...before?.userEnteredFormat?.borders };
      for (const [side, border] of Object.entries(sides) as [Side, Border | undefined][]) {
        if (!border) continue;
        if (border.style === 'NONE') delete borders[side];
        else borders[side] = normalizeColors(border) as Border;
      }
      const { borders: _, ...format } = before?.userEnteredFormat ?? {};
      const userEnteredFormat = Object.keys(borders).length > 0 ? { ...format, borders } : format;
      const { userEnteredFormat: __, ...rest } = before ?? {};
      const cell =
        Object.keys(userEnteredFormat).length > 0 ? { ...rest, userEnteredFormat } : rest;
      draft.setCell(sheet, row, column, Object.keys(cell).length > 0 ? cell : undefined);
    }
  }
  return {};
}
