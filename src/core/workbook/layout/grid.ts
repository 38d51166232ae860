import { color } from '../color.ts';
import { firstDataRow } from '../sheet-ids.ts';
import type { Request } from '../sheets-api.ts';
import { place, type SheetLayout } from './sheet-layout.ts';

/** Adds the sheet, or makes room in it and mends its frozen rows. `index` is its place among tabs. */
export function gridRequests(layout: SheetLayout, index: number): Request[] {
  const { sheet, existing, rowCount, columnCount } = layout;
  if (!existing) {
    return [
      {
        addSheet: {
          properties: {
            sheetId: sheet.sheetId,
            title: layout.title,
            index,
            ...(sheet.hidden ? { hidden: true } : {}),
            gridProperties: {
              rowCount,
              columnCount,
              frozenRowCount: firstDataRow,
              frozenColumnCount: sheet.frozenColumns ?? (sheet.area === undefined ? 0 : 1),
            },
            tabColorStyle: { rgbColor: color(sheet.tabColor) },
          },
        },
      },
    ];
  }
  const { sheetId } = sheet;
  const grid = existing.properties.gridProperties;
  const grow = (dimension: 'ROWS' | 'COLUMNS', length: number): Request[] =>
    length > 0 ? [{ appendDimension: { sheetId, dimension, length } }] : [];
  return [
    ...grow('ROWS', rowCount - (grid?.rowCount ?? 0)),
    ...grow('COLUMNS', columnCount - (grid?.columnCount ?? 0)),
    {
      updateSheetProperties: {
        properties: { sheetId, gridProperties: { frozenRowCount: firstDataRow } },
        fields: 'gridProperties.frozenRowCount',
      },
    },
  ];
}

/** Hides the key row and the technical columns; gives new columns their width. */
export function dimensionRequests(layout: SheetLayout): Request[] {
  const { sheet } = layout;
  const hide = (dimension: 'ROWS' | 'COLUMNS', index: number): Request => ({
    updateDimensionProperties: {
      range: { sheetId: sheet.sheetId, dimension, startIndex: index, endIndex: index + 1 },
      properties: { hiddenByUser: true },
      fields: 'hiddenByUser',
    },
  });
  const width = (index: number, pixelSize: number): Request => ({
    updateDimensionProperties: {
      range: {
        sheetId: sheet.sheetId,
        dimension: 'COLUMNS',
        startIndex: index,
        endIndex: index + 1,
      },
      properties: { pixelSize },
      fields: 'pixelSize',
    },
  });
  return [
    hide('ROWS', 0),
    ...sheet.columns.flatMap((column) => [
      ...(layout.added.has(column.key) ? [width(place(layout, column.key), column.width)] : []),
      ...(column.hidden ? [hide('COLUMNS', place(layout, column.key))] : []),
    ]),
  ];
}
