import { NotSupportedError } from '../not-supported.ts';
import type { Look } from '../protocol/book-view.ts';
import { type Bounds, boundsOf, columnCount } from '../sheets/bounds.ts';
import type { HostRow, HostSheet, HostSpreadsheet } from '../sheets/model.ts';
import type { EffectiveValues } from '../sheets/sheets-service.ts';
import { conditionFormula } from './condition-formula.ts';
import { lookOf, overlaid } from './look.ts';
import { readsOwnRowOnly, shiftFormula } from './shift-formula.ts';

/** What the conditional formats of a sheet make of its cells. */
export interface ConditionalLooks {
  /** Undefined where none applies. */
  readonly of: (row: number, column: number) => Look | undefined;
  /** Tells the states of a row apart: while it is the same, so are the looks of its cells. */
  readonly keyOf: (row: number) => string;
}

interface Rule {
  readonly areas: readonly Bounds[];
  /** Written for the upper left cell of the first area. */
  readonly formula: string;
  readonly look: Look;
  readonly ownRowOnly: boolean;
}

type Evaluate = (spreadsheet: HostSpreadsheet) => EffectiveValues;

/** Per rule, whether it holds; for a rule that reads its own row only, for all columns at once. */
type RowResult = readonly boolean[];

/**
 * Evaluates conditional formats with the formula engine. What a rule makes of a row is kept with the
 * row: a write replaces the row that it changes.
 */
export function createConditionalLooks(
  evaluate: Evaluate,
  today: (spreadsheet: HostSpreadsheet) => string,
): (spreadsheet: HostSpreadsheet, sheet: HostSheet) => ConditionalLooks {
  const byRow = new WeakMap<HostRow, { key: string; result: RowResult }>();
  const rulesOf = new WeakMap<object, Rule[]>();
  return (spreadsheet, sheet) => {
    if (sheet.conditionalFormats.length === 0) return { of: () => undefined, keyOf: () => '' };
    const rules = rulesOf.get(sheet.conditionalFormats) ?? readRules(sheet);
    rulesOf.set(sheet.conditionalFormats, rules);
    const quick = rules.filter(({ ownRowOnly }) => ownRowOnly);
    const slow = rules.filter(({ ownRowOnly }) => !ownRowOnly);
    const key = JSON.stringify([
      today(spreadsheet),
      spreadsheet.properties.locale,
      quick.map(({ formula, areas }) => [formula, areas[0]?.startRow]),
    ]);
    const rows = new Map<number, RowResult>();
    const missing: number[] = [];
    sheet.rows.forEach((row, index) => {
      const known = row && byRow.get(row);
      if (known?.key === key) rows.set(index, known.result);
      else if (row) missing.push(index);
    });
    for (const [index, result] of rowResults(spreadsheet, sheet, quick, missing, evaluate)) {
      rows.set(index, result);
      const row = sheet.rows[index];
      if (row) byRow.set(row, { key, result });
    }
    const cells = cellResults(spreadsheet, sheet, slow, evaluate);
    const slowKey = [...cells].join();
    const of: ConditionalLooks['of'] = (row, column) => {
      const holding = rules.filter((rule) => {
        if (!rule.areas.some((area) => within(area, row, column))) return false;
        if (rule.ownRowOnly) return rows.get(row)?.[quick.indexOf(rule)] === true;
        return cells.has(`${slow.indexOf(rule)}:${row}:${column}`);
      });
      // The first rule wins, property by property.
      return holding.reduceRight<Look | undefined>(
        (under, { look }) => (under === undefined ? look : overlaid(under, look)),
        undefined,
      );
    };
    return { of, keyOf: (row) => `${key}${JSON.stringify(rows.get(row))}${slowKey}` };
  };
}

function within(area: Bounds, row: number, column: number): boolean {
  return (
    row >= area.startRow &&
    row < area.endRow &&
    column >= area.startColumn &&
    column < area.endColumn
  );
}

