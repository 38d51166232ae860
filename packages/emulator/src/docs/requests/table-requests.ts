import { invalidArgument } from '../../rest/api-error.ts';
import { emptyCell, emptyRow, emptyTable, isParagraph } from '../blocks.ts';
import type { Draft } from '../draft.ts';
import { insertText } from '../edit/insert-text.ts';
import { rangesAfterDeletion, rangesAfterInsertion } from '../edit/shift-named-ranges.ts';
import { insertionSpot, paragraphAt } from '../places.ts';
import type { Response } from '../types.ts';
import { cellAt, refuseMerged, type TablePlace } from './table-place.ts';

/**
 * Discovery, InsertTableRequest: "A newline character will be inserted before the inserted table,
 * therefore the table start index will be at the specified location index + 1."
 */
export function insertTable(
  draft: Draft,
  { rows = 0, columns = 0, location, endOfSegmentLocation }: gapi.client.docs.InsertTableRequest,
): Response {
  if (rows < 1) throw invalidArgument('The number of rows must be at least 1.');
  if (columns < 1) throw invalidArgument('The number of columns must be at least 1.');
  const spot = insertionSpot(draft, location, endOfSegmentLocation);
  const index = insertText(draft, spot, '\n') + 1;
  const behind = paragraphAt(draft, { ...spot, index });
  if (!isParagraph(behind?.block)) throw new Error('the newline made no paragraph');
  const table = emptyTable(rows, columns);
  behind.container.splice(behind.position, 0, table);
  draft.lengths.forget(behind.around);
  rangesAfterInsertion(draft.document, spot.segmentId, index, draft.lengths.block(table));
  return {};
}

export function insertTableRow(
  draft: Draft,
  { tableCellLocation, insertBelow = false }: gapi.client.docs.InsertTableRowRequest,
): Response {
  const { place, row } = cellAt(draft, tableCellLocation);
  const { table } = place.block;
  refuseMerged(table, 'insertTableRow');
  const target = insertBelow ? row + 1 : row;
  const made = emptyRow(table.columns);
  const index = rowStart(draft, place, target);
  table.tableRows.splice(target, 0, made);
  forget(draft, place);
  rangesAfterInsertion(draft.document, place.segmentId, index, draft.lengths.row(made));
  return {};
}

export function insertTableColumn(
  draft: Draft,
  { tableCellLocation, insertRight = false }: gapi.client.docs.InsertTableColumnRequest,
): Response {
  const { place, column } = cellAt(draft, tableCellLocation);
  const { table } = place.block;
  refuseMerged(table, 'insertTableColumn');
  const target = insertRight ? column + 1 : column;
  for (const [number, row] of table.tableRows.entries()) {
    const index = cellStart(draft, place, number, target);
    const cell = emptyCell();
    row.tableCells.splice(target, 0, cell);
    draft.lengths.forget([row]);
    forget(draft, place);
    rangesAfterInsertion(draft.document, place.segmentId, index, draft.lengths.cell(cell));
  }
  table.columns += 1;
  table.columnProperties.splice(target, 0, { widthType: 'EVENLY_DISTRIBUTED' });
  return {};
}

/** "If no rows remain in the table after this deletion, the whole table is deleted." */
export function deleteTableRow(
  draft: Draft,
  { tableCellLocation }: gapi.client.docs.DeleteTableRowRequest,
): Response {
  const { place, row } = cellAt(draft, tableCellLocation);
  const { table } = place.block;
  refuseMerged(table, 'deleteTableRow');
  if (table.tableRows.length === 1) return deleteTable(draft, place);
  const start = rowStart(draft, place, row);
  const end = rowStart(draft, place, row + 1);
  table.tableRows.splice(row, 1);
  forget(draft, place);
  rangesAfterDeletion(draft.document, place.segmentId, start, end);
  return {};
}

export function deleteTableColumn(
  draft: Draft,
  { tableCellLocation }: gapi.client.docs.DeleteTableColumnRequest,
): Response {
  const { place, column } = cellAt(draft, tableCellLocation);
  const { table } = place.block;
  refuseMerged(table, 'deleteTableColumn');
  if (table.columns === 1) return deleteTable(draft, place);
  for (const [number, row] of table.tableRows.entries()) {
    const start = cellStart(draft, place, number, column);
    const end = cellStart(draft, place, number, column + 1);
    row.tableCells.splice(column, 1);
    draft.lengths.forget([row]);
    forget(draft, place);
    rangesAfterDeletion(draft.document, place.segmentId, start, end);
  }
  table.columns -= 1;
  table.columnProperties.splice(column, 1);
  return {};
}

function deleteTable(draft: Draft, place: TablePlace): Response {
  const end = place.start + draft.lengths.block(place.block);
  place.container.splice(place.position, 1);
  draft.lengths.forget(place.around);
  rangesAfterDeletion(draft.document, place.segmentId, place.start, end);
  return {};
}

function forget(draft: Draft, place: TablePlace): void {
  draft.lengths.forget([place.block, ...place.around]);
}

/** Index of a row, or of the end of the last one. */
function rowStart(draft: Draft, { block, start }: TablePlace, row: number): number {
  const above = block.table.tableRows.slice(0, row);
  return above.reduce((sum, each) => sum + draft.lengths.row(each), start + 1);
}

function cellStart(draft: Draft, place: TablePlace, row: number, column: number): number {
  const left = place.block.table.tableRows[row]?.tableCells.slice(0, column) ?? [];
  return left.reduce(
    (sum, cell) => sum + draft.lengths.cell(cell),
    rowStart(draft, place, row) + 1,
  );
}
