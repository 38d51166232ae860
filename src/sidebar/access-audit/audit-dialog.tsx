import { useEffect, useState } from 'preact/hooks';
import type { Lang } from '../../core/i18n/lang.ts';
import type { Audit, AuditEntry } from '../../core/rpc/sharing.ts';
import { accessLevels as levels } from '../../core/workbook/lists.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Notice } from '../kit/notice.tsx';
import { ProblemList } from '../kit/problem-list.tsx';
import { closeDialog } from '../kit/rpc.ts';
import { texts as common } from '../kit/texts.ts';
import { useCall } from '../kit/use-call.ts';
import { texts } from './texts.ts';

const keyOf = ({ fileId, email }: Pick<AuditEntry, 'fileId' | 'email'>): string =>
  `${fileId} ${email}`;

/** Who opens which file of the plan, and who should not: what is ticked is put right in one step. */
export function AuditDialog({ lang }: { lang: Lang }) {
  const [asked, ask] = useCall('access.audit');
  const [mending, mend] = useCall('access.mend');
  const [audit, setAudit] = useState<Audit>();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const refresh = async (): Promise<void> => {
    const after = await ask({});
    if (after.kind === 'done') setAudit(after.value);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, and after a mend
  useEffect(() => {
    void refresh();
  }, []);
  const ticked = (audit?.findings ?? []).filter((each) => !left.has(keyOf(each)));
  const toggle = (key: string): void => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  return (
    <>
      <CallNotice state={asked} lang={lang} waiting={texts.looking[lang]} />
      {audit && (
        <>
          <Findings findings={audit.findings} left={left} lang={lang} onToggle={toggle} />
          <CallNotice state={mending} lang={lang} waiting={texts.mending[lang]} />
          {mending.kind === 'done' && (
            <>
              <Notice kind="success">{mending.value.message}</Notice>
              <ProblemList problems={mending.value.problems} lang={lang} />
            </>
          )}
          <ProblemList problems={audit.problems} lang={lang} />
          <Everybody audit={audit} lang={lang} />
        </>
      )}
      <p class="quiet">{texts.limits[lang]}</p>
      <div class="actions">
        {ticked.length > 0 && (
          <button
            type="button"
            class="primary"
            disabled={mending.kind === 'waiting'}
            onClick={() => {
              const mends = ticked.map(({ fileId, email, after }) => ({ fileId, email, after }));
              void mend({ mends }).then(refresh);
            }}
          >
            {texts.mend[lang]} ({ticked.length})
          </button>
        )}
        <button type="button" onClick={closeDialog}>
          {common.close[lang]}
        </button>
      </div>
    </>
  );
}

function Findings({
  findings,
  left,
  lang,
  onToggle,
}: {
  readonly findings: readonly AuditEntry[];
  readonly left: ReadonlySet<string>;
  readonly lang: Lang;
  readonly onToggle: (key: string) => void;
}) {
  if (findings.length === 0) return <Notice kind="success">{texts.well[lang]}</Notice>;
  return (
    <table class="findings">
      <caption>{texts.findings[lang]}</caption>
      <thead>
        <tr>
          <th>{texts.file[lang]}</th>
          <th>{texts.person[lang]}</th>
          <th>{texts.now[lang]}</th>
          <th>{texts.mended[lang]}</th>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding) => {
          const key = keyOf(finding);
          return (
            <tr key={key}>
              <td>{finding.file}</td>
              <td>
                <label class="tick">
                  <input type="checkbox" checked={!left.has(key)} onChange={() => onToggle(key)} />{' '}
                  {finding.email}
                </label>
                <span class="quiet">{finding.message}</span>
              </td>
              <td class="level">{levels[finding.level]?.[lang]}</td>
              <td class="level">{levels[finding.after]?.[lang]}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Everybody({ audit, lang }: { readonly audit: Audit; readonly lang: Lang }) {
  return (
    <details>
      <summary>{texts.all[lang]}</summary>
      {audit.files.map(({ title, fileId, people }) => (
        <section key={fileId}>
          <h3>{title}</h3>
          <ul>
            {people.map(({ email, level }) => (
              <li key={email}>
                {email}: {levels[level]?.[lang]}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
