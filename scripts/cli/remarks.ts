import type { Lang } from '../../src/core/shared/i18n/lang.ts';
import type { Problem } from '../../src/core/shared/outcome.ts';
import { severities } from '../../src/core/workbook/lists.ts';
import { terminalTexts } from './terminal-texts.ts';

/** The line that a place such as "line 12, 1.1-C01" names; 0 if it names none. */
const lineOf = ({ place }: Problem): number => Number(/\d+/.exec(place)?.[0] ?? 0);

export function byLine(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => lineOf(a) - lineOf(b));
}

/** The gravest first, then by line. */
export function byWeight(problems: readonly Problem[]): Problem[] {
  const weight = { error: 0, warning: 1, info: 2 } as const;
  return byLine(problems).sort((a, b) => weight[a.severity] - weight[b.severity]);
}

/** A remark on one line: where, and what is the matter. */
export function remarkLine({ place, message }: Problem): string {
  return place === '' ? message : `${place}: ${message}`;
}

function withRemedy(problem: Problem, lang: Lang): string {
  const label = severities[problem.severity][lang];
  return `${label} – ${remarkLine(problem)}\n  ${terminalTexts[lang].whatToDo}${problem.remedy}`;
}

/** The text of remarks.txt: every remark in the order of lines, each with its remedy. */
export function remarksFile(problems: readonly Problem[], lang: Lang): string {
  const texts = terminalTexts[lang];
  if (problems.length === 0) return `${texts.noRemarks}\n`;
  const remarks = byLine(problems).map((problem) => withRemedy(problem, lang));
  return `${[texts.toLookAt(problems.length), ...remarks].join('\n\n')}\n`;
}

/** Why a run failed: the errors, then what does not prevent the import. */
export function failureText(problems: readonly Problem[], lang: Lang): string {
  const told = (some: readonly Problem[]): string[] =>
    byLine(some).map((problem) => withRemedy(problem, lang));
  const others = problems.filter(({ severity }) => severity !== 'error');
  return [
    ...told(problems.filter(({ severity }) => severity === 'error')),
    ...(others.length > 0 ? ['', terminalTexts[lang].notPreventing, ...told(others)] : []),
  ].join('\n');
}
