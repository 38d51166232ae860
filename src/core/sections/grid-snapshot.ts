import * as z from '../shared/schema.ts';
import {
  type CellValue,
  type Rows,
  type Snapshot,
  Structure,
  structureFields,
} from '../workbook/snapshot.ts';

const Value = z.object({
  stringValue: z.optional(z.string()),
  numberValue: z.optional(z.number()),
  boolValue: z.optional(z.boolean()),
  formulaValue: z.optional(z.string()),
});
const Data = z.object({
  startRow: z._default(z.int(), 0),
  startColumn: z._default(z.int(), 0),
  rowData: z._default(
    z.array(
      z.object({
        values: z._default(
          z.array(
            z.object({
              userEnteredValue: z.optional(Value),
              formattedValue: z.optional(z.string()),
            }),
          ),
          [],
        ),
      }),
    ),
    [],
  ),
});
const Grids = z.object({ sheets: z.array(z.object({ data: z._default(z.array(Data), []) })) });

/**
 * The field mask of `spreadsheets.get` for a workbook of a Section: structure and cells in one. What people
 * entered, not what formulas make of it: no entry is a formula.
 */
export const gridFields = structureFields.replace(
  'sheets(',
  'sheets(data(startRow,startColumn,rowData(values(userEnteredValue,formattedValue))),',
);

/** A small workbook, read at once. */
export interface GridSnapshot extends Snapshot {
  /** By sheetId: the formulas where there are some, at the places of `cells`; what spills from one as well. */
  readonly formulas: ReadonlyMap<number, readonly (readonly (string | undefined)[])[]>;
  /** By sheetId: what the cells show. */
  readonly shown: ReadonlyMap<number, readonly (readonly (string | undefined)[])[]>;
}

/** Reads the answer of `spreadsheets.get` with `gridFields`. */
export function gridSnapshotOf(answer: unknown): GridSnapshot {
  const structure = Structure.parse(answer);
  const grids = Grids.parse(answer);
  const cells = new Map<number, Rows>();
  const formulas = new Map<number, (string | undefined)[][]>();
  const shown = new Map<number, (string | undefined)[][]>();
  structure.sheets.forEach(({ properties: { sheetId } }, at) => {
    const values: CellValue[][] = [];
    const entered: (string | undefined)[][] = [];
    const seen: (string | undefined)[][] = [];
    for (const { startRow, startColumn, rowData } of grids.sheets[at]?.data ?? []) {
      rowData.forEach((row, r) => {
        const line: CellValue[] = Array.from({ length: startColumn }, () => '');
        const typed: (string | undefined)[] = [];
        const told: (string | undefined)[] = [];
        row.values.forEach(({ userEnteredValue, formattedValue = '' }, c) => {
          const isSpilled = userEnteredValue === undefined && formattedValue !== '';
          line[startColumn + c] = cellValue(userEnteredValue) ?? formattedValue;
          typed[startColumn + c] = isSpilled ? formattedValue : userEnteredValue?.formulaValue;
          told[startColumn + c] = formattedValue;
        });
        values[startRow + r] = trimmed(line);
        entered[startRow + r] = typed;
        seen[startRow + r] = told;
      });
    }
    const rows = Array.from(values, (row) => row ?? []);
    while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
    cells.set(sheetId, rows);
    formulas.set(sheetId, whole(entered));
    shown.set(sheetId, whole(seen));
  });
  return { ...structure, cells, formulas, shown };
}

/** Without holes. */
const whole = <T>(rows: T[][]): T[][] => Array.from(rows, (row) => row ?? []);

/** What was entered; undefined for nothing, or a formula. */
function cellValue(value: z.infer<typeof Value> | undefined): CellValue | undefined {
  return value?.stringValue ?? value?.numberValue ?? value?.boolValue;
}

/** Without what is empty at the end, as the values API gives it. */
function trimmed(line: CellValue[]): CellValue[] {
  let length = line.length;
  while (length > 0 && (line[length - 1] ?? '') === '') length -= 1;
  return Array.from({ length }, (_, i) => line[i] ?? '');
}
