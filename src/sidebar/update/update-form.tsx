import { useState } from 'preact/hooks';
import type { Lang } from '../../core/i18n/lang.ts';
import type { ShownAction } from '../../core/rpc/selected-action.ts';
import { type Status, statuses, statusKeys } from '../../core/workbook/lists.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Select, TextArea, TextField } from '../kit/fields.tsx';
import { Notice } from '../kit/notice.tsx';
import { useCall } from '../kit/use-call.ts';
import { ActionHead } from './action-head.tsx';
import { ConflictChoice } from './conflict-choice.tsx';
import {
  changed,
  changesOf,
  type Draft,
  type Edit,
  faultsOf,
  isTouched,
  rebased,
  released,
  wanting,
} from './draft.ts';
import { texts } from './texts.ts';

interface UpdateFormProps {
  readonly shown: ShownAction;
  readonly lang: Lang;
  /** What was typed for this action before, or what the sheet holds. */
  readonly kept: Edit;
  /** Called with every change, and with undefined once nothing is left to save. */
  readonly onEdit: (edit: Edit | undefined) => void;
  /** Asks for the row as it stands now. */
  readonly onReread: () => void;
  readonly onSaved: () => void;
}

export function UpdateForm({ shown, lang, kept, onEdit, onReread, onSaved }: UpdateFormProps) {
  const { action, canSave } = shown;
  const [edit, setEdit] = useState(() => rebased(kept, action));
  const [known, setKnown] = useState(action);
  const [effectiveOn, setEffectiveOn] = useState('');
  const [saving, save, forget] = useCall('update.save');
  const [saveId, setSaveId] = useState(() => crypto.randomUUID());
  const wasKept = isTouched(kept);
  const { draft } = edit;

  // What others change in fields that are not being typed in is taken over.
  if (known !== action) {
    setKnown(action);
    setEdit(rebased(edit, action));
  }
  const take = (next: Edit): void => {
    setEdit(next);
    onEdit(isTouched(next) ? next : undefined);
  };
  const put = <K extends keyof Draft>(field: K, value: Draft[K]): void => {
    take({ ...edit, draft: changed(draft, field, value) });
    if (saving.kind === 'done') forget();
  };
  const send = async (confirmed: boolean, overwrite = false): Promise<void> => {
    const { changes, seen } = confirmed ? { changes: {}, seen: {} } : changesOf(edit);
    const since = effectiveOn === '' ? null : effectiveOn;
    // Trying again after a lost answer carries the same ID: the server records nothing twice.
    const payload = { saveId, ids: [action.id], changes, seen, overwrite, confirmed };
    const after = await save({ ...payload, effectiveOn: since });
    if (after.kind === 'done' || after.kind === 'refused') setSaveId(crypto.randomUUID());
    if (after.kind !== 'done' || after.value.conflicts.length > 0) return;
    setEffectiveOn('');
    onSaved();
  };
  const conflicts = saving.kind === 'done' ? saving.value.conflicts : [];
  const faults = faultsOf(draft);
  const hints = wanting(draft);
  const touched = isTouched(edit);
  const busy = saving.kind === 'waiting';
  const submit = (): void => {
    if (touched && faults.length === 0 && !busy && canSave) void send(false);
  };
  const continuous = action.kind === 'continuous';
  const choices: [string, string][] = [
    ...(action.status === null ? [['', texts.noStatus[lang]] as [string, string]] : []),
    ...statusKeys.map((key): [string, string] => [key, statuses[key][lang]]),
  ];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
      }}
    >
      <ActionHead shown={shown} lang={lang} />
      {!canSave && <Notice>{texts.mayNot[lang]}</Notice>}
      {wasKept && saving.kind === 'idle' && <Notice>{texts.restored[lang]}</Notice>}
      <fieldset disabled={!canSave}>
        <div class="pair">
          <Select
            label={texts.status[lang]}
            value={draft.status}
            choices={choices}
            onValue={(value) => put('status', value as Status)} // its choices are the statuses
          />
          <TextField
            type="number"
            unit="%"
            label={texts.progress[lang]}
            value={draft.progress}
            error={faults.includes('progress') ? texts.badProgress[lang] : undefined}
            hint={continuous ? texts.optional[lang] : undefined}
            onValue={(value) => put('progress', value)}
          />
        </div>
        <TextArea
          label={texts.reportText[lang]}
          value={draft.reportText}
          hint={hints.reason ? texts.reason[lang] : undefined}
          onValue={(value) => put('reportText', value)}
        />
        <TextArea
          label={texts.result[lang]}
          value={draft.result}
          hint={hints.result ? texts.resultHint[lang] : undefined}
          onValue={(value) => put('result', value)}
        />
        <TextArea
          label={texts.nextStep[lang]}
          value={draft.nextStep}
          onValue={(value) => put('nextStep', value)}
        />
        <TextField
          type="date"
          label={texts.due[lang]}
          value={draft.due}
          onValue={(value) => put('due', value)}
        />
        <TextField
          type="url"
          label={texts.evidence[lang]}
          value={draft.evidence}
          error={faults.includes('evidence') ? texts.badEvidence[lang] : undefined}
          hint={hints.evidence ? texts.evidenceHint[lang] : undefined}
          onValue={(value) => put('evidence', value)}
        />
        <TextArea
          label={texts.comment[lang]}
          hint={texts.commentHint[lang]}
          value={draft.comment}
          onValue={(value) => put('comment', value)}
        />
        <TextField
          type="date"
          label={texts.effectiveOn[lang]}
          hint={texts.effectiveHint[lang]}
          value={effectiveOn}
          onValue={setEffectiveOn}
        />
      </fieldset>
      <div class="save">
        <CallNotice state={saving} lang={lang} waiting={texts.saving[lang]} />
        {conflicts.length > 0 && saving.kind === 'done' && (
          <ConflictChoice
            message={saving.value.message}
            conflicts={conflicts}
            lang={lang}
            onMine={() => void send(false, true)}
            onTheirs={() => {
              const theirs = conflicts.map(({ field }) => field);
              take(rebased(released(edit, theirs), action));
              forget();
              onReread();
            }}
          />
        )}
        {saving.kind === 'done' && conflicts.length === 0 && (
          <Notice kind="success">
            {saving.value.message} {action.id}
          </Notice>
        )}
        <div class="actions">
          <button
            type="submit"
            class="primary"
            disabled={!touched || faults.length > 0 || busy || !canSave}
          >
            {texts.save[lang]}
          </button>
          <button
            type="button"
            disabled={touched || busy || !canSave}
            onClick={() => void send(true)}
          >
            {texts.confirm[lang]}
          </button>
        </div>
        <p class="hint">{texts.keys[lang]}</p>
      </div>
    </form>
  );
}
