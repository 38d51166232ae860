import { useState } from 'preact/hooks';
import type { Lang } from '../../core/i18n/lang.ts';
import { splitNames } from '../../core/workbook/cell-codec.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { TextArea } from '../kit/fields.tsx';
import { Notice } from '../kit/notice.tsx';
import { ProblemList } from '../kit/problem-list.tsx';
import { useCall } from '../kit/use-call.ts';
import { texts } from './texts.ts';

interface SendProps {
  readonly paperId: string;
  readonly first: readonly string[];
  readonly lang: Lang;
  readonly onClosed: () => void;
}

/** Names everybody who would get the paper, and sends it only after a second click. */
export function SendPaper({ paperId, first, lang, onClosed }: SendProps) {
  const [typed, setTyped] = useState(first.join(', '));
  const [message, setMessage] = useState('');
  const [share, setShare] = useState(true);
  const [mail, setMail] = useState(true);
  const [asked, setAsked] = useState(false);
  const [sending, send] = useCall('paper.deliver');
  const recipients = splitNames(typed);
  const nothing = recipients.length === 0 || (!share && !mail);
  const changed = <T,>(set: (value: T) => void) => {
    return (value: T): void => {
      set(value);
      setAsked(false);
    };
  };
  return (
    <div class="preview">
      <TextArea label={texts.recipients[lang]} value={typed} onValue={changed(setTyped)} />
      <TextArea label={texts.message[lang]} value={message} onValue={setMessage} />
      <label class="tick">
        <input type="checkbox" checked={share} onChange={() => changed(setShare)(!share)} />{' '}
        {texts.shareDocs[lang]}
      </label>
      <label class="tick">
        <input type="checkbox" checked={mail} onChange={() => changed(setMail)(!mail)} />{' '}
        {texts.mailPdf[lang]}
      </label>
      {asked && sending.kind !== 'done' && (
        <Notice kind="warning">
          <p>
            {texts.sendTo[lang]} <strong>{recipients.join(', ')}</strong>
          </p>
          <button
            type="button"
            class="primary"
            disabled={sending.kind === 'waiting'}
            onClick={() => void send({ paperId, recipients, share, mail, message })}
          >
            {texts.sendNow[lang]}
          </button>
        </Notice>
      )}
      <CallNotice state={sending} lang={lang} waiting={texts.sending[lang]} />
      {sending.kind === 'done' && (
        <Notice kind={sending.value.problems.length > 0 ? 'warning' : 'success'}>
          <p>{sending.value.message}</p>
          <ProblemList problems={sending.value.problems} lang={lang} />
        </Notice>
      )}
      <div class="actions">
        {!asked && (
          <button type="button" disabled={nothing} onClick={() => setAsked(true)}>
            {texts.sendAsk[lang]}
          </button>
        )}
        <button type="button" onClick={onClosed}>
          {(sending.kind === 'done' ? texts.done : texts.cancel)[lang]}
        </button>
      </div>
    </div>
  );
}
