import {
  columnCount,
  type EffectiveValues,
  type HostRow,
  type HostSheet,
  type HostSpreadsheet,
} from 'apps-script-emulator';
import { shiftFormula } from './shift-formula.ts';

export type Evaluate = (spreadsheet: HostSpreadsheet) => EffectiveValues;

/** A yes-or-no formula, written for one row and meant for others too. */
export interface RowFormula {
  readonly formula: string;
  /** The row it is written for, from 0. */
  readonly row: number;
}

/** Whether each formula holds in a row, in their order; for rows without cells, nothing holds. */
export type RowResults = (row: number) => readonly boolean[];

/**
 * Evaluates formulas that read their own row only (`readsOwnRowOnly`). What was found is kept with the
 * row: a write replaces the rows that it changes, and only those are evaluated again.
 */
export function createRowFormulas(
  evaluate: Evaluate,
): (
  spreadsheet: HostSpreadsheet,
  sheet: HostSheet,
  formulas: readonly RowFormula[],
  today: string,
) => RowResults {
  const known = new WeakMap<HostRow, Map<string, readonly boolean[]>>();
  return (spreadsheet, sheet, formulas, today) => {
    if (formulas.length === 0) return () => [];
    const key = JSON.stringify([today, spreadsheet.properties.locale, formulas]);
    const missing = new Set<number>();
    sheet.rows.forEach((row, index) => {
      if (row && known.get(row)?.has(key) !== true) missing.add(index);
    });
    if (missing.size > 0) {
      const results = resultsOf(spreadsheet, sheet, formulas, missing, evaluate);
      for (const index of missing) {
        const row = sheet.rows[index];
        if (row) known.set(row, (known.get(row) ?? new Map()).set(key, results(index)));
      }
    }
    return (index) => {
      const row = sheet.rows[index];
      return (row && known.get(row)?.get(key)) ?? [];
    };
  };
}

/** Puts the formulas into columns behind the last, in a spreadsheet of these rows alone. */
function resultsOf(
  spreadsheet: HostSpreadsheet,
  sheet: HostSheet,
  formulas: readonly RowFormula[],
  wanted: ReadonlySet<number>,
  evaluate: Evaluate,
): RowResults {
  const width = columnCount(sheet);
  const rows = sheet.rows.map((row, index): HostRow | undefined => {
    if (row === undefined || !wanted.has(index)) return undefined;
    const cells: HostRow = row.map((cell) =>
      cell?.userEnteredValue ? { userEnteredValue: cell.userEnteredValue } : undefined,
    );
    formulas.forEach(({ formula, row: written }, i) => {
      const shifted = shiftFormula(formula, { rows: index - written, columns: 0 });
      cells[width + i] = { userEnteredValue: { formulaValue: shifted } };
    });
    return cells;
  });
  const values = evaluate({
    ...spreadsheet,
    spreadsheetId: 'row formulas',
    namedRanges: [],
    sheets: [{ ...sheet, rows }],
  });
  return (row) => formulas.map((_formula, i) => holds(values, sheet, row, width + i));
}

/** A formula that gives an error does not hold. */
export function holds(
  values: EffectiveValues,
  sheet: HostSheet,
  row: number,
  column: number,
): boolean {
  const value = values.get(sheet.properties.sheetId ?? 0, row, column);
  return value?.boolValue === true || (value?.numberValue ?? 0) !== 0;
}
