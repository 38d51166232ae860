/** How a REST call is to fail: HTTP code, canonical status, message (none: an empty answer). */
export interface Fault {
  readonly code: number;
  readonly status?: string;
  readonly message: string;
}

/** A REST call about to be made. */
interface FaultyCall {
  readonly service: string;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  /** How many REST calls the same run has made before. */
  readonly index: number;
}

/** `before`: the call is not applied; `after`: it is applied, but the script sees the error. */
export type Faults = (
  call: FaultyCall,
) => 'pass' | { readonly before: Fault } | { readonly after: Fault };

/** A call that was answered: a REST method (`sheets.spreadsheets.get`) or one of a class (`Range.getNote`). */
interface AnsweredCall {
  readonly method: string;
  /** Query, path and `body` of a REST call, the arguments of another. */
  readonly params: unknown;
}

/** What came of a call: its answer, or what it throws. */
export type CallOutcome = { readonly answer: unknown } | { readonly error: unknown };

/**
 * What the script sees of it: the same, or something else. So a test tells the host to behave otherwise than it
 * believes of Google.
 */
export type Answers = (call: AnsweredCall, outcome: CallOutcome) => CallOutcome;

export const sameAnswers: Answers = (_call, outcome) => outcome;

/** Does the work of a call, and hands on what `answers` makes of its outcome. */
export function answered(answers: Answers, call: AnsweredCall, work: () => unknown): unknown {
  let outcome: CallOutcome;
  try {
    outcome = { answer: work() };
  } catch (error) {
    outcome = { error };
  }
  const seen = answers(call, outcome);
  if ('error' in seen) throw seen.error;
  return seen.answer;
}

export const noFaults: Faults = () => 'pass';
