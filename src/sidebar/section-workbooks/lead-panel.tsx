import { useState } from 'preact/hooks';
import type { LeadContribution } from '../../core/rpc/sections.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Notice } from '../kit/notice.tsx';
import { ProblemList } from '../kit/problem-list.tsx';
import { useCall } from '../kit/use-call.ts';
import { texts } from './texts.ts';

/** Contributions of Sections that lead their action: what is ticked becomes the action's own update. */
export function LeadPanel({ lang }: { readonly lang: Lang }) {
  const [asked, ask] = useCall('sections.leading');
  const [accepting, accept] = useCall('sections.accept');
  const [found, setFound] = useState<readonly LeadContribution[]>();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [saveId, setSaveId] = useState(() => crypto.randomUUID());
  const refresh = async (): Promise<void> => {
    const after = await ask({});
    if (after.kind === 'done') setFound(after.value.contributions);
  };
  const chosen = (found ?? []).filter(({ id }) => !left.has(id));
  const toggle = (id: string): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  return (
    <section>
      <h2>{texts.leading[lang]}</h2>
      <p class="quiet">{texts.leadingHint[lang]}</p>
      <CallNotice state={asked} lang={lang} />
      {found?.length === 0 && <Notice>{texts.noneLeading[lang]}</Notice>}
      {found && found.length > 0 && (
        <ul>
          {found.map(({ id, section, action, changes }) => (
            <li key={`${id} ${section}`}>
              <label class="tick">
                <input type="checkbox" checked={!left.has(id)} onChange={() => toggle(id)} />{' '}
                <strong>{id}</strong> {section}
              </label>
              <p class="quiet">{action}</p>
              <ul>
                {changes.map(({ field, before, after }) => (
                  <li key={field}>
                    {field}: {before || '–'} → {after}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      <CallNotice state={accepting} lang={lang} />
      {accepting.kind === 'done' && (
        <>
          {accepting.value.accepted.length > 0 && (
            <Notice kind="success">{accepting.value.message}</Notice>
          )}
          <ProblemList problems={accepting.value.problems} lang={lang} />
        </>
      )}
      <div class="actions">
        <button type="button" disabled={asked.kind === 'waiting'} onClick={() => void refresh()}>
          {texts.look[lang]}
        </button>
        {chosen.length > 0 && (
          <button
            type="button"
            class="primary"
            disabled={accepting.kind === 'waiting'}
            onClick={() => {
              const wanted = chosen.map(({ id, seen }) => ({ id, seen }));
              void accept({ saveId, chosen: wanted }).then(async (after) => {
                if (after.kind !== 'done') return;
                setSaveId(crypto.randomUUID());
                await refresh();
              });
            }}
          >
            {texts.accept[lang]} ({chosen.length})
          </button>
        )}
      </div>
    </section>
  );
}
