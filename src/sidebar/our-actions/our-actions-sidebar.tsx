import { useEffect, useState } from 'preact/hooks';
import type { OurActions } from '../../core/rpc/contribution.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { foldLabel } from '../../core/workbook/lists.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { TextField } from '../kit/fields.tsx';
import { Notice } from '../kit/notice.tsx';
import { useCall } from '../kit/use-call.ts';
import type { Edit } from './draft.ts';
import { OurAction } from './our-action.tsx';
import { texts } from './texts.ts';

/** The actions of a Section, in its own workbook, each with the form of its contribution. */
export function OurActionsSidebar({ lang }: { lang: Lang }) {
  const [asked, ask] = useCall('contribution.list');
  const [list, setList] = useState<OurActions>();
  const [search, setSearch] = useState('');
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [opened, setOpened] = useState('');
  /** What was typed and is not saved, by action: it waits while another one is looked at. */
  const [kept, setKept] = useState<ReadonlyMap<string, Edit>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once
  useEffect(() => {
    void ask({}).then((after) => {
      if (after.kind !== 'done') return;
      setList(after.value);
      setOpened(after.value.selected);
    });
  }, []);
  if (list === undefined) return <CallNotice state={asked} lang={lang} />;
  const wanted = foldLabel(search);
  const shown = list.actions.filter(
    ({ id, action, chapter, values }) =>
      (!onlyOpen || values.status === null || id === opened) &&
      foldLabel(`${id} ${chapter} ${action}`).includes(wanted),
  );
  return (
    <>
      <h2>{list.section}</h2>
      <TextField label={texts.search[lang]} value={search} onValue={setSearch} />
      <label class="tick">
        <input type="checkbox" checked={onlyOpen} onChange={() => setOnlyOpen(!onlyOpen)} />{' '}
        {texts.open[lang]}
      </label>
      {shown.length === 0 && <Notice>{texts.none[lang]}</Notice>}
      <ul class="ours">
        {shown.map((action) => (
          <OurAction
            key={action.id}
            action={action}
            lang={lang}
            isOpen={action.id === opened}
            onToggle={() => setOpened(action.id === opened ? '' : action.id)}
            kept={kept.get(action.id)}
            onKeep={(edit) =>
              setKept((before) => {
                const next = new Map(before);
                if (edit === undefined) next.delete(action.id);
                else next.set(action.id, edit);
                return next;
              })
            }
            onKnown={(known) =>
              setList({
                ...list,
                actions: list.actions.map((each) =>
                  each.id === action.id ? { ...each, ...known } : each,
                ),
              })
            }
          />
        ))}
      </ul>
    </>
  );
}
