import { sentences, ui } from '../core/i18n/catalogue.ts';
import type { Outcome } from '../core/rpc/outcome.ts';
import { contextOf, personLanguage } from './context.ts';
import { answering } from './fault.ts';
import { forgetSpreadsheet, spreadsheetOfTrigger, toldToday } from './google/clock-trigger.ts';
import { mailer } from './google/mail.ts';
import { type DigestOutcome, runDigest } from './handlers/digest.ts';
import { authorised } from './rpc.ts';

/** Faults that no further run mends: whoever is told of them has to turn the digest on again. */
const hopeless: readonly string[] = [
  'gone',
  'no-access',
  'not-allowed',
  'not-member',
  'not-set-up',
];

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
  const outcome = answering(
    lang,
    (): Outcome<DigestOutcome> => runDigest(contextOf(spreadsheetId)),
  );
  if (outcome.ok) {
    const { refused, givenUp } = outcome.value;
    if (givenUp) tell(spreadsheetId, [ui.digestGivenUp[lang]]);
    if (refused.length > 0) tell(spreadsheetId, [sentences.digestRefused[lang]({ refused })]);
    return;
  }
  const { problems } = outcome;
  const over = problems.some(({ code }) => hopeless.includes(code));
  if (over) forgetSpreadsheet(triggerUid);
  else if (toldToday(triggerUid)) return;
  tell(spreadsheetId, [
    ...problems.map(({ message, remedy }) => `${message} ${remedy}`),
    ...(over ? [ui.digestOff[lang]] : []),
  ]);
}

/** A mail to the person whose trigger it is. Without mails left, Overview tells what is to be known. */
function tell(spreadsheetId: string, lines: readonly string[]): void {
  const lang = personLanguage();
  const link = `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`;
  const to = Session.getEffectiveUser().getEmail();
  try {
    mailer.send({ to, subject: ui.digestFailed[lang], body: [...lines, link].join('\n\n') });
  } catch (error) {
    console.warn(error);
  }
}
