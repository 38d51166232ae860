import { addDays, isoDate, minutesBetween } from '../workbook/date.ts';
import type { PaperEntry } from './paper-entry.ts';
import type { PaperRun } from './paper-record.ts';
import type { PaperDefinition } from './report/definition.ts';

/** Days before the meeting on which a paper is made that does not say: papers go out 16 to 20 days before. */
const usualDays = 21;
/** A run that was not finished in this time was stopped. Triggers come hourly. */
const runMinutes = 50;
const mostTries = 3;

/** A paper that is to be made now. */
export interface DuePaper {
  readonly entry: PaperEntry;
  /** Day of the meeting: of this year, where the paper is yearly. */
  readonly date: string;
  /** What is noted in its row before it is made. */
  readonly run: PaperRun;
}

/**
 * The first paper that is to be made by itself now: its day has come, its meeting is not over, and no run
 * for that day has made it, runs, or was given up. A run that was missed is made up as long as the meeting
 * is ahead.
 * @param now local moment, `2022-05-31T09:30`
 */
export function duePaper(
  entries: readonly PaperEntry[],
  by: string,
  now: string,
): DuePaper | undefined {
  for (const entry of entries) {
    const date = nextMeeting(entry, now.slice(0, 10));
    // What was issued for this meeting is done, whoever made it.
    const issued = entry.state === 'issued' && entry.definition.date === date;
    const run = date === undefined || issued ? undefined : dueRun(entry, date, by, now);
    if (date !== undefined && run !== undefined) return { entry, date, run };
  }
  return undefined;
}

/** The run for a meeting, if one is to begin now. */
function dueRun(
  { daysBefore, record, state }: PaperEntry,
  meeting: string,
  by: string,
  now: string,
): PaperRun | undefined {
  const due = addDays(meeting, -(daysBefore ?? usualDays));
  if (now.slice(0, 10) < due) return undefined;
  // A Doc is made again by who made it, if their trigger runs: others may not be able to open it.
  const others = state === 'draft' && Object.values(record.docs).some((doc) => doc.by !== by);
  if (others && now.slice(0, 10) === due) return undefined;
  const same = record.run?.due === due ? record.run : undefined;
  if (same && (same.done || same.tries >= mostTries || isRunning(same, now))) return undefined;
  return { due, by, at: now, tries: (same?.tries ?? 0) + 1, done: false };
}

/** Whether this was the last try for the day. */
export const isLastTry = ({ tries }: PaperRun): boolean => tries >= mostTries;

const isRunning = ({ at }: PaperRun, now: string): boolean => minutesBetween(at, now) < runMinutes;

/** The meeting that a paper is made for; undefined if it is over, or the paper is made by hand. */
function nextMeeting({ schedule, definition }: PaperEntry, today: string): string | undefined {
  const { date } = definition;
  if (schedule === 'none' || date === null) return undefined;
  if (date >= today || schedule === 'once') return date >= today ? date : undefined;
  const year = Number(today.slice(0, 4));
  const here = inYear(date, year);
  return here >= today ? here : inYear(date, year + 1);
}

/** What a paper tells for a meeting of another year: period and day of the data move along. */
export function definitionFor({ definition }: PaperEntry, date: string): PaperDefinition {
  const years = Number(date.slice(0, 4)) - Number((definition.date ?? date).slice(0, 4));
  const later = (day: string): string => inYear(day, Number(day.slice(0, 4)) + years);
  const { period, dataAsOf } = definition;
  return {
    ...definition,
    date,
    period: period && { from: later(period.from), to: later(period.to) },
    dataAsOf: dataAsOf && later(dataAsOf),
  };
}

/** The same day of another year; 29 February becomes the 28th. */
function inYear(date: string, year: number): string {
  const same = `${year}${date.slice(4)}`;
  return isoDate(same) ? same : `${year}-02-28`;
}
