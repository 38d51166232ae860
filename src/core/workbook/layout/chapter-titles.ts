import { textCell } from '../cell.ts';
import { firstDataRow } from '../sheet-ids.ts';
import type { Request, RowData } from '../sheets-api.ts';
import { place, type SheetLayout } from './sheet-layout.ts';

/**
 * Fills in the chapter titles that rows of an area sheet lack: in a workbook that was laid out before
 * there was such a column, and where a cell was cleared. `titles` is by number.
 */
export function chapterTitleRequests(
  layout: SheetLayout,
  titles: ReadonlyMap<string, string>,
): Request[] {
  if (layout.sheet.area === undefined) return [];
  const [chapter, title] = [place(layout, 'chapter'), place(layout, 'chapterTitle')];
  const runs: { readonly start: number; readonly rows: RowData[] }[] = [];
  for (const [i, row] of layout.rows.slice(firstDataRow).entries()) {
    const wanted = titles.get(String(row[chapter] ?? '').trim()) ?? '';
    if (wanted === '' || String(row[title] ?? '').trim() !== '') continue;
    const at = firstDataRow + i;
    const last = runs[runs.length - 1];
    const values = [textCell(wanted)];
    if (last && last.start + last.rows.length === at) last.rows.push({ values });
    else runs.push({ start: at, rows: [{ values }] });
  }
  return runs.map(({ start: rowIndex, rows }) => ({
    updateCells: {
      start: { sheetId: layout.sheet.sheetId, rowIndex, columnIndex: title },
      rows,
      fields: 'userEnteredValue',
    },
  }));
}
