import {
  claimDigest,
  dueDigest,
  ended,
  firstDigest,
  hasFailed,
  hasHad,
  interrupted,
  isLastTry,
  type JobRun,
  type JobRuns,
  jobRuns,
  jobsRequest,
  jobsUpdate,
  progressed,
} from '../../core/jobs/jobs.ts';
import { lastRunRequests } from '../../core/jobs/last-run.ts';
import type { Handlers } from '../../core/rpc/contract.ts';
import type { MailPreview } from '../../core/rpc/mailing.ts';
import { markerOf } from '../../core/workbook/layout/marker.ts';
import type { Request } from '../../core/workbook/sheets-api.ts';
import type { Context } from '../context.ts';
import { askFirst } from '../services/mail-preview.ts';
import { readWorkbook, type Workbook } from '../services/read-workbook.ts';
import { repeatingUncertain } from '../services/repeat-uncertain.ts';
import { witnessed } from '../services/write-save.ts';
import { leadMails, sendAll } from './completeness.ts';
import { requireKnown } from './known-workbook.ts';

/**
 * Turns the weekly digest on or off for this manager, once they have read what it would send now. It starts with
 * the next Monday, and writes to the leads whom they saw: whoever becomes one later is named to them instead.
 */
export const setDigest: Handlers<Context>['digest.set'] = ({ on, seen }, context) => {
  const { clockTrigger, email, sheets } = context;
  if (!on) {
    // Whoever is no manager any more may still turn it off.
    clockTrigger.turnOff('digest');
    return { ask: null, on: false };
  }
  const { ask, leads } = repeatingUncertain(context, (write): Started => {
    const read = readWorkbook(context);
    const { leads, mails } = leadMails(read, context);
    const asked = askFirst([...mails.values()], seen, context, leads);
    if (asked !== null) return { ask: asked, leads };
    requireKnown(context);
    const { snapshot } = read;
    if (jobRuns(snapshot).digest === undefined) {
      // Before anything says that it is on.
      clockTrigger.install();
      const runs = firstDigest(email, context.localNow(snapshot.properties.timeZone));
      write(() => sheets.batchUpdate([jobsRequest(snapshot, runs), ...told(read, runs)]));
    }
    return { ask: null, leads };
  });
  if (ask !== null) return { ask };
  clockTrigger.turnOn('digest', leads);
  return { ask: null, on: true };
};

/** What the person has to read before it is on, and whom it writes to once it is. */
interface Started {
  readonly ask: MailPreview | null;
  readonly leads: readonly string[];
}

/** Leads whose mails go out between two notes of how far it is. */
const chunk = 10;

/**
 * Sends the weekly digest if it is due: one mail to each lead with something to do whom this manager has seen.
 * No workbook makes a day due again that this manager's clock has ended: others write it. The day is claimed
 * in the workbook first, so that the triggers of two managers send it once. How far it is, is noted after
 * every few mails: a run that is cut off is gone on with an hour later, and one that has used up the mails
 * of the day on the next.
 */
export function runDigest(context: Context): DigestOutcome {
  const { clock, clockTrigger, deadline, email, mail, sheets } = context;
  const rights = clockTrigger.digest();
  const claimed = repeatingUncertain(context, (write): Claim | 'given-up' | undefined => {
    const read = readWorkbook(context);
    const { snapshot } = read;
    const now = context.localNow(snapshot.properties.timeZone);
    const runs = jobRuns(snapshot);
    const due = dueDigest(runs, now);
    if (runs.digest !== undefined && due === undefined && hasFailed(runs, now)) {
      const given = { digest: ended(runs.digest, true) };
      write(() => sheets.batchUpdate([jobsRequest(snapshot, given), ...told(read, given)]));
      return 'given-up';
    }
    if (due === undefined || due <= rights.ended) return undefined;
    const run = claimDigest(runs, due, email, now);
    const next = { digest: run };
    const requests = [jobsRequest(snapshot, next), ...told(read, next)];
    write(() => sheets.batchUpdate(witnessed(context, snapshot, requests, 'digest')));
    return { workbook: read, run, now };
  });
  if (claimed === undefined) return nothingToTell;
  if (claimed === 'given-up') return { ...nothingToTell, givenUp: true };
  const { workbook, now } = claimed;
  let { run } = claimed;
  // What is there already is written over: doing so twice does no harm.
  const note = (next: JobRun): void => {
    run = next;
    sheets.overwrite([jobsUpdate({ digest: run }), ...told(workbook, { digest: run })]);
  };
  const { mails } = leadMails(workbook, context);
  const waiting = [...mails.values()].filter(({ to }) => !hasHad(run, to));
  let open = waiting.filter(({ to }) => rights.hasSeen(to));
  const unseen = waiting.filter(({ to }) => !rights.hasSeen(to)).map(({ to }) => to);
  while (open.length > 0 && clock.now() < deadline) {
    const left = mail.left();
    if (left === 0) {
      note(interrupted(run, open.length, now));
      return nothingToTell;
    }
    const some = open.slice(0, Math.min(chunk, left));
    const { mailed, unmailed } = sendAll(some, context);
    // All of them: the service is down, not every address wrong. The next run tries again.
    if (mailed.length === 0 && !isLastTry(run)) return nothingToTell;
    open = open.slice(some.length);
    const next = progressed(run, { mailed, refused: unmailed });
    if (open.length > 0) note(next);
    else run = next;
  }
  if (open.length > 0) return nothingToTell;
  note(ended(run));
  clockTrigger.endDigest(run.due);
  return { refused: run.refused ?? [], unseen, givenUp: false };
}

/** What the manager has to be told. */
export interface DigestOutcome {
  /** Addresses that Google refused. */
  readonly refused: readonly string[];
  /** Leads who got none, as this manager has not seen them. */
  readonly unseen: readonly string[];
  /** Whether the run was stopped too often. */
  readonly givenUp: boolean;
}

const nothingToTell: DigestOutcome = { refused: [], unseen: [], givenUp: false };

interface Claim {
  readonly workbook: Workbook;
  readonly run: JobRun;
  readonly now: string;
}

/** What Overview says of it, in the language of its labels. */
function told({ snapshot, settings }: Workbook, runs: JobRuns): Request[] {
  return lastRunRequests(snapshot, runs, markerOf(snapshot)?.lang ?? settings.lang);
}
