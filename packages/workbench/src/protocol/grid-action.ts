import * as z from 'zod/mini';

const index = z.int().check(z.gte(0));
const count = z.int().check(z.gte(1), z.lte(100_000));
const sheetId = z.int().check(z.gte(0));
const Box = z.object({ startRow: index, endRow: index, startColumn: index, endColumn: index });
const lines = { sheetId, start: index, count };

/** What a person does in the grid. Rows and columns count from 0. */
export const GridAction = z.discriminatedUnion('kind', [
  /** Types into one cell. */
  z.object({ kind: z.literal('type'), sheetId, row: index, column: index, text: z.string() }),
  /** Pastes a block: rows of equal length. */
  z.object({
    kind: z.literal('paste'),
    sheetId,
    row: index,
    column: index,
    values: z.array(z.array(z.string())).check(z.minLength(1)),
  }),
  /** Empties cells; formats and validation stay. */
  z.object({ kind: z.literal('clear'), sheetId, ranges: z.array(Box).check(z.minLength(1)) }),
  /** Rows of the range by one column. */
  z.object({
    kind: z.literal('sort'),
    sheetId,
    range: Box,
    column: index,
    order: z.enum(['ascending', 'descending']),
  }),
  /** `before` is the line that the new ones come before; they look like the line on the other side. */
  z.object({ kind: z.literal('insertRows'), ...lines, inheritFromBefore: z.boolean() }),
  z.object({ kind: z.literal('insertColumns'), ...lines, inheritFromBefore: z.boolean() }),
  z.object({ kind: z.literal('deleteRows'), ...lines }),
  z.object({ kind: z.literal('deleteColumns'), ...lines }),
  /** `to` is the line, counted before the move, that they end up before. */
  z.object({ kind: z.literal('moveRows'), ...lines, to: index }),
  z.object({ kind: z.literal('moveColumns'), ...lines, to: index }),
  z.object({ kind: z.literal('hideRows'), ...lines, hidden: z.boolean() }),
  z.object({ kind: z.literal('hideColumns'), ...lines, hidden: z.boolean() }),
  z.object({ kind: z.literal('resizeRows'), ...lines, pixels: count }),
  z.object({ kind: z.literal('resizeColumns'), ...lines, pixels: count }),
  /** Opens or closes a group of rows. */
  z.object({
    kind: z.literal('collapseRows'),
    sheetId,
    start: index,
    end: index,
    depth: count,
    collapsed: z.boolean(),
  }),
  /** Opens or closes all groups of rows of the sheet. */
  z.object({ kind: z.literal('collapseAllRows'), sheetId, collapsed: z.boolean() }),
  /** Empty text removes the note. */
  z.object({ kind: z.literal('note'), sheetId, row: index, column: index, text: z.string() }),
  /** Sets the sheet's own filter over a range; null removes it. */
  z.object({ kind: z.literal('filter'), sheetId, range: z.nullable(Box) }),
  /** Values of one column that the sheet's filter hides; none: no condition. */
  z.object({
    kind: z.literal('filterColumn'),
    sheetId,
    column: index,
    hiddenValues: z.array(z.string()),
  }),
  z.object({ kind: z.literal('renameSheet'), sheetId, title: z.string() }),
  /** `at` is its place among the tabs. */
  z.object({ kind: z.literal('addSheet'), at: index }),
  z.object({ kind: z.literal('deleteSheet'), sheetId }),
  z.object({ kind: z.literal('moveSheet'), sheetId, to: index }),
  z.object({ kind: z.literal('hideSheet'), sheetId, hidden: z.boolean() }),
]);
export type GridAction = z.infer<typeof GridAction>;
export type GridActionOf<K extends GridAction['kind']> = Extract<GridAction, { kind: K }>;
