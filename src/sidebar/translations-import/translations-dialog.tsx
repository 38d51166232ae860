import { useState } from 'preact/hooks';
import { type Lang, languages } from '../../core/shared/i18n/lang.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Select } from '../kit/fields.tsx';
import { Notice } from '../kit/notice.tsx';
import { type Choice, firstChoice, sourceOf } from '../kit/plan-source/choice.ts';
import { SourceChoice } from '../kit/plan-source/source-choice.tsx';
import { ProblemList } from '../kit/problem-list.tsx';
import { closeDialog } from '../kit/rpc.ts';
import { texts as common } from '../kit/texts.ts';
import { useCall } from '../kit/use-call.ts';
import { Matches } from './matches.tsx';
import { languageNames, texts } from './texts.ts';

/** The plan in another language: given, held against ours, then written into the sheet Translations. */
export function TranslationsDialog({ lang }: { lang: Lang }) {
  const [choice, setChoice] = useState<Choice>({ ...firstChoice, kind: 'paste' });
  const [into, setInto] = useState<Lang>(lang === 'en' ? 'fr' : lang);
  const [looking, look, forget] = useCall('translations.preview');
  const [importing, run] = useCall('translations.import');
  const source = sourceOf(choice);
  const busy = looking.kind === 'waiting' || importing.kind === 'waiting';
  return (
    <>
      <p>{texts.intro[lang]}</p>
      <Select
        label={texts.language[lang]}
        value={into}
        choices={languages.map((code) => [code, languageNames[code]])}
        onValue={(value) => {
          setInto(languages.find((code) => code === value) ?? into);
          forget();
        }}
      />
      <SourceChoice
        lang={lang}
        choice={choice}
        kinds={['paste', 'docx', 'doc']}
        onChoice={(next) => {
          setChoice(next);
          forget();
        }}
      />
      <CallNotice state={looking} lang={lang} waiting={texts.matching[lang]} />
      {looking.kind === 'done' && importing.kind !== 'done' && (
        <Matches preview={looking.value} lang={lang} />
      )}
      <CallNotice state={importing} lang={lang} waiting={texts.importing[lang]} />
      {importing.kind === 'done' && (
        <>
          <Notice kind="success">{importing.value.message}</Notice>
          <ProblemList
            problems={importing.value.problems}
            lang={lang}
            title={texts.unmatched[lang]}
          />
        </>
      )}
      <div class="actions">
        <button
          type="button"
          class={looking.kind === 'done' ? '' : 'primary'}
          disabled={source === undefined || busy}
          onClick={() => {
            if (source) void look({ source, lang: into });
          }}
        >
          {texts.preview[lang]}
        </button>
        {looking.kind === 'done' && (
          <button
            type="button"
            class="primary"
            disabled={source === undefined || busy || looking.value.matched === 0}
            onClick={() => {
              if (source) void run({ source, lang: into });
            }}
          >
            {texts.take[lang]}
          </button>
        )}
        <button type="button" onClick={closeDialog}>
          {common.close[lang]}
        </button>
      </div>
    </>
  );
}
