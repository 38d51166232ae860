import * as z from '../shared/schema.ts';
import { quoteSheetTitle } from './a1.ts';
import { issuedIndex } from './issued-place.ts';
import { listedAreas } from './listed-areas.ts';
import { firstDataRow, isAreaSheetId, sheetIds } from './sheet-ids.ts';
import {
  type CellValue,
  defaultSheetId,
  type Rows,
  type SheetStructure,
  type Snapshot,
  type Structure,
} from './snapshot.ts';

const isCellValue = (value: unknown): value is CellValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Rows as a plain check, not a tree of schemas: a plan of 30,000 actions has a million cells. */
const RowsSchema = z.custom<Rows>(
  (rows) =>
    Array.isArray(rows) && rows.every((row) => Array.isArray(row) && row.every(isCellValue)),
);

/** Whether the add-on laid this sheet out, and so reads it. */
function isOurs(sheetId: number): boolean {
  return isAreaSheetId(sheetId) || Object.values<number>(sheetIds).includes(sheetId);
}

/** Sheets whose cells are not among what a handler reads of the workbook. */
const unread: readonly number[] = [
  sheetIds.overview,
  sheetIds.readMe,
  sheetIds.sectionOverview,
  sheetIds.letterhead,
];

/** The sheets whose cells are read: the add-on's own, but for dashboards, and the default sheet. */
function sheetsToRead(structure: Structure): SheetStructure[] {
  return structure.sheets.filter(
    ({ properties: { sheetId, gridProperties } }) =>
      gridProperties !== undefined &&
      !unread.includes(sheetId) &&
      (isOurs(sheetId) || sheetId === defaultSheetId),
  );
}

/**
 * The `ranges` that `spreadsheets.values.batchGet` is asked for: whole sheets, by title; of the issued
 * papers what tells of them, without what they were made from.
 */
export function rangesToRead(structure: Structure): string[] {
  return sheetsToRead(structure).map(({ properties: { sheetId, title } }) =>
    sheetId === sheetIds.issued
      ? `${quoteSheetTitle(title)}!${issuedIndex}`
      : quoteSheetTitle(title),
  );
}

export const ValueRange = z.object({ values: z.optional(RowsSchema) });
export const ValuesAnswer = z.object({ valueRanges: z._default(z.array(ValueRange), []) });

/** Joins the answers of the two reads. `answer` must be that to `rangesToRead(structure)`. */
export function snapshotOf(structure: Structure, answer: z.infer<typeof ValuesAnswer>): Snapshot {
  const cells = new Map<number, Rows>(
    sheetsToRead(structure).map(({ properties }, i) => [
      properties.sheetId,
      answer.valueRanges[i]?.values ?? [],
    ]),
  );
  const isListed = listedAreas(cells.get(sheetIds.settings) ?? []);
  for (const [sheetId, rows] of cells) {
    // A layout that was cut off leaves sheets without rows, before it writes Settings.
    const hasRows = rows.length > firstDataRow;
    if (isAreaSheetId(sheetId) && hasRows && !isListed(sheetId)) cells.delete(sheetId);
  }
  return { ...structure, cells };
}
