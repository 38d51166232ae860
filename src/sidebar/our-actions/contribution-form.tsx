import { useState } from 'preact/hooks';
import type { OurAction } from '../../core/rpc/contribution.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { type Status, statuses, statusKeys } from '../../core/workbook/lists.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { ConflictChoice } from '../kit/conflict-choice.tsx';
import { edited, released, settled } from '../kit/edit.ts';
import { evidenceNotes } from '../kit/entry.ts';
import { Select, TextArea, TextField } from '../kit/fields.tsx';
import { Form } from '../kit/form.tsx';
import { today } from '../kit/moment.ts';
import { Notice } from '../kit/notice.tsx';
import { texts as common } from '../kit/texts.ts';
import { useCall } from '../kit/use-call.ts';
import {
  changed,
  contributionHints,
  type Draft,
  type Edit,
  editOf,
  faultsOf,
  inputOf,
  rebased,
} from './draft.ts';
import { fieldTitle, texts } from './texts.ts';

/** What the Section contributes to one action. Nothing typed is lost, and nothing else is written. */
export function ContributionForm({
  action,
  lang,
  kept,
  onKeep,
  onKnown,
}: {
  readonly action: OurAction;
  readonly lang: Lang;
  readonly kept: Edit | undefined;
  readonly onKeep: (edit: Edit | undefined) => void;
  readonly onKnown: (known: Pick<OurAction, 'values' | 'problems'>) => void;
}) {
  const [wasKept] = useState(kept !== undefined);
  const [saving, save, forget] = useCall('contribution.save');
  const edit = kept ?? editOf(action.values);
  const { draft } = edit;
  const take = (next: Edit): void => onKeep(edited(next).length > 0 ? next : undefined);
  const put = <K extends keyof Draft>(field: K, value: Draft[K]): void => {
    take(changed(edit, field, value));
    if (saving.kind === 'done') forget();
  };
  const send = async (sent: Edit): Promise<void> => {
    const after = await save(inputOf(action.id, sent));
    if (after.kind !== 'done') return;
    const { conflicts, values, problems } = after.value;
    onKnown({ values, problems });
    if (conflicts.length === 0) take(rebased(settled(edit, sent), values));
  };
  const conflicts = saving.kind === 'done' ? saving.value.conflicts : [];
  const theirs = conflicts.map(({ field }) => field);
  const faults = faultsOf(edit);
  const evidence = evidenceNotes(draft.evidence, lang);
  const hints = contributionHints(action, edit, today(), lang);
  const busy = saving.kind === 'waiting';
  const ready = edited(edit).length > 0 && faults.length === 0 && !busy;
  return (
    <Form onSubmit={() => ready && void send(edit)}>
      {wasKept && saving.kind === 'idle' && kept && <Notice>{texts.kept[lang]}</Notice>}
      <Select
        label={texts.status[lang]}
        value={draft.status}
        choices={[
          ['', texts.noStatus[lang]],
          ...statusKeys.map((key): [string, string] => [key, statuses[key][lang]]),
        ]}
        warning={hints.get('status')}
        onValue={(key) => put('status', statusKeys.find((each: Status) => each === key) ?? '')}
      />
      <TextField
        type="number"
        label={texts.progress[lang]}
        value={draft.progress}
        error={faults.includes('progress') ? common.badProgress[lang] : undefined}
        warning={hints.get('progress')}
        onValue={(progress) => put('progress', progress)}
      />
      <TextArea
        label={texts.reportText[lang]}
        hint={texts.reportTextHint[lang]}
        value={draft.reportText}
        warning={hints.get('reportText')}
        onValue={(reportText) => put('reportText', reportText)}
      />
      <TextArea
        label={texts.result[lang]}
        value={draft.result}
        warning={hints.get('result')}
        onValue={(result) => put('result', result)}
      />
      <TextArea
        label={texts.nextStep[lang]}
        value={draft.nextStep}
        onValue={(nextStep) => put('nextStep', nextStep)}
      />
      <TextField
        type="url"
        label={texts.evidence[lang]}
        hint={texts.evidenceHint[lang]}
        value={draft.evidence}
        error={evidence.error}
        warning={evidence.warning ?? hints.get('evidence')}
        onValue={(value) => put('evidence', value)}
      />
      <TextField
        label={texts.contact[lang]}
        value={draft.contact}
        onValue={(contact) => put('contact', contact)}
      />
      <CallNotice state={saving} lang={lang} waiting={texts.saving[lang]} />
      {conflicts.length > 0 && saving.kind === 'done' && (
        <ConflictChoice
          message={texts.conflict[lang]}
          conflicts={conflicts.map((each) => ({ ...each, id: action.id, by: '', on: null }))}
          titleOf={(field) => fieldTitle(field, lang)}
          theirs={common.takeTheirs[lang]}
          lang={lang}
          onMine={() => {
            const { base } = editOf(saving.value.values);
            void send({ ...edit, base: { ...edit.base, ...pick(base, theirs) } });
          }}
          onTheirs={() => {
            take(rebased(released(edit, theirs), saving.value.values));
            forget();
          }}
        />
      )}
      {saving.kind === 'done' && conflicts.length === 0 && (
        <Notice kind="success">{saving.value.message}</Notice>
      )}
      <div class="actions">
        <button type="submit" class="primary" disabled={!ready}>
          {texts.save[lang]}
        </button>
      </div>
    </Form>
  );
}

/** Some fields of a draft. */
function pick(draft: Draft, names: readonly string[]): Partial<Draft> {
  return Object.fromEntries(Object.entries(draft).filter(([name]) => names.includes(name)));
}
