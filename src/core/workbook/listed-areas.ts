import { settingsColumns } from './columns/settings-columns.ts';
import { findColumns } from './find-columns.ts';
import { areaSheetId, firstDataRow, isAreaNumber, isAreaSheetId } from './sheet-ids.ts';
import type { Rows, SheetStructure, Snapshot } from './snapshot.ts';

/**
 * Whether Settings lists the area of a sheet. Every editor can add a sheet under any ID; only managers can
 * write Settings. Where it lists no area at all (a workbook half laid out, a list that was emptied), all count.
 */
export function listedAreas(settings: Rows): (sheetId: number) => boolean {
  const at = findColumns(settings, settingsColumns).positions.get('chapterNumber') ?? -1;
  const numbers = settings.slice(firstDataRow).map((row) => String(row[at] ?? '').trim());
  const listed = new Set(numbers.filter(isAreaNumber).map((number) => areaSheetId(Number(number))));
  return (sheetId) => listed.size === 0 || listed.has(sheetId);
}

/** Sheets with the ID of an area that is not one of the plan: nothing of them is read. */
export function foreignAreas({
  sheets,
  cells,
}: Pick<Snapshot, 'sheets' | 'cells'>): SheetStructure[] {
  return sheets.filter(
    ({ properties: { sheetId } }) => isAreaSheetId(sheetId) && !cells.has(sheetId),
  );
}
