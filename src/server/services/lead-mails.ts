import { type Standing, standings } from '../../core/actions/period/completeness.ts';
import { countsSince, currentPeriod } from '../../core/actions/period/periods.ts';
import { readUpdates } from '../../core/actions/update/read-updates.ts';
import { leadMail } from '../../core/jobs/mail/lead-mail.ts';
import { type Letter, letter } from '../../core/jobs/mail/letter.ts';
import type { Reminded } from '../../core/rpc/completeness.ts';
import { isAddress } from '../../core/shared/mail-address.ts';
import { readActions } from '../../core/workbook/read-actions.ts';
import { rowLink } from '../../core/workbook/row-link.ts';
import type { Context } from '../context.ts';
import { noteError } from '../log.ts';
import type { Workbook } from './read-workbook.ts';

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
