import { useState } from 'preact/hooks';
import type { IssuedEntry } from '../../core/rpc/papers.ts';
import { type Lang, languages } from '../../core/shared/i18n/lang.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Notice } from '../kit/notice.tsx';
import { useCall } from '../kit/use-call.ts';
import { languageNames, texts } from './texts.ts';

/** The issued papers, each of which can be made once more as it was. */
export function IssuedList({
  issued,
  folderId,
  lang,
}: {
  readonly issued: readonly IssuedEntry[];
  readonly folderId: string | null;
  readonly lang: Lang;
}) {
  const [making, make] = useCall('paper.remake');
  const [wanted, setWanted] = useState<Lang>(lang);
  if (issued.length === 0) return null;
  return (
    <section>
      <h2>{texts.issued[lang]}</h2>
      <p class="hint">{texts.issuedHint[lang]}</p>
      <label>
        {texts.lang[lang]}{' '}
        <select
          value={wanted}
          onChange={({ currentTarget }) =>
            setWanted(languages.find((code) => code === currentTarget.value) ?? lang)
          }
        >
          {languages.map((code) => (
            <option key={code} value={code}>
              {languageNames[code]}
            </option>
          ))}
        </select>
      </label>
      <ul class="issued">
        {issued.map(({ issueId, title, body, meetingOn, issuedOn }) => (
          <li key={issueId}>
            <span>
              {[title, body, meetingOn].filter((text) => text !== '').join(', ')}
              <span class="hint"> · {`${texts.issuedOn[lang]} ${issuedOn.replace('T', ' ')}`}</span>
            </span>
            <button
              type="button"
              disabled={making.kind === 'waiting'}
              onClick={() =>
                void make({
                  ...{ requestId: crypto.randomUUID(), again: false, folderId },
                  ...{ issueId, lang: wanted },
                })
              }
            >
              {texts.remake[lang]}
            </button>
          </li>
        ))}
      </ul>
      <CallNotice state={making} lang={lang} waiting={texts.making[lang]} />
      {making.kind === 'done' && (
        <Notice kind="success">
          {making.value.message}{' '}
          <a href={making.value.url} target="_blank" rel="noopener noreferrer" class="done">
            {texts.open[lang]}
          </a>
        </Notice>
      )}
    </section>
  );
}
