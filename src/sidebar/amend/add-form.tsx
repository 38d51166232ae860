import type { ManageOptions } from '../../core/actions/assign/manage-options.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { CheckBoxes, Select, TextField } from '../kit/fields.tsx';
import { Notice } from '../kit/notice.tsx';
import { useSave } from '../kit/use-save.ts';
import { additionOf, contradicts, emptyAction, type NewAction } from './draft.ts';
import { texts } from './texts.ts';
import { WordingFields } from './wording-fields.tsx';

interface AddProps {
  readonly options: ManageOptions;
  readonly lang: Lang;
  readonly draft: NewAction;
  readonly onDraft: (draft: NewAction) => void;
  readonly onAdded: () => void;
}

/** A new action. Chapter and tier stay for the next one. */
export function AddForm({ options, lang, draft, onDraft, onAdded }: AddProps) {
  const [adding, add, forget] = useSave('action.add');
  const put = (changes: Partial<NewAction>): void => {
    onDraft({ ...draft, ...changes });
    if (adding.kind === 'done') forget();
  };
  const input = additionOf(draft);
  const ready = input !== undefined && adding.kind !== 'waiting';
  const submit = async (): Promise<void> => {
    if (input === undefined || !ready || !(await add(input))) return;
    onDraft({ ...emptyAction, chapter: draft.chapter, tier: draft.tier });
    onAdded();
  };
  const none: [string, string] = ['', '–'];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Select
        label={texts.chapter[lang]}
        value={draft.chapter}
        choices={[
          none,
          ...options.chapters.map(({ number, title }): [string, string] => [
            number,
            `${number} ${title}`,
          ]),
        ]}
        onValue={(chapter) => put({ chapter })}
      />
      <Select
        label={texts.tier[lang]}
        value={draft.tier}
        choices={[none, ...options.tiers.map(({ key, label }): [string, string] => [key, label])]}
        onValue={(tier) => put({ tier })}
      />
      <WordingFields value={draft} hint={texts.actionHint[lang]} put={put} lang={lang} />
      <Select
        label={texts.lead[lang]}
        value={draft.lead}
        choices={[
          ['', texts.nobody[lang]],
          ...options.people.map(({ email, name }): [string, string] => [email, name || email]),
        ]}
        onValue={(lead) => put({ lead })}
      />
      {options.sections.length > 0 && (
        <CheckBoxes
          label={texts.sections[lang]}
          value={draft.sections}
          choices={options.sections.map((name): [string, string] => [name, name])}
          onValue={(sections) => put({ sections })}
        />
      )}
      {(['start', 'due', 'plannedDue'] as const).map((key) => (
        <TextField
          key={key}
          type="date"
          label={texts[key][lang]}
          value={draft[key]}
          error={key === 'due' && contradicts(draft) ? texts.dueBeforeStart[lang] : undefined}
          onValue={(value) => put({ [key]: value })}
        />
      ))}
      <CallNotice state={adding} lang={lang} waiting={texts.saving[lang]} />
      {adding.kind === 'done' && <Notice kind="success">{adding.value.message}</Notice>}
      <div class="actions">
        <button type="submit" class="primary" disabled={!ready}>
          {texts.addIt[lang]}
        </button>
      </div>
    </form>
  );
}
