import type { WaitingAction } from '../../core/rpc/review.ts';
import { colon } from '../../core/shared/i18n/colon.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { RecordedSave } from '../kit/recorded-update.tsx';
import { texts } from './texts.ts';

/** An action with its updates since the last review, and a box to choose it. */
export function WaitingItem({
  waiting,
  ticked,
  onTick,
  lang,
}: {
  readonly waiting: WaitingAction;
  readonly ticked: boolean;
  readonly onTick: () => void;
  readonly lang: Lang;
}) {
  const { id, action, lead, returned, updates } = waiting;
  return (
    <li>
      <label>
        <input type="checkbox" checked={ticked} onChange={onTick} /> {id}
      </label>
      <p class="action-text">{action}</p>
      <p class="quiet">
        {texts.lead[lang]}
        {colon[lang]} {lead === '' ? texts.nobody[lang] : lead}
      </p>
      {returned !== '' && (
        <p>
          {texts.returnedBefore[lang]} <em>{returned}</em>
        </p>
      )}
      {updates.map((update) => (
        <RecordedSave key={update.saveId} update={update} lang={lang} />
      ))}
    </li>
  );
}
