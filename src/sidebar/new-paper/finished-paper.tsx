import { useState } from 'preact/hooks';
import type { PaperEntry } from '../../core/rpc/papers.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Notice } from '../kit/notice.tsx';
import { useCall } from '../kit/use-call.ts';
import { SendPaper } from './send-paper.tsx';
import { languageNames, texts } from './texts.ts';

interface FinishedProps {
  readonly entry: PaperEntry;
  readonly recipients: readonly string[];
  readonly folderId: string | null;
  readonly lang: Lang;
  readonly onDone: () => Promise<void>;
}

/** What can be done with a paper that is made: open, issue, keep as PDF, send. */
export function FinishedPaper({ entry, recipients, folderId, lang, onDone }: FinishedProps) {
  const { paperId, docs, state, generatedOn, issuedOn, remark } = entry;
  const [asking, setAsking] = useState<'issue' | 'send'>();
  const [requestId] = useState(() => crypto.randomUUID());
  const [issuing, issue] = useCall('paper.issue');
  const [printing, print] = useCall('paper.pdf');
  const waiting = issuing.kind === 'waiting' || printing.kind === 'waiting';
  return (
    <section>
      <h2>{texts.finished[lang]}</h2>
      <p>
        {docs.map(({ lang: code, url }) => (
          <a key={url} href={url} target="_blank" rel="noopener noreferrer" class="doc">
            {languageNames[code]}
          </a>
        ))}
      </p>
      <p class="hint">
        {state === 'issued'
          ? `${texts.issuedOn[lang]} ${issuedOn.replace('T', ' ')}`
          : `${texts.generatedOn[lang]} ${generatedOn.replace('T', ' ')}`}
        {remark === '' ? '' : ` · ${remark}`}
      </p>
      <div class="actions">
        {state !== 'issued' && (
          <button type="button" disabled={waiting} onClick={() => setAsking('issue')}>
            {texts.issue[lang]}
          </button>
        )}
        <button
          type="button"
          disabled={waiting}
          onClick={() => void print({ requestId: crypto.randomUUID(), paperId, folderId })}
        >
          {texts.pdf[lang]}
        </button>
        <button type="button" disabled={waiting} onClick={() => setAsking('send')}>
          {texts.send[lang]}
        </button>
      </div>
      {asking === 'issue' && (
        <Notice>
          <p>{texts.issueExplained[lang]}</p>
          <button
            type="button"
            class="primary"
            disabled={waiting}
            onClick={() => {
              void issue({ requestId, paperId }).then((after) => {
                if (after.kind !== 'done') return undefined;
                setAsking(undefined);
                return onDone();
              });
            }}
          >
            {texts.issueNow[lang]}
          </button>{' '}
          <button type="button" onClick={() => setAsking(undefined)}>
            {texts.cancel[lang]}
          </button>
        </Notice>
      )}
      {asking === 'send' && (
        <SendPaper
          paperId={paperId}
          first={recipients}
          lang={lang}
          onClosed={() => setAsking(undefined)}
        />
      )}
      <CallNotice state={issuing} lang={lang} waiting={texts.issuing[lang]} />
      {issuing.kind === 'done' && <Notice kind="success">{issuing.value.message}</Notice>}
      <CallNotice state={printing} lang={lang} waiting={texts.printing[lang]} />
      {printing.kind === 'done' && (
        <Notice kind="success">
          <p>{printing.value.message}</p>
          {printing.value.files.map(({ title, url }) => (
            <p key={url}>
              <a href={url} target="_blank" rel="noopener noreferrer">
                {title}
              </a>
            </p>
          ))}
        </Notice>
      )}
    </section>
  );
}
