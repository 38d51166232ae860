import * as z from 'zod/mini';
import { quoteSheetTitle } from './a1.ts';
import { issuedIndex } from './issued-place.ts';
import { listedAreas } from './listed-areas.ts';
import { firstDataRow, isAreaSheetId, sheetIds } from './sheet-ids.ts';

/** What a cell holds, as `spreadsheets.values` gives it with UNFORMATTED_VALUE: '' is empty. */
export type CellValue = string | number | boolean;
export type Rows = readonly (readonly CellValue[])[];

const isCellValue = (value: unknown): value is CellValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Rows as a plain check, not a tree of schemas: a plan of 30,000 actions has a million cells. */
const RowsSchema = z.custom<Rows>(
  (rows) =>
    Array.isArray(rows) && rows.every((row) => Array.isArray(row) && row.every(isCellValue)),
);

const Group = z.object({
  range: z.object({ startIndex: z._default(z.int(), 0), endIndex: z.int() }),
  depth: z.optional(z.int()),
});

const Metadata = z.array(
  z.object({
    metadataId: z.int(),
    metadataKey: z.string(),
    metadataValue: z.optional(z.string()),
  }),
);

const SheetStructure = z.object({
  properties: z.object({
    sheetId: z._default(z.int(), 0),
    title: z.string(),
    index: z._default(z.int(), 0),
    gridProperties: z.optional(
      z.object({ rowCount: z._default(z.int(), 0), columnCount: z._default(z.int(), 0) }),
    ),
  }),
  protectedRanges: z._default(
    z.array(
      z.object({
        protectedRangeId: z.int(),
        requestingUserCanEdit: z.optional(z.boolean()),
        warningOnly: z.optional(z.boolean()),
        // Each side that is bounded; the whole sheet has none.
        range: z.optional(
          z.object({
            startRowIndex: z._default(z.int(), 0),
            endRowIndex: z.optional(z.int()),
            startColumnIndex: z._default(z.int(), 0),
            endColumnIndex: z.optional(z.int()),
          }),
        ),
        unprotectedRanges: z.optional(z.array(z.unknown())),
      }),
    ),
    [],
  ),
  conditionalFormats: z._default(
    z.array(
      z.object({
        booleanRule: z.optional(
          z.object({
            condition: z.optional(
              z.object({
                values: z.optional(z.array(z.object({ userEnteredValue: z.optional(z.string()) }))),
              }),
            ),
          }),
        ),
      }),
    ),
    [],
  ),
  developerMetadata: z._default(Metadata, []),
  filterViews: z._default(z.array(z.object({ filterViewId: z.int() })), []),
  charts: z._default(z.array(z.object({ chartId: z.int() })), []),
  rowGroups: z._default(z.array(Group), []),
  basicFilter: z.optional(
    z.object({
      range: z.optional(
        z.object({ endRowIndex: z.optional(z.int()), endColumnIndex: z.optional(z.int()) }),
      ),
      // Handed back as they are when the filter is widened.
      filterSpecs: z.optional(z.array(z.record(z.string(), z.unknown()))),
    }),
  ),
});
export type SheetStructure = z.infer<typeof SheetStructure>;

/** The structure of a spreadsheet, without its cells. */
export const Structure = z.object({
  spreadsheetId: z.string(),
  properties: z.object({ title: z.string(), locale: z.string(), timeZone: z.string() }),
  developerMetadata: z._default(Metadata, []),
  sheets: z.array(SheetStructure),
});
export type Structure = z.infer<typeof Structure>;

/** The field mask that `spreadsheets.get` needs to fill a Structure. */
export const structureFields = [
  'spreadsheetId',
  'properties(title,locale,timeZone)',
  'developerMetadata(metadataId,metadataKey,metadataValue)',
  'sheets(properties(sheetId,title,index,gridProperties(rowCount,columnCount))' +
    ',protectedRanges(protectedRangeId,requestingUserCanEdit,warningOnly' +
    ',range,unprotectedRanges)' +
    ',conditionalFormats(booleanRule(condition(values(userEnteredValue))))' +
    ',developerMetadata(metadataId,metadataKey,metadataValue)' +
    ',filterViews(filterViewId),charts(chartId),rowGroups(range(startIndex,endIndex),depth)' +
    ',basicFilter(range(endRowIndex,endColumnIndex),filterSpecs))',
].join(',');

/** Whether the add-on laid this sheet out, and so reads it. */
function isOurs(sheetId: number): boolean {
  return isAreaSheetId(sheetId) || Object.values<number>(sheetIds).includes(sheetId);
}

/** The sheet that Google puts into every new spreadsheet: removed by set-up if it is empty. */
export const defaultSheetId = 0;

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

/** A workbook as it was read: structure, and the cells of the sheets that are the add-on's. */
export interface Snapshot extends Structure {
  /**
   * By sheetId; row 0 is the key row. Rows and cells that are empty at the end are missing. An area sheet
   * with rows that Settings does not list is not among them.
   */
  readonly cells: ReadonlyMap<number, Rows>;
}

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
