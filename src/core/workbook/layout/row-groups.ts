import { firstDataRow } from '../sheet-ids.ts';
import type { DimensionGroup, Request } from '../sheets-api.ts';
import { place, type SheetLayout } from './sheet-layout.ts';

/**
 * One group per chapter, over all its rows but the first: that row carries the toggle, and keeps
 * neighbouring groups apart, as Google joins groups of one depth that touch. The side of the toggle is said
 * after the groups: the first group of a sheet puts it below them
 * (think41/extrasuite, recorded answers of `addDimensionGroup`).
 */
export function rowGroupRequests(layout: SheetLayout): Request[] {
  const { sheetId, area } = layout.sheet;
  if (area === undefined) return [];
  const rows = (startIndex: number, endIndex: number): NonNullable<DimensionGroup['range']> => ({
    sheetId,
    dimension: 'ROWS',
    startIndex,
    endIndex,
  });
  const wanted = chapterRuns(chapterOfRows(layout)).map(([start, end]) => rows(start + 1, end));
  const existing = [...(layout.existing?.rowGroups ?? [])];
  const same =
    existing.length === wanted.length &&
    existing.every(
      ({ range, depth = 1 }, i) =>
        depth === 1 &&
        range.startIndex === wanted[i]?.startIndex &&
        range.endIndex === wanted[i]?.endIndex,
    );
  const above: Request = {
    updateSheetProperties: {
      properties: { sheetId, gridProperties: { rowGroupControlAfter: false } },
      fields: 'gridProperties.rowGroupControlAfter',
    },
  };
  if (same) return [above];
  return [
    // The deepest first: deleting a group lessens the depth of what it covers by one.
    ...existing
      .sort((a, b) => (b.depth ?? 1) - (a.depth ?? 1))
      .map(
        ({ range }): Request => ({
          deleteDimensionGroup: { range: rows(range.startIndex, range.endIndex) },
        }),
      ),
    ...wanted.map((range): Request => ({ addDimensionGroup: { range } })),
    above,
  ];
}

/** The chapter of every data row, existing ones first, then those that the layout adds. */
export function chapterOfRows(layout: SheetLayout): string[] {
  const at = place(layout, 'chapter');
  const existing = layout.rows.slice(firstDataRow).map((row) => String(row[at] ?? ''));
  const added = layout.newRows.map((row) => row.chapter?.userEnteredValue?.stringValue ?? '');
  return [...existing, ...added];
}

/** Runs of two or more rows of one chapter, as sheet rows, half-open. */
function chapterRuns(chapters: readonly string[]): [start: number, end: number][] {
  const runs: [number, number][] = [];
  let start = 0;
  chapters.forEach((chapter, i) => {
    const next = chapters[i + 1];
    if (next === chapter) return;
    if (chapter !== '' && i > start) runs.push([firstDataRow + start, firstDataRow + i + 1]);
    start = i + 1;
  });
  return runs;
}
