import type { Handlers, Output } from '../../core/rpc/contract.ts';
import type { Outcome } from '../../core/rpc/outcome.ts';
import {
  digestRun,
  dueDigest,
  type JobRuns,
  jobRuns,
  jobsRequest,
  jobsUpdate,
  lastDigestDay,
} from '../../core/schedule/jobs.ts';
import type { Context } from '../context.ts';
import { answering } from '../fault.ts';
import { leadMails, readForManager, sendTo } from './completeness.ts';
import type { Workbook } from './read-workbook.ts';
import { repeatingUncertain } from './repeat-uncertain.ts';

/** Turns the weekly digest on or off for this manager. It starts with the next Monday. */
export const setDigest: Handlers<Context>['digest.set'] = ({ on }, context) =>
  answering<Output<'digest.set'>>(context.lang, () => {
    const { clockTrigger, email, sheets } = context;
    if (!on) {
      // Whoever is no manager any more may still turn it off.
      clockTrigger.turnOff();
      return { ok: true, value: { on: false } };
    }
    const started = repeatingUncertain(context, (write): Outcome<null> => {
      const read = readForManager(context);
      if (!read.ok) return read;
      const { snapshot } = read.value;
      if (jobRuns(snapshot).digest === undefined) {
        const now = context.localNow(snapshot.properties.timeZone);
        const runs = digestRun({}, lastDigestDay(now), email, now, true);
        write(() => sheets.batchUpdate([jobsRequest(snapshot, runs)]));
      }
      return { ok: true, value: null };
    });
    if (!started.ok) return started;
    clockTrigger.turnOn(sheets.spreadsheetId);
    return { ok: true, value: { on: true } };
  });

/**
 * Sends the weekly digest if it is due: one mail to each lead with something to do. The day is claimed
 * in the workbook first, so that the triggers of two managers send it once.
 */
export function runDigest(context: Context): Outcome<{ readonly mailed: readonly string[] }> {
  const { email, sheets } = context;
  const claimed = repeatingUncertain(context, (write): Outcome<Claim | undefined> => {
    const read = readForManager(context);
    if (!read.ok) return read;
    const { snapshot } = read.value;
    const now = context.localNow(snapshot.properties.timeZone);
    const runs = jobRuns(snapshot);
    const due = dueDigest(runs, now);
    if (due === undefined) return { ok: true, value: undefined };
    const next = digestRun(runs, due, email, now, false);
    write(() => sheets.batchUpdate([jobsRequest(snapshot, next)]));
    return { ok: true, value: { workbook: read.value, runs: next, due, now } };
  });
  if (!claimed.ok) return claimed;
  if (claimed.value === undefined) return { ok: true, value: { mailed: [] } };
  const { workbook, runs, due, now } = claimed.value;
  const { mails } = leadMails(workbook, context);
  const { mailed } = sendTo(new Set(mails.keys()), mails, context);
  sheets.batchUpdate([jobsUpdate(digestRun(runs, due, email, now, true))]);
  return { ok: true, value: { mailed } };
}

interface Claim {
  readonly workbook: Workbook;
  readonly runs: JobRuns;
  readonly due: string;
  readonly now: string;
}
