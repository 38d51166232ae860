import { pt } from '../../docs/defaults.ts';
import { dimension, points, twips } from './measures.ts';
import { borderOf } from './paragraph-style.ts';
import { fillOf } from './text-style.ts';
import { child, children, flag, propertyOf, type Xml } from './xml.ts';

type TableCell = gapi.client.docs.TableCell;
type TableCellStyle = gapi.client.docs.TableCellStyle;
type TableCellBorder = gapi.client.docs.TableCellBorder;

/** A cell of the file and the columns that it covers. */
interface PlacedCell {
  readonly node: Xml;
  readonly column: number;
  readonly span: number;
}

/** Where nothing else is said: cells are 5.4 pt (0.19 cm) apart left and right (17.4.42). */
const SIDE_MARGIN = 5.4;

/**
 * A table as Docs has it: a rectangle of cells, in which a merged cell names its spans, and the cells
 * that it covers are there and empty.
 * @param readContent the blocks of a cell
 */
export function readTable(
  table: Xml,
  readContent: (nodes: readonly Xml[]) => gapi.client.docs.StructuralElement[],
): gapi.client.docs.StructuralElement {
  const rows = rowsOf(table);
  const placed = rows.map(placeCells);
  const grid = children(child(table, 'w:tblGrid'), 'w:gridCol');
  const columns = Math.max(
    1,
    grid.length,
    ...placed.flat().map(({ column, span }) => column + span),
  );
  const borders = child(child(table, 'w:tblPr'), 'w:tblBorders');
  const margins = child(child(table, 'w:tblPr'), 'w:tblCellMar');
  const tableRows = rows.map((row, index) => {
    const tableCells = Array.from({ length: columns }, (): TableCell => coveredCell());
    for (const cell of placed[index] ?? []) {
      if (isContinued(cell.node)) continue;
      const rowSpan = rowSpanOf(placed, index, cell.column);
      const edges = {
        top: index === 0,
        bottom: index + rowSpan >= rows.length,
        left: cell.column === 0,
        right: cell.column + cell.span >= columns,
      };
      tableCells[cell.column] = {
        content: readContent(cell.node.children),
        tableCellStyle: {
          ...cellStyle(child(cell.node, 'w:tcPr'), borders, margins, edges),
          rowSpan,
          columnSpan: cell.span,
        },
      };
    }
    return { tableCells, tableRowStyle: rowStyle(child(row, 'w:trPr')) };
  });
  const tableColumnProperties = Array.from({ length: columns }, (_, index) => {
    const width = twips(grid[index]?.attributes.get('w:w'));
    return width
      ? { widthType: 'FIXED_WIDTH' as const, width: pt(width) }
      : { widthType: 'EVENLY_DISTRIBUTED' as const };
  });
  return {
    table: { rows: tableRows.length, columns, tableRows, tableStyle: { tableColumnProperties } },
  };
}

/** Rows stand in the table or in what wraps them, such as content controls. */
function rowsOf(node: Xml): Xml[] {
  return node.children.flatMap((other) => {
    if (other.name === 'w:tr') return [other];
    return ['w:tblPr', 'w:tblGrid', 'w:del', '#text'].includes(other.name) ? [] : rowsOf(other);
  });
}

function cellsOf(node: Xml): Xml[] {
  return node.children.flatMap((other) => {
    if (other.name === 'w:tc') return [other];
    return ['w:trPr', 'w:tblPrEx', '#text'].includes(other.name) ? [] : cellsOf(other);
  });
}

/** Docs has at most 20 columns; a file may claim more than memory has room for. */
const MAX_COLUMNS = 63;

function placeCells(row: Xml): PlacedCell[] {
  let column = Number(propertyOf(child(row, 'w:trPr'), 'w:gridBefore') ?? 0) || 0;
  return cellsOf(row).flatMap((node) => {
    const wanted = Number(propertyOf(child(node, 'w:tcPr'), 'w:gridSpan') ?? 1) || 1;
    const span = Math.max(1, Math.min(wanted, MAX_COLUMNS - column));
    const cell = { node, column, span };
    column += span;
    return column > MAX_COLUMNS ? [] : [cell];
  });
}

