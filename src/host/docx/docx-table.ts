import {
  BorderStyle,
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
import { docxParagraph } from './docx-paragraph.ts';
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
): (Paragraph | Table)[] {
  return content.flatMap((element): (Paragraph | Table)[] => {
    if (element.paragraph) return [docxParagraph(element.paragraph)];
    if (element.table) return [docxTable(element.table, width)];
    return [];
  });
}

function docxTable(table: ApiTable, width: number): Table {
  const columns = table.columns ?? 0;
  const given = table.tableStyle?.tableColumnProperties ?? [];
  const fixed = Array.from({ length: columns }, (_, i) =>
    given[i]?.widthType === 'FIXED_WIDTH' ? twips(given[i]?.width) : undefined,
  );
  const left = width - fixed.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const even = fixed.filter((each) => each === undefined).length;
  const widths = fixed.map((each) => each ?? Math.max(100, Math.round(left / even)));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    rows: (table.tableRows ?? []).map(
      ({ tableCells, tableRowStyle }) =>
        new TableRow({
          tableHeader: tableRowStyle?.tableHeader === true,
          cantSplit: tableRowStyle?.preventOverflow === true,
          children: (tableCells ?? []).map((cell, i) => docxCell(cell, widths[i] ?? 100)),
        }),
    ),
  });
}

function docxCell(cell: ApiCell, width: number): TableCell {
  const style = cell.tableCellStyle ?? {};
  const fill = hexOf(style.backgroundColor);
  const align = style.contentAlignment;
  const blocks = docxBlocks(cell.content ?? [], width);
  const margins = {
    top: twips(style.paddingTop),
    bottom: twips(style.paddingBottom),
    left: twips(style.paddingLeft),
    right: twips(style.paddingRight),
  };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    // Docs has five points of padding where nothing else is said.
    margins: {
      top: margins.top ?? 100,
      bottom: margins.bottom ?? 100,
      left: margins.left ?? 100,
      right: margins.right ?? 100,
      marginUnitType: WidthType.DXA,
    },
    borders: {
      top: border(style.borderTop),
      bottom: border(style.borderBottom),
      left: border(style.borderLeft),
      right: border(style.borderRight),
    },
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    ...(align && align in verticalAligns
      ? { verticalAlign: verticalAligns[align as keyof typeof verticalAligns] }
      : {}),
    ...((style.columnSpan ?? 1) > 1 ? { columnSpan: style.columnSpan ?? 1 } : {}),
    ...((style.rowSpan ?? 1) > 1 ? { rowSpan: style.rowSpan ?? 1 } : {}),
    children: blocks.length > 0 ? blocks : [new Paragraph({})],
  });
}

/** A border of a cell; without a word of it, Docs draws a black line of one point. */
function border(line: gapi.client.docs.TableCellBorder | undefined): IBorderOptions {
  const size = line === undefined ? 1 : (line.width?.magnitude ?? 0);
  return size === 0
    ? { style: BorderStyle.NONE, size: 0, color: 'auto' }
    : {
        style: BorderStyle.SINGLE,
        size: Math.round(size * 8),
        color: hexOf(line?.color) ?? '000000',
      };
}
