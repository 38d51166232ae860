import type { FaultCode } from '../core/i18n/faults.ts';
import { faults } from '../core/i18n/faults.ts';
import type { Lang } from '../core/i18n/lang.ts';
import type { Failed, Outcome, Problem } from '../core/rpc/outcome.ts';
import { ClockRefused } from './google/clock-trigger.ts';
import { failureOf } from './google/retry.ts';

/** An operation that could not be done, told in the person's language. */
export function fault(
  code: FaultCode,
  lang: Lang,
  place = '',
  more: readonly Problem[] = [],
): Failed {
  const { message, remedy } = faults[code];
  const problem: Problem = {
    code,
    severity: 'error',
    place,
    message: message[lang],
    remedy: remedy[lang],
  };
  return { ok: false, problems: [problem, ...more] };
}

/** Turns the errors of services into answers. A bug of ours is thrown on. */
export function answering<T>(lang: Lang, work: () => Outcome<T>): Outcome<T> {
  try {
    return work();
  } catch (error) {
    if (error instanceof ClockRefused) return fault('clock-refused', lang);
    switch (failureOf(error)) {
      case 'denied':
        return fault('no-access', lang);
      case 'protected':
        return fault('protected', lang);
      case 'store-full':
        return fault('store-full', lang);
      case 'full':
        return fault('drive-full', lang);
      case 'gone':
        return fault('gone', lang);
      case 'outdated':
      case 'wait':
      case 'unknown':
        return fault('google-unavailable', lang);
      default:
        throw error;
    }
  }
}
