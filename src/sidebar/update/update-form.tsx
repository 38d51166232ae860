import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { SaveResult } from '../../core/rpc/contract.ts';
import type { FormFacts, ShownAction } from '../../core/rpc/selected-action.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { ConflictChoice } from '../kit/conflict-choice.tsx';
import { released, settled } from '../kit/edit.ts';
import { entryFaults } from '../kit/entry.ts';
import { Form } from '../kit/form.tsx';
import { hintsOf } from '../kit/hints.ts';
import { today } from '../kit/moment.ts';
import { Notice } from '../kit/notice.tsx';
import { texts as common } from '../kit/texts.ts';
import { useSave } from '../kit/use-save.ts';
import {
  changed,
  changesOf,
  type Draft,
  draftFields,
  type Edit,
  editOf,
  isTouched,
  type Kept,
  rebased,
  rowWith,
  seenOf,
} from './draft.ts';
import { SaveBar } from './save-bar.tsx';
import { fieldTitle, texts } from './texts.ts';
import { UpdateFields } from './update-fields.tsx';

type Conflicts = SaveResult['conflicts'];

interface UpdateFormProps {
  readonly shown: ShownAction;
  readonly facts: FormFacts;
  readonly lang: Lang;
  /** What was typed for this action before. */
  readonly kept: Kept | undefined;
  /** Called with every change, and with undefined once nothing is left to save. */
  readonly onKeep: (kept: Kept | undefined) => void;
  /** Asks for the row as it stands now. */
  readonly onReread: () => void;
  readonly onSaved: () => void;
  /** What else there is to tell of the action. */
  readonly children?: ComponentChildren;
}

/** The update of one action. */
export function UpdateForm({
  shown,
  facts,
  lang,
  kept,
  onKeep,
  onReread,
  onSaved,
  children,
}: UpdateFormProps) {
  const { action } = shown;
  const { canSave, year } = facts;
  const [edit, setEdit] = useState(() => rebased(kept?.edit ?? editOf(action), action));
  const [known, setKnown] = useState(action);
  const [effectiveOn, setEffectiveOn] = useState(kept?.effectiveOn ?? '');
  const [saving, save, forget] = useSave('update.save');
  const [wasKept] = useState(kept !== undefined);
  const { draft } = edit;
  /** While an answer is awaited, the person may go on typing. */
  const current = useRef(edit);
  current.current = edit;

  // What others change in fields that are not being typed in is taken over.
  if (known !== action) {
    setKnown(action);
    setEdit(rebased(edit, action));
  }
  const take = (next: Edit, since = effectiveOn): void => {
    setEdit(next);
    setEffectiveOn(since);
    onKeep(isTouched(next) ? { edit: next, effectiveOn: since } : undefined);
  };
  const put = <K extends keyof Draft>(field: K, value: Draft[K]): void => {
    take({ ...edit, draft: changed(draft, field, value) });
    if (saving.kind === 'done') forget();
  };
  const send = async (confirmed: boolean, accepted: Conflicts = []): Promise<void> => {
    const sent = edit;
    const done = await save({
      ids: [action.id],
      changes: confirmed ? {} : changesOf(edit),
      seen: confirmed ? [] : [{ id: action.id, values: seenOf(edit) }],
      ...{ accepted: accepted.map(({ id, field, now }) => ({ id, field, now })), confirmed },
      effectiveOn: effectiveOn === '' ? null : effectiveOn,
    });
    if (done === undefined || done.conflicts.length > 0) return;
    take(settled(current.current, sent), '');
    onSaved();
  };
  const conflicts = saving.kind === 'done' ? saving.value.conflicts : [];
  const touched = isTouched(edit);
  const busy = saving.kind === 'waiting';
  const ready = touched && entryFaults(draft).length === 0 && !busy && canSave;
  return (
    <Form onSubmit={() => ready && void send(false)}>
      {!canSave && <Notice>{texts.mayNot[lang]}</Notice>}
      {wasKept && saving.kind === 'idle' && <Notice>{texts.restored[lang]}</Notice>}
      <UpdateFields
        {...{ draft, put, effectiveOn, lang }}
        noStatus={action.status === null ? texts.noStatus[lang] : undefined}
        onEffectiveOn={(day) => take(edit, day)}
        hints={hintsOf([rowWith(action, draft)], draftFields, { today: today(), year }, lang)}
        disabled={!canSave}
      />
      {children}
      <SaveBar
        saving={saving}
        saved={
          saving.kind === 'done' && conflicts.length === 0
            ? `${saving.value.message} ${action.id}`
            : undefined
        }
        canSave={ready}
        canConfirm={!touched && !busy && canSave}
        onConfirm={() => void send(true)}
        lang={lang}
      >
        {conflicts.length > 0 && saving.kind === 'done' && (
          <ConflictChoice
            message={saving.value.message}
            conflicts={conflicts}
            titleOf={(field) => fieldTitle(field, lang)}
            theirs={common.takeTheirs[lang]}
            lang={lang}
            onMine={() => void send(false, conflicts)}
            onTheirs={() => {
              const theirs = conflicts.map(({ field }) => field);
              take(rebased(released(edit, theirs), action));
              forget();
              onReread();
            }}
          />
        )}
      </SaveBar>
    </Form>
  );
}
