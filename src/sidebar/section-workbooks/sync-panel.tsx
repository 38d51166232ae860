import { useRef, useState } from 'preact/hooks';
import type { SectionsOptions, SyncedSection } from '../../core/rpc/sections.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Select } from '../kit/fields.tsx';
import { Notice } from '../kit/notice.tsx';
import { ProblemList } from '../kit/problem-list.tsx';
import { useCall } from '../kit/use-call.ts';
import { quietLine, syncedLine, texts } from './texts.ts';

/** How far a sync is. */
interface Progress {
  readonly total: number;
  readonly synced: readonly SyncedSection[];
  readonly problems: readonly Problem[];
  readonly left: number;
}

/** Syncs piece by piece, with a bar; can be stopped between two pieces, and gone on with later. */
export function SyncPanel({
  options,
  lang,
  onDone,
}: {
  readonly options: SectionsOptions;
  readonly lang: Lang;
  readonly onDone: () => Promise<void>;
}) {
  const [syncing, sync] = useCall('sections.sync');
  const [one, setOne] = useState('');
  const [daily, setDaily] = useState(options.daily);
  const [turning, turn] = useCall('sections.daily');
  const [progress, setProgress] = useState<Progress>();
  const [stopping, setStopping] = useState(false);
  const stop = useRef(false);
  const withWorkbook = options.sections.filter(({ url }) => url !== '');
  const busy = syncing.kind === 'waiting';
  /** None: all of them. */
  const sections = one === '' ? [] : [one];
  const run = async (isOn: boolean): Promise<void> => {
    stop.current = false;
    setStopping(false);
    const total = isOn ? options.left.length : sections.length || withWorkbook.length;
    let now: Progress = { total, synced: [], problems: [], left: total };
    setProgress(now);
    for (let goOn = isOn; ; goOn = true) {
      const after = await sync({ sections, goOn });
      if (after.kind !== 'done') break;
      const { synced, problems, left } = after.value;
      now = {
        total,
        synced: [...now.synced, ...synced],
        problems: [...now.problems, ...problems],
        left: left.length,
      };
      setProgress(now);
      if (left.length === 0 || stop.current) break;
    }
    setStopping(false);
    await onDone();
  };
  const turnDaily = async (): Promise<void> => {
    const after = await turn({ on: !daily });
    if (after.kind === 'done') setDaily(after.value.on);
  };
  if (withWorkbook.length === 0) return null;
  return (
    <section>
      <h2>{texts.syncOne[lang]}</h2>
      <Select
        label={texts.which[lang]}
        value={one}
        choices={[
          ['', texts.all[lang]],
          ...withWorkbook.map(({ name }): [string, string] => [name, name]),
        ]}
        onValue={setOne}
      />
      <label class="tick">
        <input
          type="checkbox"
          checked={daily}
          disabled={turning.kind === 'waiting'}
          onChange={() => void turnDaily()}
        />{' '}
        {texts.daily[lang]}
      </label>
      <CallNotice state={turning} lang={lang} />
      {progress && (
        <progress
          max={progress.total}
          value={progress.total - progress.left}
          aria-label={texts.syncing[lang]}
        />
      )}
      <CallNotice state={syncing} lang={lang} waiting={texts.syncing[lang]} />
      {progress && !busy && <Synced progress={progress} lang={lang} />}
      <div class="actions">
        {busy ? (
          <button
            type="button"
            disabled={stopping}
            onClick={() => {
              stop.current = true;
              setStopping(true);
            }}
          >
            {(stopping ? texts.stopping : texts.stop)[lang]}
          </button>
        ) : (
          <>
            <button type="button" class="primary" onClick={() => void run(false)}>
              {(one === '' ? texts.sync : texts.syncOne)[lang]}
            </button>
            {options.left.length > 0 && (
              <button type="button" onClick={() => void run(true)}>
                {texts.goOn[lang]} ({options.left.length})
              </button>
            )}
          </>
        )}
      </div>
    </section>
  );
}

/** What a sync did, and what is to be looked at. */
function Synced({ progress, lang }: { readonly progress: Progress; readonly lang: Lang }) {
  const { synced, left, problems } = progress;
  const findings = [...problems, ...synced.flatMap((each) => each.findings)];
  const news = synced.filter(({ changed, pushed }) => changed + pushed > 0);
  const quiet = synced.length - news.length;
  return (
    <>
      <Notice kind={left > 0 ? 'warning' : 'success'}>
        {left > 0 && <p>{texts.stopped[lang]}</p>}
        {news.map(({ section, changed, pushed }) => (
          <p key={section}>{syncedLine[lang]({ section, changed, pushed })}.</p>
        ))}
        {quiet > 0 && <p>{quietLine[lang](quiet)}.</p>}
      </Notice>
      <ProblemList problems={findings} lang={lang} title={texts.found[lang]} />
    </>
  );
}
