import type { DocsRequest } from '../../../shared/docs-api.ts';
import type { Block, Runs, TableCell } from '../block.ts';
import { textOf } from './lines.ts';
import {
  cellLook,
  cellText,
  docsColor,
  fieldsOf,
  headerFill,
  paragraphs,
  points,
  totalFill,
} from './looks.ts';
import { type HeadingIds, paragraphStyle, runStyles, textStyle } from './style-requests.ts';

export type Table = Extract<Block, { kind: 'table' }>;

/** Inserting a table, and then its looks; `end` is the index behind it. */
export interface LaidTable {
  readonly inserts: readonly DocsRequest[];
  readonly styles: readonly DocsRequest[];
  readonly end: number;
}

/** All rows of a table, the titles of its columns first. */
function rowsOf({ columns, rows }: Table): (readonly TableCell[])[] {
  const titles = columns.map(({ title }): TableCell => ({ runs: [{ text: title, bold: true }] }));
  return [titles, ...rows];
}

/** The texts of all cells, row by row, each behind a bar that tells cells from paragraphs. */
export function tableTexts(table: Table): string[] {
  return rowsOf(table).flatMap((row) =>
    table.columns.map((_, i) => `| ${textOf(row[i]?.runs ?? [])}`),
  );
}

/** How many indices a table takes: 1 at its start and end, 1 for each row and cell, and the texts. */
export function tableLength(table: Table): number {
  const cells = rowsOf(table).flat();
  const text = cells.reduce((sum, { runs }) => sum + textOf(runs).length, 0);
  return 2 + (table.rows.length + 1) * (1 + 2 * table.columns.length) + text;
}

/**
 * A table behind the text that ends at `at`. Docs puts a line break there first, so the table begins
 * at `at + 1`. Cells are filled in order: what is before an index is already there, so every index is
 * final. https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#InsertTableRequest
 */
export function layTable(table: Table, at: number, headings: HeadingIds): LaidTable {
  const start = at + 1;
  const rows = rowsOf(table);
  const { columns } = table;
  const inserts: DocsRequest[] = [
    { insertTable: { location: { index: at }, rows: rows.length, columns: columns.length } },
  ];
  const styles: DocsRequest[] = [];
  const alignments: DocsRequest[] = [];
  /** For each row, the index behind its last text. */
  const rowEnds: number[] = [];
  /** The style of the cell before, if it is one style for all of its text. */
  let before: DocsRequest['updateTextStyle'];
  let index = start + 1;
  const addCell = (runs: Runs, isBold: boolean, align: Column['align']): void => {
    const text = textOf(runs);
    const from = index + 1;
    const to = from + text.length;
    if (text !== '') inserts.push({ insertText: { location: { index: from }, text } });
    const looks = runStyles(isBold ? boldened(runs) : runs, from, headings);
    const here = wholeLook(looks, from, to);
    if (before?.range && here && sameLook(before, here)) {
      // Cells of one look, one behind the other, take one request.
      before.range.endIndex = to;
    } else {
      styles.push(...looks);
      before = here;
    }
    if (align && align !== 'start' && text !== '') {
      const alignment = align === 'end' ? 'END' : 'CENTER';
      alignments.push(paragraphStyle(from, to, { alignment }));
    }
    index = to + 1;
  };
  rows.forEach((row, r) => {
    index += 1;
    const isTotal = table.total === true && r === rows.length - 1;
    columns.forEach(({ align }, c) => {
      addCell(row[c]?.runs ?? [], isTotal, align);
    });
    rowEnds.push(index);
  });
  const end = index + 1;
  // Paragraphs first: setting their style can reset that of their text, as users of the API report.
  const looks = tableLooks(table, start, rowEnds);
  return { inserts, styles: [...looks.table, ...alignments, ...looks.text, ...styles], end };
}

const boldened = (runs: Runs): Runs => runs.map((run) => ({ ...run, bold: true }));

type Column = Table['columns'][number];
type TextUpdate = NonNullable<DocsRequest['updateTextStyle']>;

/** The style of a cell, if it is one style for all of its text. */
function wholeLook(
  looks: readonly DocsRequest[],
  from: number,
  to: number,
): TextUpdate | undefined {
  const only = looks.length === 1 ? looks[0]?.updateTextStyle : undefined;
  return only?.range?.startIndex === from && only.range.endIndex === to ? only : undefined;
}

const sameLook = (a: TextUpdate, b: TextUpdate): boolean =>
  a.fields === b.fields && JSON.stringify(a.textStyle) === JSON.stringify(b.textStyle);

/** Rows and UTF-16 units of a table that is not spread over two pages without need. */
const small = { rows: 10, length: 900 };

/** What holds for the whole table, and for its rows and columns. */
function tableLooks(
  table: Table,
  start: number,
  rowEnds: readonly number[],
): { readonly table: DocsRequest[]; readonly text: DocsRequest[] } {
  const end = rowEnds[rowEnds.length - 1] ?? start;
  const isSmall = rowEnds.length <= small.rows && end - start <= small.length;
  // The header is never alone at the foot of a page.
  const kept = rowEnds.length < 2 ? undefined : rowEnds[isSmall ? rowEnds.length - 2 : 0];
  const tableStartLocation = { index: start };
  const { columns, rows, total } = table;
  const fillRange = (
    rowIndex: number,
    columnIndex: number,
    rowSpan: number,
    columnSpan: number,
    fill: string,
  ): DocsRequest => ({
    updateTableCellStyle: {
      tableRange: {
        tableCellLocation: { tableStartLocation, rowIndex, columnIndex },
        rowSpan,
        columnSpan,
      },
      tableCellStyle: { backgroundColor: docsColor(fill) },
      fields: 'backgroundColor',
    },
  });
  const looks: DocsRequest[] = [
    ...columns.map(
      ({ width }, i): DocsRequest => ({
        updateTableColumnProperties: {
          tableStartLocation,
          columnIndices: [i],
          tableColumnProperties: { widthType: 'FIXED_WIDTH', width: points(width) },
          fields: 'widthType,width',
        },
      }),
    ),
    { pinTableHeaderRows: { tableStartLocation, pinnedHeaderRowsCount: 1 } },
    {
      updateTableRowStyle: {
        tableStartLocation,
        tableRowStyle: { preventOverflow: true },
        fields: 'preventOverflow',
      },
    },
    {
      updateTableCellStyle: {
        tableStartLocation,
        tableCellStyle: cellLook,
        fields: fieldsOf(cellLook),
      },
    },
    fillRange(0, 0, 1, columns.length, headerFill),
    ...(total && rows.length > 0 ? [fillRange(rows.length, 0, 1, columns.length, totalFill)] : []),
    ...fills(table).map(({ row, column, span, fill }) => fillRange(row + 1, column, span, 1, fill)),
    paragraphStyle(start + 3, end, paragraphs.cell),
    ...(kept === undefined ? [] : [paragraphStyle(start + 3, kept, { keepWithNext: true })]),
  ];
  return { table: looks, text: [textStyle(start + 3, end, cellText)] };
}

/** Filled cells, column by column, neighbours of one colour taken together. */
function fills({
  columns,
  rows,
}: Table): { row: number; column: number; span: number; fill: string }[] {
  return columns.flatMap((_, column) => {
    const found: { row: number; column: number; span: number; fill: string }[] = [];
    rows.forEach((cells, row) => {
      const fill = cells[column]?.fill;
      if (fill === undefined) return;
      const last = found[found.length - 1];
      if (last?.fill === fill && last.row + last.span === row) last.span += 1;
      else found.push({ row, column, span: 1, fill });
    });
    return found;
  });
}