function readRules(sheet: HostSheet): Rule[] {
  return sheet.conditionalFormats.map(({ ranges = [], booleanRule }): Rule => {
    if (booleanRule === undefined) throw new NotSupportedError('showing a colour scale');
    const areas = ranges.map((range) => boundsOf(sheet, range, { clampEnd: true }));
    const [first] = areas;
    const formula = conditionFormula(booleanRule.condition, first);
    return {
      areas,
      formula,
      look: lookOf(booleanRule.format),
      ownRowOnly: first !== undefined && readsOwnRowOnly(formula, first.startRow),
    };
  });
}

function* rowResults(
  spreadsheet: HostSpreadsheet,
  sheet: HostSheet,
  rules: readonly Rule[],
  rows: readonly number[],
  evaluate: Evaluate,
): Generator<[number, RowResult]> {
  if (rules.length === 0 || rows.length === 0) return;
  const wanted = new Set(rows);
  // Only the rows in question, each with its formulas in columns behind the last.
  const width = columnCount(sheet);
  const alone = { ...spreadsheet, namedRanges: [], sheets: [sheet] };
  const scratch = withRows(alone, sheet, (row, index) => {
    if (!wanted.has(index)) return undefined;
    const cells: HostRow = valuesOnly(row);
    rules.forEach(({ formula, areas }, rule) => {
      const shifted = shiftFormula(formula, {
        rows: index - (areas[0]?.startRow ?? 0),
        columns: 0,
      });
      cells[width + rule] = { userEnteredValue: { formulaValue: shifted } };
    });
    return cells;
  });
  const values = evaluate(scratch);
  for (const row of rows) {
    yield [row, rules.map((_rule, i) => holds(values, sheet, row, width + i))];
  }
}

function cellResults(
  spreadsheet: HostSpreadsheet,
  sheet: HostSheet,
  rules: readonly Rule[],
  evaluate: Evaluate,
): Set<string> {
  const found = new Set<string>();
  const width = columnCount(sheet);
  rules.forEach(({ formula, areas }, rule) => {
    const [first] = areas;
    if (first === undefined) return;
    const scratch = withRows(spreadsheet, sheet, (row, index) => {
      const cells: HostRow = [...row];
      for (const area of areas) {
        if (index < area.startRow || index >= area.endRow) continue;
        for (let column = area.startColumn; column < area.endColumn; column += 1) {
          const shift = { rows: index - first.startRow, columns: column - first.startColumn };
          cells[width + column] = {
            userEnteredValue: { formulaValue: shiftFormula(formula, shift) },
          };
        }
      }
      return cells;
    });
    const values = evaluate(scratch);
    for (const area of areas) {
      for (let row = area.startRow; row < Math.min(area.endRow, sheet.rows.length); row += 1) {
        for (let column = area.startColumn; column < area.endColumn; column += 1) {
          if (holds(values, sheet, row, width + column)) found.add(`${rule}:${row}:${column}`);
        }
      }
    }
  });
  return found;
}

function valuesOnly(row: HostRow): HostRow {
  return row.map((cell) =>
    cell?.userEnteredValue === undefined ? undefined : { userEnteredValue: cell.userEnteredValue },
  );
}

function withRows(
  spreadsheet: HostSpreadsheet,
  sheet: HostSheet,
  change: (row: HostRow, index: number) => HostRow | undefined,
): HostSpreadsheet {
  const rows = sheet.rows.map((row, index) => (row ? change(row, index) : undefined));
  return {
    ...spreadsheet,
    sheets: spreadsheet.sheets.map((each) => (each === sheet ? { ...each, rows } : each)),
  };
}

/** A formula that the host cannot evaluate, or that gives an error, does not hold. */
function holds(values: EffectiveValues, sheet: HostSheet, row: number, column: number): boolean {
  try {
    const value = values.get(sheet.properties.sheetId ?? 0, row, column);
    return value?.boolValue === true || (value?.numberValue ?? 0) !== 0;
  } catch (error) {
    if (error instanceof NotSupportedError) return false;
    throw error;
  }
}
