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
  /** The add-on's own properties are full. */
  | 'store-full'
  /** The person's Drive is full. */
  | 'full'
  /** The file is not there, or not for this person. */
  | 'gone'
  /** Somebody edited the Doc since it was read. */
  | 'outdated'
  /** The file is of a kind that the service does not take, such as a .docx in Office mode. */
  | 'unsupported'
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
 * code. Everything else that a service throws is an Exception with a text in the person's language
 * ("Empty response", "Service Spreadsheets failed", "Réponse vierge"), so the text decides nothing
 * but what is known for sure: such a call may have been applied. Errors of our own have other names.
 * Source: https://developers.google.com/apps-script/guides/services/advanced
 */
export function failureOf(error: unknown): Failure {
  const { name, details, message } = (error ?? {}) as ServiceError; // every field is checked below
  const text = typeof message === 'string' ? message : '';
  const code = typeof details?.code === 'number' ? details.code : undefined;
  if (/protected cell or object/i.test(text)) return 'protected';
  // Google's text in English; in other languages it counts as unknown.
  if (/property storage quota/i.test(text)) return 'store-full';
  if (/storage quota/i.test(text)) return 'full';
  if (code === 404) return 'gone';
  // https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/batchUpdate#WriteControl
  if (code === 400 && /revision id/i.test(text)) return 'outdated';
  // "This operation is not supported for this document", in whatever language.
  if (code === 400 && /not supported for this document/i.test(text)) return 'unsupported';
  if (code === 429 || (code === 403 && /quota|rate.?limit/i.test(text))) return 'wait';
  if (code === 408 || code === 409 || (code !== undefined && code >= 500)) return 'unknown';
  if (code === 401 || code === 403) return 'denied';
  if (code !== undefined || name !== 'Exception') return 'final';
  return /permission/i.test(text) ? 'denied' : 'unknown';
}

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
