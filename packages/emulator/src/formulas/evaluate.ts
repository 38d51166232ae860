import { columnLetters } from '../column-letters.ts';
import type { EffectiveValues, HostSpreadsheet } from '../sheets/model.ts';
import { dateToSerial } from '../zoned-serial.ts';
import { changedCells } from './changed-cells.ts';
import { dependents } from './dependents.ts';
import { type EngineResult, engineLocale, helperSheet, runEngine } from './engine.ts';
import { errorValue } from './error-value.ts';
import { FormulaGap, type GapType } from './formula-gap.ts';
import { type CellPlace, contains } from './grid.ts';
import { createHelpers, type HelperArray } from './helpers.ts';
import { prepare } from './prepare.ts';
import { quoteSheetTitle } from './references.ts';
import { type RunnableFormula, runInParts } from './run-in-parts.ts';
import { eachFormula, keyOf, type ValueCell, valuesIn } from './spreadsheet-cells.ts';

type ExtendedValue = gapi.client.sheets.ExtendedValue;

interface Refused {
  readonly cell: CellPlace;
  readonly gap: FormulaGap;
}

interface Formulas {
  readonly runnable: readonly RunnableFormula[];
  readonly refused: readonly Refused[];
  readonly helpers: readonly HelperArray[];
}

interface Evaluation {
  readonly spreadsheet: HostSpreadsheet;
  readonly day: number;
  readonly formulas: Formulas;
  readonly results: ReadonlyMap<RunnableFormula, EngineResult>;
  readonly outcomes: ReadonlyMap<string, ExtendedValue | undefined>;
}

/**
 * Formulas are evaluated when a value is first asked for, all at once, and again when the day has
 * changed since (TODAY). Results are kept per HostSpreadsheet object: a write makes a new one, in which
 * only the formulas that depend on a changed cell are evaluated again.
 */
export function createEvaluator(options: {
  readonly now: () => Date;
}): (spreadsheet: HostSpreadsheet) => EffectiveValues {
  const cache = new WeakMap<HostSpreadsheet, Evaluation>();
  const latest = new Map<string, Evaluation>();
  const evaluated = (spreadsheet: HostSpreadsheet, now: number): Evaluation => {
    const before = latest.get(spreadsheet.spreadsheetId);
    const changed =
      before?.day === Math.floor(now) ? changedCells(before.spreadsheet, spreadsheet) : undefined;
    const evaluation =
      before && changed ? evaluateAgain(spreadsheet, before, changed) : evaluate(spreadsheet, now);
    latest.set(spreadsheet.spreadsheetId, evaluation);
    return evaluation;
  };
  return (spreadsheet) => ({
    get(sheetId, row, column) {
      const sheet = spreadsheet.sheets.findIndex(
        ({ properties }) => (properties.sheetId ?? 0) === sheetId,
      );
      const cell = spreadsheet.sheets[sheet]?.rows[row]?.[column];
      if (cell?.userEnteredValue?.formulaValue === undefined) return undefined;
      const now = dateToSerial(options.now(), spreadsheet.properties.timeZone ?? 'Etc/GMT');
      let entry = cache.get(spreadsheet);
      if (entry?.day !== Math.floor(now)) {
        entry = evaluated(spreadsheet, now);
        cache.set(spreadsheet, entry);
      }
      return entry.outcomes.get(keyOf({ sheet, row, column }));
    },
  });
}

function evaluate(spreadsheet: HostSpreadsheet, now: number): Evaluation {
  const formulas = prepareAll(spreadsheet, now);
  const results = run(spreadsheet, formulas, formulas.runnable, []);
  const outcomes = outcomesOf(spreadsheet, formulas, results);
  return { spreadsheet, day: Math.floor(now), formulas, results, outcomes };
}

/** As `evaluate`, on the same day and after a write that changed only these constants. */
function evaluateAgain(
  spreadsheet: HostSpreadsheet,
  before: Evaluation,
  changed: readonly CellPlace[],
): Evaluation {
  const { formulas } = before;
  const again = new Set(dependents(changed, formulas.runnable));
  if (again.size === 0) return { ...before, spreadsheet };
  const inputs: ValueCell[] = [];
  // What these read of the others is handed to the engine as a value, or runs again too.
  let rest = formulas.runnable.filter((formula) => !again.has(formula));
  for (let wave = [...again]; wave.length > 0; ) {
    const areas = wave.flatMap(({ reads }) => reads);
    const read = new Set(rest.filter((cell) => areas.some((area) => contains(area, cell))));
    rest = rest.filter((formula) => !read.has(formula));
    wave = [];
    for (const formula of read) {
      const value = plainValue(before.results.get(formula));
      if (value === undefined) wave.push(formula);
      else inputs.push({ ...place(formula), value });
    }
    for (const formula of wave) again.add(formula);
  }
  const fresh = run(spreadsheet, formulas, [...again], inputs);
  const results = new Map([...before.results, ...fresh]);
  const outcomes = outcomesOf(spreadsheet, formulas, results);
  return { ...before, spreadsheet, results, outcomes };
}

