/** A mail as plain text: what people typed is never HTML. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly attachments?: readonly GoogleAppsScript.Base.Blob[];
}

/** The mail service, as the person at the keyboard. */
export interface Mailer {
  /** Recipients that may still get a mail today. */
  readonly left: () => number;
  readonly send: (mail: Mail) => void;
}

/** Google refuses longer subjects (https://developers.google.com/apps-script/guides/services/quotas). */
const longestSubject = 250;

export const mailer: Mailer = {
  left: () => MailApp.getRemainingDailyQuota(),
  send: ({ to, subject, body, attachments = [] }) => {
    const line = subject.replace(/\s+/g, ' ').slice(0, longestSubject);
    if (attachments.length === 0) MailApp.sendEmail(to, line, body);
    else MailApp.sendEmail(to, line, body, { attachments: [...attachments] });
  },
};
