import * as z from '../shared/schema.ts';

/** What a cell holds, as `spreadsheets.values` gives it with UNFORMATTED_VALUE: '' is empty. */
export type CellValue = string | number | boolean;
export type Rows = readonly (readonly CellValue[])[];

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

/** The sheet that Google puts into every new spreadsheet: removed by set-up if it is empty. */
export const defaultSheetId = 0;

/** A workbook as it was read: structure, and the cells of the sheets that are the add-on's. */
export interface Snapshot extends Structure {
  /**
   * By sheetId; row 0 is the key row. Rows and cells that are empty at the end are missing. An area sheet
   * with rows that Settings does not list is not among them.
   */
  readonly cells: ReadonlyMap<number, Rows>;
}
