import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Letter } from '../../core/jobs/mail/letter.ts';
import type { MailPreview } from '../../core/rpc/mailing.ts';
import { colon } from '../../core/shared/i18n/colon.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { goingOut, sendNow, mailTexts as texts } from './mail-texts.ts';
import { Notice } from './notice.tsx';
import { WhoseWorkbook } from './whose-workbook.tsx';

/**
 * The mails as they go out, each in full, below whatever else is done; the first time from a workbook, whose it is.
 * The button does what is shown, and nothing before the person has said that they know the workbook.
 */
export function MailsToSend({
  preview,
  lang,
  busy,
  head = goingOut[lang](preview.letters.length),
  send = sendNow[lang](preview.letters.length),
  onSend,
  onCancel,
  children,
}: {
  readonly preview: MailPreview;
  readonly lang: Lang;
  readonly busy: boolean;
  readonly head?: string;
  readonly send?: string;
  readonly onSend: (print: string) => void;
  readonly onCancel: () => void;
  /** What is done beside. */
  readonly children?: ComponentChildren;
}) {
  const [known, setKnown] = useState(preview.known);
  const { letters, recipients } = preview;
  return (
    <section class="mails" aria-live="polite">
      {preview.changed && <Notice kind="warning">{texts.changed[lang]}</Notice>}
      {!preview.known && <WhoseWorkbook lang={lang} onKnown={() => setKnown(true)} />}
      {children}
      {recipients.length > 0 && (
        <>
          <p>{head}</p>
          <p>
            {texts.to[lang]}
            {colon[lang]} <strong>{recipients.join(', ')}</strong>
          </p>
          {letters.map((letter, i) => (
            <WholeMail key={letter.to} letter={letter} open={i === 0} lang={lang} />
          ))}
          <p class="quiet">{texts.plain[lang]}</p>
        </>
      )}
      <div class="actions">
        <button
          type="button"
          class="primary"
          disabled={!known || busy}
          onClick={() => onSend(preview.print)}
        >
          {send}
        </button>
        <button type="button" disabled={busy} onClick={onCancel}>
          {texts.cancel[lang]}
        </button>
      </div>
    </section>
  );
}

function WholeMail({
  letter: { to, subject, body, attachments },
  open,
  lang,
}: {
  readonly letter: Letter;
  readonly open: boolean;
  readonly lang: Lang;
}) {
  return (
    <details open={open}>
      <summary>
        {to} – {subject}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long mail is scrolled by keyboard */}
      <pre tabIndex={0}>{body}</pre>
      {attachments.length > 0 && (
        <p>
          {texts.files[lang]}
          {colon[lang]} {attachments.join(', ')}
        </p>
      )}
    </details>
  );
}
