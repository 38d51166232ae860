import {
  BorderStyle,
  HeightRule,
  type IBorderOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { WriteContext } from './context.ts';
import { borderLook, docxParagraph } from './paragraph.ts';
import { hexOf, twips } from './units.ts';

type ApiTable = gapi.client.docs.Table;
type ApiCell = gapi.client.docs.TableCell;
type StructuralElement = gapi.client.docs.StructuralElement;

const verticalAligns = {
  TOP: VerticalAlign.TOP,
  MIDDLE: VerticalAlign.CENTER,
  BOTTOM: VerticalAlign.BOTTOM,
} as const;

/** Paragraphs and tables of a segment or a cell. `width` is that of the text, in twips. */
export function docxBlocks(
  content: readonly StructuralElement[],
  width: number,
  context: WriteContext,
): (Paragraph | Table)[] {
  const isItem = (element: StructuralElement | undefined): boolean =>
    element?.paragraph?.bullet !== undefined;
  return content.flatMap((element, i): (Paragraph | Table)[] => {
    const { paragraph, table, tableOfContents } = element;
    if (paragraph) {
      const neighbours = { afterItem: isItem(content[i - 1]), beforeItem: isItem(content[i + 1]) };
      return [docxParagraph(paragraph, neighbours, context)];
    }
    if (table) return [docxTable(table, width, context)];
    return docxBlocks(tableOfContents?.content ?? [], width, context);
  });
}

/** The widths of the columns: the given ones, and an equal share of what is left for the others. */
export function columnWidths(table: ApiTable, width: number, unit: (points: number) => number) {
  const { tableRows = [], tableStyle } = table;
  const columns =
    table.columns ?? Math.max(1, ...tableRows.map(({ tableCells = [] }) => tableCells.length));
  const given = tableStyle?.tableColumnProperties ?? [];
  const fixed = Array.from({ length: columns }, (_, i) =>
    given[i]?.widthType === 'FIXED_WIDTH' ? unit(given[i]?.width?.magnitude ?? 0) : undefined,
  );
  const left = width - fixed.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const even = fixed.filter((each) => each === undefined).length;
  return fixed.map((each) => each ?? Math.max(unit(5), Math.floor(left / even)));
}

/** A cell with its place. Cells that a merged one covers are in the Doc, and empty. */
export interface PlacedCell {
  readonly cell: ApiCell;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** The cells of each row that are not covered by others. */
export function placedCells({ tableRows = [] }: ApiTable, columns: number): PlacedCell[][] {
  const covered = new Set<string>();
  return tableRows.map(({ tableCells = [] }, row) =>
    tableCells.slice(0, columns).flatMap((cell, column) => {
      if (covered.has(`${row},${column}`)) return [];
      const { columnSpan = 1, rowSpan = 1 } = cell.tableCellStyle ?? {};
      const wide = Math.max(1, Math.min(columnSpan, columns - column));
      const high = Math.max(1, Math.min(rowSpan, tableRows.length - row));
      for (let down = 0; down < high; down += 1) {
        for (let right = 0; right < wide; right += 1) {
          covered.add(`${row + down},${column + right}`);
        }
      }
      return [{ cell, column, columnSpan: wide, rowSpan: high }];
    }),
  );
}

const noBorder: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

function docxTable(table: ApiTable, width: number, context: WriteContext): Table {
  const widths = columnWidths(table, width, (points) => Math.round(points * 20));
  const rows = placedCells(table, widths.length);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    // Every cell says what it has.
    borders: {
      top: noBorder,
      bottom: noBorder,
      left: noBorder,
      right: noBorder,
      insideHorizontal: noBorder,
      insideVertical: noBorder,
    },
    rows: rows.map((cells, row) => {
      const style = table.tableRows?.[row]?.tableRowStyle ?? {};
      const height = twips(style.minRowHeight) ?? 0;
      return new TableRow({
        tableHeader: style.tableHeader === true,
        cantSplit: style.preventOverflow === true,
        ...(height > 0 ? { height: { value: height, rule: HeightRule.ATLEAST } } : {}),
        children: cells.map((cell) => docxCell(cell, widths, context)),
      });
    }),
  });
}

function docxCell(placed: PlacedCell, widths: readonly number[], context: WriteContext): TableCell {
  const { cell, column, columnSpan, rowSpan } = placed;
  const style = cell.tableCellStyle ?? {};
  const width = widths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0);
  const fill = hexOf(style.backgroundColor);
  const align = style.contentAlignment;
  // Docs has five points of padding where nothing else is said.
  const padding = (given: gapi.client.docs.Dimension | undefined) => twips(given) ?? 100;
  const margins = {
    top: padding(style.paddingTop),
    bottom: padding(style.paddingBottom),
    left: padding(style.paddingLeft),
    right: padding(style.paddingRight),
  };
  const inner = Math.max(0, width - margins.left - margins.right);
  const blocks = docxBlocks(cell.content ?? [], inner, context);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { ...margins, marginUnitType: WidthType.DXA },
    borders: {
      top: border(style.borderTop),
      bottom: border(style.borderBottom),
      left: border(style.borderLeft),
      right: border(style.borderRight),
    },
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    ...(align && align in verticalAligns
      ? { verticalAlign: verticalAligns[align as keyof typeof verticalAligns] } // just tested
      : {}),
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    // Word wants a paragraph at the end of every cell.
    children: blocks.at(-1) instanceof Paragraph ? blocks : [...blocks, new Paragraph({})],
  });
}

/** A border of a cell; without a word of it, Docs draws a black line of one point. */
function border(line: gapi.client.docs.TableCellBorder | undefined): IBorderOptions {
  return borderLook(line ?? { width: { magnitude: 1, unit: 'PT' } });
}
