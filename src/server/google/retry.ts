/** What an error of a service says about the call that ended with it. */
export type Failure =
  /** Asked to wait: surely not applied, worth repeating. */
  | 'wait'
  /** The service failed or timed out: it may have been applied all the same. */
  | 'unknown'
  /** The person may not do this. */
  | 'denied'
  /** Refused because a cell is protected. */
  | 'protected'
  /** A bug of ours, or bad data: repeating changes nothing. */
  | 'final';

/** The part of an error that Apps Script's services fill. */
interface ServiceError {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly details?: { readonly code?: unknown };
}

/**
 * Sorts an error. Advanced services throw GoogleJsonResponseException with `details.code`, the HTTP
 * code; a time-out or a broken connection comes as a plain Exception with a message only.
 * Source: https://developers.google.com/apps-script/guides/services/advanced
 */
export function failureOf(error: unknown): Failure {
  const { details, message } = (error ?? {}) as ServiceError; // every field is checked below
  const text = typeof message === 'string' ? message : '';
  const code = typeof details?.code === 'number' ? details.code : undefined;
  if (/protected cell or object/i.test(text)) return 'protected';
  if (code === 429) return 'wait';
  if (code !== undefined && code >= 500) return 'unknown';
  if (code === 401 || code === 403 || /permission/i.test(text)) return 'denied';
  if (code !== undefined) return 'final';
  return /timed? ?out|unavailable|empty response|server error|try again|internal error/i.test(text)
    ? 'unknown'
    : 'final';
}

/** Time, for waiting: milliseconds since 1970, and a pause. */
export interface Clock {
  readonly now: () => number;
  readonly sleep: (ms: number) => void;
  /** From 0 to 1. */
  readonly random: () => number;
}

const longestPause = 32_000;

/**
 * Repeats a call while `again` says so, with pauses of 1, 2, 4 … seconds and some jitter, as long as
 * the next pause ends before `deadline`. The last error is thrown on.
 */
export function withRetry<T>(
  call: () => T,
  again: (failure: Failure) => boolean,
  clock: Clock,
  deadline: number,
): T {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return call();
    } catch (error) {
      const pause = Math.min(1000 * 2 ** attempt, longestPause) + Math.round(clock.random() * 1000);
      if (!again(failureOf(error)) || clock.now() + pause > deadline) throw error;
      clock.sleep(pause);
    }
  }
}

/** For reads: repeating does no harm. */
export const transient = (failure: Failure): boolean => failure === 'wait' || failure === 'unknown';
/** For writes: what may have been applied is read again before it is repeated. */
export const surelyNotApplied = (failure: Failure): boolean => failure === 'wait';
