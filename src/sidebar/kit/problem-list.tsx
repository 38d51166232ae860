import type { Lang } from '../../core/shared/i18n/lang.ts';
import type { Problem } from '../../core/shared/outcome.ts';
import { ConfirmFiles, unconfirmedIn } from './confirm-files.tsx';
import { ProblemItems } from './problem-items.tsx';
import { texts } from './texts.ts';
import { WhoseWorkbook } from './whose-workbook.tsx';

/**
 * Problems with place and remedy, errors first; nothing if there are none. What waits for the person to know the
 * workbook shows whose it is; what waits for them to know files shows these.
 */
export function ProblemList({
  problems,
  lang,
  title = texts.problems[lang],
  onConfirmed,
}: {
  readonly problems: readonly Problem[];
  readonly lang: Lang;
  readonly title?: string;
  readonly onConfirmed?: (() => void) | undefined;
}) {
  if (problems.length === 0) return null;
  const unconfirmed = unconfirmedIn(problems);
  return (
    <section>
      <h2>
        {title} ({problems.length})
      </h2>
      <ProblemItems problems={problems} lang={lang} />
      {problems.some(({ code }) => code === 'workbook-unknown') && <WhoseWorkbook lang={lang} />}
      {unconfirmed !== undefined && (
        <ConfirmFiles files={unconfirmed} lang={lang} onConfirmed={onConfirmed} />
      )}
    </section>
  );
}
