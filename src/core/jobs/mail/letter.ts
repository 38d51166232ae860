/** A mail as it goes out: plain text. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** Names of the files that go with it. */
  readonly attachments: readonly string[];
}

/** Google refuses longer subjects (https://developers.google.com/apps-script/guides/services/quotas). */
const longestSubject = 250;

/** A mail as it goes out and as it is shown before. */
export function letter(
  to: string,
  { subject, body }: Pick<Letter, 'subject' | 'body'>,
  attachments: readonly string[] = [],
): Letter {
  const line = subject.replace(/\s+/g, ' ').slice(0, longestSubject);
  return { to, subject: line, body, attachments };
}
