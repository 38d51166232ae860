/** What an error of a service says about the call that ended with it. */
export type Failure =
  /** Asked to wait: surely not applied, worth repeating. */
  | 'wait'
  /** The service failed or timed out: it may have been applied all the same. */
  | 'unknown'
  /** The file is there, and not for this person. */
  | 'denied'
  /** The person may read the file, and not change it. */
  | 'view-only'
  /** Refused because a cell is protected. */
  | 'protected'
  /** The person did not grant what the call needs. */
  | 'scopes-missing'
  /** The API is not enabled in the script's Cloud project. */
  | 'api-disabled'
  /** The add-on's own properties are full. */
  | 'store-full'
  /** The spreadsheet has no room left for developer metadata. */
  | 'metadata-full'
  /** The person's Drive is full. */
  | 'full'
  /** The file is not there, or not for this person. */
  | 'gone'
  /** Somebody edited the Doc since it was read. */
  | 'outdated'
  /** An API does not take the request: a bug of ours, unless a second look finds another reason. */
  | 'invalid'
  /** A bug of ours, or bad data: repeating changes nothing. */
  | 'final';

/** An error whose reason a second look has found out. */
export class Explained extends Error {
  override readonly name = 'Explained';
  readonly failure: Failure;
  /** What the service threw. */
  readonly original: unknown;

  constructor(failure: Failure, original: unknown) {
    super(failure);
    this.failure = failure;
    this.original = original;
  }
}

/** What an advanced service tells of an error beside its text. */
export interface ApiRefusal {
  /** The HTTP code; undefined for what is no answer of an API. */
  readonly code: number | undefined;
  readonly status: string | undefined;
  /** Of `errors` (Drive: `storageQuotaExceeded`) and of `details` (`SERVICE_DISABLED`). */
  readonly reasons: readonly string[];
  /** The page of the Cloud console that a disabled API names. */
  readonly consolePage: string | undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const record = (value: unknown): Readonly<Record<string, unknown>> =>
  isRecord(value) ? value : {};
const reasonsIn = (list: unknown): string[] =>
  (Array.isArray(list) ? list : []).flatMap((each: unknown) => {
    const { reason } = record(each);
    return typeof reason === 'string' ? [reason] : [];
  });

/** Reads `details` of a GoogleJsonResponseException: the error of the API's answer, as far as it is there. */
export function apiRefusal(error: unknown): ApiRefusal {
  if (error instanceof Explained) return apiRefusal(error.original);
  const { details, message } = record(error);
  const { code, status, errors, details: more } = record(details);
  const page = /https:\/\/console\.(developers|cloud)\.google\.com\/[\w./?=&-]*\w/;
  return {
    code: typeof code === 'number' ? code : undefined,
    status: typeof status === 'string' ? status : undefined,
    reasons: [...reasonsIn(errors), ...reasonsIn(more)],
    consolePage: page.exec(String(message))?.[0],
  };
}

/**
 * Sorts an error. Advanced services throw GoogleJsonResponseException with `details.code`, the HTTP
 * code, and often with reasons. Everything else that a service throws is an Exception with a text in the
 * person's language ("Empty response", "Réponse vierge"), which decides nothing: such a call may have
 * been applied. Errors of our own have other names. What a code leaves open a second look tells
 * (`second-look.ts`).
 * Sources: https://developers.google.com/apps-script/guides/services/advanced ; reasons:
 * https://cloud.google.com/service-usage/docs/troubleshooting and
 * https://developers.google.com/workspace/drive/api/guides/handle-errors
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof Explained) return error.failure;
  const { code } = apiRefusal(error);
  if (code === undefined) return record(error).name === 'Exception' ? 'unknown' : 'final';
  if (code === 404) return 'gone';
  if (code === 400) return 'invalid';
  if (code === 429) return 'wait';
  if (code === 408 || code === 409 || code >= 500) return 'unknown';
  return code === 401 || code === 403 ? whyForbidden(error) : 'final';
}

function whyForbidden(error: unknown): Failure {
  const { reasons, consolePage } = apiRefusal(error);
  const because = (...known: readonly string[]): boolean =>
    known.some((reason) => reasons.includes(reason));
  if (because('SERVICE_DISABLED', 'accessNotConfigured') || consolePage !== undefined) {
    return 'api-disabled';
  }
  if (because('ACCESS_TOKEN_SCOPE_INSUFFICIENT', 'insufficientPermissions'))
    return 'scopes-missing';
  if (because('storageQuotaExceeded')) return 'full';
  // An API speaks English of its quotas.
  const { message } = record(error);
  return /quota|rate.?limit/i.test([message, ...reasons].join(' ')) ? 'wait' : 'denied';
}

/** Whether a file cannot be had, or not be changed, whatever is tried. */
export const isShutOut = (error: unknown): boolean =>
  ['gone', 'denied', 'view-only'].includes(failureOf(error));
