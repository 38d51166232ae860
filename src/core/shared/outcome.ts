export type Severity = 'error' | 'warning' | 'info';

/** One thing that a person should know or mend. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  /** Where: "line 12", "1 We act, row 8, status"; empty if the whole operation is meant. */
  readonly place: string;
  readonly message: string;
  readonly remedy: string;
  /** Of a failure that whoever looks after the add-on may have to look up: see `support-code.ts`. */
  readonly support?: string;
  /** ID of the file that it is about, where the person can confirm it. */
  readonly file?: string;
}

/** The answer to every call: a person's mistake is a value, never an exception. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Failed;
export type Failed = { readonly ok: false; readonly problems: readonly Problem[] };
