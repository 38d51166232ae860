import type { ListedIssue } from '../../core/rpc/check.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { severities } from '../../core/workbook/lists.ts';
import { texts } from './texts.ts';

/** One thing to look at: where, what, what to do, and the way there. */
export function IssueItem({
  issue,
  lang,
  ticked,
  onTick,
  onShow,
}: {
  readonly issue: ListedIssue;
  readonly lang: Lang;
  readonly ticked: boolean;
  readonly onTick: () => void;
  readonly onShow: () => void;
}) {
  const { code, severity, id, place, message, remedy, mend } = issue;
  return (
    <li class={severity}>
      <p class="quiet">
        <strong>{severities[severity][lang]}</strong> {id !== '' && `· ${id} `}· {place}
      </p>
      <p>{message}</p>
      <p>
        <em>{remedy}</em>
      </p>
      <div class="actions">
        {/* What is missing stands nowhere. */}
        {id !== '' && code !== 'missing-action' && (
          <button type="button" onClick={onShow} aria-label={`${texts.show[lang]} ${place}`}>
            {texts.show[lang]}
          </button>
        )}
        {mend !== null && (
          <label>
            <input type="checkbox" checked={ticked} onChange={onTick} /> {texts.mend[lang]}{' '}
            {mend.before === '' ? texts.empty[lang] : mend.before} →{' '}
            {mend.after === '' ? texts.empty[lang] : mend.after}
          </label>
        )}
      </div>
    </li>
  );
}