function isContinued(cell: Xml): boolean {
  const merge = child(child(cell, 'w:tcPr'), 'w:vMerge');
  return merge !== undefined && merge.attributes.get('w:val') !== 'restart';
}

function rowSpanOf(rows: readonly (readonly PlacedCell[])[], row: number, column: number): number {
  let span = 1;
  while (
    rows[row + span]?.some((cell) => cell.column === column && isContinued(cell.node)) === true
  ) {
    span += 1;
  }
  return span;
}

const coveredCell = (): TableCell => ({
  content: [
    {
      paragraph: {
        elements: [{ textRun: { content: '\n', textStyle: {} } }],
        paragraphStyle: { namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT' },
      },
    },
  ],
  tableCellStyle: { rowSpan: 1, columnSpan: 1 },
});

function rowStyle(properties: Xml | undefined): gapi.client.docs.TableRowStyle {
  const height = child(properties, 'w:trHeight')?.attributes.get('w:val');
  const tableHeader = flag(properties, 'w:tblHeader');
  const preventOverflow = flag(properties, 'w:cantSplit');
  return {
    minRowHeight: dimension(height) ?? pt(0),
    ...(tableHeader ? { tableHeader } : {}),
    ...(preventOverflow ? { preventOverflow } : {}),
  };
}

const ALIGNMENTS: Readonly<Record<string, NonNullable<TableCellStyle['contentAlignment']>>> = {
  top: 'TOP',
  center: 'MIDDLE',
  bottom: 'BOTTOM',
};

function cellStyle(
  properties: Xml | undefined,
  tableBorders: Xml | undefined,
  tableMargins: Xml | undefined,
  edges: Readonly<Record<'top' | 'bottom' | 'left' | 'right', boolean>>,
): TableCellStyle {
  const own = child(properties, 'w:tcBorders');
  const border = (...[side, inner, other]: [keyof typeof edges, string, string?]) => {
    const found =
      sideOf(own, side, other) ??
      (edges[side] ? sideOf(tableBorders, side, other) : child(tableBorders, inner));
    return cellBorder(found);
  };
  const padding = (side: string, other: string | undefined, otherwise: number) => {
    const of = (margins: Xml | undefined) =>
      twips(sideOf(margins, side, other)?.attributes.get('w:w'));
    return pt(of(child(properties, 'w:tcMar')) ?? of(tableMargins) ?? otherwise);
  };
  return {
    backgroundColor: fillOf(child(properties, 'w:shd')) ?? {},
    borderTop: border('top', 'w:insideH'),
    borderBottom: border('bottom', 'w:insideH'),
    borderLeft: border('left', 'w:insideV', 'start'),
    borderRight: border('right', 'w:insideV', 'end'),
    paddingTop: padding('top', undefined, 0),
    paddingBottom: padding('bottom', undefined, 0),
    paddingLeft: padding('left', 'start', SIDE_MARGIN),
    paddingRight: padding('right', 'end', SIDE_MARGIN),
    contentAlignment: ALIGNMENTS[propertyOf(properties, 'w:vAlign') ?? 'top'] ?? 'TOP',
  };
}

const sideOf = (element: Xml | undefined, side: string, other: string | undefined) =>
  child(element, `w:${side}`) ?? (other ? child(element, `w:${other}`) : undefined);

/** No border, where the file has none: Docs would draw one. */
function cellBorder(border: Xml | undefined): TableCellBorder {
  const { color = {}, width = pt(0), dashStyle = 'SOLID' } = borderOf(border) ?? {};
  return { color, width: points(String(width.magnitude ?? 0), 1) ? width : pt(0), dashStyle };
}
