import { ApiError } from './api-error.ts';

/** Calls a minute and person. https://developers.google.com/workspace/sheets/api/limits */
const LIMIT = 60;
const MINUTE = 60_000;

export type QuotaKind = 'Read' | 'Write';

/** Counts a call; throws the 429 of a person whose last minute is full. */
export type Quota = (kind: QuotaKind, email: string) => void;

/** Google refills every minute; a sliding minute never allows more. */
export function createQuota(now: () => Date): Quota {
  const calls = new Map<string, number[]>();
  return (kind, email) => {
    const key = `${kind} ${email.toLowerCase()}`;
    const time = now().getTime();
    const recent = (calls.get(key) ?? []).filter((one) => one > time - MINUTE);
    if (recent.length >= LIMIT) {
      throw new ApiError(
        429,
        'RESOURCE_EXHAUSTED',
        `Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:000000000000'.`,
      );
    }
    recent.push(time);
    calls.set(key, recent);
  };
}
