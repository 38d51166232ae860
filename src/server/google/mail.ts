import type { Letter } from '../../core/jobs/mail/letter.ts';

/** The mail service, as the person at the keyboard. What people typed goes out as plain text, never as HTML. */
export interface Mailer {
  /** Recipients that may still get a mail today. */
  readonly left: () => number;
  /** Sends a letter with its files. To others than the person only what they were shown: see `askFirst`. */
  readonly send: (letter: Letter, files?: readonly GoogleAppsScript.Base.Blob[]) => void;
}

export const mailer: Mailer = {
  left: () => MailApp.getRemainingDailyQuota(),
  send: ({ to, subject, body }, files = []) => {
    if (files.length === 0) MailApp.sendEmail(to, subject, body);
    else MailApp.sendEmail(to, subject, body, { attachments: [...files] });
  },
};
