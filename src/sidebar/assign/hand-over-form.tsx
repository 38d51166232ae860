import { useState } from 'preact/hooks';
import type { ManageOptions } from '../../core/actions/assign/manage-options.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { Select } from '../kit/fields.tsx';
import { Notice } from '../kit/notice.tsx';
import { SubmitBar } from './submit-bar.tsx';
import { texts } from './texts.ts';
import { usePreviewed } from './use-previewed.ts';

interface HandOverProps {
  readonly options: ManageOptions;
  readonly lang: Lang;
  readonly onSaved: () => void;
}

/** All that one person leads goes to another. */
export function HandOverForm({ options, lang, onSaved }: HandOverProps) {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [unfinishedOnly, setUnfinishedOnly] = useState(true);
  const state = usePreviewed('handOver.preview', 'handOver.save');
  const ready = from !== '' && to !== '' && from !== to;
  const submit = async (): Promise<void> => {
    if (!ready || state.busy) return;
    if (!(await state.submit({ from, to, unfinishedOnly }))) return;
    setFrom('');
    onSaved();
  };
  const none: [string, string] = ['', texts.choose[lang]];
  const nameOf = (email: string): string =>
    options.people.find((person) => person.email === email)?.name || email;
  if (options.leads.length === 0) return <Notice>{texts.nobodyLeads[lang]}</Notice>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Select
        label={texts.from[lang]}
        value={from}
        choices={[
          none,
          ...options.leads.map(({ email, actions, unfinished }): [string, string] => [
            email,
            `${nameOf(email)} (${unfinished} / ${actions})`,
          ]),
        ]}
        onValue={(value) => {
          setFrom(value);
          state.changed();
        }}
      />
      <Select
        label={texts.to[lang]}
        value={to}
        choices={[
          none,
          ...options.people.map(({ email }): [string, string] => [email, nameOf(email)]),
        ]}
        onValue={(value) => {
          setTo(value);
          state.changed();
        }}
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={unfinishedOnly}
          onChange={() => {
            setUnfinishedOnly(!unfinishedOnly);
            state.changed();
          }}
        />{' '}
        {texts.unfinishedOnly[lang]}
      </label>
      <SubmitBar state={state} ready={ready} lang={lang} />
    </form>
  );
}
