import * as z from '../../core/shared/schema.ts';
import { firstDataRow } from '../../core/workbook/sheet-ids.ts';
import type { Request } from '../../core/workbook/sheets-api.ts';

/** What tells which cells are protected, and against whom. */
export const protectionFields =
  'sheets(properties(sheetId),protectedRanges(range,unprotectedRanges,requestingUserCanEdit,warningOnly))';

/** A range as the API gives it: an index that is missing leaves its side open. */
const Range = z.object({
  sheetId: z._default(z.int(), 0),
  startRowIndex: z._default(z.int(), 0),
  endRowIndex: z._default(z.number(), Number.POSITIVE_INFINITY),
  startColumnIndex: z._default(z.int(), 0),
  endColumnIndex: z._default(z.number(), Number.POSITIVE_INFINITY),
});
type Range = z.infer<typeof Range>;

const Protections = z.object({
  sheets: z.array(
    z.object({
      properties: z.object({ sheetId: z._default(z.int(), 0) }),
      protectedRanges: z._default(
        z.array(
          z.object({
            range: z.optional(Range),
            unprotectedRanges: z._default(z.array(Range), []),
            requestingUserCanEdit: z.optional(z.boolean()),
            warningOnly: z.optional(z.boolean()),
          }),
        ),
        [],
      ),
    }),
  ),
});

/**
 * Whether requests write to cells that are protected against the person. What moves, inserts or deletes rows
 * or columns counts as writing to all of its sheet.
 * @param answer of `spreadsheets.get` with `protectionFields`
 */
export function bindsRequests(answer: unknown, requests: readonly Request[]): boolean {
  const written = requests.flatMap(rangesIn);
  return Protections.parse(answer).sheets.some(({ properties: { sheetId }, protectedRanges }) =>
    protectedRanges
      .filter((each) => each.warningOnly !== true && each.requestingUserCanEdit !== true)
      .some(({ range = Range.parse({ sheetId }), unprotectedRanges }) =>
        written.some(
          (cells) => meet(cells, range) && !unprotectedRanges.some((hole) => lies(cells, hole)),
        ),
      ),
  );
}

/** Every range that a request names, wherever in it. */
function rangesIn(value: unknown): Range[] {
  if (typeof value !== 'object' || value === null) return [];
  const from = 'start' in value ? Start.safeParse(value) : undefined;
  if (from?.success) return columnsFrom(from.data);
  const own = 'sheetId' in value ? Range.safeParse(value) : undefined;
  // Rows that are appended come below the titles.
  if (own?.success)
    return ['rows' in value ? { ...own.data, startRowIndex: firstDataRow } : own.data];
  return Object.values(value).flatMap(rangesIn);
}

/** Cells from one on: of `updateCells`. */
const Start = z.object({
  start: z.object({
    sheetId: z._default(z.int(), 0),
    rowIndex: z._default(z.int(), 0),
    columnIndex: z._default(z.int(), 0),
  }),
  rows: z.array(z.object({ values: z._default(z.array(z.unknown()), []) })),
});

/** Column by column: neighbours may be open by different exceptions of a protection. */
function columnsFrom({ start, rows }: z.infer<typeof Start>): Range[] {
  const width = Math.max(0, ...rows.map(({ values }) => values.length));
  return Array.from({ length: width }, (_, i) => ({
    sheetId: start.sheetId,
    startRowIndex: start.rowIndex,
    endRowIndex: start.rowIndex + rows.length,
    startColumnIndex: start.columnIndex + i,
    endColumnIndex: start.columnIndex + i + 1,
  }));
}

const meet = (a: Range, b: Range): boolean =>
  a.sheetId === b.sheetId &&
  a.startRowIndex < b.endRowIndex &&
  b.startRowIndex < a.endRowIndex &&
  a.startColumnIndex < b.endColumnIndex &&
  b.startColumnIndex < a.endColumnIndex;

const lies = (inner: Range, outer: Range): boolean =>
  inner.sheetId === outer.sheetId &&
  inner.startRowIndex >= outer.startRowIndex &&
  inner.endRowIndex <= outer.endRowIndex &&
  inner.startColumnIndex >= outer.startColumnIndex &&
  inner.endColumnIndex <= outer.endColumnIndex;
