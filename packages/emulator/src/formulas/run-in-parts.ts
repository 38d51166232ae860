import type { EngineFormula, EngineResult, ErrorCell } from './engine.ts';
import type { Area, CellPlace } from './grid.ts';
import { readingOrder } from './reading-order.ts';
import type { ValueCell } from './spreadsheet-cells.ts';

export type RunnableFormula = EngineFormula & { readonly reads: readonly Area[] };

/** Evaluates some formulas, where the others have these results. @throws if the engine does */
export type RunPart = (
  formulas: readonly RunnableFormula[],
  known: readonly (ValueCell | ErrorCell)[],
) => readonly EngineResult[];

/**
 * The results of all formulas, in one go if the engine can. Its stack is small: it overflows where a few
 * hundred formulas read one another upwards, and at one that is nested deep. They are then run in halves,
 * what is read first, and the result of the one that the engine cannot do is `broken`.
 */
export function runInParts(
  formulas: readonly RunnableFormula[],
  runPart: RunPart,
): ReadonlyMap<RunnableFormula, EngineResult> {
  const results = new Map<RunnableFormula, EngineResult>();
  const attempt = (part: readonly RunnableFormula[]): boolean => {
    try {
      const found = runPart(part, [...results].flatMap(knownCell));
      part.forEach((formula, index) => {
        results.set(formula, found[index] ?? broken);
      });
      return true;
    } catch {
      // Whatever it threw: the parts tell which formula it was.
      return false;
    }
  };
  const giveUp = (part: readonly RunnableFormula[]): void => {
    for (const formula of part) results.set(formula, broken);
  };
  const settle = (part: readonly RunnableFormula[]): void => {
    if (part.length === 0 || attempt(part)) return;
    if (part.length === 1) giveUp(part);
    else halve(part);
  };
  const halve = (part: readonly RunnableFormula[]): void => {
    const middle = Math.ceil(part.length / 2);
    settle(part.slice(0, middle));
    settle(part.slice(middle));
  };
  if (attempt(formulas)) return results;
  const { ordered, circular } = readingOrder(formulas);
  halve(ordered);
  if (circular.length > 0 && !attempt(circular)) giveUp(circular);
  return results;
}

const broken: EngineResult = { kind: 'broken' };

/** What a formula resulted in, for those that read it; nothing for an empty result. */
function knownCell([formula, result]: readonly [CellPlace, EngineResult]): (
  | ValueCell
  | ErrorCell
)[] {
  const { sheet, row, column } = formula;
  const place = { sheet, row, column };
  if (result.kind === 'error') return [{ ...place, error: result.text }];
  return 'value' in result ? [{ ...place, value: result.value }] : [];
}
