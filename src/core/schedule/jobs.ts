import * as z from 'zod/mini';
import { isoToSerial, serialToIso } from '../workbook/date.ts';
import { metadataRequest, metadataUpdate } from '../workbook/metadata.ts';
import type { Request } from '../workbook/sheets-api.ts';
import type { Structure } from '../workbook/snapshot.ts';

/** Key of the developer metadata that holds what ran by itself, and for which day. */
const jobsKey = 'workplan.jobs';

/** What runs by itself. */
export type Job = 'digest';

const Run = z.object({
  /** The day it was due. */
  due: z.string(),
  /** Who ran it, and when: local moment, `2022-05-16T07:12`. */
  by: z.string(),
  at: z.string(),
  /** Tries for this day. */
  tries: z.int(),
  done: z.boolean(),
});
export type JobRun = z.infer<typeof Run>;

const Runs = z.object({ digest: z.optional(Run) });
export type JobRuns = Readonly<Partial<Record<Job, JobRun>>>;

/** Local time at which the weekly digest goes out, on Mondays. */
const digestHour = '07:00';
/** A claim that was not finished in this time is free again: its run was stopped. */
const claimMinutes = 60;
const mostTries = 3;

/** What the workbook holds of earlier runs; nothing if it cannot be read. */
export function jobRuns({ developerMetadata }: Pick<Structure, 'developerMetadata'>): JobRuns {
  const value = developerMetadata.find(({ metadataKey }) => metadataKey === jobsKey)?.metadataValue;
  try {
    const runs = Runs.safeParse(JSON.parse(value ?? '{}'));
    const digest = runs.success ? runs.data.digest : undefined;
    return digest ? { digest } : {};
  } catch {
    return {};
  }
}

/** The last day on which the digest was due: a Monday, from the hour on. */
export function lastDigestDay(now: string): string {
  const [today = '', time = ''] = now.split('T');
  const serial = isoToSerial(today);
  // Serial 2 is 1 January 1900 in this count, a Monday.
  const sinceMonday = (((serial - 2) % 7) + 7) % 7;
  const monday = serial - sinceMonday;
  return serialToIso(sinceMonday === 0 && time < digestHour ? monday - 7 : monday);
}

/** The day for which the digest is to run now; undefined if it ran, or runs. A missed one is made up once. */
export function dueDigest({ digest }: JobRuns, now: string): string | undefined {
  const due = lastDigestDay(now);
  if (digest === undefined || digest.due < due) return due;
  const stopped =
    !digest.done && digest.tries < mostTries && minutesSince(digest.at, now) >= claimMinutes;
  return stopped ? digest.due : undefined;
}

const minutesSince = (from: string, to: string): number =>
  (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000;

/** The run that a claim, or its end, writes. */
export function digestRun(
  { digest }: JobRuns,
  due: string,
  by: string,
  at: string,
  done: boolean,
): JobRuns {
  const again = digest?.due === due ? digest.tries : 0;
  return { digest: { due, by, at, tries: done ? Math.max(again, 1) : again + 1, done } };
}

/** Writes what ran. */
export function jobsRequest(
  structure: Pick<Structure, 'developerMetadata'>,
  runs: JobRuns,
): Request {
  return metadataRequest(structure, jobsKey, JSON.stringify(runs));
}

/** The same, where earlier runs were written. */
export const jobsUpdate = (runs: JobRuns): Request => metadataUpdate(jobsKey, JSON.stringify(runs));
