import { ApiError } from './api-error.ts';

const MINUTE = 60_000;

export type QuotaKind = 'Read' | 'Write';

/** Calls a minute and person of one API. */
export interface QuotaLimits {
  /** Host name of the API: `sheets.googleapis.com`. */
  readonly service: string;
  readonly limits: Readonly<Record<QuotaKind, number>>;
}

/** https://developers.google.com/workspace/sheets/api/limits */
export const sheetsQuota: QuotaLimits = {
  service: 'sheets.googleapis.com',
  limits: { Read: 60, Write: 60 },
};

/** https://developers.google.com/workspace/docs/api/limits */
export const docsQuota: QuotaLimits = {
  service: 'docs.googleapis.com',
  limits: { Read: 300, Write: 60 },
};

/** https://developers.google.com/workspace/drive/api/guides/limits counts reads and writes as one. */
export const driveQuota: QuotaLimits = {
  service: 'drive.googleapis.com',
  limits: { Read: 12_000, Write: 12_000 },
};

/** Counts a call; throws the 429 of a person whose last minute is full. */
export type Quota = (kind: QuotaKind, email: string) => void;

/** Google refills every minute; a sliding minute never allows more. */
export function createQuota(now: () => Date, { service, limits }: QuotaLimits): Quota {
  const calls = new Map<string, number[]>();
  return (kind, email) => {
    const key = `${kind} ${email.toLowerCase()}`;
    const time = now().getTime();
    const recent = (calls.get(key) ?? []).filter((one) => one > time - MINUTE);
    if (recent.length >= limits[kind]) {
      throw new ApiError(
        429,
        'RESOURCE_EXHAUSTED',
        `Quota exceeded for quota metric '${kind} requests' and limit '${kind} requests per minute per user' of service '${service}' for consumer 'project_number:000000000000'.`,
      );
    }
    recent.push(time);
    calls.set(key, recent);
  };
}
