import { collector, type Diagnostic } from './diagnostic.ts';
import { actionsOf, nearDuplicates } from './near-duplicates.ts';
import type { Plan } from './plan.ts';

/**
 * What a manager may want to look at in a plan that is formally right: near-duplicate actions, one
 * info for each pair, at the line of the later action. Apart from `parsePlan` because it compares
 * texts, and because it also serves plans that come from a workbook.
 */
export function reviewPlan(plan: Plan): readonly Diagnostic[] {
  const { diagnostics, report } = collector();
  const lines = new Map(actionsOf(plan).map(({ id, line }) => [id, line]));
  for (const { first, second, similarity } of nearDuplicates(plan)) {
    const firstLine = lines.get(first) ?? 0;
    const percent = Math.round(similarity * 100);
    report('near-duplicate', lines.get(second) ?? 0, { first, second, firstLine, percent });
  }
  return diagnostics.sort((a, b) => a.line - b.line);
}
