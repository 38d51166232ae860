import { columnLetters } from '../column-letters.ts';
import type { HostSpreadsheet } from '../sheets/model.ts';
import { FormulaGap } from './formula-gap.ts';
import { type Bounds, boundsOf, type Reference, sameName } from './references.ts';

export interface CellPlace {
  /** Index of the sheet in the spreadsheet. */
  readonly sheet: number;
  /** 0-based. */
  readonly row: number;
  /** 0-based. */
  readonly column: number;
}

/** Cells of one sheet, 0-based, half-open, with an end: clamped to the grid. */
export interface Area {
  /** Index of the sheet in the spreadsheet. */
  readonly sheet: number;
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** The cells a reference means; undefined (#REF!) when its sheet or its first cell does not exist. */
export function areaOf(
  spreadsheet: HostSpreadsheet,
  onSheet: number,
  reference: Reference,
): Area | undefined {
  const { sheet: title } = reference;
  const sheet =
    title === undefined
      ? onSheet
      : spreadsheet.sheets.findIndex(({ properties }) => sameName(properties.title ?? '', title));
  return clamp(spreadsheet, sheet, boundsOf(reference));
}

/** The cells of a named range; undefined when there is none of this name. */
export function namedArea(spreadsheet: HostSpreadsheet, name: string): Area | undefined {
  const found = spreadsheet.namedRanges.find((range) => sameName(range.name ?? '', name));
  const range = found?.range;
  if (!range) return undefined;
  const sheet = spreadsheet.sheets.findIndex(
    ({ properties }) => (properties.sheetId ?? 0) === (range.sheetId ?? 0),
  );
  return clamp(spreadsheet, sheet, {
    startRow: range.startRowIndex ?? 0,
    startColumn: range.startColumnIndex ?? 0,
    ...(range.endRowIndex === undefined ? {} : { endRow: range.endRowIndex }),
    ...(range.endColumnIndex === undefined ? {} : { endColumn: range.endColumnIndex }),
  });
}

export function isSingleCell(area: Area): boolean {
  return area.endRow - area.startRow === 1 && area.endColumn - area.startColumn === 1;
}

/** Whether one of the cells lies in the area: looks from the smaller side. */
export function touches(
  area: Area,
  cells: readonly CellPlace[],
  has: (sheet: number, row: number, column: number) => boolean,
): boolean {
  const size = (area.endRow - area.startRow) * (area.endColumn - area.startColumn);
  if (size > cells.length) return cells.some((cell) => contains(area, cell));
  for (let row = area.startRow; row < area.endRow; row += 1) {
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      if (has(area.sheet, row, column)) return true;
    }
  }
  return false;
}

/** Whether the cell lies in the area. */
export function contains(area: Area, { sheet, row, column }: CellPlace): boolean {
  return (
    area.sheet === sheet &&
    row >= area.startRow &&
    row < area.endRow &&
    column >= area.startColumn &&
    column < area.endColumn
  );
}

/** `B3`, or `B3:D9`. */
export function areaText(area: Area): string {
  const first = `${columnLetters(area.startColumn)}${area.startRow + 1}`;
  const last = `${columnLetters(area.endColumn - 1)}${area.endRow}`;
  return first === last ? first : `${first}:${last}`;
}

function clamp(spreadsheet: HostSpreadsheet, sheet: number, bounds: Bounds): Area | undefined {
  const grid = spreadsheet.sheets[sheet]?.properties.gridProperties;
  if (!grid) return undefined;
  const { rowCount, columnCount } = grid;
  if (rowCount === undefined || columnCount === undefined) {
    throw new FormulaGap('A formula over a sheet without a grid');
  }
  const { startRow, startColumn } = bounds;
  if (startRow >= rowCount || startColumn >= columnCount) return undefined;
  const endRow = Math.min(bounds.endRow ?? rowCount, rowCount);
  const endColumn = Math.min(bounds.endColumn ?? columnCount, columnCount);
  return { sheet, startRow, endRow, startColumn, endColumn };
}
