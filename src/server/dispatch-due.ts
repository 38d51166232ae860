import { ui } from '../core/i18n/catalogue.ts';
import type { Outcome } from '../core/rpc/outcome.ts';
import { contextOf, personLanguage } from './context.ts';
import { answering } from './fault.ts';
import { spreadsheetOfTrigger } from './google/clock-trigger.ts';
import { mailer } from './google/mail.ts';
import { runDigest } from './handlers/digest.ts';
import { authorised } from './rpc.ts';

/**
 * The one dispatcher of the add-on: runs what is due in the trigger's spreadsheet. Without the person's
 * authorisation nothing can be done, not even told: Google itself asks them the next time they open the
 * menu.
 */
export function dispatchDue(triggerUid: string): void {
  if (!authorised()) return;
  const spreadsheetId = spreadsheetOfTrigger(triggerUid);
  if (spreadsheetId === undefined) return;
  const lang = personLanguage();
  const outcome = answering<unknown>(
    lang,
    (): Outcome<unknown> => runDigest(contextOf(spreadsheetId)),
  );
  if (outcome.ok) return;
  const body = outcome.problems.map(({ message, remedy }) => `${message} ${remedy}`).join('\n');
  const link = `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`;
  const to = Session.getEffectiveUser().getEmail();
  mailer.send({ to, subject: ui.digestFailed[lang], body: `${body}\n\n${link}` });
}
