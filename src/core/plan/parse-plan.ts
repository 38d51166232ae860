import { buildPlan } from './build-plan.ts';
import { checkStructure } from './check-structure.ts';
import { collector, type Diagnostic } from './diagnostic.ts';
import { isReadable } from './not-text.ts';
import { Plan } from './plan.ts';
import { type ReadLine, readItems } from './read-items.ts';
import { sourceLines } from './source-lines.ts';

export interface ParsedPlan {
  /** Always present; without areas if the text could not be read (see `hasErrors`). */
  readonly plan: Plan;
  /** In the order of lines. */
  readonly diagnostics: readonly Diagnostic[];
  /** What each line became. A line that is neither blank nor here is named in a diagnostic. */
  readonly lines: readonly ReadLine[];
}

/**
 * Reads the text of a plan (grammar: docs/plan-format.md).
 *
 * Never throws on bad input: whatever is wrong with the text is a diagnostic, and what can be read
 * is in the plan. Takes time in proportion to the length of the text. Says nothing about actions
 * that resemble each other: that is `reviewPlan`.
 */
export function parsePlan(text: string): ParsedPlan {
  const { diagnostics, report } = collector();
  if (!isReadable(text, report)) return { plan: emptyPlan, diagnostics, lines: [] };
  const { items, lines } = readItems(sourceLines(text, report), report);
  const plan = Plan.parse(checkStructure(buildPlan(items, report), items, report));
  if (plan.areas.length === 0) report('no-heading', 1, {});
  else if (plan.year === null) report('no-year', 1, {});
  return { plan, diagnostics: diagnostics.sort((a, b) => a.line - b.line), lines };
}

const emptyPlan: Plan = { title: null, year: null, tiers: [], axes: [], narrative: [], areas: [] };
