import { type FaultCode, faultProblem } from '../core/shared/i18n/faults.ts';
import type { Lang } from '../core/shared/i18n/lang.ts';
import type { Outcome, Problem } from '../core/shared/outcome.ts';
import { authorisationUrl } from './google/authorisation.ts';
import { ClockRefused } from './google/clock-trigger.ts';
import { apiRefusal, type Failure, failureOf } from './google/failure.ts';
import { noteError, noteFailure } from './log.ts';
import { NotSettled } from './not-settled.ts';
import { Refused } from './refused.ts';

/** What a failure of a service is told as; a bug of ours is not among them. */
const told: Partial<Record<Failure, FaultCode>> = {
  denied: 'no-access',
  'view-only': 'view-only',
  protected: 'protected',
  'scopes-missing': 'authorise',
  'api-disabled': 'api-disabled',
  'store-full': 'store-full',
  'metadata-full': 'metadata-full',
  full: 'drive-full',
  gone: 'gone',
  outdated: 'google-unavailable',
  wait: 'google-unavailable',
  unknown: 'google-unavailable',
};

/** Faults that are no answer to what a person asked for: they get a support code. */
const failures: ReadonlySet<string> = new Set([...Object.values(told), 'internal']);

/**
 * An operation that could not be done, told in the person's language.
 * @param link where to mend it
 */
export function fault(
  code: FaultCode,
  lang: Lang,
  place = '',
  more: readonly Problem[] = [],
  link = '',
): Refused {
  const problem = faultProblem(code, lang, place);
  const told = {
    ...problem,
    remedy: `${problem.remedy} ${link}`.trim(),
    ...(failures.has(code) ? { support: noteFailure(code) } : {}),
  };
  return new Refused([told, ...more]);
}

/** That the person has to let the add-on do more, and where they do. */
export function unauthorised(lang: Lang): Refused {
  return fault('authorise', lang, '', [], authorisationUrl());
}

/** What an error is told as; undefined for a bug of ours. */
function toldAs(error: unknown, lang: Lang): readonly Problem[] | undefined {
  if (error instanceof Refused || error instanceof NotSettled) return error.problems;
  if (error instanceof ClockRefused) return fault('clock-refused', lang).problems;
  const code = told[failureOf(error)];
  if (code === undefined) return undefined;
  if (code === 'authorise') return unauthorised(lang).problems;
  const page = code === 'api-disabled' ? apiRefusal(error).consolePage : undefined;
  return fault(code, lang, '', [], page).problems;
}

/**
 * The door: runs what came in, and turns refusals and the errors of services into an answer. A bug of ours is
 * thrown on.
 */
export function answering<T>(lang: Lang, work: () => T): Outcome<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    noteError(error);
    const problems = toldAs(error, lang);
    if (problems === undefined) throw error;
    return { ok: false, problems };
  }
}

/** The same where a bug of ours is told as what it is. */
export function guarded<T>(lang: Lang, work: () => T, place = ''): Outcome<T> {
  try {
    return answering(lang, work);
  } catch {
    return { ok: false, problems: fault('internal', lang, place).problems };
  }
}
