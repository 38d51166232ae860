import {
  type CodeOf,
  type Named,
  type ProblemText,
  severityOf,
} from '../shared/define-problems.ts';
import type { Lang } from '../shared/i18n/lang.ts';
import type { Problem, Severity } from '../shared/outcome.ts';
import { planProblem } from './diagnostic-texts.ts';

/** What has to be said beside the place. */
export type DiagnosticParams = {
  readonly [Code in DiagnosticCode]: NamedIn<(typeof planProblem.texts)[Code]>;
};
type NamedIn<E extends ProblemText> = unknown extends Named<E> ? Record<string, never> : Named<E>;
export type DiagnosticCode = CodeOf<typeof planProblem>;

/**
 * What the reader has to say about a plan text. A place is a range of lines, counted from 1;
 * `lastLine` equals `line` when it concerns one. The sentences come from `describe`.
 */
export interface DiagnosticOf<Code extends DiagnosticCode> {
  readonly line: number;
  readonly lastLine: number;
  readonly code: Code;
  readonly severity: Severity;
  readonly params: DiagnosticParams[Code];
}
export type Diagnostic = { [Code in DiagnosticCode]: DiagnosticOf<Code> }[DiagnosticCode];

/** A diagnostic as a person reads it. */
export function describe<Code extends DiagnosticCode>(
  { code, params }: DiagnosticOf<Code>,
  lang: Lang,
  place = '',
): Problem {
  type Told = (code: Code, lang: Lang, place: string, params: DiagnosticParams[Code]) => Problem;
  return (planProblem as Told)(code, lang, place, params); // a generic code does not choose its texts
}

const leavingOut: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'not-text',
  'too-large',
  'empty-bullet',
  'no-words',
  'picture',
  'contents',
]);

/** True if the lines that the diagnostic names are not part of the plan. */
export function leavesOut(diagnostic: Diagnostic): boolean {
  return leavingOut.has(diagnostic.code);
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

export type Report = <Code extends DiagnosticCode>(
  code: Code,
  line: number,
  params: DiagnosticParams[Code],
  lastLine?: number,
) => void;

/** An empty list, and the function that adds to it. */
export function collector(): { readonly diagnostics: Diagnostic[]; readonly report: Report } {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, line, params, lastLine = line) => {
    // A generic code does not narrow to one member of the union; `params` is checked by `Report`.
    diagnostics.push({
      line,
      lastLine,
      code,
      severity: severityOf(planProblem.texts[code]),
      params,
    } as Diagnostic);
  };
  return { diagnostics, report };
}
