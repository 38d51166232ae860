import { columnLetters } from '../../core/workbook/a1.ts';
import { NotSupportedError } from '../not-supported.ts';
import type { HostSpreadsheet } from '../sheets/model.ts';
import { dateToSerial } from '../zoned-serial.ts';
import {
  type EngineFormula,
  type EngineResult,
  engineLocale,
  helperSheet,
  runEngine,
} from './engine.ts';
import { errorValue } from './error-value.ts';
import { type Area, touches } from './grid.ts';
import { createHelpers } from './helpers.ts';
import { keepsResults } from './keeps-results.ts';
import { prepare } from './prepare.ts';
import { quoteSheetTitle } from './references.ts';
import { type CellPlace, eachFormula, valuesIn } from './spreadsheet-cells.ts';

type ExtendedValue = gapi.client.sheets.ExtendedValue;

export interface EffectiveValues {
  /**
   * The computed value of a formula cell, as in CellData.effectiveValue. Undefined for cells
   * without a formula, and for formulas whose result is an empty cell.
   *
   * @param row 0-based
   * @param column 0-based
   * @throws NotSupportedError for a formula that the host cannot evaluate as Google would, and for
   *   formulas that read such a cell; other cells stay readable.
   */
  get(sheetId: number, row: number, column: number): ExtendedValue | undefined;
}

/** What `get` answers with, by cell. */
type Outcome = ExtendedValue | NotSupportedError | undefined;

/**
 * Formulas are evaluated when a value is first asked for, all at once, and again when the day has
 * changed since (TODAY). Results are kept per HostSpreadsheet object: a write makes a new one. It takes
 * over those of the one before if it changed nothing that a formula reads.
 */
export function createEvaluator(options: {
  readonly now: () => Date;
}): (spreadsheet: HostSpreadsheet) => EffectiveValues {
  const cache = new WeakMap<HostSpreadsheet, Evaluation>();
  const latest = new Map<string, { spreadsheet: HostSpreadsheet; evaluation: Evaluation }>();
  const evaluated = (spreadsheet: HostSpreadsheet, now: number): Evaluation => {
    const day = Math.floor(now);
    const before = latest.get(spreadsheet.spreadsheetId);
    const kept =
      before?.evaluation.day === day &&
      keepsResults(before.spreadsheet, spreadsheet, before.evaluation.reads)
        ? before.evaluation
        : undefined;
    const evaluation = kept ?? { day, ...evaluate(spreadsheet, now) };
    latest.set(spreadsheet.spreadsheetId, { spreadsheet, evaluation });
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
      const outcome = entry.outcomes.get(keyOf(sheet, row, column));
      if (outcome instanceof NotSupportedError) throw outcome;
      return outcome;
    },
  });
}

interface Evaluation {
  readonly day: number;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** All cells that formulas read. */
  readonly reads: readonly Area[];
}

function evaluate(spreadsheet: HostSpreadsheet, now: number): Omit<Evaluation, 'day'> {
  const outcomes = new Map<string, Outcome>();
  const runnable: (EngineFormula & { readonly reads: readonly Area[] })[] = [];
  const refused: CellPlace[] = [];
  const refuse = (cell: CellPlace, what: string): void => {
    refused.push(cell);
    outcomes.set(keyOf(cell.sheet, cell.row, cell.column), problem(spreadsheet, cell, what));
  };

  const helpers = createHelpers(helperSheet(spreadsheet.sheets.length));
  for (const cell of eachFormula(spreadsheet)) {
    const prepared = prepare(spreadsheet, cell, now, helpers);
    if (prepared.kind === 'refused') refuse(cell, prepared.what);
    else runnable.push({ ...cell, ...prepared });
  }
  const results = runEngine({
    sheetCount: spreadsheet.sheets.length,
    values: valuesIn(
      spreadsheet,
      runnable.flatMap(({ reads }) => reads),
    ),
    formulas: runnable,
    helpers: helpers.arrays,
    locale: engineLocale(spreadsheet.properties.locale) ?? 'en',
  });
  // The engine hands an empty result on as 0, Google as empty: who reads one is not trusted.
  const untrusted: CellPlace[] = [...refused];
  runnable.forEach((cell, index) => {
    const result = results[index];
    const value = result && extendedValue(result);
    if (value === 'refused') refuse(cell, `the result ${describe(result)}`);
    else outcomes.set(keyOf(cell.sheet, cell.row, cell.column), value);
    if (value === 'refused' || value === undefined) untrusted.push(cell);
  });
  spread(untrusted, runnable, (cell) =>
    refuse(cell, 'a formula over cells that are empty or not supported'),
  );
  return { outcomes, reads: runnable.flatMap(({ reads }) => reads) };
}

/** Refuses, step by step, the formulas that read an untrusted cell. */
function spread<T extends CellPlace & { readonly reads: readonly Area[] }>(
  untrusted: readonly CellPlace[],
  formulas: readonly T[],
  refuse: (cell: T) => void,
): void {
  let wave = untrusted;
  let rest = formulas;
  while (wave.length > 0) {
    const places = new Set(wave.map(({ sheet, row, column }) => keyOf(sheet, row, column)));
    const cells = wave;
    const has = (sheet: number, row: number, column: number) =>
      places.has(keyOf(sheet, row, column));
    const reached = new Set(
      rest.filter(({ reads }) => reads.some((area) => touches(area, cells, has))),
    );
    for (const formula of reached) refuse(formula);
    rest = rest.filter((formula) => !reached.has(formula));
    wave = [...reached];
  }
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
      return 'refused';
    case 'empty':
      return undefined;
  }
}

function describe(result: EngineResult | undefined): string {
  return result?.kind === 'error' ? result.text : 'over several cells';
}

function problem(spreadsheet: HostSpreadsheet, cell: CellPlace, what: string): NotSupportedError {
  const title = quoteSheetTitle(spreadsheet.sheets[cell.sheet]?.properties.title ?? '');
  return new NotSupportedError(`${what} (${title}!${columnLetters(cell.column)}${cell.row + 1})`);
}

function keyOf(sheet: number, row: number, column: number): string {
  return `${sheet}:${row}:${column}`;
}
