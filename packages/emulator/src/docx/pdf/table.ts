import { columnWidths, placedCells } from '../write/table.ts';
import { hexOf } from '../write/units.ts';
import { type PdfNode, pointsOf } from './context.ts';

type StructuralElement = gapi.client.docs.StructuralElement;
type ApiTable = gapi.client.docs.Table;
type TableCellBorder = gapi.client.docs.TableCellBorder;

const VERTICAL: Readonly<Record<string, string>> = { MIDDLE: 'middle', BOTTOM: 'bottom' };
/** Docs has five points of padding, and a black line of one point, where nothing else is said. */
const PADDING = 5;
const LINE = 1;

/**
 * A table in a column of `width` points; its header rows are repeated on every page.
 * @param blocks of a cell, in a column of so many points
 */
export function pdfTable(
  table: ApiTable,
  width: number,
  blocks: (content: readonly StructuralElement[], width: number) => PdfNode[],
): PdfNode {
  const widths = columnWidths(table, width, (points) => points);
  const { tableRows = [] } = table;
  const headerRows = tableRows.findIndex(({ tableRowStyle }) => !tableRowStyle?.tableHeader);
  const body = placedCells(table, widths.length).map((cells) => {
    const row: PdfNode[] = widths.map(() => ({ text: '' }));
    for (const { cell, column, columnSpan, rowSpan } of cells) {
      const { tableCellStyle: style = {}, content = [] } = cell;
      const fill = hexOf(style.backgroundColor);
      const padding = (length: gapi.client.docs.Dimension | undefined) =>
        length?.magnitude ?? (length ? 0 : PADDING);
      const margin = [
        padding(style.paddingLeft),
        padding(style.paddingTop),
        padding(style.paddingRight),
        padding(style.paddingBottom),
      ] as const;
      const inner = widths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0);
      const sides = [style.borderLeft, style.borderTop, style.borderRight, style.borderBottom];
      row[column] = {
        stack: blocks(content, inner - margin[0] - margin[2]),
        margin,
        ...(fill ? { fillColor: `#${fill}` } : {}),
        ...(columnSpan > 1 ? { colSpan: columnSpan } : {}),
        ...(rowSpan > 1 ? { rowSpan } : {}),
        ...(VERTICAL[style.contentAlignment ?? '']
          ? { verticalAlignment: VERTICAL[style.contentAlignment ?? ''] }
          : {}),
        border: sides.map((side) => lineWidth(side) > 0),
        borderColor: sides.map((side) => `#${hexOf(side?.color) ?? '000000'}`),
      };
    }
    return row;
  });
  const widest = Math.max(
    0,
    ...tableRows.flatMap(({ tableCells = [] }) =>
      tableCells.map(({ tableCellStyle }) => lineWidth(tableCellStyle?.borderTop)),
    ),
  );
  const none = () => 0;
  return {
    table: {
      widths,
      body,
      headerRows: headerRows === -1 ? tableRows.length : headerRows,
      dontBreakRows: tableRows.every(
        ({ tableRowStyle }) => tableRowStyle?.preventOverflow === true,
      ),
      heights: tableRows.map(
        ({ tableRowStyle }) => pointsOf(tableRowStyle?.minRowHeight) || 'auto',
      ),
    },
    layout: {
      hLineWidth: () => widest,
      vLineWidth: () => widest,
      paddingLeft: none,
      paddingRight: none,
      paddingTop: none,
      paddingBottom: none,
    },
  };
}

const lineWidth = (border: TableCellBorder | undefined): number =>
  border ? pointsOf(border.width) : LINE;
