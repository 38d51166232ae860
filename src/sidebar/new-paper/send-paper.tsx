import { useState } from 'preact/hooks';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { splitNames } from '../../core/workbook/cell-codec.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { TextArea } from '../kit/fields.tsx';
import { MailsToSend } from '../kit/mails-to-send.tsx';
import { Notice } from '../kit/notice.tsx';
import { ProblemList } from '../kit/problem-list.tsx';
import { askedOf, sentOf } from '../kit/sent.ts';
import { useCall } from '../kit/use-call.ts';
import { OutgoingDocs } from './outgoing-docs.tsx';
import { deliverNow, texts } from './texts.ts';

interface SendProps {
  readonly paperId: string;
  readonly first: readonly string[];
  readonly lang: Lang;
  readonly onClosed: () => void;
}

/**
 * Shows the Docs with everybody who would get them and the mails in full, and sends only after a second click.
 * Neither sharing nor mailing is ticked beforehand.
 */
export function SendPaper({ paperId, first, lang, onClosed }: SendProps) {
  const [typed, setTyped] = useState(first.join(', '));
  const [message, setMessage] = useState('');
  const [share, setShare] = useState(false);
  const [mail, setMail] = useState(false);
  const [sending, send, drop] = useCall('paper.deliver');
  const mails = askedOf(sending);
  const sent = sentOf(sending);
  const recipients = splitNames(typed);
  const nothing = recipients.length === 0 || (!share && !mail);
  const changed = <T,>(set: (value: T) => void) => {
    return (value: T): void => {
      set(value);
      if (sending.kind === 'done') drop();
    };
  };
  const deliver = (seen?: string): void => {
    const print = seen === undefined ? {} : { seen };
    void send({ paperId, recipients, share, mail, message, ...print });
  };
  return (
    <div class="preview">
      <TextArea label={texts.recipients[lang]} value={typed} onValue={changed(setTyped)} />
      <label class="tick">
        <input type="checkbox" checked={share} onChange={() => changed(setShare)(!share)} />{' '}
        {texts.shareDocs[lang]}
      </label>
      <label class="tick">
        <input type="checkbox" checked={mail} onChange={() => changed(setMail)(!mail)} />{' '}
        {texts.mailPdf[lang]}
      </label>
      {mail && (
        <TextArea label={texts.message[lang]} value={message} onValue={changed(setMessage)} />
      )}
      <CallNotice state={sending} lang={lang} waiting={texts.sending[lang]} />
      {mails !== null && (
        <MailsToSend
          preview={mails}
          lang={lang}
          busy={false}
          send={deliverNow[lang](share, mails.letters.length)}
          onSend={deliver}
          onCancel={drop}
        >
          <OutgoingDocs docs={mails.docs} mail={mail} lang={lang} />
        </MailsToSend>
      )}
      {sent !== undefined && (
        <Notice kind={sent.problems.length > 0 ? 'warning' : 'success'}>
          <p>{sent.message}</p>
          <ProblemList problems={sent.problems} lang={lang} />
        </Notice>
      )}
      <div class="actions">
        {mails === null && sent === undefined && (
          <button
            type="button"
            disabled={nothing || sending.kind === 'waiting'}
            onClick={() => deliver()}
          >
            {texts.sendAsk[lang]}
          </button>
        )}
        {mails === null && (
          <button type="button" onClick={onClosed}>
            {(sent === undefined ? texts.cancel : texts.done)[lang]}
          </button>
        )}
      </div>
    </div>
  );
}
