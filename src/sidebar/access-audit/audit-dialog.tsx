import { useEffect, useState } from 'preact/hooks';
import type { Audit } from '../../core/rpc/sharing.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { accessLevels as levels } from '../../core/workbook/lists.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Notice } from '../kit/notice.tsx';
import { ProblemList } from '../kit/problem-list.tsx';
import { RealFile } from '../kit/real-file.tsx';
import { closeDialog } from '../kit/rpc.ts';
import { texts as common } from '../kit/texts.ts';
import { useCall } from '../kit/use-call.ts';
import { byFile, keyOf } from './by-file.ts';
import { ConfirmMend } from './confirm-mend.tsx';
import { FindingGroup } from './findings.tsx';
import { texts } from './texts.ts';

const groups = ['role-lost', 'by-hand', 'lacking'] as const;

/**
 * Who opens which file of the plan, and who should not. Nothing is ticked beforehand, and what is ticked is shown by
 * file and person before it is put right in one step.
 */
export function AuditDialog({ lang }: { lang: Lang }) {
  const [asked, ask] = useCall('access.audit');
  const [mending, mend] = useCall('access.mend');
  const [audit, setAudit] = useState<Audit>();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [confirming, setConfirming] = useState(false);
  const refresh = async (): Promise<void> => {
    const after = await ask({});
    if (after.kind === 'done') setAudit(after.value);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, and after a mend
  useEffect(() => {
    void refresh();
  }, []);
  const findings = audit?.findings ?? [];
  const chosen = findings.filter((each) => ticked.has(keyOf(each)));
  const busy = asked.kind === 'waiting' || mending.kind === 'waiting';
  const put = async (): Promise<void> => {
    const mends = chosen.map(({ fileId, email, after }) => ({ fileId, email, after }));
    const after = await mend({ mends });
    if (after.kind !== 'done') return;
    setTicked(new Set());
    setConfirming(false);
    await refresh();
  };
  return (
    <>
      <CallNotice state={asked} lang={lang} waiting={texts.looking[lang]} />
      <CallNotice state={mending} lang={lang} waiting={texts.mending[lang]} />
      {mending.kind === 'done' && (
        <>
          <Notice kind="success">{mending.value.message}</Notice>
          <ProblemList problems={mending.value.problems} lang={lang} />
        </>
      )}
      {audit && confirming && (
        <ConfirmMend
          files={byFile(audit, chosen)}
          lang={lang}
          busy={busy}
          onMend={() => void put()}
          onBack={() => setConfirming(false)}
        />
      )}
      {audit && !confirming && (
        <>
          {findings.length === 0 && <Notice kind="success">{texts.well[lang]}</Notice>}
          {groups.map((group) => (
            <FindingGroup
              key={group}
              group={group}
              files={byFile(
                audit,
                findings.filter((each) => each.group === group),
              )}
              ticked={ticked}
              lang={lang}
              onTicked={(keys, isOn) => {
                const others = [...ticked].filter((key) => !keys.includes(key));
                setTicked(new Set(isOn ? [...others, ...keys] : others));
              }}
            />
          ))}
          <ProblemList problems={audit.problems} lang={lang} onConfirmed={() => void refresh()} />
          <Everybody audit={audit} lang={lang} />
          <p class="quiet">{texts.limits[lang]}</p>
          <div class="actions">
            {findings.length > 0 && (
              <button
                type="button"
                class="primary"
                disabled={busy || chosen.length === 0}
                onClick={() => setConfirming(true)}
              >
                {texts.mend[lang]} ({chosen.length})
              </button>
            )}
            <button type="button" onClick={closeDialog}>
              {common.close[lang]}
            </button>
          </div>
        </>
      )}
    </>
  );
}

function Everybody({ audit, lang }: { readonly audit: Audit; readonly lang: Lang }) {
  return (
    <details>
      <summary>{texts.all[lang]}</summary>
      {audit.files.map((file) => (
        <section key={file.fileId}>
          <h3>{file.name}</h3>
          <RealFile file={file} lang={lang} />
          <ul>
            {file.people.map(({ email, level }) => (
              <li key={email}>
                {email}: {levels[level][lang]}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
