import { useState } from 'preact/hooks';
import type { Lang } from '../../core/i18n/lang.ts';
import type { OurAction as Action } from '../../core/rpc/contribution.ts';
import { type Status, statuses, statusKeys } from '../../core/workbook/lists.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Select, TextArea, TextField } from '../kit/fields.tsx';
import { Notice } from '../kit/notice.tsx';
import { ProblemList } from '../kit/problem-list.tsx';
import { useCall } from '../kit/use-call.ts';
import { texts } from './texts.ts';

type Values = Action['values'];

interface OurActionProps {
  readonly action: Action;
  readonly lang: Lang;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onSaved: (values: Values) => void;
}

/** One action, with its form where it is open. */
export function OurAction({ action, lang, isOpen, onToggle, onSaved }: OurActionProps) {
  const { id, chapter, part, due, planned, values, problems } = action;
  return (
    <li>
      <strong>{id}</strong>{' '}
      <span class="quiet">
        {[part, due && `${texts.due[lang]} ${due}`, planned].filter(Boolean).join(' · ')}
      </span>
      <p class="action-text" title={`${chapter}: ${action.action}`}>
        {action.action}
      </p>
      {values.status !== null && <p class="quiet">{statuses[values.status][lang]}</p>}
      <ProblemList problems={problems} lang={lang} />
      <button type="button" aria-expanded={isOpen} onClick={onToggle}>
        {(isOpen ? texts.hide : texts.edit)[lang]}
      </button>
      {isOpen && <ContributionForm action={action} lang={lang} onSaved={onSaved} />}
    </li>
  );
}

/** What the Section contributes. Nothing typed is lost where a save fails. */
function ContributionForm({
  action,
  lang,
  onSaved,
}: Pick<OurActionProps, 'action' | 'lang' | 'onSaved'>) {
  const { id, values } = action;
  const [seen, setSeen] = useState(values);
  const [draft, setDraft] = useState(values);
  const [percent, setPercent] = useState(
    values.progress === null ? '' : String(Math.round(values.progress * 100)),
  );
  const [saving, save] = useCall('contribution.save');
  const number = percent.trim() === '' ? null : Number(percent.replace(',', '.')) / 100;
  const isBad = number !== null && !(number >= 0 && number <= 1);
  const put = (change: Partial<Values>): void => setDraft({ ...draft, ...change });
  const send = async (): Promise<void> => {
    const changes = { ...draft, progress: number };
    const after = await save({ id, changes, seen });
    if (after.kind !== 'done') return;
    setSeen(after.value.values);
    if (after.value.conflicts.length === 0) onSaved(after.value.values);
  };
  const conflicts = saving.kind === 'done' ? saving.value.conflicts : [];
  return (
    <div>
      <Select
        label={texts.status[lang]}
        value={draft.status ?? ''}
        choices={[
          ['', texts.noStatus[lang]],
          ...statusKeys.map((key): [string, string] => [key, statuses[key][lang]]),
        ]}
        onValue={(key) => put({ status: statusKeys.find((each: Status) => each === key) ?? null })}
      />
      <TextField type="number" label={texts.progress[lang]} value={percent} onValue={setPercent} />
      {isBad && <Notice kind="error">{texts.badProgress[lang]}</Notice>}
      <TextArea
        label={texts.reportText[lang]}
        hint={texts.reportTextHint[lang]}
        value={draft.reportText}
        onValue={(reportText) => put({ reportText })}
      />
      <TextArea
        label={texts.result[lang]}
        value={draft.result}
        onValue={(result) => put({ result })}
      />
      <TextArea
        label={texts.nextStep[lang]}
        value={draft.nextStep}
        onValue={(nextStep) => put({ nextStep })}
      />
      <TextField
        type="url"
        label={texts.evidence[lang]}
        hint={texts.evidenceHint[lang]}
        value={draft.evidence}
        onValue={(evidence) => put({ evidence })}
      />
      <TextField
        label={texts.contact[lang]}
        value={draft.contact}
        onValue={(contact) => put({ contact })}
      />
      <CallNotice state={saving} lang={lang} waiting={texts.saving[lang]} />
      {conflicts.length > 0 && (
        <Notice kind="warning">
          <p>{texts.conflict[lang]}</p>
          <ul>
            {conflicts.map(({ field, now }) => (
              <li key={field}>
                {texts.theirs[lang]} {now}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {saving.kind === 'done' && conflicts.length === 0 && (
        <Notice kind="success">{saving.value.message}</Notice>
      )}
      <div class="actions">
        <button
          type="button"
          class="primary"
          disabled={isBad || saving.kind === 'waiting'}
          onClick={() => void send()}
        >
          {texts.save[lang]}
        </button>
      </div>
    </div>
  );
}
