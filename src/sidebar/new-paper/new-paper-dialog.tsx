import { useEffect, useState } from 'preact/hooks';
import type { Lang } from '../../core/i18n/lang.ts';
import type { PaperOptions, PaperResult } from '../../core/rpc/contract.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Notice } from '../kit/notice.tsx';
import { ProblemList } from '../kit/problem-list.tsx';
import { closeDialog } from '../kit/rpc.ts';
import { texts as common } from '../kit/texts.ts';
import { useCall } from '../kit/use-call.ts';
import { type Letterhead, LetterheadChoice } from './letterhead-choice.tsx';
import { alsoIn, definitionOf, firstAnswers, type PaperAnswers } from './paper-answers.ts';
import { languageNames, PaperForm } from './paper-form.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { texts } from './texts.ts';

/** A paper for a governing body: what it shall be, then the link to the Doc. */
export function NewPaperDialog({ lang }: { lang: Lang }) {
  const [options, ask] = useCall('paper.options');
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once
  useEffect(() => {
    void ask({});
  }, []);
  if (options.kind !== 'done') return <CallNotice state={options} lang={lang} />;
  return <NewPaper options={options.value} lang={lang} />;
}

/** What a try to make a paper carries: a second try with it finds what the first one left. */
interface Attempt {
  readonly requestId: string;
  readonly again: boolean;
}

const firstTry = (): Attempt => ({ requestId: crypto.randomUUID(), again: false });

function NewPaper({ options, lang }: { options: PaperOptions; lang: Lang }) {
  const [answers, setAnswers] = useState<PaperAnswers>(() => firstAnswers(options));
  const [own, setOwn] = useState(options.letterhead);
  const [letterhead, setLetterhead] = useState<Letterhead>(own === null ? 'built-in' : 'own');
  const [attempt, setAttempt] = useState(firstTry);
  const [folderId, setFolderId] = useState(options.folderId);
  const [missing, setMissing] = useState(false);
  const [making, make] = useCall('paper.make');
  const [looking, look, forgetLook] = useCall('paper.preview');

  const definition = definitionOf(answers, options, lang);
  const isMissing = (): boolean => {
    setMissing(definition.body === '');
    return definition.body === '';
  };
  const start = async (): Promise<void> => {
    if (isMissing()) return;
    setAttempt({ ...attempt, again: true });
    const also = alsoIn(answers);
    const after = await make({ ...attempt, folderId, letterhead, definition, also });
    if (after.kind !== 'done') return;
    setFolderId(after.value.folderId ?? folderId);
    // What is missing is made by another try with the same ID.
    if (after.value.missing.length === 0) setAttempt(firstTry());
  };
  return (
    <>
      <PaperForm
        options={options}
        lang={lang}
        answers={answers}
        onAnswers={(next) => {
          setAnswers(next);
          // What was shown is of another paper now.
          forgetLook();
        }}
      />
      <LetterheadChoice
        lang={lang}
        own={own}
        chosen={letterhead}
        onChosen={(chosen, name) => {
          setLetterhead(chosen);
          setOwn(name);
        }}
      />
      {missing && <Notice kind="error">{texts.bodyMissing[lang]}</Notice>}
      <CallNotice state={looking} lang={lang} waiting={texts.previewing[lang]} />
      {looking.kind === 'done' && <PreviewPanel preview={looking.value} lang={lang} />}
      <CallNotice state={making} lang={lang} waiting={texts.making[lang]} />
      {making.kind === 'done' && <Made result={making.value} lang={lang} />}
      <div class="actions">
        <button
          type="button"
          class="primary"
          disabled={making.kind === 'waiting'}
          onClick={() => void start()}
        >
          {texts.make[lang]}
        </button>
        <button
          type="button"
          disabled={looking.kind === 'waiting' || making.kind === 'waiting'}
          onClick={() => {
            if (!isMissing()) void look({ definition });
          }}
        >
          {texts.preview[lang]}
        </button>
        <button type="button" onClick={closeDialog}>
          {common.close[lang]}
        </button>
      </div>
      {options.papers.length > 0 && (
        <section>
          <h2>{texts.papers[lang]}</h2>
          <ul>
            {options.papers.map(({ title, url }) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noopener noreferrer">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** What was made, and that it is a draft. */
function Made({ result, lang }: { result: PaperResult; lang: Lang }) {
  const { url, message, problems, others, missing } = result;
  return (
    <Notice kind={missing.length > 0 ? 'warning' : 'success'}>
      <p>
        {message}{' '}
        <a href={url} target="_blank" rel="noopener noreferrer" class="done">
          {texts.open[lang]}
        </a>
      </p>
      {others.map((other) => (
        <p key={other.url}>
          {other.title}{' '}
          <a href={other.url} target="_blank" rel="noopener noreferrer" class="done">
            {texts.open[lang]}
          </a>
        </p>
      ))}
      {missing.length > 0 && (
        <p>
          {texts.notMade[lang]} {missing.map((code) => languageNames[code]).join(', ')}.{' '}
          {texts.makeRest[lang]}
        </p>
      )}
      <p class="hint">{texts.folder[lang]}</p>
      <ProblemList problems={problems.filter(({ severity }) => severity !== 'info')} lang={lang} />
    </Notice>
  );
}
