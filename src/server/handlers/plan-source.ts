import { faults } from '../../core/i18n/catalogue.ts';
import type { Lang } from '../../core/i18n/lang.ts';
import type { Diagnostic } from '../../core/plan/diagnostic.ts';
import type { Plan } from '../../core/plan/plan.ts';
import type { PlanSource } from '../../core/rpc/contract.ts';
import type { Outcome, Problem } from '../../core/rpc/outcome.ts';
import { withSubItems } from '../../core/workbook/cell.ts';
import { noOrganisation, type Organisation } from '../../core/workbook/settings.ts';
import { isAreaNumber } from '../../core/workbook/sheet-ids.ts';
import type { Context } from '../context.ts';
import { fault } from '../fault.ts';
import { onDemand } from '../google/on-demand.ts';

export interface SourcePlan {
  readonly plan: Plan;
  readonly organisation: Organisation;
  readonly problems: readonly Problem[];
}

/** A cell holds 50,000 characters (https://support.google.com/drive/answer/37603). */
const cellCharacters = 50_000;

/** Reads a plan from where the person keeps it. Errors of the plan refuse it, with their lines. */
export function planOf(source: PlanSource, lang: Lang, context: Context): Outcome<SourcePlan> {
  const { text, organisation } =
    source.kind === 'built-in'
      ? context.builtInPlan()
      : { text: source.text, organisation: noOrganisation };
  const { parsePlan, reviewPlan } = onDemand('plan-reader');
  const { plan, diagnostics } = parsePlan(text);
  const problems = [...diagnostics, ...reviewPlan(plan)]
    .map((diagnostic) => planProblem(diagnostic, lang))
    .concat(tooLong(plan, lang));
  if (problems.some(({ severity }) => severity === 'error')) {
    return fault('plan-unreadable', lang, '', problems);
  }
  const outside = plan.areas.find(({ number }) => !isAreaNumber(number));
  if (outside) return fault('area-number', lang, `${lineWord[lang]} ${outside.line}`);
  return { ok: true, value: { plan, organisation, problems } };
}

const lineWord = { en: 'line', fr: 'ligne', es: 'línea' } as const;

function planProblem(diagnostic: Diagnostic, lang: Lang): Problem {
  const { code, severity, line } = diagnostic;
  const { describe } = onDemand('plan-reader');
  return { code, severity, place: `${lineWord[lang]} ${line}`, ...describe(diagnostic, lang) };
}

function tooLong(plan: Plan, lang: Lang): Problem[] {
  const actions = plan.areas.flatMap((area) => [
    ...area.actions,
    ...area.chapters.flatMap((chapter) => chapter.actions),
  ]);
  return actions
    .filter(({ text, subItems }) => withSubItems(text, subItems).text.length > cellCharacters)
    .map(({ id, line }) => ({
      code: 'text-too-long',
      severity: 'error',
      place: `${lineWord[lang]} ${line}, ${id}`,
      message: faults['text-too-long'].message[lang],
      remedy: faults['text-too-long'].remedy[lang],
    }));
}
