import type { Counts, Standing } from '../../core/actions/period/completeness.ts';
import { countsBy, standings } from '../../core/actions/period/completeness.ts';
import { countsSince, currentPeriod, isLate } from '../../core/actions/period/periods.ts';
import { readUpdates } from '../../core/actions/update/read-updates.ts';
import { jobRuns } from '../../core/jobs/jobs.ts';
import { lastRunText } from '../../core/jobs/last-run.ts';
import { leadMail } from '../../core/jobs/mail/lead-mail.ts';
import type { Letter } from '../../core/jobs/mail/letter.ts';
import { letter } from '../../core/jobs/mail/letter.ts';
import type { Reminded } from '../../core/rpc/completeness.ts';
import type { Handlers } from '../../core/rpc/contract.ts';
import { isAddress } from '../../core/shared/mail-address.ts';
import { readActions } from '../../core/workbook/read-actions.ts';
import { rowLink } from '../../core/workbook/row-link.ts';
import type { Context } from '../context.ts';
import { noteError } from '../log.ts';
import { drainMany } from '../services/drain-notes.ts';
import { askFirst } from '../services/mail-preview.ts';
import { readWorkbook, type Workbook } from '../services/read-workbook.ts';

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

/** The standing of all actions, who leads them, and the mails that they would get, in the language of the workbook. */
export function leadMails({ snapshot, settings }: Workbook, context: Context) {
  const today = context.today(snapshot.properties.timeZone);
  const { periods, year, lang } = settings;
  const since = countsSince(periods, year, today);
  const period = currentPeriod(periods, today);
  const { rows } = readActions(snapshot, settings.tiers);
  // One person, however their address is written.
  const actions = rows.map(({ action }) => ({ ...action, lead: action.lead.trim().toLowerCase() }));
  const all: Standing[] = standings(actions, readUpdates(snapshot), since, today);
  const links = rows.map(({ sheetId, row }) => rowLink(snapshot.spreadsheetId, sheetId, row));
  const mails = new Map<string, Letter>();
  const leads = [...new Set(actions.map((action) => action.lead))].filter(isAddress);
  for (const lead of leads) {
    const mine = all.flatMap((standing, i) =>
      standing.action.lead === lead ? [{ standing, link: links[i] ?? '' }] : [],
    );
    const mail = leadMail(mine, { plan: settings.title, period, today, lang });
    if (mail) mails.set(lead, letter(lead, mail));
  }
  return { facts: { today, since, period }, all, leads, mails };
}

/** What Google refuses is told, and the rest goes on. */
export function sendAll(letters: readonly Letter[], { mail }: Context): Reminded {
  const mailed: string[] = [];
  const unmailed: string[] = [];
  for (const each of letters) {
    try {
      mail.send(each);
      mailed.push(each.to);
    } catch (error) {
      noteError(error);
      unmailed.push(each.to);
    }
  }
  return { mailed, unmailed };
}
