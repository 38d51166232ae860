/** Parameters without content. */
type None = Readonly<Record<string, never>>;

/** What a diagnostic of each code says about its place, for the sentence shown to the user. */
export interface DiagnosticParams {
  readonly 'not-text': None;
  readonly 'too-large': { readonly size: number; readonly limit: number };
  readonly 'empty-file': None;
  readonly 'no-heading': None;
  readonly 'no-actions': None;
  readonly 'no-year': None;
  readonly 'duplicate-number': { readonly number: string; readonly firstLine: number };
  readonly 'missing-parent': {
    readonly number: string;
    readonly missing: string;
    /** Number of the part that the chapter was placed under. */
    readonly placed: string;
  };
  readonly 'out-of-order': { readonly number: string; readonly previous: string };
  readonly 'number-gap': { readonly number: string; readonly expected: string };
  readonly 'no-title': { readonly number: string };
  readonly 'no-tier': { readonly number: string };
  readonly 'empty-tier': { readonly heading: string };
  readonly 'near-tier': {
    readonly heading: string;
    /** The heading as it would be read. */
    readonly wanted: string;
  };
  readonly 'empty-part': { readonly number: string };
  readonly 'outside-plan': None;
  readonly 'text-after-actions': { readonly number: string };
  readonly 'long-text': {
    /** Number of the area or chapter; empty for the plan as a whole. */
    readonly number: string;
    readonly limit: number;
  };
  readonly 'empty-bullet': None;
  readonly 'no-words': None;
  readonly picture: None;
  readonly contents: None;
  readonly unfinished: { readonly id: string; readonly ending: string };
  readonly 'unbalanced-bold': None;
  readonly 'deep-bullet': None;
  readonly 'counted-items': None;
  readonly 'control-characters': { readonly count: number };
  readonly 'bad-encoding': None;
  readonly 'near-duplicate': {
    readonly first: string;
    readonly second: string;
    readonly firstLine: number;
    /** Whole percent. */
    readonly percent: number;
  };
}

export type DiagnosticCode = keyof DiagnosticParams;
export type Severity = 'error' | 'warning' | 'info';

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

/** With an error the plan should not be laid out; warnings and infos are for the manager to judge. */
export const severities: Readonly<Record<DiagnosticCode, Severity>> = {
  'not-text': 'error',
  'too-large': 'error',
  'empty-file': 'error',
  'no-heading': 'error',
  'no-actions': 'error',
  'no-year': 'warning',
  'duplicate-number': 'error',
  'missing-parent': 'warning',
  'out-of-order': 'warning',
  'number-gap': 'info',
  'no-title': 'warning',
  'no-tier': 'warning',
  'empty-tier': 'warning',
  'near-tier': 'warning',
  'empty-part': 'info',
  'outside-plan': 'info',
  'text-after-actions': 'warning',
  'long-text': 'warning',
  'empty-bullet': 'warning',
  'no-words': 'info',
  picture: 'warning',
  contents: 'info',
  unfinished: 'warning',
  'unbalanced-bold': 'warning',
  'deep-bullet': 'info',
  'counted-items': 'info',
  'control-characters': 'warning',
  'bad-encoding': 'warning',
  'near-duplicate': 'info',
};

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
    diagnostics.push({ line, lastLine, code, severity: severities[code], params } as Diagnostic);
  };
  return { diagnostics, report };
}
