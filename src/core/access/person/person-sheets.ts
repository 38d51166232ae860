import * as z from '../../shared/schema.ts';
import { dataSheets } from '../../workbook/data-sheets.ts';
import { isAreaSheetId, sheetIds } from '../../workbook/sheet-ids.ts';
import type { CellValue, Rows, Snapshot } from '../../workbook/snapshot.ts';

/** A sheet with all that may name a person. */
export interface PersonSheet {
  readonly sheetId: number;
  readonly title: string;
  /** What was entered; in place of the results of formulas, the formulas. */
  readonly cells: Rows;
  /** What cells show that hold formulas; undefined for others. Row and column are counted from 0. */
  readonly shownBy: (row: number, column: number) => CellValue | undefined;
  readonly notes: readonly CellNote[];
}

export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** The field mask of `spreadsheets.get` for the notes of all cells. */
export const noteFields =
  'sheets(properties(sheetId),data(startRow,startColumn,rowData(values(note))))';

const NotesAnswer = z.object({
  sheets: z.array(
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
                  values: z._default(z.array(z.object({ note: z.optional(z.string()) })), []),
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
});

/** The notes of cells, by sheetId. */
export function notesIn(answer: unknown): ReadonlyMap<number, readonly CellNote[]> {
  return new Map(
    NotesAnswer.parse(answer).sheets.map(({ properties, data }) => [
      properties.sheetId,
      data.flatMap(({ startRow, startColumn, rowData }) =>
        rowData.flatMap(({ values }, r) =>
          values.flatMap(({ note }, c): CellNote[] =>
            note ? [{ row: startRow + r, column: startColumn + c, text: note }] : [],
          ),
        ),
      ),
    ]),
  );
}

/** Sheets that hold files in letters, and name nobody. */
const isLetters = (sheetId: number): boolean => sheetId === sheetIds.letterhead;

/** Titles of the sheets to read with their formulas, in their order. */
export const sheetsToScan = ({ sheets }: Pick<Snapshot, 'sheets'>): Snapshot['sheets'] =>
  sheets.filter(
    ({ properties: { sheetId, gridProperties } }) =>
      gridProperties !== undefined && !isLetters(sheetId),
  );

/**
 * The sheets of the plan's workbook.
 * @param entered the cells of `sheetsToScan` with formulas in place of their results
 */
export function sheetsOf(
  snapshot: Snapshot,
  entered: readonly Rows[],
  notes: ReadonlyMap<number, readonly CellNote[]>,
): PersonSheet[] {
  return sheetsToScan(snapshot).map(({ properties: { sheetId, title } }, at) => {
    const cells = entered[at] ?? [];
    const values = snapshot.cells.get(sheetId);
    return {
      ...{ sheetId, title, cells },
      notes: notes.get(sheetId) ?? [],
      shownBy: (row, column) => {
        const text = cells[row]?.[column];
        if (typeof text !== 'string' || !text.startsWith('=')) return undefined;
        // A sheet whose values are not read: what begins so counts as a formula.
        const shown = values === undefined ? '' : (values[row]?.[column] ?? '');
        return shown === text ? undefined : shown;
      },
    };
  });
}

const dataIds = new Set<number>([
  ...dataSheets([]).map(({ sheetId }) => sheetId),
  sheetIds.ourActions,
]);
/** Whether a sheet has rows under keys of ours. */
export const hasKeys = (sheetId: number): boolean => isAreaSheetId(sheetId) || dataIds.has(sheetId);

/** Whether the add-on alone writes the texts of a sheet, and writes them anew. */
export const isToldByUs = (sheetId: number): boolean =>
  [sheetIds.overview, sheetIds.issues, sheetIds.readMe, sheetIds.sectionOverview].some(
    (each) => each === sheetId,
  );
