import { invalidArgument } from '../../rest/api-error.ts';
import { merge } from '../../rest/masks/apply-mask.ts';
import { type FieldMask, selects } from '../../rest/masks/field-mask.ts';
import { pt } from '../defaults.ts';
import type { Draft } from '../draft.ts';
import type { Cell, Table } from '../model.ts';
import { styleMask, styleValues } from '../style-values.ts';
import type { Response, TableCellStyle, TableColumnProperties, TableRange } from '../types.ts';
import { cellAt, checkLine, refuseMerged, tableAt } from './table-place.ts';

/** Discovery, UpdateTableColumnPropertiesRequest: "less than 5 points …, a 400". */
const NARROWEST = 5;

export function updateTableColumnProperties(
  draft: Draft,
  request: gapi.client.docs.UpdateTableColumnPropertiesRequest,
): Response {
  const { schemas } = draft.context;
  const mask = styleMask(schemas, 'TableColumnProperties', request.fields);
  const given = styleValues(schemas, 'TableColumnProperties', request.tableColumnProperties, mask);
  if (given.width && (given.width.magnitude ?? 0) < NARROWEST) {
    throw invalidArgument('Column width must be greater than or equal to 5 points.');
  }
  const { table } = tableAt(draft, request.tableStartLocation).block;
  for (const column of lines(request.columnIndices, table.columns, 'column')) {
    const before = table.columnProperties[column] ?? {};
    table.columnProperties[column] = columnAfter(merge(before, given, mask) ?? {}, given);
  }
  return {};
}

/** "The width …. Set when the column's width type is FIXED_WIDTH" (discovery). */
function columnAfter(
  properties: TableColumnProperties,
  given: TableColumnProperties,
): TableColumnProperties {
  const { width, widthType = given.width ? 'FIXED_WIDTH' : 'EVENLY_DISTRIBUTED' } = properties;
  const fixed = given.width && given.widthType === undefined ? 'FIXED_WIDTH' : widthType;
  if (fixed === 'EVENLY_DISTRIBUTED') {
    if (given.width) throw invalidArgument('An evenly distributed column has no width.');
    return { widthType: fixed };
  }
  if (!width) throw invalidArgument('A column of fixed width must have a width.');
  return { widthType: fixed, width };
}

export function updateTableRowStyle(
  draft: Draft,
  request: gapi.client.docs.UpdateTableRowStyleRequest,
): Response {
  const { schemas } = draft.context;
  // "Unallowed field: tableHeader", as reported by users of the API: pinTableHeaderRows sets it.
  const mask = styleMask(
    schemas,
    'TableRowStyle',
    request.fields,
    ['tableHeader'],
    request.tableRowStyle,
  );
  const given = styleValues(schemas, 'TableRowStyle', request.tableRowStyle, mask);
  const { table } = tableAt(draft, request.tableStartLocation).block;
  for (const index of lines(request.rowIndices, table.tableRows.length, 'row')) {
    const row = table.tableRows[index];
    if (!row) continue;
    row.tableRowStyle = { minRowHeight: pt(0), ...merge(row.tableRowStyle, given, mask) };
  }
  return {};
}

/** Discovery, PinTableHeaderRowsRequest: "0 implies that all rows are unpinned". */
export function pinTableHeaderRows(
  draft: Draft,
  request: gapi.client.docs.PinTableHeaderRowsRequest,
): Response {
  const { pinnedHeaderRowsCount: count = 0 } = request;
  const { table } = tableAt(draft, request.tableStartLocation).block;
  if (count < 0 || count > table.tableRows.length) {
    throw invalidArgument(
      `Invalid pinned header rows count: ${count}. The table has ${table.tableRows.length} rows.`,
    );
  }
  for (const [index, row] of table.tableRows.entries()) {
    const { tableHeader: _header, ...style } = row.tableRowStyle;
    row.tableRowStyle = index < count ? { ...style, tableHeader: true } : style;
  }
  return {};
}

export function updateTableCellStyle(
  draft: Draft,
  request: gapi.client.docs.UpdateTableCellStyleRequest,
): Response {
  const { schemas } = draft.context;
  const mask = styleMask(
    schemas,
    'TableCellStyle',
    request.fields,
    ['rowSpan', 'columnSpan'],
    request.tableCellStyle,
  );
  const given = styleValues(schemas, 'TableCellStyle', request.tableCellStyle, mask);
  const { table, top, left, bottom, right } = cellsOf(draft, request);
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      const cell = table.tableRows[row]?.tableCells[column];
      if (cell) cell.tableCellStyle = { ...merge(cell.tableCellStyle, given, mask) };
    }
  }
  if (sides.some(([name]) => selects(mask, name))) {
    refuseMerged(table, 'updateTableCellStyle of borders');
    shareBorders(table, { top, left, bottom, right }, given, mask);
  }
  return {};
}

interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** In the order that Google applies them (discovery, UpdateTableCellStyleRequest.tableCellStyle). */
const sides = [
  ['borderRight', 'borderLeft', 0, 1],
  ['borderLeft', 'borderRight', 0, -1],
  ['borderBottom', 'borderTop', 1, 0],
  ['borderTop', 'borderBottom', -1, 0],
] as const;

/** "If a cell shares a border with an adjacent cell, the … adjacent cell is updated as well." */
function shareBorders(table: Table, area: Area, given: TableCellStyle, mask: FieldMask): void {
  const cellOf = (row: number, column: number): Cell | undefined =>
    table.tableRows[row]?.tableCells[column];
  for (const [own, other, down, along] of sides) {
    if (!selects(mask, own)) continue;
    for (let row = area.top; row < area.bottom; row += 1) {
      for (let column = area.left; column < area.right; column += 1) {
        setBorder(cellOf(row, column), own, given[own]);
        setBorder(cellOf(row + down, column + along), other, given[own]);
      }
    }
  }
}

function setBorder(
  cell: Cell | undefined,
  side: (typeof sides)[number][0],
  border: gapi.client.docs.TableCellBorder | undefined,
): void {
  if (!cell) return;
  const { [side]: _before, ...style } = cell.tableCellStyle;
  cell.tableCellStyle = border ? { ...style, [side]: border } : style;
}

function cellsOf(
  draft: Draft,
  { tableRange, tableStartLocation }: gapi.client.docs.UpdateTableCellStyleRequest,
): Area & { readonly table: Table } {
  if (tableRange) return rangeOf(draft, tableRange);
  if (!tableStartLocation) throw invalidArgument('The cells to update must be specified.');
  const { table } = tableAt(draft, tableStartLocation).block;
  return { table, top: 0, left: 0, bottom: table.tableRows.length, right: table.columns };
}

function rangeOf(
  draft: Draft,
  { tableCellLocation, rowSpan = 0, columnSpan = 0 }: TableRange,
): Area & { readonly table: Table } {
  const { place, row: top, column: left } = cellAt(draft, tableCellLocation);
  const { table } = place.block;
  if (rowSpan < 1) throw invalidArgument('The row span must be greater than 0.');
  if (columnSpan < 1) throw invalidArgument('The column span must be greater than 0.');
  const [bottom, right] = [top + rowSpan, left + columnSpan];
  checkLine(bottom - 1, table.tableRows.length, 'row');
  checkLine(right - 1, table.columns, 'column');
  return { table, top, left, bottom, right };
}

/** The rows or columns that a request names, or all. */
function lines(
  indices: readonly number[] | undefined,
  count: number,
  what: 'row' | 'column',
): readonly number[] {
  if (!indices || indices.length === 0) return Array.from({ length: count }, (_, index) => index);
  for (const index of indices) checkLine(index, count, what);
  return indices;
}
