import { NotSupportedError } from '../../not-supported.ts';
import { invalidArgument } from '../../rest/api-error.ts';
import { isTable } from '../blocks.ts';
import type { Draft } from '../draft.ts';
import type { Block, Cell, Table, TableBlock } from '../model.ts';
import { checkedLocation } from '../places.ts';
import type { Location, TableCellLocation } from '../types.ts';

/** A table, and where it is. */
export interface TablePlace {
  readonly segmentId: string;
  readonly container: Block[];
  readonly position: number;
  readonly block: TableBlock;
  /** Index of the table itself. */
  readonly start: number;
  /** Tables, rows and cells around it. */
  readonly around: readonly object[];
}

/** The words: jonathanmoregard/google_workspace_mcp, docs/findings/suggest-semantics.md. */
const noTable = () => invalidArgument('The provided table start location is invalid.');

/** The table that starts at a location: its own start index, not the paragraph's before. */
export function tableAt(draft: Draft, location: Location | undefined): TablePlace {
  if (!location) throw noTable();
  const { segmentId, index } = checkedLocation(draft, location);
  const { lengths } = draft;
  const search = (container: Block[], from: number, around: readonly object[]): TablePlace => {
    let start = from;
    for (const [position, block] of container.entries()) {
      const end = start + lengths.block(block);
      if (index < end) {
        if (!isTable(block)) throw noTable();
        if (index === start) return { segmentId, container, position, block, start, around };
        return inside(block, start, around);
      }
      start = end;
    }
    throw noTable();
  };
  const inside = (block: TableBlock, from: number, around: readonly object[]): TablePlace => {
    let at = from + 1;
    for (const row of block.table.tableRows) {
      at += 1;
      for (const cell of row.tableCells) {
        const end = at + lengths.cell(cell);
        if (at < index && index < end) {
          return search(cell.content, at + 1, [...around, block, row, cell]);
        }
        at = end;
      }
    }
    throw noTable();
  };
  return search(draft.segment(segmentId), 0, []);
}

/** A cell's table with the cell's row and column, which must exist. */
export function cellAt(
  draft: Draft,
  location: TableCellLocation | undefined,
): { readonly place: TablePlace; readonly row: number; readonly column: number } {
  if (!location) throw invalidArgument('Table cell location must be specified.');
  const place = tableAt(draft, location.tableStartLocation);
  const { table } = place.block;
  const { rowIndex: row = 0, columnIndex: column = 0 } = location;
  checkLine(row, table.tableRows.length, 'row');
  checkLine(column, table.columns, 'column');
  return { place, row, column };
}

export function checkLine(index: number, count: number, what: 'row' | 'column'): void {
  if (index < 0 || index >= count) {
    throw invalidArgument(
      `Invalid ${what} index: ${index}. The table has ${count} ${what}${count === 1 ? '' : 's'}.`,
    );
  }
}

/** Merged cells come with imported tables only; the host cannot move them. */
export function refuseMerged(table: Table, request: string): void {
  const merged = (cell: Cell) =>
    (cell.tableCellStyle.rowSpan ?? 1) > 1 || (cell.tableCellStyle.columnSpan ?? 1) > 1;
  const uneven = table.tableRows.some((row) => row.tableCells.length !== table.columns);
  if (uneven || table.tableRows.some((row) => row.tableCells.some(merged))) {
    throw new NotSupportedError(`${request} in a table with merged cells`);
  }
}