/** Other numbers lose their last binary digits on the way out of the engine. */
function plainValue(result: EngineResult | undefined): ValueCell['value'] | undefined {
  if (result?.kind === 'number')
    return Number.isSafeInteger(result.value) ? result.value : undefined;
  return result?.kind === 'text' || result?.kind === 'boolean' ? result.value : undefined;
}

const place = ({ sheet, row, column }: CellPlace): CellPlace => ({ sheet, row, column });

function prepareAll(spreadsheet: HostSpreadsheet, now: number): Formulas {
  const runnable: RunnableFormula[] = [];
  const refused: Refused[] = [];
  const helpers = createHelpers(helperSheet(spreadsheet.sheets.length));
  for (const cell of eachFormula(spreadsheet)) {
    const prepared = prepare(spreadsheet, cell, now, helpers);
    if (prepared instanceof FormulaGap) refused.push({ cell, gap: prepared });
    else runnable.push({ ...cell, ...prepared });
  }
  return { runnable, refused, helpers: helpers.arrays };
}

/** @param inputs results of other formulas that these read */
function run(
  spreadsheet: HostSpreadsheet,
  { helpers }: Formulas,
  formulas: readonly RunnableFormula[],
  inputs: readonly ValueCell[],
): ReadonlyMap<RunnableFormula, EngineResult> {
  return runInParts(formulas, (part, known) => {
    const areas = part.flatMap(({ reads }) => reads);
    return runEngine({
      sheetCount: spreadsheet.sheets.length,
      values: [...valuesIn(spreadsheet, areas), ...inputs, ...known],
      formulas: part,
      helpers: helpers.filter((array) => part.some(({ text }) => text.includes(array.place))),
      locale: engineLocale(spreadsheet.properties.locale) ?? 'en',
    });
  });
}

function outcomesOf(
  spreadsheet: HostSpreadsheet,
  { runnable, refused }: Formulas,
  results: ReadonlyMap<RunnableFormula, EngineResult>,
): ReadonlyMap<string, ExtendedValue | undefined> {
  const outcomes = new Map<string, ExtendedValue | undefined>();
  const untrusted: Record<GapType, CellPlace[]> = { ERROR: [], NAME: [] };
  const show = ({ cell, gap }: Refused): void => {
    outcomes.set(keyOf(cell), gapValue(spreadsheet, cell, gap));
  };
  const refuse = (each: Refused): void => {
    show(each);
    untrusted[each.gap.type].push(each.cell);
  };
  refused.forEach(refuse);
  for (const cell of runnable) {
    const result = results.get(cell) ?? { kind: 'broken' };
    const value = extendedValue(result);
    if (value === 'refused') refuse({ cell, gap: new FormulaGap(describe(result)) });
    else outcomes.set(keyOf(cell), value);
    // The engine hands an empty result on as 0, Google as empty: who reads one is not trusted.
    if (value === undefined) untrusted.ERROR.push(cell);
  }
  for (const type of ['ERROR', 'NAME'] as const) {
    const gap = new FormulaGap('A formula over cells that are empty or not known', type);
    for (const cell of dependents(untrusted[type], runnable)) show({ cell, gap });
  }
  return outcomes;
}

/** @returns undefined for an empty result. */
function extendedValue(result: EngineResult): ExtendedValue | undefined | 'refused' {
  switch (result.kind) {
    case 'number':
      return { numberValue: result.value };
    case 'text':
      return { stringValue: result.value };
    case 'boolean':
      return { boolValue: result.value };
    case 'error': {
      const error = errorValue(result.text);
      return error ? { errorValue: error } : 'refused';
    }
    case 'array':
    case 'broken':
      return 'refused';
    case 'empty':
      return undefined;
  }
}

function describe(result: EngineResult): string {
  if (result.kind === 'broken') return 'This formula';
  return `The result ${result.kind === 'error' ? result.text : 'over several cells'}`;
}

/** A message of the host's own, with the cell. */
function gapValue(
  spreadsheet: HostSpreadsheet,
  { sheet, row, column }: CellPlace,
  { type, message }: FormulaGap,
): ExtendedValue {
  const title = quoteSheetTitle(spreadsheet.sheets[sheet]?.properties.title ?? '');
  return {
    errorValue: { type, message: `${message} (${title}!${columnLetters(column)}${row + 1})` },
  };
}
