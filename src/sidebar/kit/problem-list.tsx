import type { Lang } from '../../core/i18n/lang.ts';
import { supportLabel } from '../../core/i18n/problem-in-words.ts';
import type { Problem } from '../../core/rpc/outcome.ts';
import { severities } from '../../core/workbook/lists.ts';
import { texts } from './texts.ts';
import { WhoseWorkbook } from './whose-workbook.tsx';

const order = { error: 0, warning: 1, info: 2 } as const;

/**
 * Problems with place and remedy, errors first; nothing if there are none. What waits for the person to know the
 * workbook shows whose it is.
 */
export function ProblemList({
  problems,
  lang,
  title = texts.problems[lang],
}: {
  readonly problems: readonly Problem[];
  readonly lang: Lang;
  readonly title?: string;
}) {
  if (problems.length === 0) return null;
  const sorted = [...problems].sort((a, b) => order[a.severity] - order[b.severity]);
  return (
    <section>
      <h2>
        {title} ({problems.length})
      </h2>
      <ul class="problems">
        {sorted.map(({ severity, place, message, remedy, support }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced as a whole
          <li key={i} class={severity}>
            <strong>{severities[severity][lang]}</strong>
            {place !== '' && ` · ${place}`}
            <br />
            {message} {remedy !== '' && <em>{remedy}</em>}
            {support !== undefined && (
              <p class="support">
                {supportLabel[lang]} <code>{support}</code>
              </p>
            )}
          </li>
        ))}
      </ul>
      {problems.some(({ code }) => code === 'workbook-unknown') && <WhoseWorkbook lang={lang} />}
    </section>
  );
}
