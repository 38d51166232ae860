import { useState } from 'preact/hooks';
import type { Lang } from '../../core/i18n/lang.ts';
import type { Problem } from '../../core/rpc/outcome.ts';
import type { SectionsOptions } from '../../core/rpc/sections.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Select } from '../kit/fields.tsx';
import { Notice } from '../kit/notice.tsx';
import { ProblemList } from '../kit/problem-list.tsx';
import { useCall } from '../kit/use-call.ts';
import { texts } from './texts.ts';

/** Makes the workbook of one Section or of all that have none, or repairs one. */
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
  const [name, setName] = useState(sections[0]?.name ?? '');
  const [share, setShare] = useState(true);
  const [making, make] = useCall('sections.make');
  const [told, setTold] = useState<readonly string[]>([]);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const chosen = sections.find((each) => each.name === name);
  const missing = sections.filter(({ url, actions }) => url === '' && actions > 0);
  const busy = making.kind === 'waiting';
  const people = [...new Set([...managers, ...(chosen?.people ?? [])])];
  const makeThese = async (names: readonly string[]): Promise<void> => {
    setTold([]);
    setProblems([]);
    for (const section of names) {
      const after = await make({ section, share });
      if (after.kind !== 'done') break;
      const { message, problems: found } = after.value;
      setTold((before) => [...before, message]);
      setProblems((before) => [...before, ...found]);
    }
    await onDone();
  };
  if (chosen === undefined) return null;
  return (
    <section>
      <h2>{texts.workbook[lang]}</h2>
      <Select
        label={texts.section[lang]}
        value={name}
        choices={sections.map((each): [string, string] => [each.name, each.name])}
        onValue={setName}
      />
      {chosen.url === '' && (
        <label class="tick">
          <input type="checkbox" checked={share} onChange={() => setShare(!share)} />{' '}
          {texts.share[lang]}: {people.join(', ') || texts.nobody[lang]}
        </label>
      )}
      <CallNotice state={making} lang={lang} waiting={texts.making[lang]} />
      {told.length > 0 && (
        <Notice kind="success">
          {told.map((message) => (
            <p key={message}>{message}</p>
          ))}
        </Notice>
      )}
      <ProblemList problems={problems} lang={lang} />
      <div class="actions">
        <button type="button" disabled={busy} onClick={() => void makeThese([name])}>
          {(chosen.url === '' ? texts.make : texts.repair)[lang]}
        </button>
        {missing.length > 1 && (
          <button
            type="button"
            disabled={busy}
            onClick={() => void makeThese(missing.map((each) => each.name))}
          >
            {texts.makeAll[lang]} ({missing.length})
          </button>
        )}
      </div>
    </section>
  );
}
