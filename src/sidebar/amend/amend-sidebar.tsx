import { useMemo, useState } from 'preact/hooks';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { failureText } from '../kit/call-failure.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Select } from '../kit/fields.tsx';
import { Notice } from '../kit/notice.tsx';
import { ProblemList } from '../kit/problem-list.tsx';
import { useManageOptions } from '../kit/use-manage-options.ts';
import { useSelectedActions } from '../kit/use-selected-actions.ts';
import { AddForm } from './add-form.tsx';
import { AmendForm } from './amend-form.tsx';
import { type Amendable, amendable, emptyAction } from './draft.ts';
import { RetiredList } from './retired-list.tsx';
import { texts } from './texts.ts';

/** Where managers change the plan itself. */
export function AmendSidebar({ lang }: { lang: Lang }) {
  const [options, loading, load] = useManageOptions();
  const { selection, problems, failure, refresh } = useSelectedActions();
  const [what, setWhat] = useState('amend');
  const [added, setAdded] = useState(emptyAction);
  /** What was done last, and to which action. */
  const [done, setDone] = useState<{ readonly id: string; readonly message: string }>();
  const [shown, setShown] = useState<Amendable | undefined>();
  const [touched, setTouched] = useState(false);

  const [only, ...others] = selection?.actions ?? [];
  const one = others.length === 0 && selection?.more === 0 ? only?.action : undefined;
  const selected = useMemo(() => one && amendable(one), [one]);
  // What is being typed stays in sight; the same action is read again for what others changed.
  const stays = touched && shown !== undefined && selected?.id !== shown.id;
  if (!stays && selected !== shown) setShown(selected);

  const written = (): void => {
    refresh();
    void load();
  };
  if (options === undefined) {
    return <CallNotice state={loading} lang={lang} waiting={texts.loading[lang]} />;
  }
  return (
    <>
      {failure && <Notice kind="error">{failureText(failure, lang)}</Notice>}
      {problems.length > 0 && (
        <Notice kind="error">
          <ProblemList problems={problems} lang={lang} />
        </Notice>
      )}
      <Select
        label={texts.what[lang]}
        value={what}
        choices={[
          ['amend', texts.amend[lang]],
          ['add', texts.add[lang]],
          ['back', `${texts.bringBack[lang]} (${options.retired.length})`],
        ]}
        onValue={(value) => {
          setTouched(false);
          setDone(undefined);
          setWhat(value);
        }}
      />
      {what === 'amend' && done !== undefined && done.id !== shown?.id && (
        <Notice kind="success">
          {done.message} {done.id}
        </Notice>
      )}
      {what === 'amend' && stays && <Notice kind="warning">{texts.elsewhere[lang]}</Notice>}
      {what === 'amend' && shown === undefined && <Notice>{texts.selectOne[lang]}</Notice>}
      {what === 'amend' && shown !== undefined && (
        <AmendForm
          key={shown.id}
          shown={shown}
          lang={lang}
          onTouched={setTouched}
          onSaved={(id) => {
            setDone({ id, message: texts.amended[lang] });
            written();
          }}
          onRetired={(id) => {
            setTouched(false);
            setDone({ id, message: texts.retired[lang] });
            written();
          }}
        />
      )}
      {what === 'add' && (
        <AddForm options={options} lang={lang} draft={added} onDraft={setAdded} onAdded={written} />
      )}
      {what === 'back' && <RetiredList retired={options.retired} lang={lang} onBack={written} />}
    </>
  );
}
