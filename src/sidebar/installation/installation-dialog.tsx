import { useRef, useState } from 'preact/hooks';
import type { InstallationReport } from '../../core/rpc/installation.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { assumptions } from '../../core/shared/installation/assumptions.ts';
import {
  type ProbeResult,
  seenText,
  verdicts,
} from '../../core/shared/installation/probe-result.ts';
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
  const report = ended.kind === 'done' && !isRunning ? ended.value : undefined;
  const results = report?.results ?? progress?.results ?? [];
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
    await end({});
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
      {report && <Verdict results={results} report={report} lang={lang} />}
      {results.length > 0 && <Results results={results} lang={lang} />}
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

/** What is different comes first; what is as expected is folded. */
function Results({
  results,
  lang,
}: {
  readonly results: readonly ProbeResult[];
  readonly lang: Lang;
}) {
  const of = (wanted: ProbeResult['verdict']): ProbeResult[] =>
    results.filter(({ verdict }) => verdict === wanted);
  const well = of('as-expected');
  const others = [...of('different'), ...of('not-tried')];
  return (
    <>
      {others.length > 0 && <Table results={others} lang={lang} />}
      {well.length > 0 && (
        <details>
          <summary>
            {verdicts['as-expected'][lang]} ({well.length})
          </summary>
          <Table results={well} lang={lang} />
        </details>
      )}
    </>
  );
}

function Table({
  results,
  lang,
}: {
  readonly results: readonly ProbeResult[];
  readonly lang: Lang;
}) {
  return (
    <table class="results">
      <thead>
        <tr>
          <th class="number">{texts.number[lang]}</th>
          <th class="expected">{texts.expected[lang]}</th>
          <th>{texts.seen[lang]}</th>
          <th class="verdict">{texts.verdict[lang]}</th>
        </tr>
      </thead>
      <tbody>
        {results.map((result) => (
          <tr key={result.id} class={result.verdict}>
            <td class="number">{result.id}</td>
            <td>{assumptions[result.id].expected[lang]}</td>
            <td>
              {result.verdict === 'different' && (
                <strong class="means">{assumptions[result.id].otherwise[lang]}</strong>
              )}
              <span class="seen">{seenText(result, lang)}</span>
            </td>
            <td class="verdict">{verdicts[result.verdict][lang]}</td>
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
