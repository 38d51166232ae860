import {
  type Bounds,
  boundsOf,
  columnCount,
  type HostRow,
  type HostSheet,
  type HostSpreadsheet,
  ifSupported,
  NotSupportedError,
} from 'apps-script-emulator';
import type { Look } from '../protocol/book-view.ts';
import { conditionFormula } from './condition-formula.ts';
import { lookOf, overlaid } from './look.ts';
import { createRowFormulas, type Evaluate, holds } from './row-formulas.ts';
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

type Rules = gapi.client.sheets.ConditionalFormatRule[];

/** Evaluates conditional formats with the formula engine. */
export function createConditionalLooks(
  evaluate: Evaluate,
): (spreadsheet: HostSpreadsheet, sheet: HostSheet, today: string) => ConditionalLooks {
  const rowFormulas = createRowFormulas(evaluate);
  const known = new WeakMap<Rules, { readonly id: number; readonly rules: readonly Rule[] }>();
  let lastId = 0;
  return (spreadsheet, sheet, today) => {
    const formats = sheet.conditionalFormats;
    if (formats.length === 0) return { of: () => undefined, keyOf: () => '' };
    const found = known.get(formats) ?? { id: ++lastId, rules: readRules(sheet) };
    known.set(formats, found);
    const { id, rules } = found;
    const quick = rules.filter(({ ownRowOnly }) => ownRowOnly);
    const slow = rules.filter(({ ownRowOnly }) => !ownRowOnly);
    const formulas = quick.map(({ formula, areas }) => ({ formula, row: areas[0]?.startRow ?? 0 }));
    const results = rowFormulas(spreadsheet, sheet, formulas, today);
    const cells = cellResults(spreadsheet, sheet, slow, evaluate);
    const slowKey = [...cells].join();
    const of: ConditionalLooks['of'] = (row, column) => {
      const inRow = results(row);
      const holding = rules.filter((rule) => {
        if (!rule.areas.some((area) => within(area, row, column))) return false;
        if (rule.ownRowOnly) return inRow[quick.indexOf(rule)] === true;
        return cells.has(`${slow.indexOf(rule)}:${row}:${column}`);
      });
      // The first rule wins, property by property.
      return holding.reduceRight<Look | undefined>(
        (under, { look }) => (under === undefined ? look : overlaid(under, look)),
        undefined,
      );
    };
    const keyOf = (row: number): string => `${id} ${results(row).join()} ${slowKey}`;
    return { of, keyOf };
  };
}

function within(area: Bounds, row: number, column: number): boolean {
  const inRows = row >= area.startRow && row < area.endRow;
  return inRows && column >= area.startColumn && column < area.endColumn;
}

/** A rule that the host cannot show changes no look. */
function readRules(sheet: HostSheet): Rule[] {
  return sheet.conditionalFormats.flatMap((rule) => ifSupported(() => readRule(sheet, rule)) ?? []);
}

function readRule(sheet: HostSheet, { ranges = [], booleanRule }: Rules[number]): Rule {
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
}

/** The cells, as `rule:row:column`, in which rules hold that read other rows or relative columns. */
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
    const places = areas.flatMap((area) => cellsOf(area, sheet.rows.length));
    const rows: (HostRow | undefined)[] = sheet.rows.map((row) => row && [...row]);
    for (const [row, column] of places) {
      const shift = { rows: row - first.startRow, columns: column - first.startColumn };
      const cells = rows[row] ?? [];
      cells[width + column] = { userEnteredValue: { formulaValue: shiftFormula(formula, shift) } };
      rows[row] = cells;
    }
    const sheets = spreadsheet.sheets.map((each) => (each === sheet ? { ...each, rows } : each));
    const values = evaluate({ ...spreadsheet, spreadsheetId: 'conditional formats', sheets });
    for (const [row, column] of places) {
      if (holds(values, sheet, row, width + column)) found.add(`${rule}:${row}:${column}`);
    }
  });
  return found;
}

function cellsOf(area: Bounds, rowsInUse: number): [number, number][] {
  const cells: [number, number][] = [];
  for (let row = area.startRow; row < Math.min(area.endRow, rowsInUse); row += 1) {
    for (let column = area.startColumn; column < area.endColumn; column += 1) {
      cells.push([row, column]);
    }
  }
  return cells;
}
