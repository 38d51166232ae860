import type { Letter } from '../../core/jobs/mail/letter.ts';
import type { MailPreview } from '../../core/rpc/mailing.ts';
import type { Context } from '../context.ts';
import { printOf } from '../google/print-of.ts';
import { requireKnown } from '../methods/known-workbook.ts';

/**
 * What stands between composing mails and sending them: they go out only as the person saw them, and only from
 * a workbook that the person knows. Whoever sends calls this with the very letters that are then sent.
 * @param seen the print of what the person saw; without it they are shown the mails
 * @param recipients of a job: everybody whom it may write to
 * @param beside what else is shown before it is done
 * @returns what is to be shown; null if they may go out
 */
export function askFirst(
  letters: readonly Letter[],
  seen: string | undefined,
  context: Context,
  recipients: readonly string[] = letters.map(({ to }) => to),
  beside?: object,
): MailPreview | null {
  if (recipients.length === 0 && beside === undefined) return null;
  const print = printOf(JSON.stringify([recipients, letters, beside]));
  if (seen === print) {
    requireKnown(context);
    return null;
  }
  const known = context.known.has(context.sheets.spreadsheetId);
  const changed = (seen ?? '') !== '';
  return { recipients, letters, print, changed, known };
}
