import { useState } from 'preact/hooks';
import type { PaperOptions } from '../../core/rpc/contract.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Notice } from '../kit/notice.tsx';
import { ProblemList } from '../kit/problem-list.tsx';
import { closeDialog } from '../kit/rpc.ts';
import { texts as common } from '../kit/texts.ts';
import { useCall } from '../kit/use-call.ts';
import { DeliveryOptions } from './delivery-options.tsx';
import { FinishedPaper } from './finished-paper.tsx';
import { IssuedList } from './issued-list.tsx';
import { LetterheadChoice } from './letterhead-choice.tsx';
import { Made } from './made.tsx';
import { answersOf, firstAnswers, type PaperAnswers, planOf } from './paper-answers.ts';
import { PaperChoice } from './paper-choice.tsx';
import { PaperForm } from './paper-form.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { texts } from './texts.ts';

/** What a try to make a paper carries: a second try with it finds what the first one left. */
interface Attempt {
  readonly requestId: string;
  readonly again: boolean;
}

const firstTry = (): Attempt => ({ requestId: crypto.randomUUID(), again: false });

interface PapersProps {
  readonly options: PaperOptions;
  readonly lang: Lang;
  /** Something was done: what the workbook says of its papers is other now. */
  readonly onDone: () => Promise<void>;
}

/** One paper at a time: chosen from the sheet or new. */
export function Papers({ options, lang, onDone }: PapersProps) {
  const [paperId, setPaperId] = useState<string | null>(null);
  const [answers, setAnswers] = useState<PaperAnswers>(() => firstAnswers(options));
  const [own, setOwn] = useState(options.letterhead);
  const [attempt, setAttempt] = useState(firstTry);
  const [fresh, setFresh] = useState(false);
  const [missing, setMissing] = useState(false);
  const [making, make, forgetMade] = useCall('paper.make');
  const [looking, look, forgetLook] = useCall('paper.preview');
  const [saving, save, forgetSaved] = useCall('paper.save');
  const entry = options.entries.find((each) => each.paperId === paperId);
  const folderId = making.kind === 'done' ? making.value.folderId : options.folderId;
  const busy = making.kind === 'waiting' || saving.kind === 'waiting';
  const { recipients, schedule, daysBefore, ...plan } = planOf(answers, options, lang);
  const { definition } = plan;

  /** What was shown is of another paper now. */
  const forget = (): void => {
    forgetLook();
    forgetMade();
    forgetSaved();
    setAttempt(firstTry());
  };
  const isMissing = (): boolean => {
    setMissing(definition.body === '');
    return definition.body === '';
  };
  const start = async (): Promise<void> => {
    if (isMissing()) return;
    setAttempt({ ...attempt, again: true });
    const more = { ...attempt, folderId, paperId, fresh, recipients, schedule, daysBefore };
    const after = await make({ ...plan, ...more });
    if (after.kind !== 'done') return;
    setPaperId(after.value.paperId);
    setFresh(false);
    // What is missing is made by another try with the same ID.
    if (after.value.missing.length === 0) setAttempt(firstTry());
    await onDone();
  };
  const keep = async (): Promise<void> => {
    if (isMissing()) return;
    const { requestId } = attempt;
    const whole = { ...plan, recipients, schedule, daysBefore };
    const after = await save({ requestId, paperId, plan: whole });
    if (after.kind !== 'done') return;
    setPaperId(after.value.paperId);
    setAttempt(firstTry());
    await onDone();
  };
  return (
    <>
      <PaperChoice
        options={options}
        lang={lang}
        chosen={paperId}
        onChosen={(id) => {
          const next = options.entries.find((each) => each.paperId === id);
          forget();
          setFresh(false);
          setPaperId(next === undefined ? null : id);
          setAnswers(next === undefined ? firstAnswers(options) : answersOf(next, options));
        }}
      />
      {entry && <ProblemList problems={entry.problems} lang={lang} />}
      <PaperForm
        options={options}
        lang={lang}
        answers={answers}
        isNew={entry === undefined}
        onAnswers={(next) => {
          setAnswers(next);
          forgetLook();
          forgetSaved();
        }}
      />
      <LetterheadChoice
        lang={lang}
        own={own}
        chosen={answers.letterhead}
        onChosen={(letterhead, name) => {
          setAnswers({ ...answers, letterhead });
          setOwn(name);
        }}
      />
      <DeliveryOptions answers={answers} onAnswers={setAnswers} lang={lang} />
      {missing && <Notice kind="error">{texts.bodyMissing[lang]}</Notice>}
      <CallNotice state={looking} lang={lang} waiting={texts.previewing[lang]} />
      {looking.kind === 'done' && <PreviewPanel preview={looking.value} lang={lang} />}
      <CallNotice state={saving} lang={lang} waiting={texts.saving[lang]} />
      {saving.kind === 'done' && (
        <Notice kind={saving.value.problems.length > 0 ? 'warning' : 'success'}>
          <p>{saving.value.message}</p>
          <ProblemList problems={saving.value.problems} lang={lang} />
        </Notice>
      )}
      <CallNotice state={making} lang={lang} waiting={texts.making[lang]} />
      {making.kind === 'done' && <Made result={making.value} lang={lang} />}
      {entry && entry.docs.length > 0 && entry.state !== 'issued' && (
        <label class="tick">
          <input type="checkbox" checked={fresh} onChange={() => setFresh(!fresh)} />{' '}
          {texts.fresh[lang]}
        </label>
      )}
      <div class="actions">
        <button type="button" class="primary" disabled={busy} onClick={() => void start()}>
          {(entry?.state === 'draft' && !fresh ? texts.makeAgain : texts.make)[lang]}
        </button>
        <button
          type="button"
          disabled={looking.kind === 'waiting' || busy}
          onClick={() => {
            if (!isMissing()) void look({ definition, paperId, also: plan.also });
          }}
        >
          {texts.preview[lang]}
        </button>
        <button type="button" disabled={busy} onClick={() => void keep()}>
          {texts.save[lang]}
        </button>
        <button type="button" onClick={closeDialog}>
          {common.close[lang]}
        </button>
      </div>
      {entry && entry.docs.length > 0 && (
        <FinishedPaper
          key={`${entry.paperId} ${entry.generatedOn}`}
          entry={entry}
          recipients={recipients}
          folderId={folderId}
          lang={lang}
          onDone={onDone}
        />
      )}
      <IssuedList issued={options.issued} folderId={folderId} lang={lang} />
    </>
  );
}
