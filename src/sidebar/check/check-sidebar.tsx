import { useState } from 'preact/hooks';
import { mostMends } from '../../core/check/most-mends.ts';
import type { CheckResult, ListedIssue, MendResult } from '../../core/rpc/check.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { plural } from '../../core/shared/i18n/plural.ts';
import { severities } from '../../core/workbook/lists.ts';
import { CallNotice } from '../kit/call-notice.tsx';
import { Select } from '../kit/fields.tsx';
import { Notice } from '../kit/notice.tsx';
import { useCall } from '../kit/use-call.ts';
import { useSave } from '../kit/use-save.ts';
import { IssueItem } from './issue-item.tsx';
import { texts } from './texts.ts';

/** Issues drawn at once: the rest when the person asks for it. */
const page = 100;

const keyOf = ({ id, code, column }: ListedIssue): string => `${code} ${id} ${column ?? ''}`;

/** The full check: what is wrong, the way to each cell, and what can be put right at once. */
export function CheckSidebar({ lang }: { lang: Lang }) {
  const [checking, check] = useCall('check.run');
  const [mending, mend, forget] = useSave('check.mend');
  const [showing, show] = useCall('action.show');
  /** Of the last check: it stays in sight while the next one runs. */
  const [result, setResult] = useState<CheckResult | undefined>();
  const [severity, setSeverity] = useState('');
  const [sheet, setSheet] = useState('');
  const [most, setMost] = useState(page);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());

  const issues = result?.issues ?? [];
  const sheets = [...new Set(issues.map((issue) => issue.sheet))].filter((title) => title !== '');
  // What was chosen may have no issues any more.
  const chosen = sheets.includes(sheet) ? sheet : '';
  const listed = issues.filter(
    (issue) =>
      (severity === '' || issue.severity === severity) && (chosen === '' || issue.sheet === chosen),
  );
  const busy = checking.kind === 'waiting' || mending.kind === 'waiting';
  const run = async (): Promise<void> => {
    setTicked(new Set());
    const after = await check({});
    if (after.kind !== 'done') return;
    setResult(after.value);
    setMost(page);
  };
  const tick = (issue: ListedIssue): void => {
    const next = new Set(ticked);
    if (!next.delete(keyOf(issue))) next.add(keyOf(issue));
    setTicked(next);
  };
  const mendTicked = async (): Promise<void> => {
    const all = issues.flatMap((issue) =>
      issue.mend !== null && ticked.has(keyOf(issue))
        ? [{ id: issue.id, code: issue.code, ...issue.mend }]
        : [],
    );
    if (await mend({ mends: all.slice(0, mostMends) })) await run();
  };
  const mendable = listed.filter((issue) => issue.mend !== null);
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      {result === undefined && <p>{texts.intro[lang]}</p>}
      <div class="actions">
        <button
          type="button"
          class={result === undefined ? 'primary' : ''}
          disabled={busy}
          onClick={() => {
            forget();
            void run();
          }}
        >
          {result === undefined ? texts.run[lang] : texts.again[lang]}
        </button>
      </div>
      <CallNotice state={checking} lang={lang} waiting={texts.running[lang]} />
      <CallNotice state={showing} lang={lang} />
      {mending.kind === 'done' && <Mended of={mending.value} lang={lang} />}
      {result !== undefined && issues.length === 0 && (
        <Notice kind="success">{texts.fine[lang]}</Notice>
      )}
      {result !== undefined && issues.length > 0 && (
        <>
          <Counts of={result.counts} lang={lang} />
          <Select
            label={texts.severity[lang]}
            value={severity}
            onValue={setSeverity}
            choices={[
              ['', texts.all[lang]],
              ['error', texts.errors[lang]],
              ['warning', texts.warnings[lang]],
            ]}
          />
          <Select
            label={texts.area[lang]}
            value={chosen}
            onValue={setSheet}
            choices={[['', texts.all[lang]], ...sheets.map((title) => [title, title] as const)]}
          />
          {mendable.length > 1 && (
            <div class="actions">
              <button
                type="button"
                onClick={() => setTicked(new Set([...ticked, ...mendable.map(keyOf)]))}
              >
                {texts.tickAll[lang]} ({mendable.length})
              </button>
            </div>
          )}
          <p class="quiet">
            {listed.length} {texts.listed[lang]}
          </p>
          <ul class="issues">
            {listed.slice(0, most).map((issue, i) => (
              <IssueItem
                // biome-ignore lint/suspicious/noArrayIndexKey: two issues may differ in nothing else
                key={`${keyOf(issue)} ${i}`}
                issue={issue}
                lang={lang}
                ticked={ticked.has(keyOf(issue))}
                onTick={() => tick(issue)}
                onShow={() => void show({ id: issue.id, key: issue.column, row: issue.row })}
              />
            ))}
          </ul>
          {listed.length > most && (
            <button type="button" onClick={() => setMost(most + page)}>
              {texts.more[lang]} ({listed.length - most})
            </button>
          )}
          {result.unlisted > 0 && (
            <p>
              {result.unlisted} {texts.unlisted[lang]}
            </p>
          )}
          {ticked.size > 0 && (
            <div class="save">
              <CallNotice state={mending} lang={lang} />
              <div class="actions">
                <button
                  type="button"
                  class="primary"
                  disabled={busy}
                  onClick={() => void mendTicked()}
                >
                  {texts.mendTicked[lang]} ({Math.min(ticked.size, mostMends)})
                </button>
              </div>
            </div>
          )}
        </>
      )}
    </form>
  );
}

function Mended({ of: { mended, outdated }, lang }: { of: MendResult; lang: Lang }) {
  return (
    <Notice kind={outdated.length > 0 ? 'warning' : 'success'}>
      {mended.length > 0 && (
        <p>
          {texts.mended[lang]} {mended.join(', ')}
        </p>
      )}
      {outdated.length > 0 && (
        <p>
          {texts.outdated[lang]} {outdated.join(', ')}
        </p>
      )}
    </Notice>
  );
}

function Counts({ of: { error, warning }, lang }: { of: CheckResult['counts']; lang: Lang }) {
  return (
    <div role="status">
      <ul class="counts">
        <li>
          <strong>{error}</strong> {plural(error, lang, severities.error[lang], texts.errors[lang])}
        </li>
        <li>
          <strong>{warning}</strong>{' '}
          {plural(warning, lang, severities.warning[lang], texts.warnings[lang])}
        </li>
      </ul>
    </div>
  );
}
