import { useRef, useState } from 'preact/hooks';
import type { ShownAction } from '../../core/rpc/selected-action.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { failureText } from '../kit/call-failure.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Notice } from '../kit/notice.tsx';
import { ProblemList } from '../kit/problem-list.tsx';
import { useCall } from '../kit/use-call.ts';
import { type Selection, useSelectedActions } from '../kit/use-selected-actions.ts';
import { ActionHead } from './action-head.tsx';
import { DetailsPanel } from './details-panel.tsx';
import type { JointKept, Kept } from './draft.ts';
import { JointForm } from './joint-form.tsx';
import { NeighbourBar } from './neighbour-bar.tsx';
import { texts } from './texts.ts';
import { UpdateForm } from './update-form.tsx';
import { useActionDetails } from './use-action-details.ts';

/** Milliseconds for which an action is in sight before its history is read. */
const settled = 2000;

const keyOf = ({ actions }: Selection): string => actions.map(({ action }) => action.id).join(' ');

/** The selected actions, and the form that updates them. It follows the selection. */
export function UpdateSidebar({ lang }: { lang: Lang }) {
  const { selection, problems, failure, refresh } = useSelectedActions();
  const [showing, show] = useCall('action.show');
  /** What was typed and not saved, by selection: it outlives a look at another action. */
  const drafts = useRef(new Map<string, Kept>());
  const jointDrafts = useRef(new Map<string, JointKept>());
  const { target, setTarget, key, typing, goTo } = useTarget(
    selection,
    (of) => drafts.current.has(of) || jointDrafts.current.has(of),
  );
  const only = onlyAction(target);
  const id = only?.action.id;
  const first = useRef(true);
  const { details, own, state, reload } = useActionDetails(id, first.current ? 0 : settled);
  if (id !== undefined) first.current = false;

  const saved = (): void => {
    refresh();
    reload();
  };
  const go = async (next: string): Promise<void> => {
    goTo(next);
    await show({ id: next, key: 'status' });
    refresh();
  };
  const elsewhere = typing ? otherActions(selection, key) : undefined;
  const among = id === undefined ? -1 : own.indexOf(id);
  const at = among >= 0 ? among : details?.before;
  return (
    <>
      <ReadingNotices {...{ selection, problems, failure, lang }} />
      {elsewhere && (
        <Elsewhere selection={elsewhere} lang={lang} onGo={() => setTarget(elsewhere)} />
      )}
      {only && at !== undefined && (
        <NeighbourBar
          {...{ own, at, lang }}
          mine={among >= 0}
          busy={showing.kind === 'waiting'}
          onGo={(next) => void go(next)}
        />
      )}
      {showing.kind !== 'waiting' && <CallNotice state={showing} lang={lang} />}
      {only && target && (
        <>
          <ActionHead shown={only} details={details} lang={lang} />
          <UpdateForm
            key={key}
            shown={only}
            facts={target.facts}
            lang={lang}
            kept={drafts.current.get(key)}
            onKeep={keep(drafts.current, key)}
            onReread={refresh}
            onSaved={saved}
          >
            {details === undefined ? (
              <CallNotice state={state} lang={lang} waiting={texts.readingMore[lang]} />
            ) : (
              <DetailsPanel details={details} lang={lang} />
            )}
          </UpdateForm>
        </>
      )}
      {!only && target && target.actions.length > 0 && (
        <JointForm
          key={key}
          selection={target}
          lang={lang}
          kept={jointDrafts.current.get(key)}
          onKeep={keep(jointDrafts.current, key)}
          onSaved={saved}
        />
      )}
    </>
  );
}

/** What the form is about: it follows the selection, but for what is being typed. */
function useTarget(selection: Selection | undefined, isTyped: (key: string) => boolean) {
  const [target, setTarget] = useState<Selection | undefined>();
  /** The action that the person asked to go to. */
  const wanted = useRef<string | undefined>(undefined);
  const key = target === undefined ? '' : keyOf(target);
  const typing = isTyped(key);
  if (selection !== undefined && selection !== target) {
    const asked = wanted.current === keyOf(selection);
    // What is being typed stays in sight; the same actions are read again for what others changed.
    if (!typing || asked || keyOf(selection) === key) setTarget(selection);
    if (asked) wanted.current = undefined;
  }
  const goTo = (id: string): void => {
    wanted.current = id;
  };
  return { target, setTarget, key, typing, goTo };
}

/** The one action that is selected; undefined for none and for several. */
const onlyAction = ({ actions, more }: Partial<Selection> = {}): ShownAction | undefined =>
  actions?.length === 1 && more === 0 ? actions[0] : undefined;

/** Keeps what was typed of a selection, or drops it. */
const keep =
  <T,>(all: Map<string, T>, key: string) =>
  (kept: T | undefined): void => {
    if (kept === undefined) all.delete(key);
    else all.set(key, kept);
  };

/** A selection of actions that is not what the form is about. */
const otherActions = (selection: Selection | undefined, key: string): Selection | undefined =>
  selection && selection.actions.length > 0 && keyOf(selection) !== key ? selection : undefined;

/** What keeps the form from showing what is selected. */
function ReadingNotices({
  selection,
  problems,
  failure,
  lang,
}: Pick<ReturnType<typeof useSelectedActions>, 'selection' | 'problems' | 'failure'> & {
  readonly lang: Lang;
}) {
  const isLooking = selection === undefined && problems.length === 0 && !failure;
  return (
    <>
      {failure && <Notice kind="error">{failureText(failure, lang)}</Notice>}
      {problems.length > 0 && (
        <Notice kind="error">
          <ProblemList problems={problems} lang={lang} />
        </Notice>
      )}
      {isLooking && <Notice>{texts.looking[lang]}</Notice>}
      {selection?.actions.length === 0 && <Notice>{texts.none[lang]}</Notice>}
    </>
  );
}

/** The selection has moved on while something is being typed. */
function Elsewhere({
  selection,
  lang,
  onGo,
}: {
  readonly selection: Selection;
  readonly lang: Lang;
  readonly onGo: () => void;
}) {
  const { actions, more } = selection;
  const [one] = actions;
  const count = actions.length + more;
  const name = count === 1 ? (one?.action.id ?? '') : `${count} ${texts.actions[lang]}`;
  return (
    <Notice kind="warning">
      <p>
        {texts.selected[lang]} {name}. {texts.unsaved[lang]}
      </p>
      <button type="button" onClick={onGo}>
        {texts.goTo[lang]} {name}
      </button>
    </Notice>
  );
}
