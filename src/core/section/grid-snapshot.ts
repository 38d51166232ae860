import * as z from 'zod/mini';
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
  errorValue: z.optional(z.object({ message: z.optional(z.string()) })),
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
              effectiveValue: z.optional(Value),
              userEnteredValue: z.optional(z.object({ formulaValue: z.optional(z.string()) })),
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

/** The field mask of `spreadsheets.get` for a workbook of a Section: structure, cells and formulas in one. */
export const gridFields = structureFields.replace(
  'sheets(',
  'sheets(data(startRow,startColumn,rowData(values(effectiveValue,userEnteredValue(formulaValue)))),',
);

/** A small workbook, read at once. */
export interface GridSnapshot extends Snapshot {
  /** By sheetId: the formulas where there are some, at the places of `cells`. */
  readonly formulas: ReadonlyMap<number, readonly (readonly (string | undefined)[])[]>;
}

/** Reads the answer of `spreadsheets.get` with `gridFields`. */
export function gridSnapshotOf(answer: unknown): GridSnapshot {
  const structure = Structure.parse(answer);
  const grids = Grids.parse(answer);
  const cells = new Map<number, Rows>();
  const formulas = new Map<number, (string | undefined)[][]>();
  structure.sheets.forEach(({ properties: { sheetId } }, at) => {
    const values: CellValue[][] = [];
    const entered: (string | undefined)[][] = [];
    for (const { startRow, startColumn, rowData } of grids.sheets[at]?.data ?? []) {
      rowData.forEach((row, r) => {
        const line: CellValue[] = Array.from({ length: startColumn }, () => '');
        const typed: (string | undefined)[] = [];
        row.values.forEach(({ effectiveValue, userEnteredValue }, c) => {
          line[startColumn + c] = cellValue(effectiveValue);
          typed[startColumn + c] = userEnteredValue?.formulaValue;
        });
        values[startRow + r] = trimmed(line);
        entered[startRow + r] = typed;
      });
    }
    const rows = Array.from(values, (row) => row ?? []);
    while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
    cells.set(sheetId, rows);
    formulas.set(
      sheetId,
      Array.from(entered, (row) => row ?? []),
    );
  });
  return { ...structure, cells, formulas };
}

function cellValue(value: z.infer<typeof Value> | undefined): CellValue {
  if (value === undefined) return '';
  const { stringValue, numberValue, boolValue, errorValue } = value;
  return stringValue ?? numberValue ?? boolValue ?? (errorValue ? '#ERROR!' : '');
}

/** Without what is empty at the end, as the values API gives it. */
function trimmed(line: CellValue[]): CellValue[] {
  let length = line.length;
  while (length > 0 && (line[length - 1] ?? '') === '') length -= 1;
  return Array.from({ length }, (_, i) => line[i] ?? '');
}
