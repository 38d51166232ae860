import {
  type AccessBook,
  type AccessRow,
  accessRequests,
  completeRows,
  newAccess,
  readAccess,
} from '../../core/access/sharing/access-rows.ts';
import { sectionMarkerOf } from '../../core/sections/section-marker.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { quoteSheetTitle } from '../../core/workbook/a1.ts';
import { sheetIds } from '../../core/workbook/sheet-ids.ts';
import type { Context } from '../context.ts';
import type { OwnFile } from '../google/own-file.ts';
import type { SheetsApi } from '../google/sheets.ts';
import { noteError } from '../log.ts';
import { repeatingUncertain } from './repeat-uncertain.ts';

/** Reads the sheet Access of a workbook alone: two round trips. */
export function readAccessBook(sheets: SheetsApi): AccessBook {
  const structure = sheets.structure();
  const sheet = structure.sheets.find(({ properties }) => properties.sheetId === sheetIds.access);
  const [rows = []] = sheet ? sheets.values([quoteSheetTitle(sheet.properties.title)]) : [];
  return { ...structure, cells: new Map([[sheetIds.access, rows]]) };
}

/**
 * Notes rows in the Access of a workbook: two round trips to read, one to write. After a write of which nobody
 * knows whether it was applied, what is there is not written again.
 */
export function noteAccess(
  sheets: SheetsApi,
  rows: readonly AccessRow[],
  lang: Lang,
  context: Context,
): void {
  if (rows.length === 0) return;
  repeatingUncertain(context, (write) => {
    const book = readAccessBook(sheets);
    const here = new Set(readAccess(book).map(({ entry }) => entry));
    const missing = rows.filter(({ entry }) => !here.has(entry));
    const requests = accessRequests(book, missing, lang);
    if (requests.length > 0) write(() => sheets.batchUpdate(requests));
  });
}

/** Notes rows of Access in the workbook of a Section too, so that its coordinators see who gave what. */
export function tellSection(file: OwnFile, rows: readonly AccessRow[], context: Context): void {
  if (rows.length === 0) return;
  try {
    const sheets = context.openSheets(file);
    const marker = sectionMarkerOf(sheets.structure());
    noteAccess(sheets, rows, marker?.lang ?? context.lang, context);
  } catch (error) {
    // The plan's own Access has them; the next sync brings them.
    noteError(error);
  }
}

/** The rows of Access about a Section's workbook: those of the plan, and what that workbook tells itself. */
export function withTold(
  rows: readonly AccessRow[],
  file: OwnFile,
  context: Context,
): readonly AccessRow[] {
  try {
    const told = completeRows(readAccessBook(context.openSheets(file)));
    return [...rows, ...newAccess(rows, told, file.id)];
  } catch (error) {
    noteError(error);
    return rows;
  }
}
