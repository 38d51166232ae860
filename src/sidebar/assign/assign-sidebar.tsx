import { useState } from 'preact/hooks';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { failureText } from '../kit/call-failure.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Select } from '../kit/fields.tsx';
import { Notice } from '../kit/notice.tsx';
import { ProblemList } from '../kit/problem-list.tsx';
import { useManageOptions } from '../kit/use-manage-options.ts';
import { useSelectedActions } from '../kit/use-selected-actions.ts';
import { AssignForm } from './assign-form.tsx';
import { type Draft, firstDraft, nextUnassigned } from './draft.ts';
import { HandOverForm } from './hand-over-form.tsx';
import { texts } from './texts.ts';

/** Where managers give actions to people. */
export function AssignSidebar({ lang }: { lang: Lang }) {
  const [options, loading, load] = useManageOptions();
  const { selection, problems, failure, refresh } = useSelectedActions();
  const [what, setWhat] = useState('assign');
  const [kept, setKept] = useState<Draft | undefined>();
  if (options === undefined) {
    return <CallNotice state={loading} lang={lang} waiting={texts.loading[lang]} />;
  }
  const first = nextUnassigned(options.chapters, []);
  const draft = kept ?? { ...firstDraft, chapters: first === undefined ? [] : [first] };
  const saved = () => {
    refresh();
    return load();
  };
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
          ['assign', texts.assign[lang]],
          ['handOver', texts.handOver[lang]],
        ]}
        onValue={setWhat}
      />
      {what === 'assign' ? (
        <AssignForm {...{ options, selection, lang, draft }} onDraft={setKept} onSaved={saved} />
      ) : (
        <HandOverForm options={options} lang={lang} onSaved={() => void saved()} />
      )}
    </>
  );
}
