import { useState } from 'preact/hooks';
import type { ManageOptions } from '../../core/actions/assign/manage-options.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { kindKeys, kinds } from '../../core/workbook/lists.ts';
import { CheckBoxes, Select, TextField } from '../kit/fields.tsx';
import { Notice } from '../kit/notice.tsx';
import type { Selection } from '../kit/use-selected-actions.ts';
import { type Draft, inputOf, nextUnassigned, nobody } from './draft.ts';
import { SubmitBar } from './submit-bar.tsx';
import { TargetChoice } from './target-choice.tsx';
import { texts } from './texts.ts';
import { usePreviewed } from './use-previewed.ts';

interface AssignProps {
  readonly options: ManageOptions;
  readonly selection: Selection | undefined;
  readonly lang: Lang;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  /** Reads the plan again. */
  readonly onSaved: () => Promise<ManageOptions | undefined>;
}

/** Lead, Sections, dates and kind for chapters or rows. After a save it goes on to the next chapter. */
export function AssignForm({ options, selection, lang, draft, onDraft, onSaved }: AssignProps) {
  const state = usePreviewed('assign.preview', 'assign.save');
  const [next, setNext] = useState<string | undefined>();
  const ids = selection?.actions.map(({ action }) => action.id) ?? [];
  const put = (changes: Partial<Draft>): void => {
    onDraft({ ...draft, ...changes });
    setNext(undefined);
    state.changed();
  };
  const contradicts = draft.start !== '' && draft.due !== '' && draft.due < draft.start;
  const input = contradicts ? undefined : inputOf(draft, ids);
  const [seen, setSeen] = useState(ids.join());
  // A preview of other rows says nothing of these.
  if (draft.target === 'rows' && seen !== ids.join()) {
    setSeen(ids.join());
    state.changed();
  }
  const submit = async (): Promise<void> => {
    if (input === undefined || state.busy || !(await state.submit(input))) return;
    const after = await onSaved();
    if (after === undefined || draft.target === 'rows') return;
    const chapter = nextUnassigned(after.chapters, draft.chapters);
    setNext(chapter ?? '');
    if (chapter !== undefined) onDraft({ ...draft, chapters: [chapter] });
  };
  const leave: [string, string] = ['', texts.leave[lang]];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TargetChoice
        draft={draft}
        put={put}
        chapters={options.chapters}
        selection={selection}
        lang={lang}
      />
      <Select
        label={texts.lead[lang]}
        value={draft.lead}
        choices={[
          leave,
          ...options.people.map(({ email, name }): [string, string] => [email, name || email]),
          [nobody, texts.nobody[lang]],
        ]}
        onValue={(lead) => put({ lead })}
      />
      <Select
        label={texts.sections[lang]}
        value={draft.sectionsMode}
        choices={[
          leave,
          ['add', texts.addSections[lang]],
          ['replace', texts.replaceSections[lang]],
        ]}
        onValue={(mode) => put({ sectionsMode: mode === 'add' || mode === 'replace' ? mode : '' })}
      />
      {draft.sectionsMode !== '' && (
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
          error={key === 'due' && contradicts ? texts.dueBeforeStart[lang] : undefined}
          onValue={(value) => put({ [key]: value })}
        />
      ))}
      <Select
        label={texts.kind[lang]}
        value={draft.kind}
        choices={[leave, ...kindKeys.map((key): [string, string] => [key, kinds[key][lang]])]}
        onValue={(value) => put({ kind: kindKeys.find((key) => key === value) ?? '' })}
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={draft.keepFilled}
          onChange={() => put({ keepFilled: !draft.keepFilled })}
        />{' '}
        {texts.keepFilled[lang]}
      </label>
      <SubmitBar state={state} ready={input !== undefined} lang={lang} />
      {next !== undefined && (
        <Notice>{next === '' ? texts.allAssigned[lang] : `${texts.next[lang]} ${next}`}</Notice>
      )}
    </form>
  );
}
