import * as z from '../../shared/schema.ts';
import { columnLetters, quoteSheetTitle } from '../../workbook/a1.ts';
import { idKeyOf, keyedPlaces } from '../../workbook/keyed-sheet.ts';
import { keyRow } from '../../workbook/sheet-ids.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import type { AppendedRows } from './appended-rows.ts';
import type { PlannedCell } from './planned-cell.ts';

/** Keys and IDs as they stood right after a write, from the answer of that write. */
const WrittenAnswer = z.object({
  updatedSpreadsheet: z.object({
    sheets: z._default(
      z.array(
        z.object({
          properties: z.object({ sheetId: z._default(z.int(), 0) }),
          data: z._default(
            z.array(
              z.object({
                startRow: z._default(z.int(), 0),
                startColumn: z._default(z.int(), 0),
                rowData: z._default(
                  z.array(
                    z.object({
                      values: z._default(
                        z.array(
                          z.object({
                            effectiveValue: z.optional(
                              z.object({ stringValue: z.optional(z.string()) }),
                            ),
                          }),
                        ),
                        [],
                      ),
                    }),
                  ),
                  [],
                ),
              }),
            ),
            [],
          ),
        }),
      ),
      [],
    ),
  }),
});

/** The field mask that a batch with `includeSpreadsheetInResponse` needs for `misses`. */
export const writtenFields =
  'updatedSpreadsheet(sheets(properties(sheetId),data(startRow,startColumn,rowData(values(effectiveValue)))))';

/** The `responseRanges` of a save: the key row of each sheet, and the ID of each row. */
export function writtenRanges(
  snapshot: Snapshot,
  cells: readonly PlannedCell[],
  appended: readonly AppendedRows[] = [],
): string[] {
  const ranges = new Set<string>();
  const titleOf = (sheetId: number): string | undefined => {
    const sheet = snapshot.sheets.find(({ properties }) => properties.sheetId === sheetId);
    return sheet && quoteSheetTitle(sheet.properties.title);
  };
  for (const { sheetId } of [...cells, ...appended]) {
    const title = titleOf(sheetId);
    if (title !== undefined) ranges.add(`${title}!${keyRow + 1}:${keyRow + 1}`);
  }
  for (const { sheetId, row } of cells) {
    const title = titleOf(sheetId);
    if (title === undefined) continue;
    ranges.add(`${title}!${columnLetters(idColumn(snapshot, sheetId))}${row + 1}`);
  }
  return [...ranges];
}

function idColumn(snapshot: Snapshot, sheetId: number): number {
  const rows = snapshot.cells.get(sheetId) ?? [];
  return keyedPlaces(sheetId, rows).get(idKeyOf(sheetId) ?? '') ?? 0;
}

/** What the cells of an answer hold, by sheet, row and column. */
function textsOf(answer: unknown): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const { sheets } = WrittenAnswer.parse(answer).updatedSpreadsheet;
  for (const { properties, data } of sheets) {
    for (const { startRow, startColumn, rowData } of data) {
      rowData.forEach(({ values }, r) => {
        values.forEach(({ effectiveValue }, c) => {
          const place = `${properties.sheetId} ${startRow + r} ${startColumn + c}`;
          texts.set(place, (effectiveValue?.stringValue ?? '').trim());
        });
      });
    }
  }
  return texts;
}

const keyAt = (snapshot: Snapshot, sheetId: number, column: number): string =>
  String(snapshot.cells.get(sheetId)?.[keyRow]?.[column] ?? '').trim();

/** A cell that was written into another action's row, or into another column. */
export interface Miss {
  readonly cell: PlannedCell;
  /** Action and column whose cell it was written into; '' where there is none. */
  readonly id: string;
  readonly key: string;
}

/**
 * The cells that were written where their action no longer stands: the lock keeps no person from
 * sorting, or moving columns, between the read and the write.
 */
export function misses(snapshot: Snapshot, cells: readonly PlannedCell[], answer: unknown): Miss[] {
  const texts = textsOf(answer);
  return cells.flatMap((cell): Miss[] => {
    const { sheetId, row, column } = cell;
    const keyNow = texts.get(`${sheetId} ${keyRow} ${column}`) ?? '';
    const id = texts.get(`${sheetId} ${row} ${idColumn(snapshot, sheetId)}`) ?? '';
    const isColumn = keyNow === keyAt(snapshot, sheetId, column);
    return isColumn && id === cell.id ? [] : [{ cell, id, key: isColumn ? cell.key : keyNow }];
  });
}

/** The appended rows in whose sheet a column stands elsewhere than when they were planned. */
export function shifted(
  snapshot: Snapshot,
  appended: readonly AppendedRows[],
  answer: unknown,
): AppendedRows[] {
  const texts = textsOf(answer);
  return appended.filter(({ sheetId, rows }) =>
    rows.some((cells) =>
      cells.some(({ userEnteredValue }, column) => {
        const now = texts.get(`${sheetId} ${keyRow} ${column}`) ?? '';
        return userEnteredValue !== undefined && now !== keyAt(snapshot, sheetId, column);
      }),
    ),
  );
}
