import { colon } from '../../core/shared/i18n/colon.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { shownIn } from '../../core/workbook/link.ts';
import { shownMoment } from './moment.ts';
import { Notice } from './notice.tsx';
import { texts } from './texts.ts';

/** A field that somebody else changed since the person saw it, in words. */
export interface FieldConflict {
  readonly id: string;
  readonly field: string;
  readonly seen: string;
  readonly now: string;
  /** '' where nobody knows. */
  readonly by: string;
  /** ISO moment; null where nobody knows. */
  readonly on: string | null;
}

/** What somebody else wrote meanwhile: the person chooses whose version stands. What was typed stays. */
export function ConflictChoice({
  message,
  conflicts,
  titleOf,
  theirs,
  lang,
  onMine,
  onTheirs,
}: {
  readonly message: string;
  readonly conflicts: readonly FieldConflict[];
  readonly titleOf: (field: string) => string;
  /** What the other choice is called. */
  readonly theirs: string;
  readonly lang: Lang;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}) {
  const several = new Set(conflicts.map(({ id }) => id)).size > 1;
  return (
    <Notice kind="error">
      <p>{message}</p>
      {conflicts.map(({ id, field, seen, now, by, on }) => (
        <p key={`${id} ${field}`}>
          <strong>
            {several && `${id} `}
            {titleOf(field)}
          </strong>
          <br />
          {texts.mine[lang]}
          {colon[lang]} {shownIn(field, seen) || texts.empty[lang]}
          <br />
          {texts.theirs[lang]}
          {colon[lang]} {shownIn(field, now) || texts.empty[lang]}
          {by !== '' && ` (${by}${on === null ? '' : `, ${shownMoment(on, lang)}`})`}
        </p>
      ))}
      <div class="actions">
        <button type="button" onClick={onMine}>
          {texts.keepMine[lang]}
        </button>
        <button type="button" onClick={onTheirs}>
          {theirs}
        </button>
      </div>
    </Notice>
  );
}
