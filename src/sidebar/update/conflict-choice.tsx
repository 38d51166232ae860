import type { Lang } from '../../core/i18n/lang.ts';
import type { SaveResult } from '../../core/rpc/contract.ts';
import { shownMoment } from '../kit/moment.ts';
import { Notice } from '../kit/notice.tsx';
import { texts } from './texts.ts';

const titles: Readonly<Record<string, keyof typeof texts>> = {
  ...{ status: 'status', progress: 'progress', due: 'due', comment: 'comment' },
  ...{ reportText: 'reportText', result: 'result', nextStep: 'nextStep', evidence: 'evidence' },
};

/** What somebody else wrote meanwhile: the person chooses whose version stands. What was typed stays. */
export function ConflictChoice({
  message,
  conflicts,
  lang,
  onMine,
  onTheirs,
}: {
  readonly message: string;
  readonly conflicts: SaveResult['conflicts'];
  readonly lang: Lang;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}) {
  return (
    <Notice kind="error">
      <p>{message}</p>
      {conflicts.map(({ field, seen, now, by, on }) => {
        const title = titles[field];
        return (
          <p key={field}>
            <strong>{title === undefined ? field : texts[title][lang]}</strong>
            <br />
            {texts.mine[lang]}: {seen === '' ? texts.empty[lang] : seen}
            <br />
            {texts.theirs[lang]}: {now === '' ? texts.empty[lang] : now}
            {by !== '' && ` (${by}${on === null ? '' : `, ${shownMoment(on, lang)}`})`}
          </p>
        );
      })}
      <div class="actions">
        <button type="button" onClick={onMine}>
          {texts.keepMine[lang]}
        </button>
        <button type="button" onClick={onTheirs}>
          {texts.takeTheirs[lang]}
        </button>
      </div>
    </Notice>
  );
}
