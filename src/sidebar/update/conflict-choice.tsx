import type { Lang } from '../../core/i18n/lang.ts';
import type { SaveResult } from '../../core/rpc/contract.ts';
import { shownMoment } from '../kit/moment.ts';
import { Notice } from '../kit/notice.tsx';
import { fieldTitle, texts } from './texts.ts';

/** What somebody else wrote meanwhile: the person chooses whose version stands. What was typed stays. */
export function ConflictChoice({
  message,
  conflicts,
  theirs,
  lang,
  onMine,
  onTheirs,
}: {
  readonly message: string;
  readonly conflicts: SaveResult['conflicts'];
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
            {fieldTitle(field, lang)}
          </strong>
          <br />
          {texts.mine[lang]}: {seen === '' ? texts.empty[lang] : seen}
          <br />
          {texts.theirs[lang]}: {now === '' ? texts.empty[lang] : now}
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
