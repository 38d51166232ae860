import { useState } from 'preact/hooks';
import type { SectionEntry, SectionsOptions } from '../../core/rpc/sections.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Notice } from '../kit/notice.tsx';
import { ProblemList } from '../kit/problem-list.tsx';
import { useCall } from '../kit/use-call.ts';
import { ConfirmEditors } from './confirm-editors.tsx';
import { SectionTable } from './section-table.tsx';
import { texts } from './texts.ts';

/** The Sections with their workbooks: makes that of one, or all that are missing, or repairs one. */
export function MakeWorkbooks({
  options,
  lang,
  onDone,
}: {
  readonly options: SectionsOptions;
  readonly lang: Lang;
  readonly onDone: () => Promise<void>;
}) {
  const { sections } = options;
  const [share, setShare] = useState(false);
  const [asking, setAsking] = useState<readonly SectionEntry[]>([]);
  const [making, make] = useCall('sections.make');
  const [now, setNow] = useState('');
  const [told, setTold] = useState<readonly string[]>([]);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const missing = sections.filter(({ url, actions }) => url === '' && actions > 0);
  const busy = making.kind === 'waiting';
  const makeThese = async (these: readonly SectionEntry[]): Promise<void> => {
    setAsking([]);
    setTold([]);
    setProblems([]);
    for (const { name: section, url, editors } of these) {
      setNow(section);
      const after = await make({ section, editors: share && url === '' ? [...editors] : [] });
      if (after.kind !== 'done') break;
      const { message, problems: found } = after.value;
      setTold((before) => [...before, message]);
      setProblems((before) => [...before, ...found]);
    }
    await onDone();
  };
  const begin = (these: readonly SectionEntry[]): void => {
    if (share && these.some(({ url }) => url === '')) setAsking(these);
    else void makeThese(these);
  };
  return (
    <section>
      <h2>{texts.workbooks[lang]}</h2>
      <SectionTable
        sections={sections}
        lang={lang}
        disabled={busy || asking.length > 0}
        onMake={(section) => begin([section])}
      />
      {missing.length > 0 && (
        <label class="tick">
          <input
            type="checkbox"
            checked={share}
            onChange={() => {
              setShare(!share);
              setAsking([]);
            }}
          />{' '}
          {texts.share[lang]}
        </label>
      )}
      {asking.length > 0 && (
        <ConfirmEditors
          sections={asking}
          lang={lang}
          onMake={() => void makeThese(asking)}
          onBack={() => setAsking([])}
        />
      )}
      <CallNotice state={making} lang={lang} waiting={`${texts.making[lang]} ${now}`} />
      {told.length > 0 && (
        <Notice kind="success">
          {told.map((message) => (
            <p key={message}>{message}</p>
          ))}
        </Notice>
      )}
      <ProblemList problems={problems} lang={lang} />
      {missing.length > 1 && (
        <div class="actions">
          <button type="button" disabled={busy || asking.length > 0} onClick={() => begin(missing)}>
            {texts.makeAll[lang]} ({missing.length})
          </button>
        </div>
      )}
    </section>
  );
}
