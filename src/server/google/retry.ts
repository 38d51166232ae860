import { countTrip } from '../log.ts';
import { type Failure, failureOf } from './failure.ts';

/** Time, for waiting: milliseconds since 1970, and a pause. */
export interface Clock {
  readonly now: () => number;
  readonly sleep: (ms: number) => void;
  /** From 0 to 1. */
  readonly random: () => number;
}

const longestPause = 32_000;
/** 1 + 2 + … + 32 seconds: longer than the minute after which a quota is fresh. */
const attempts = 7;

/**
 * Repeats a call while `again` says so, with pauses of 1, 2, 4 … seconds and some jitter, seven
 * times at most and as long as the next pause ends before `deadline`. The last error is thrown on.
 */
export function withRetry<T>(
  call: () => T,
  again: (failure: Failure) => boolean,
  clock: Clock,
  deadline: number,
): T {
  for (let attempt = 1; ; attempt += 1) {
    try {
      countTrip();
      return call();
    } catch (error) {
      const pause =
        Math.min(1000 * 2 ** (attempt - 1), longestPause) + Math.round(clock.random() * 1000);
      const late = attempt === attempts || clock.now() + pause > deadline;
      if (late || !again(failureOf(error))) throw error;
      clock.sleep(pause);
    }
  }
}

/** For reads: repeating does no harm. */
export const transient = (failure: Failure): boolean => failure === 'wait' || failure === 'unknown';
/** For writes: what may have been applied is read again before it is repeated. */
export const surelyNotApplied = (failure: Failure): boolean => failure === 'wait';

/**
 * Waits before work is begun anew, longer after each attempt.
 * @returns false, without a pause, after the last attempt, and if the pause would end too late
 */
export function waited(
  { clock, deadline }: { readonly clock: Clock; readonly deadline: number },
  attempt: number,
  most: number,
  pause = 1000 * 2 ** attempt,
): boolean {
  if (attempt >= most || clock.now() + pause > deadline) return false;
  clock.sleep(pause);
  return true;
}
