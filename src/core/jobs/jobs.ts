import * as z from '../shared/schema.ts';
import { shortHash } from '../shared/short-hash.ts';
import { addDays, isoToSerial, minutesBetween, serialToIso } from '../workbook/date.ts';
import { type Kept, metadataRequest, metadataUpdate, readMetadata } from '../workbook/metadata.ts';
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
  /** Tries for this day that ended without a word. */
  tries: z.int(),
  done: z.boolean(),
  /** Mails that went out for this day; absent before the first run. */
  mailed: z.optional(z.int()),
  /** Whether it was given up before every lead had a mail. */
  failed: z.optional(z.boolean()),
  /** Addresses that Google refused. */
  refused: z.optional(z.array(z.string())),
  /** While it is not done: hashes of the leads who have had their mail. */
  sent: z.optional(z.array(z.string())),
  /** Leads who wait, as the mails of the day were used up, and the moment from which it goes on. */
  waiting: z.optional(z.object({ leads: z.int(), until: z.string() })),
});
export type JobRun = z.infer<typeof Run>;

const Runs = z.object({ digest: z.optional(Run) });
export type JobRuns = Readonly<Partial<Record<Job, JobRun>>>;

export const jobsKept: Kept<z.infer<typeof Runs>> = { key: jobsKey, schema: Runs };

/** Local time at which the weekly digest goes out, on Mondays. */
const digestHour = '07:00';
/** A claim that was not finished in this time is free again: its run was stopped. Triggers come hourly. */
const claimMinutes = 50;
const mostTries = 3;

/** What the workbook holds of earlier runs; nothing if it cannot be read. */
export function jobRuns(structure: Pick<Structure, 'developerMetadata'>): JobRuns {
  const [{ digest } = {}] = readMetadata(structure, jobsKept);
  return digest ? { digest } : {};
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
  if (digest === undefined || digest.due < due || isAhead(digest, now)) return due;
  if (digest.done) return undefined;
  if (digest.waiting !== undefined) return now >= digest.waiting.until ? digest.due : undefined;
  return isStopped(digest, now) && digest.tries < mostTries ? digest.due : undefined;
}

/**
 * Whether a run says days that are still to come: every editor can write metadata, and it would silence all runs
 * until then. Tomorrow may be today in the time zone that the spreadsheet had before.
 */
function isAhead({ due, at, waiting }: JobRun, now: string): boolean {
  const tomorrow = addDays(now.slice(0, 10), 1);
  return [due, at, waiting?.until ?? ''].some((moment) => moment.slice(0, 10) > tomorrow);
}

const isStopped = ({ at }: JobRun, now: string): boolean => minutesBetween(at, now) >= claimMinutes;

/** Whether the last run was stopped as often as it is tried: somebody has to be told. */
export function hasFailed({ digest }: JobRuns, now: string): boolean {
  if (digest === undefined || digest.done || digest.waiting !== undefined) return false;
  return digest.tries >= mostTries && isStopped(digest, now);
}

/** Whether this is the last try: what fails now, fails for good. */
export const isLastTry = ({ tries }: JobRun): boolean => tries >= mostTries;

/** A run that begins: it goes on where an earlier one of the same day stopped. */
export function claimDigest({ digest }: JobRuns, due: string, by: string, at: string): JobRun {
  const earlier = digest?.due === due ? digest : undefined;
  const { mailed = 0, refused = [], sent = [] } = earlier ?? {};
  const tries = earlier === undefined || earlier.waiting !== undefined ? 1 : earlier.tries + 1;
  return { due, by, at, tries, done: false, mailed, refused, sent };
}

/** The day from which on the digest is due, where it is turned on: the last one counts as sent. */
export function firstDigest(by: string, now: string): JobRuns {
  return { digest: { due: lastDigestDay(now), by, at: now, tries: 1, done: true } };
}

/** What became of some leads' mails. */
export interface DigestProgress {
  readonly mailed: readonly string[];
  readonly refused: readonly string[];
}

/** So many refused addresses are kept by name. */
const mostRefused = 20;

/**
 * A run that goes on: these leads are not asked again if it is cut off. It is written after their mails,
 * so that a cut-off sends some twice rather than leaving anybody out.
 */
export function progressed(run: JobRun, { mailed, refused }: DigestProgress): JobRun {
  return {
    ...run,
    tries: 0,
    mailed: (run.mailed ?? 0) + mailed.length,
    refused: [...(run.refused ?? []), ...refused].slice(0, mostRefused),
    sent: [...(run.sent ?? []), ...[...mailed, ...refused].map(shortHash)],
  };
}

/** A run that has come to its end, or is given up. */
export function ended({ sent: _sent, ...run }: JobRun, failed = false): JobRun {
  return { ...run, done: true, ...(failed ? { failed } : {}) };
}

/** A run that has to wait for the mails of the next day. */
export function interrupted(run: JobRun, leads: number, now: string): JobRun {
  const [day = '', time = ''] = now.split('T');
  return { ...run, waiting: { leads, until: `${addDays(day, 1)}T${time}` } };
}

/** Whether a lead has had the mail of this run. */
export function hasHad({ sent = [] }: JobRun, lead: string): boolean {
  return sent.includes(shortHash(lead));
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
