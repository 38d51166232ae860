import { useRef, useState } from 'preact/hooks';
import type { Lang } from '../../core/i18n/lang.ts';
import { assumptions } from '../../core/installation/assumptions.ts';
import { type ProbeResult, verdicts } from '../../core/installation/probe-result.ts';
import type { InstallationReport } from '../../core/rpc/installation.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Notice } from '../kit/notice.tsx';
import { closeDialog } from '../kit/rpc.ts';
import { texts as common } from '../kit/texts.ts';
import { useCall } from '../kit/use-call.ts';
import { texts } from './texts.ts';

/** How far the check is: step `next` of `steps` comes next. */
interface Progress {
  readonly next: number;
  readonly steps: number;
  readonly results: readonly ProbeResult[];
}

const begin: Progress = { next: 0, steps: 6, results: [] };

/** Checks on Google what the add-on believes of it: step by step, so that one that fails costs no other. */
export function InstallationDialog({ lang }: { lang: Lang }) {
  const [asked, ask] = useCall('installation.step');
  const [ended, end] = useCall('installation.end');
  const [progress, setProgress] = useState<Progress>();
  const isRunning = asked.kind === 'waiting' || ended.kind === 'waiting';
  const report = ended.kind === 'done' ? ended.value : undefined;
  const run = async (from: Progress): Promise<void> => {
    let at = from;
    while (at.next < at.steps) {
      setProgress(at);
      const after = await ask({ step: at.next });
      if (after.kind !== 'done') return;
      const { results, steps } = after.value;
      at = { next: at.next + 1, steps, results: [...at.results, ...results] };
    }
    setProgress(at);
    await end({ results: [...at.results] });
  };
  const stopped = progress !== undefined && !isRunning && report === undefined;
  return (
    <>
      <p>{texts.intro[lang]}</p>
      {isRunning && progress && (
        <p role="status">
          {texts.step[lang]} {Math.min(progress.next + 1, progress.steps)} {texts.of[lang]}{' '}
          {progress.steps}
          <progress value={progress.next} max={progress.steps} aria-label={texts.step[lang]} />
        </p>
      )}
      {!isRunning && <CallNotice state={asked} lang={lang} />}
      {!isRunning && <CallNotice state={ended} lang={lang} />}
      {report && <Verdict results={progress?.results ?? []} report={report} lang={lang} />}
      {progress && progress.results.length > 0 && (
        <Results results={progress.results} lang={lang} />
      )}
      {report && <ReportText text={`${report.text}\n\n${report.json}`} lang={lang} />}
      <div class="actions">
        {!isRunning && (
          <button
            type="button"
            class="primary"
            onClick={() => void run(stopped && progress ? progress : begin)}
          >
            {(stopped ? texts.goOn : report ? texts.again : texts.run)[lang]}
          </button>
        )}
        <button type="button" onClick={closeDialog}>
          {common.close[lang]}
        </button>
      </div>
    </>
  );
}

function Verdict({
  results,
  report,
  lang,
}: {
  readonly results: readonly ProbeResult[];
  readonly report: InstallationReport;
  readonly lang: Lang;
}) {
  const isWell = results.every(({ verdict }) => verdict !== 'different');
  return (
    <>
      <Notice kind={isWell ? 'success' : 'warning'}>
        {(isWell ? texts.well : texts.different)[lang]}
      </Notice>
      {report.left.length > 0 && (
        <Notice kind="warning">
          {texts.left[lang]} {report.left.join(', ')}
        </Notice>
      )}
    </>
  );
}

/** What is different comes first. */
const order = { different: 0, 'not-tried': 1, 'as-expected': 2 } as const;

function Results({
  results,
  lang,
}: {
  readonly results: readonly ProbeResult[];
  readonly lang: Lang;
}) {
  const sorted = [...results].sort((a, b) => order[a.verdict] - order[b.verdict]);
  return (
    <table class="results">
      <caption class="quiet">{texts.results[lang]}</caption>
      <thead>
        <tr>
          <th>{texts.number[lang]}</th>
          <th>{texts.expected[lang]}</th>
          <th>{texts.seen[lang]}</th>
          <th>{texts.verdict[lang]}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ id, verdict, seen }) => (
          <tr key={id} class={verdict}>
            <td>{id}</td>
            <td>{assumptions[id].expected[lang]}</td>
            <td>
              <span class="seen">{seen}</span>
              {verdict === 'different' && <strong>{assumptions[id].otherwise[lang]}</strong>}
            </td>
            <td class="verdict">{verdicts[verdict][lang]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ReportText({ text, lang }: { readonly text: string; readonly lang: Lang }) {
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <div class="field">
      <label for="report">{texts.report[lang]}</label>
      <textarea id="report" class="report" ref={area} readOnly value={text} />
      <div class="actions">
        <button
          type="button"
          onClick={() => {
            // A frame of Google's may not write to the clipboard by itself; what is selected, people copy.
            area.current?.select();
          }}
        >
          {texts.select[lang]}
        </button>
      </div>
    </div>
  );
}
