import { useRef, useState } from 'preact/hooks';
import type { SaveResult } from '../../core/rpc/contract.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { ConflictChoice } from '../kit/conflict-choice.tsx';
import { edited } from '../kit/edit.ts';
import { entryFaults } from '../kit/entry.ts';
import { Form } from '../kit/form.tsx';
import { hintsOf } from '../kit/hints.ts';
import { today } from '../kit/moment.ts';
import { Notice } from '../kit/notice.tsx';
import { useSave } from '../kit/use-save.ts';
import type { Selection } from '../kit/use-selected-actions.ts';
import {
  changed,
  changesOf,
  type Draft,
  draftFields,
  emptied,
  emptyEdit,
  isTouched,
  type JointKept,
  overlaid,
  rowWith,
  seenIn,
} from './draft.ts';
import { replacedIn } from './replaced.ts';
import { SaveBar } from './save-bar.tsx';
import { fieldTitle, texts } from './texts.ts';
import { UpdateFields } from './update-fields.tsx';

type Conflicts = SaveResult['conflicts'];

interface JointFormProps {
  readonly selection: Selection;
  readonly lang: Lang;
  /** What was typed for these actions before. */
  readonly kept: JointKept | undefined;
  /** Called with every change, and with undefined once nothing is left to save. */
  readonly onKeep: (kept: JointKept | undefined) => void;
  readonly onSaved: () => void;
}

/** One update for all selected actions: a field that is left empty stays as it is in each of them. */
export function JointForm({ selection, lang, kept, onKeep, onSaved }: JointFormProps) {
  const { facts, more } = selection;
  const [own, setOwn] = useState<JointKept>(
    () => kept ?? { edit: emptyEdit, effectiveOn: '', begun: selection.actions, left: new Set() },
  );
  const [saving, save, forget] = useSave('update.save');
  const { edit, effectiveOn, left } = own;
  const { draft } = edit;
  const touched = isTouched(edit);
  // Until somebody types, the form follows the selection.
  const begun = touched ? own.begun : selection.actions;
  /** While an answer is awaited, the person may go on typing. */
  const current = useRef(own);
  current.current = own;

  const actions = begun.map(({ action }) => action);
  const chosen = actions.filter(({ id }) => !left.has(id));
  const take = (changes: Partial<JointKept>): void => {
    const next = { ...current.current, begun, ...changes };
    current.current = next;
    setOwn(next);
    onKeep(isTouched(next.edit) ? next : undefined);
  };
  const put = <K extends keyof Draft>(field: K, value: Draft[K]): void => {
    take({ edit: { ...edit, draft: changed(draft, field, value) } });
    if (saving.kind === 'done') forget();
  };
  const toggle = (id: string): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    take({ left: next });
    if (saving.kind === 'done') forget();
  };
  const send = async (confirmed: boolean, accepted: Conflicts = []): Promise<void> => {
    const sent = edit;
    const done = await save({
      ids: chosen.map(({ id }) => id),
      changes: confirmed ? {} : changesOf(edit),
      seen: confirmed ? [] : chosen.map((each) => ({ id: each.id, values: seenIn(each, edit) })),
      ...{ accepted: accepted.map(({ id, field, now }) => ({ id, field, now })), confirmed },
      effectiveOn: effectiveOn === '' ? null : effectiveOn,
    });
    if (done === undefined || done.conflicts.length > 0) return;
    take({ edit: emptied(current.current.edit, sent), effectiveOn: '' });
    onSaved();
  };
  const conflicts = saving.kind === 'done' ? saving.value.conflicts : [];
  const able = saving.kind !== 'waiting' && facts.canSave && chosen.length > 0;
  const ready = able && touched && entryFaults(draft).length === 0;
  const replaced = replacedIn(chosen, edit, lang);
  return (
    <Form onSubmit={() => ready && void send(false)}>
      <fieldset>
        <legend>
          {chosen.length} {texts.ofSelected[lang]} {actions.length}
        </legend>
        <ul class="chosen">
          {actions.map(({ id, action }) => (
            <li key={id}>
              <label>
                <input type="checkbox" checked={!left.has(id)} onChange={() => toggle(id)} /> {id}{' '}
                <span class="quiet">{action}</span>
              </label>
            </li>
          ))}
        </ul>
        {more > 0 && (
          <Notice kind="warning">
            {texts.moreRows[lang]} {actions.length}
          </Notice>
        )}
      </fieldset>
      {!facts.canSave && <Notice>{texts.mayNot[lang]}</Notice>}
      <p class="hint">{texts.jointHint[lang]}</p>
      <UpdateFields
        {...{ draft, put, effectiveOn, lang }}
        noStatus={texts.asItIs[lang]}
        onEffectiveOn={(day) => take({ effectiveOn: day })}
        hints={
          touched
            ? hintsOf(
                chosen.map((action) => rowWith(action, overlaid(action, edit))),
                draftFields,
                { today: today(), year: facts.year },
                lang,
              )
            : new Map()
        }
        disabled={!facts.canSave}
      />
      <SaveBar
        saving={saving}
        saved={saving.kind === 'done' && conflicts.length === 0 ? saving.value.message : undefined}
        canSave={ready}
        canConfirm={able && edited(edit).length === 0}
        onConfirm={() => void send(true)}
        lang={lang}
      >
        {replaced !== '' && conflicts.length === 0 && <Notice kind="warning">{replaced}</Notice>}
        {conflicts.length > 0 && saving.kind === 'done' && (
          <ConflictChoice
            message={saving.value.message}
            conflicts={conflicts}
            titleOf={(field) => fieldTitle(field, lang)}
            theirs={texts.leaveOut[lang]}
            lang={lang}
            onMine={() => void send(false, conflicts)}
            onTheirs={() => {
              take({ left: new Set([...left, ...conflicts.map(({ id }) => id)]) });
              forget();
            }}
          />
        )}
      </SaveBar>
    </Form>
  );
}
