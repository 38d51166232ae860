import { useState } from 'preact/hooks';
import type { SetUpResult } from '../../core/rpc/contract.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { TextField } from '../kit/fields.tsx';
import { Notice } from '../kit/notice.tsx';
import { firstChoice, sourceOf } from '../kit/plan-source/choice.ts';
import { SourceChoice } from '../kit/plan-source/source-choice.tsx';
import { ProblemList } from '../kit/problem-list.tsx';
import { closeDialog } from '../kit/rpc.ts';
import { texts as common } from '../kit/texts.ts';
import { useCall } from '../kit/use-call.ts';
import { PreviewReport } from './preview-report.tsx';
import { texts } from './texts.ts';

/** Source, preview, then the set-up itself: nothing is written before the person confirms. */
export function SetUpDialog({ lang }: { lang: Lang }) {
  const [choice, setChoice] = useState(firstChoice);
  const [year, setYear] = useState('');
  const [preview, check, forgetPreview] = useCall('setUp.preview');
  const [done, setUp] = useCall('setUp.run');
  const source = sourceOf(choice);
  const busy = preview.kind === 'waiting' || done.kind === 'waiting';
  const close = (
    <button type="button" onClick={closeDialog}>
      {common.close[lang]}
    </button>
  );

  if (done.kind === 'done') {
    return (
      <>
        <Done {...done.value} lang={lang} />
        <div class="actions">{close}</div>
      </>
    );
  }
  if (preview.kind === 'done') {
    const { year: known, other } = preview.value;
    const given = wantedYear(year, known);
    return (
      <>
        <Notice>{texts.nothingYet[lang]}</Notice>
        <YearField {...{ year, known, lang }} onYear={setYear} />
        <PreviewReport preview={preview.value} lang={lang} />
        {other && (
          <Notice kind="warning">
            <ProblemList problems={[other]} lang={lang} />
          </Notice>
        )}
        <CallNotice state={done} lang={lang} waiting={texts.settingUp[lang]} />
        <div class="actions sticky">
          <button
            type="button"
            class="primary"
            disabled={given === null || busy || source === undefined}
            onClick={() => {
              if (source) void setUp({ source, lang, year: given, confirmed: other !== null });
            }}
          >
            {(other ? texts.yesAdd : texts.setUp)[lang]}
          </button>
          <button type="button" disabled={busy} onClick={forgetPreview}>
            {(other ? texts.noBack : texts.back)[lang]}
          </button>
          {close}
        </div>
      </>
    );
  }
  return (
    <>
      <SourceChoice
        lang={lang}
        choice={choice}
        onChoice={(next) => {
          setChoice(next);
          forgetPreview();
        }}
      />
      <CallNotice state={preview} lang={lang} waiting={texts.checking[lang]} />
      <div class="actions">
        <button
          type="button"
          class="primary"
          disabled={source === undefined || busy}
          onClick={() => {
            if (source) void check({ source, lang });
          }}
        >
          {texts.check[lang]}
        </button>
        {close}
      </div>
    </>
  );
}

/** The year that was typed, or that the plan names; null where it is none that a plan can have. */
function wantedYear(typed: string, known: number | null): number | null {
  const year = typed === '' ? known : /^\d{4}$/.test(typed) ? Number(typed) : null;
  return year !== null && year >= 1990 && year <= 2100 ? year : null;
}

function YearField({
  year,
  known,
  lang,
  onYear,
}: {
  readonly year: string;
  readonly known: number | null;
  readonly lang: Lang;
  readonly onYear: (year: string) => void;
}) {
  const isBad = year !== '' && wantedYear(year, known) === null;
  return (
    <TextField
      type="number"
      label={texts.year[lang]}
      value={year === '' && known !== null ? String(known) : year}
      hint={known === null ? texts.yearHint[lang] : undefined}
      error={isBad ? texts.badYear[lang] : undefined}
      onValue={onYear}
    />
  );
}

/** What came of it, and what to do next. */
function Done({ message, problems, lang }: SetUpResult & { readonly lang: Lang }) {
  return (
    <>
      <Notice kind="success">{message}</Notice>
      <h2>{texts.nextTitle[lang]}</h2>
      <ol>
        <li>{texts.nextPeople[lang]}</li>
        <li>{texts.nextKind[lang]}</li>
        <li>{texts.nextShare[lang]}</li>
      </ol>
      <ProblemList problems={problems.filter(({ severity }) => severity !== 'info')} lang={lang} />
    </>
  );
}
