import type { Lang } from '../../core/shared/i18n/lang.ts';
import { supportLabel } from '../../core/shared/i18n/problem-in-words.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import { severities } from '../../core/workbook/lists.ts';

const order = { error: 0, warning: 1, info: 2 } as const;

/** Problems with place and remedy, errors first. */
export function ProblemItems({
  problems,
  lang,
}: {
  readonly problems: readonly Problem[];
  readonly lang: Lang;
}) {
  const sorted = [...problems].sort((a, b) => order[a.severity] - order[b.severity]);
  return (
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
  );
}
