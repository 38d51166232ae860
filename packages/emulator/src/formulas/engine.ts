import type { Model } from '@ironcalc/wasm';
import { columnLetters } from '../column-letters.ts';
import { freshIronCalc, type IronCalc } from './fresh-ironcalc.ts';
import type { CellPlace } from './grid.ts';
import type { ValueCell } from './spreadsheet-cells.ts';

/** What the engine made of one formula. */
export type EngineResult =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'empty' }
  /** "#DIV/0!" and so on; the engine's own #SPILL!, #N/IMPL!, #ERROR!, #CALC!, #CIRC! included. */
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'array' }
  /** The engine could not do it. */
  | { readonly kind: 'broken' };

export interface EngineFormula extends CellPlace {
  /** In the engine's form, with the leading `=`. */
  readonly text: string;
  /** Whether to tell an empty result from 0, which costs a second evaluation of the formula. */
  readonly maybeEmpty: boolean;
}

/** The error that another formula resulted in. */
export interface ErrorCell extends CellPlace {
  readonly error: string;
}

export interface EngineInput {
  readonly sheetCount: number;
  readonly values: Iterable<ValueCell | ErrorCell>;
  readonly formulas: readonly EngineFormula[];
  /** Array formulas in row 0 of `helperSheet(sheetCount)`. */
  readonly helpers: readonly { readonly column: number; readonly text: string }[];
  /** A locale of `engineLocale`. */
  readonly locale: string;
}

/** Google's locales that the engine formats texts for. */
const LOCALES: Readonly<Record<string, string>> = {
  en_US: 'en',
  en_GB: 'en-GB',
  fr_FR: 'fr',
  es_ES: 'es',
  de_DE: 'de',
  it_IT: 'it',
};

/** @returns undefined when the engine does not know the locale. */
export function engineLocale(locale: string | undefined): string | undefined {
  return LOCALES[locale ?? 'en_US'];
}

/** The engine's name of a sheet: its own default names, which need no quotes. */
export const engineSheetName = (sheet: number): string => `Sheet${sheet + 1}`;

/** The sheets after those of the spreadsheet: results as texts, then shared arrays. */
const scratchSheet = (sheetCount: number): number => sheetCount;
export const helperSheet = (sheetCount: number): number => sheetCount + 1;

let engine: IronCalc | undefined;

/**
 * Evaluates all formulas over the given values. @returns one result per formula, in their order.
 * @throws what the engine throws, for instance where its stack overflows; it is as new afterwards
 */
export function runEngine(input: EngineInput): readonly EngineResult[] {
  engine ??= freshIronCalc();
  try {
    const model = new engine.Model('workbook', 'en', 'UTC', 'en');
    const results = evaluated(model, input);
    model.free();
    return results;
  } catch (error) {
    engine = undefined;
    throw error;
  }
}

function evaluated(model: Model, input: EngineInput): readonly EngineResult[] {
  model.pauseEvaluation();
  // Each result also as text: shown values are rounded to ten digits.
  const scratch = scratchSheet(input.sheetCount);
  const helper = helperSheet(input.sheetCount);
  // A new model has one sheet.
  for (let sheet = 1; sheet <= helper; sheet += 1) model.newSheet();
  for (const { column, text } of input.helpers) {
    model.setUserInput(helper, 1, column + 1, text);
  }
  for (const cell of input.values) {
    model.setUserInput(cell.sheet, cell.row + 1, cell.column + 1, inputText(cell));
  }
  input.formulas.forEach((formula, index) => {
    const { sheet, row, column, text, maybeEmpty } = formula;
    model.setUserInput(sheet, row + 1, column + 1, text);
    const again = maybeEmpty ? `(${text.slice(1)})` : cellAddress(formula);
    model.setUserInput(scratch, index + 1, 1, `=${again}&""`);
  });
  // Only now: what was typed in above is typed in English.
  if (input.locale !== 'en') model.setLocale(input.locale);
  model.evaluate();
  return input.formulas.map((formula, index) => readResult(model, formula, scratch, index + 1));
}

/** A leading apostrophe makes anything text. */
function inputText(cell: ValueCell | ErrorCell): string {
  if ('error' in cell) return `=${cell.error}`;
  const { value } = cell;
  return typeof value === 'string' ? `'${value}` : String(value).toUpperCase();
}

function cellAddress({ sheet, row, column }: CellPlace): string {
  return `${engineSheetName(sheet)}!${columnLetters(column)}${row + 1}`;
}

/** Values of getCellType, which the engine documents as those of Excel's TYPE function. */
const NUMBER = 1;
const TEXT = 2;
const BOOLEAN = 4;
const ERROR = 16;

function readResult(
  model: Model,
  { sheet, row, column, maybeEmpty }: EngineFormula,
  scratch: number,
  scratchRow: number,
): EngineResult {
  const structure = model.getCellArrayStructure(sheet, row + 1, column + 1);
  if (typeof structure === 'object' && 'DynamicAnchor' in structure) {
    if (structure.DynamicAnchor.some((size) => size !== 1)) return { kind: 'array' };
  }
  const shown = model.getFormattedCellValue(sheet, row + 1, column + 1);
  const exact = model.getFormattedCellValue(scratch, scratchRow, 1);
  switch (model.getCellType(sheet, row + 1, column + 1)) {
    case NUMBER:
      if (maybeEmpty && exact === '') return { kind: 'empty' };
      return { kind: 'number', value: Number(exact) };
    case TEXT:
      return { kind: 'text', value: shown };
    case BOOLEAN:
      return { kind: 'boolean', value: shown.toUpperCase() === 'TRUE' };
    case ERROR:
      return { kind: 'error', text: shown };
    default:
      return { kind: 'array' };
  }
}
