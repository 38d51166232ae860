import { useState } from 'preact/hooks';
import { colon } from '../../core/i18n/colon.ts';
import type { Lang } from '../../core/i18n/lang.ts';
import type { Problem } from '../../core/rpc/outcome.ts';
import type { SectionsOptions } from '../../core/rpc/sections.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Notice } from '../kit/notice.tsx';
import { ProblemList } from '../kit/problem-list.tsx';
import { useCall } from '../kit/use-call.ts';
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
  const { sections, managers } = options;
  const [share, setShare] = useState(true);
  const [making, make] = useCall('sections.make');
  const [now, setNow] = useState('');
  const [told, setTold] = useState<readonly string[]>([]);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const missing = sections.filter(({ url, actions }) => url === '' && actions > 0);
  const busy = making.kind === 'waiting';
  const people = [...new Set([...managers, ...missing.flatMap((each) => each.people)])];
  const makeThese = async (names: readonly string[]): Promise<void> => {
    setTold([]);
    setProblems([]);
    for (const section of names) {
      setNow(section);
      const after = await make({ section, share });
      if (after.kind !== 'done') break;
      const { message, problems: found } = after.value;
      setTold((before) => [...before, message]);
      setProblems((before) => [...before, ...found]);
    }
    await onDone();
  };
  return (
    <section>
      <h2>{texts.workbooks[lang]}</h2>
      <SectionTable
        sections={sections}
        lang={lang}
        disabled={busy}
        onMake={(name) => void makeThese([name])}
      />
      {missing.length > 0 && (
        <label class="tick">
          <input type="checkbox" checked={share} onChange={() => setShare(!share)} />{' '}
          {texts.share[lang]}
          {colon[lang]} {people.join(', ') || texts.nobody[lang]}
        </label>
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
          <button
            type="button"
            disabled={busy}
            onClick={() => void makeThese(missing.map((each) => each.name))}
          >
            {texts.makeAll[lang]} ({missing.length})
          </button>
        </div>
      )}
    </section>
  );
}
