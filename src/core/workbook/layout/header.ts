import type { Lang } from '../../shared/i18n/lang.ts';
import { numberFormat } from '../cell.ts';
import { color } from '../color.ts';
import type { Column, Owner } from '../columns/column.ts';
import { firstDataRow, keyRow, titleRow } from '../sheet-ids.ts';
import type { CellFormat, Request } from '../sheets-api.ts';
import { place, type SheetLayout } from './sheet-layout.ts';

/** The header's fill says who edits the column; a note on the first header tells the code. */
const fills: Readonly<Record<Owner, string>> = {
  plan: '#1f3a5f',
  manager: '#5b3f8c',
  staff: '#0b6e4f',
  addon: '#5f6368',
};

const titleFormat = (owner: Owner): CellFormat => ({
  backgroundColorStyle: { rgbColor: color(fills[owner]) },
  horizontalAlignment: 'LEFT',
  verticalAlignment: 'MIDDLE',
  wrapStrategy: 'WRAP',
  textFormat: { bold: true, foregroundColorStyle: { rgbColor: color('#ffffff') } },
});

/** Key row and title row, with notes, of every column of the table; other columns stay untouched. */
export function headerRequests(layout: SheetLayout, lang: Lang): Request[] {
  return runs(layout).map(([start, columns]) => ({
    updateCells: {
      start: { sheetId: layout.sheet.sheetId, rowIndex: keyRow, columnIndex: start },
      rows: [
        { values: columns.map(({ key }) => ({ userEnteredValue: { stringValue: key } })) },
        {
          values: columns.map((column) => ({
            userEnteredValue: { stringValue: column.title[lang] },
            userEnteredFormat: titleFormat(column.owner),
            ...(column.note ? { note: column.note[lang] } : {}),
          })),
        },
      ],
      fields: 'userEnteredValue,userEnteredFormat,note',
    },
  }));
}

/** The table's columns as runs of neighbours, so that few requests write them. */
function runs(layout: SheetLayout): [start: number, columns: Column[]][] {
  const placed = layout.sheet.columns
    .map((column): [number, Column] => [place(layout, column.key), column])
    .sort(([a], [b]) => a - b);
  const found: [number, Column[]][] = [];
  for (const [at, column] of placed) {
    const last = found[found.length - 1];
    if (last && last[0] + last[1].length === at) last[1].push(column);
    else found.push([at, [column]]);
  }
  return found;
}

/** Height of the title row: two lines, so that long titles in any language are not clipped. */
export function titleHeight({ sheet: { sheetId } }: SheetLayout): Request {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension: 'ROWS', startIndex: titleRow, endIndex: titleRow + 1 },
      properties: { pixelSize: 40 },
      fields: 'pixelSize',
    },
  };
}

/** Number format, wrapping and alignment of the data cells. Values stay untouched. */
export function columnFormatRequests(layout: SheetLayout): Request[] {
  return layout.sheet.columns.map((column) => {
    const at = place(layout, column.key);
    const format = numberFormat(column.kind);
    return {
      repeatCell: {
        range: {
          sheetId: layout.sheet.sheetId,
          startRowIndex: firstDataRow,
          startColumnIndex: at,
          endColumnIndex: at + 1,
        },
        cell: {
          userEnteredFormat: {
            ...(format ? { numberFormat: format } : {}),
            horizontalAlignment: column.kind === 'share' ? 'RIGHT' : 'LEFT',
            verticalAlignment: 'TOP',
            wrapStrategy: column.kind === 'link' || column.clipped ? 'CLIP' : 'WRAP',
          },
        },
        fields:
          'userEnteredFormat(numberFormat,horizontalAlignment,verticalAlignment,wrapStrategy)',
      },
    };
  });
}
