import type { Outcome } from '../core/shared/outcome.ts';
import { newSupportCode } from '../core/shared/support-code.ts';
import { version } from '../core/shared/version.ts';
import { apiRefusal, Explained, failureOf } from './google/failure.ts';
import { Refused } from './refused.ts';

/** How an execution came about. */
type Door = 'rpc' | 'menu' | 'edit' | 'clock';

/** What one execution has met so far; every execution evaluates this file anew. */
const errors = new Set<unknown>();
let trips = 0;
let support: string | undefined;
let failed: string | undefined;

/** Counts a call of an API. */
export function countTrip(): void {
  trips += 1;
}

/** Keeps an error for the line that this execution leaves in the log. A refusal is an answer, and none. */
export function noteError(error: unknown): void {
  if (error instanceof Refused) return;
  errors.add(error instanceof Explained ? error.original : error);
}

/**
 * Notes that a person is told of a failure.
 * @param kind what failed: `api-disabled`, `internal`
 * @returns the code under which it stands in the log, one for each execution
 */
export function noteFailure(kind: string): string {
  support ??= newSupportCode(Math.random);
  failed ??= kind;
  return support;
}

/**
 * Runs what came in by a door and leaves one line about it in the log: JSON, with nothing in it that a person
 * wrote or that names one. Cloud Logging and the list of executions find it by the support code.
 * @param name of a method, a menu command or a trigger
 */
export function logged<T extends Outcome<unknown> | undefined>(
  door: Door,
  name: string,
  work: () => T,
): T {
  const startedAt = Date.now();
  const write = (outcome: Outcome<unknown> | undefined): void => {
    const problems =
      outcome?.ok === false ? [...new Set(outcome.problems.map(({ code }) => code))] : [];
    const kind = failed ?? (problems.length > 0 ? 'refused' : 'ok');
    const line = JSON.stringify({
      ...{ version, door, name, kind, ms: Date.now() - startedAt, trips },
      ...(support === undefined ? {} : { support }),
      ...(problems.length === 0 ? {} : { problems }),
      ...(errors.size === 0 ? {} : { errors: [...errors].map(traceOf) }),
    });
    if (kind === 'internal') console.error(line);
    else if (failed === undefined) console.info(line);
    else console.warn(line);
  };
  try {
    const outcome = work();
    write(outcome);
    return outcome;
  } catch (error) {
    noteError(error);
    noteFailure('internal');
    write(undefined);
    throw error;
  }
}

/** What may be kept of an error: never its message, which can quote cells and addresses. */
function traceOf(error: unknown): object {
  const { name, message, stack } =
    error instanceof Error ? error : { name: typeof error, message: '', stack: '' };
  const { code, status, reasons } = apiRefusal(error);
  // The stack begins with the message, line breaks and all.
  const lines = String(stack).replace(message, '').split('\n');
  const frames = lines.flatMap((line) =>
    // A message may have a line like that, of any length.
    /^\s+at /.test(line) ? (/[\w./-]+:\d+(?::\d+)?(?=\)?$)/.exec(line.slice(-200))?.[0] ?? []) : [],
  );
  return {
    ...{ name, failure: failureOf(error), frames: frames.slice(0, 8) },
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    ...(reasons.length === 0 ? {} : { reasons }),
  };
}
