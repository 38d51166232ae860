import { type Counts, countsBy } from '../../core/actions/period/completeness.ts';
import { isLate } from '../../core/actions/period/periods.ts';
import { firstDigest, jobRuns, jobsRequest } from '../../core/jobs/jobs.ts';
import { lastRunText } from '../../core/jobs/last-run.ts';
import type { Handlers } from '../../core/rpc/contract.ts';
import type { MailPreview } from '../../core/rpc/mailing.ts';
import type { Context } from '../context.ts';
import { leadMails, sendAll } from '../services/lead-mails.ts';
import { askFirst } from '../services/mail-preview.ts';
import { readWorkbook } from '../services/read-workbook.ts';
import { drainMany } from '../services/record-edits.ts';
import { repeatingUncertain } from '../services/repeat-uncertain.ts';
import { requireKnown } from '../services/rights.ts';
import { told } from '../services/run-digest.ts';

/** How complete the updates of the period are, by lead and area, with the mails that would go out. */
export const completeness: Handlers<Context>['completeness.read'] = (_input, context) => {
  const read = readWorkbook(context);
  drainMany(read.snapshot, context);
  const { facts, all, leads, mails } = leadMails(read, context);
  const digest = context.clockTrigger.digest();
  const isOn = digest.isOn();
  const { settings } = read;
  const names = new Map(settings.people.map(({ email, name }) => [email, name]));
  const area = (chapter: string): string => chapter.split('.')[0] ?? '';
  const titles = new Map(settings.chapters.map(({ number, title }) => [number, title]));
  return {
    period: facts.period ? { ...facts.period, late: isLate(facts.period, facts.today) } : null,
    since: facts.since,
    leads: [...countsBy(all, ({ lead }) => lead)].map(([lead, counts]) => ({
      ...{ lead, counts, name: names.get(lead) ?? '' },
      mail: mails.get(lead) ?? null,
    })),
    areas: [...countsBy(all, ({ chapter }) => area(chapter))].map(([number, counts]) => ({
      area: `${number} ${titles.get(number) ?? ''}`.trim(),
      counts,
    })),
    total: countsBy(all, () => '').get('') ?? noActions,
    digest: {
      on: isOn,
      last: lastRunText(jobRuns(read.snapshot), context.lang),
      unseen: isOn ? leads.filter((lead) => !digest.hasSeen(lead)) : [],
    },
  };
};

const noActions: Counts = {
  ...{ actions: 0, updated: 0, 'nothing-new': 0, stale: 0, missing: 0, closed: 0, overdue: 0 },
};

/** Sends to these leads what is to be asked of them now, once the person has read it. */
export const remind: Handlers<Context>['completeness.remind'] = ({ leads, seen }, context) => {
  const read = readWorkbook(context);
  const { mails } = leadMails(read, context);
  const letters = [...new Set(leads)].flatMap((lead) => mails.get(lead) ?? []);
  const asked = askFirst(letters, seen, context);
  if (asked !== null) return { ask: asked };
  const { mailed, unmailed } = sendAll(letters, context);
  const nothing = leads.filter((lead) => !mails.has(lead));
  return { ask: null, mailed, unmailed: [...nothing, ...unmailed] };
};

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
