import type { AreaKey } from '../../workbook/action-row.ts';
import { areaColumns } from '../../workbook/columns/area-columns.ts';
import { cellOf, findColumns } from '../../workbook/find-columns.ts';
import { readRetired } from '../../workbook/read-retired.ts';
import { areaSheetId, firstDataRow, isAreaNumber } from '../../workbook/sheet-ids.ts';
import type { DimensionGroup, Request } from '../../workbook/sheets-api.ts';
import type { CellValue, SheetStructure, Snapshot } from '../../workbook/snapshot.ts';
import { type Refused, refused } from './plan-fault.ts';

/** Where a new row of a chapter goes, and what it shares with the others of the chapter. */
export interface ChapterEnd {
  readonly sheetId: number;
  readonly positions: ReadonlyMap<string, number>;
  /** Row that the new one becomes, counted from 0. */
  readonly row: number;
  /** Whether the row above is one of the chapter, so that the new row is to be put in there. */
  readonly inChapter: boolean;
  /** Whether the person may put a row between others. */
  readonly mayInsert: boolean;
  readonly axis: string;
  readonly band: number;
}

/** The place behind the last row of a chapter; behind the last of the sheet, if it has none. */
export function chapterEnd(snapshot: Snapshot, chapter: string): Refused | ChapterEnd {
  const [area = ''] = chapter.split('.');
  const sheetId = isAreaNumber(area) ? areaSheetId(Number(area)) : -1;
  const sheet = snapshot.sheets.find(({ properties }) => properties.sheetId === sheetId);
  const rows = snapshot.cells.get(sheetId);
  if (sheet === undefined || rows === undefined) return refused('sheet-gone', chapter);
  const { positions, missing } = findColumns(rows, areaColumns);
  if (missing.length > 0) {
    return refused('column-gone', `${sheet.properties.title}, ${missing[0]?.key ?? ''}`);
  }
  const cell = (row: readonly CellValue[], key: AreaKey): CellValue => cellOf(row, positions, key);
  const chapters = rows.map((row, i) =>
    i < firstDataRow ? '' : String(cell(row, 'chapter')).trim(),
  );
  const last = chapters.lastIndexOf(chapter);
  const lastRow = rows[last] ?? [];
  const others = new Set(chapters.filter((each) => each !== ''));
  const band = cell(lastRow, 'band');
  return {
    sheetId,
    positions,
    row: last < 0 ? Math.max(rows.length, firstDataRow) : last + 1,
    inChapter: last >= 0,
    mayInsert: mayInsert(sheet),
    axis: last < 0 ? retiredAxis(snapshot, chapter) : String(cell(lastRow, 'axis')),
    // A chapter that is new to the sheet comes last, so its fill follows from how many there are.
    band: typeof band === 'number' ? band : others.size % 2,
  };
}

/** Google refuses to insert rows across cells that the person may not edit. */
function mayInsert({ protectedRanges }: SheetStructure): boolean {
  return protectedRanges.every(
    ({ warningOnly, requestingUserCanEdit }) =>
      warningOnly === true || requestingUserCanEdit === true,
  );
}

const retiredAxis = (snapshot: Snapshot, chapter: string): string =>
  readRetired(snapshot).find((action) => action.chapter === chapter)?.axis ?? '';

/**
 * What stands around the insertion of a row, so that the chapter's group of rows ends with it. The
 * group is taken away and made again: whether Google widens one at its end is not documented.
 */
export function groupRequests(
  snapshot: Snapshot,
  { sheetId, row, inChapter }: ChapterEnd,
): { readonly before: readonly Request[]; readonly after: readonly Request[] } {
  const groups = groupsOf(snapshot, sheetId);
  const range = (startIndex: number, endIndex: number): Pick<DimensionGroup, 'range'> => ({
    range: { sheetId, dimension: 'ROWS', startIndex, endIndex },
  });
  const group = groups.find(({ endIndex }) => endIndex === row);
  if (group !== undefined) {
    return {
      before: [{ deleteDimensionGroup: range(group.startIndex, row) }],
      after: [{ addDimensionGroup: range(group.startIndex, row + 1) }],
    };
  }
  const inGroup = groups.some(({ startIndex, endIndex }) => startIndex < row && row < endIndex);
  // The first row of a chapter carries the toggle and stands in no group.
  const second = inChapter && !inGroup && groups.length > 0;
  return { before: [], after: second ? [{ addDimensionGroup: range(row, row + 1) }] : [] };
}

/** The outer groups of rows of a sheet. */
export function groupsOf(
  { sheets }: Snapshot,
  sheetId: number,
): readonly { readonly startIndex: number; readonly endIndex: number }[] {
  const sheet = sheets.find(({ properties }) => properties.sheetId === sheetId);
  return (sheet?.rowGroups ?? [])
    .filter(({ depth = 1 }) => depth === 1)
    .map(({ range }) => ({ startIndex: range.startIndex, endIndex: range.endIndex }));
}

/** Inserts the row and gives it the dropdowns of the one above: inserted rows inherit formats only. */
export function insertRequests({ sheetId, row }: ChapterEnd): Request[] {
  const line = (at: number) => ({ sheetId, startRowIndex: at, endRowIndex: at + 1 });
  const insertion: Request = {
    insertDimension: {
      range: { sheetId, dimension: 'ROWS', startIndex: row, endIndex: row + 1 },
      inheritFromBefore: true,
    },
  };
  const dropdowns: Request = {
    copyPaste: {
      source: line(row - 1),
      destination: line(row),
      pasteType: 'PASTE_DATA_VALIDATION',
    },
  };
  return row > firstDataRow ? [insertion, dropdowns] : [insertion];
}
