import { type FaultCode, faultProblem } from '../core/shared/i18n/faults.ts';
import type { Lang } from '../core/shared/i18n/lang.ts';
import { type Failed, failed, type Outcome, type Problem } from '../core/shared/outcome.ts';
import { authorisationUrl } from './google/authorisation.ts';
import { ClockRefused } from './google/clock-trigger.ts';
import { apiRefusal, type Failure, failureOf } from './google/failure.ts';
import { noteError, noteFailure } from './log.ts';
import { NotSettled } from './not-settled.ts';

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
): Failed {
  const problem = faultProblem(code, lang, place);
  return failed(
    {
      ...problem,
      remedy: `${problem.remedy} ${link}`.trim(),
      ...(failures.has(code) ? { support: noteFailure(code) } : {}),
    },
    ...more,
  );
}

/** That the person has to let the add-on do more, and where they do. */
export function unauthorised(lang: Lang): Failed {
  return fault('authorise', lang, '', [], authorisationUrl());
}

/** Turns the errors of services into answers. A bug of ours is thrown on. */
export function answering<T>(lang: Lang, work: () => Outcome<T>): Outcome<T> {
  try {
    return work();
  } catch (error) {
    noteError(error);
    if (error instanceof NotSettled) return { ok: false, problems: error.problems };
    if (error instanceof ClockRefused) return fault('clock-refused', lang);
    const code = told[failureOf(error)];
    if (code === undefined) throw error;
    if (code === 'authorise') return unauthorised(lang);
    const page = code === 'api-disabled' ? apiRefusal(error).consolePage : undefined;
    return fault(code, lang, '', [], page);
  }
}

/** The same for what a person waits for: a bug of ours is told as what it is. */
export function guarded<T>(lang: Lang, work: () => Outcome<T>): Outcome<T> {
  try {
    return answering(lang, work);
  } catch {
    return fault('internal', lang);
  }
}
