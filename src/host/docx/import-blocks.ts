import { type ImportContext, importParagraph } from './import-paragraph.ts';
import { hexColor, points } from './units.ts';
import { child, childrenOf, type XmlNode } from './xml.ts';

type StructuralElement = gapi.client.docs.StructuralElement;

/** Paragraphs and tables of a body, a header, a footer or a cell. Lists lose their bullets. */
export function importBlocks(
  node: XmlNode | undefined,
  context: ImportContext,
): StructuralElement[] {
  return (node?.children ?? []).flatMap((each): StructuralElement[] => {
    switch (each.name) {
      case 'w:p':
        return [{ paragraph: importParagraph(each, context) }];
      case 'w:tbl':
        return [{ table: importTable(each, context) }];
      case 'w:sdt':
        return importBlocks(child(each, 'w:sdtContent'), context);
      case 'w:ins':
      case 'w:customXml':
        return importBlocks(each, context);
      default:
        return [];
    }
  });
}

function importTable(node: XmlNode, context: ImportContext): gapi.client.docs.Table {
  const widths = childrenOf(child(node, 'w:tblGrid'), 'w:gridCol').map((column) =>
    points(column.attributes['w:w'] ?? 0),
  );
  const tableRows = childrenOf(node, 'w:tr').map(
    (row): gapi.client.docs.TableRow => ({
      tableRowStyle: {
        tableHeader: child(child(row, 'w:trPr'), 'w:tblHeader') !== undefined,
        preventOverflow: child(child(row, 'w:trPr'), 'w:cantSplit') !== undefined,
      },
      tableCells: childrenOf(row, 'w:tc').map((cell) => importCell(cell, context)),
    }),
  );
  const columns = Math.max(0, ...tableRows.map(({ tableCells }) => tableCells?.length ?? 0));
  return {
    rows: tableRows.length,
    columns,
    tableRows,
    tableStyle: {
      tableColumnProperties: Array.from({ length: columns }, (_, i) => {
        const width = widths[i];
        return width ? { widthType: 'FIXED_WIDTH', width } : { widthType: 'EVENLY_DISTRIBUTED' };
      }),
    },
  };
}

function importCell(cell: XmlNode, context: ImportContext): gapi.client.docs.TableCell {
  const backgroundColor = hexColor(child(child(cell, 'w:tcPr'), 'w:shd')?.attributes['w:fill']);
  return {
    content: importBlocks(cell, context),
    tableCellStyle: backgroundColor ? { backgroundColor } : {},
  };
}
