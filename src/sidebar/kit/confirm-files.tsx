import { useState } from 'preact/hooks';
import type { ClaimedFile } from '../../core/rpc/sharing.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import { CallTrouble } from './call-trouble.tsx';
import { fileTexts as texts, theseAreOurs } from './file-texts.ts';
import { Notice } from './notice.tsx';
import { ProblemItems } from './problem-items.tsx';
import { RealFile } from './real-file.tsx';
import { useCall } from './use-call.ts';

/** Files that wait for the person to know them: their number, and their IDs; none stands for the Sections' workbooks. */
interface Unconfirmed {
  readonly count: number;
  readonly ids: readonly string[];
}

/** What of these problems waits for the person to confirm files; undefined if nothing does. */
export function unconfirmedIn(problems: readonly Problem[]): Unconfirmed | undefined {
  const ids = problems.flatMap(({ code, file }) =>
    code === 'file-unconfirmed' && file !== undefined ? [file] : [],
  );
  const sections = problems.filter(({ code }) => code === 'section-unconfirmed').length;
  if (sections > 0) return { count: sections, ids: [] };
  return ids.length > 0 ? { count: ids.length, ids } : undefined;
}

/**
 * Shows what Google says of files that somebody else made, nothing ticked, and keeps which of them the person knows.
 * What does not carry the mark of the plan is shown and cannot be ticked.
 */
export function ConfirmFiles({
  files: { count, ids },
  lang,
  onConfirmed,
}: {
  readonly files: Unconfirmed;
  readonly lang: Lang;
  /** Does again what they stood in the way of; without it, the person is told to. */
  readonly onConfirmed?: (() => void) | undefined;
}) {
  const [looking, look, forget] = useCall('files.claimed');
  const [confirming, confirm] = useCall('files.confirm');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const busy = looking.kind === 'waiting' || confirming.kind === 'waiting';
  const found = looking.kind === 'done' ? looking.value.files : [];
  const chosen = found.filter((file) => file.isMarked && ticked.has(file.id));
  const toggle = (id: string): void => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  const keep = async (): Promise<void> => {
    const shown = chosen.map(({ id, title, owner }) => ({ id, title, owner }));
    const after = await confirm({ files: shown });
    if (after.kind !== 'done') return;
    setTicked(new Set());
    forget();
    if (after.value.problems.length === 0) onConfirmed?.();
  };
  return (
    <section class="unsure">
      {looking.kind !== 'done' && (
        <button type="button" disabled={busy} onClick={() => void look({ ids: [...ids] })}>
          {(count === 1 ? texts.lookAtOne : texts.look)[lang]}
        </button>
      )}
      <CallTrouble state={looking} lang={lang} />
      {looking.kind === 'done' && (
        <>
          <h2>{texts.unsure[lang]}</h2>
          <p>{(found.length > 0 ? texts.decide : texts.none)[lang]}</p>
          {found.map((file) => (
            <Claimed
              key={`${file.id} ${file.name}`}
              file={file}
              isTicked={ticked.has(file.id)}
              lang={lang}
              onToggle={() => toggle(file.id)}
            />
          ))}
          <ProblemItems problems={looking.value.problems} lang={lang} />
          {found.some(({ isMarked }) => isMarked) && (
            <button
              type="button"
              class="primary"
              disabled={busy || chosen.length === 0}
              onClick={() => void keep()}
            >
              {theseAreOurs[lang](chosen.length)}
            </button>
          )}
        </>
      )}
      <CallTrouble state={confirming} lang={lang} />
      {confirming.kind === 'done' && looking.kind !== 'done' && (
        <>
          {confirming.value.confirmed > 0 && (
            <Notice kind="success">
              {confirming.value.message} {texts.again[lang]}
            </Notice>
          )}
          <ProblemItems problems={confirming.value.problems} lang={lang} />
        </>
      )}
    </section>
  );
}

function Claimed({
  file,
  isTicked,
  lang,
  onToggle,
}: {
  readonly file: ClaimedFile;
  readonly isTicked: boolean;
  readonly lang: Lang;
  readonly onToggle: () => void;
}) {
  return (
    <div class="claimed">
      {file.isMarked ? (
        <label class="tick">
          <input type="checkbox" checked={isTicked} onChange={onToggle} /> {file.name}
        </label>
      ) : (
        file.name
      )}
      <RealFile file={file} lang={lang} />
      {!file.isMarked && <p class="error">{texts.noMark[lang]}</p>}
    </div>
  );
}
