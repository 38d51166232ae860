import { invalidArgument } from '../../rest/api-error.ts';
import { type Bounds, boundsOf } from '../bounds.ts';
import { normalizeColors } from '../cells/color.ts';
import type { Draft } from '../draft.ts';
import type { HostCell } from '../model.ts';
import { guardCells } from '../protection.ts';
import type { Border, Request, Response } from '../types.ts';
import { required } from './ids.ts';

type Side = 'top' | 'bottom' | 'left' | 'right';
type Borders = Omit<NonNullable<Request['updateBorders']>, 'range'>;
type Sides = Readonly<Record<Side, Border | undefined>>;

/** Sets the given borders of a range; a border that is not given stays, one of style NONE goes. */
export function updateBorders(
  draft: Draft,
  request: NonNullable<Request['updateBorders']>,
): Response {
  const range = required(request.range, 'range');
  const sheet = draft.sheet(range.sheetId);
  const area = boundsOf(sheet, range);
  guardCells(draft, sheet, area);
  const { range: _range, ...given } = request;
  for (const [name, border] of Object.entries(given)) {
    if (border && border.style === undefined) throw invalidArgument(`${name}.style must be set.`);
  }
  for (let row = area.startRow; row < area.endRow; row += 1) {
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      const cell = sheet.rows[row]?.[column];
      draft.setCell(sheet, row, column, withBorders(cell, sidesAt(row, column, area, given)));
    }
  }
  return {};
}

/** The borders of a cell: those around the range at its edges, the inner ones elsewhere. */
function sidesAt(row: number, column: number, area: Bounds, given: Borders): Sides {
  return {
    top: row === area.startRow ? given.top : given.innerHorizontal,
    bottom: row === area.endRow - 1 ? given.bottom : given.innerHorizontal,
    left: column === area.startColumn ? given.left : given.innerVertical,
    right: column === area.endColumn - 1 ? given.right : given.innerVertical,
  };
}

/** The cell with these borders; undefined for an empty one. */
function withBorders(before: HostCell | undefined, sides: Sides): HostCell | undefined {
  const { userEnteredFormat: formatBefore = {}, ...rest } = before ?? {};
  const { borders: bordersBefore, ...format } = formatBefore;
  const borders = changed({ ...bordersBefore }, sides);
  const userEnteredFormat = hasFields(borders) ? { ...format, borders } : format;
  const cell = hasFields(userEnteredFormat) ? { ...rest, userEnteredFormat } : rest;
  return hasFields(cell) ? cell : undefined;
}

function changed(borders: Partial<Record<Side, Border>>, sides: Sides): object {
  for (const [side, border] of Object.entries(sides) as [Side, Border | undefined][]) {
    if (border?.style === 'NONE') delete borders[side];
    else if (border) borders[side] = normalizeColors(border) as Border;
  }
  return borders;
}

const hasFields = (value: object): boolean => Object.keys(value).length > 0;
