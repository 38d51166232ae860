import { inlineLength } from './blocks.ts';
import type { Block, Cell, Row, TableBlock } from './model.ts';

/**
 * How many indices a part of a Doc takes, as recorded answers of documents.get show: a section break
 * 1, a paragraph its UTF-16 code units, a table 1 at its start, 1 for each row and each cell, the
 * cells' content, and 1 at its end. An empty table of r rows and c columns takes 2 + r · (1 + 2c).
 */
export interface Lengths {
  block(block: Block): number;
  row(row: Row): number;
  cell(cell: Cell): number;
  content(blocks: readonly Block[]): number;
  /** Forgets what is known of parts that were changed. */
  forget(parts: readonly object[]): void;
}

/** Lengths that are computed once for each part. */
export function createLengths(): Lengths {
  const known = new WeakMap<object, number>();
  const once = (part: object, compute: () => number): number => {
    const before = known.get(part);
    if (before !== undefined) return before;
    const length = compute();
    known.set(part, length);
    return length;
  };
  const lengths: Lengths = {
    block: (block) =>
      once(block, () => {
        if ('paragraph' in block) return sum(block.paragraph.elements, inlineLength);
        if ('table' in block) return 2 + sum(block.table.tableRows, lengths.row);
        return 1;
      }),
    row: (row) => once(row, () => 1 + sum(row.tableCells, lengths.cell)),
    cell: (cell) => once(cell, () => 1 + lengths.content(cell.content)),
    content: (blocks) => sum(blocks, lengths.block),
    forget: (parts) => {
      for (const part of parts) known.delete(part);
    },
  };
  return lengths;
}

interface PlacedCell {
  readonly row: Row;
  readonly cell: Cell;
  /** The index of the cell; its content begins one later. */
  readonly start: number;
  readonly end: number;
}

/** The cells of a table that begins at an index; rows that end at or before `after` are passed over. */
export function* cellsOf(
  lengths: Lengths,
  { table }: TableBlock,
  from: number,
  after = 0,
): Generator<PlacedCell> {
  let rowStart = from + 1;
  for (const row of table.tableRows) {
    const rowEnd = rowStart + lengths.row(row);
    let start = rowStart + 1;
    for (const cell of rowEnd <= after ? [] : row.tableCells) {
      const end = start + lengths.cell(cell);
      yield { row, cell, start, end };
      start = end;
    }
    rowStart = rowEnd;
  }
}

/** The cell of a table whose content holds a whole range. */
export function cellAround(
  lengths: Lengths,
  block: TableBlock,
  from: number,
  range: { readonly start: number; readonly end: number },
): PlacedCell | undefined {
  for (const placed of cellsOf(lengths, block, from, range.start)) {
    if (placed.start < range.start && range.end <= placed.end) return placed;
  }
  return undefined;
}

function sum<T>(items: readonly T[], length: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += length(item);
  return total;
}
