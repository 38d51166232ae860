import { useRef, useState } from 'preact/hooks';
import type { Lang } from '../../core/i18n/lang.ts';
import type { Problem } from '../../core/rpc/outcome.ts';
import type { Place, Selected, ShownAction } from '../../core/rpc/selected-action.ts';
import { Notice } from '../kit/notice.tsx';
import { ProblemList } from '../kit/problem-list.tsx';
import { rpc } from '../kit/rpc.ts';
import { texts as common } from '../kit/texts.ts';
import { usePolling } from '../kit/use-polling.ts';
import { type Edit, editOf, isTouched } from './draft.ts';
import { texts } from './texts.ts';
import { UpdateForm } from './update-form.tsx';

/** Calls, which come every 2.5 s. */
const rereadEvery = 4;

/** The selected action, and the form that updates it. It follows the selection. */
export function UpdateSidebar({ lang }: { lang: Lang }) {
  const [selected, setSelected] = useState<Exclude<Selected, { kind: 'same' }> | undefined>();
  const [shown, setShown] = useState<ShownAction | undefined>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [unreached, setUnreached] = useState(false);
  /** What was typed and not saved, by action: it outlives a look at another action. */
  const drafts = useRef(new Map<string, Edit>());
  const known = useRef<Place | null>(null);
  const asked = useRef(0);
  const current = useRef(shown);
  current.current = shown;

  const touched = ({ action }: ShownAction): boolean => {
    const edit = drafts.current.get(action.id);
    return edit !== undefined && isTouched(edit);
  };
  const take = (answer: Selected): void => {
    if (answer.kind === 'same') return;
    known.current = answer.kind === 'several' ? null : answer.place;
    setSelected(answer);
    if (answer.kind !== 'action') return;
    const now = current.current;
    const stays = now && now.action.id !== answer.shown.action.id && touched(now);
    // What is being typed stays in sight; the same action is read again for what others changed.
    if (!stays) setShown(answer.shown);
  };
  const ask = async (): Promise<void> => {
    asked.current += 1;
    // Now and then the row is read though it is still selected: others sort, and others update.
    if (asked.current % rereadEvery === 0) known.current = null;
    try {
      const outcome = await rpc('action.selected', { known: known.current });
      setUnreached(false);
      setProblems(outcome.ok ? [] : outcome.problems);
      if (outcome.ok) take(outcome.value);
    } catch {
      setUnreached(true);
    }
  };
  usePolling(ask);

  const keep = (id: string, edit: Edit | undefined): void => {
    if (edit === undefined) drafts.current.delete(id);
    else drafts.current.set(id, edit);
  };
  const elsewhere =
    selected?.kind === 'action' && shown && selected.shown.action.id !== shown.action.id
      ? selected.shown
      : undefined;
  return (
    <>
      {unreached && <Notice kind="error">{common.failed[lang]}</Notice>}
      {problems.length > 0 && (
        <Notice kind="error">
          <ProblemList problems={problems} lang={lang} />
        </Notice>
      )}
      {selected === undefined && problems.length === 0 && !unreached && (
        <Notice>{texts.looking[lang]}</Notice>
      )}
      {elsewhere && (
        <Notice kind="warning">
          <p>
            {texts.selected[lang]} {elsewhere.action.id}. {texts.unsaved[lang]}
          </p>
          <button type="button" onClick={() => setShown(elsewhere)}>
            {texts.goTo[lang]} {elsewhere.action.id}
          </button>
        </Notice>
      )}
      {selected?.kind === 'none' && <Notice>{texts.none[lang]}</Notice>}
      {selected?.kind === 'several' && <Notice>{texts.several[lang]}</Notice>}
      {shown && (selected?.kind === 'action' || touched(shown)) && (
        <UpdateForm
          key={shown.action.id}
          shown={shown}
          lang={lang}
          kept={drafts.current.get(shown.action.id) ?? editOf(shown.action)}
          onEdit={(edit) => keep(shown.action.id, edit)}
          onReread={() => {
            known.current = null;
            void ask();
          }}
          onSaved={() => {
            keep(shown.action.id, undefined);
            known.current = null;
            void ask();
          }}
        />
      )}
    </>
  );
}
