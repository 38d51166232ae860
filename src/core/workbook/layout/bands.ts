import { numberCell } from '../cell.ts';
import { firstDataRow } from '../sheet-ids.ts';
import type { Request } from '../sheets-api.ts';
import { chapterOfRows } from './row-groups.ts';
import { place, type SheetLayout } from './sheet-layout.ts';

/**
 * Writes the hidden band column, 0 and 1 in turn by chapter in order of appearance: a conditional
 * format fills by it. The band is a value, so it stays with its row when the sheet is sorted.
 */
export function bandRequests(layout: SheetLayout): Request[] {
  if (layout.sheet.area === undefined) return [];
  const chapters = chapterOfRows(layout);
  const order = new Map<string, number>();
  for (const chapter of chapters) {
    if (chapter !== '' && !order.has(chapter)) order.set(chapter, order.size % 2);
  }
  const at = place(layout, 'band');
  const wanted = chapters.map((chapter) => order.get(chapter) ?? null);
  const have = layout.rows.slice(firstDataRow).map((row) => row[at]);
  const same =
    have.length === wanted.length && wanted.every((band, i) => (have[i] ?? '') === (band ?? ''));
  if (wanted.length === 0 || same) return [];
  return [
    {
      updateCells: {
        start: { sheetId: layout.sheet.sheetId, rowIndex: firstDataRow, columnIndex: at },
        rows: wanted.map((band) => ({ values: [numberCell(band)] })),
        fields: 'userEnteredValue',
      },
    },
  ];
}
