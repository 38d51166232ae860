import type { ComponentChildren } from 'preact';
import type { MyAction } from '../../core/rpc/my-actions.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { statuses } from '../../core/workbook/lists.ts';
import { percentText } from '../kit/entry.ts';
import { shownDay } from '../kit/moment.ts';
import { isNotUpdated } from './filter.ts';
import { texts } from './texts.ts';

/** An action in the list, with the ways to its row and to its form. */
export function MyActionItem({
  action,
  ticked,
  onTick,
  onShow,
  open,
  onOpen,
  children,
  lang,
}: {
  readonly action: MyAction;
  readonly ticked: boolean;
  readonly onTick: () => void;
  readonly onShow: () => void;
  /** Whether its form is open. */
  readonly open: boolean;
  readonly onOpen: () => void;
  /** The form. */
  readonly children?: ComponentChildren;
  readonly lang: Lang;
}) {
  const { id, status, due, overdue, dueSoon, progress } = action;
  const flags = [
    ...(overdue ? [texts.isOverdue[lang]] : []),
    ...(dueSoon ? [texts.isDueSoon[lang]] : []),
    ...(isNotUpdated(action) ? [texts.isNotUpdated[lang]] : []),
  ];
  return (
    <li>
      <label>
        <input type="checkbox" checked={ticked} onChange={onTick} /> {id}
      </label>
      {!open && <p class="clamped">{action.action}</p>}
      <p class="quiet">
        {status === null ? texts.noStatus[lang] : statuses[status][lang]}
        {progress !== null && ` · ${percentText(progress)} %`}
        {due !== null && ` · ${texts.due[lang]} ${shownDay(due, lang)}`}
        {flags.length > 0 && <span class="flag"> · {flags.join(' · ')}</span>}
      </p>
      <div class="actions">
        <button
          type="button"
          aria-expanded={open}
          onClick={onOpen}
          aria-label={`${open ? texts.closeIt[lang] : texts.updateHere[lang]}: ${id}`}
        >
          {open ? texts.closeIt[lang] : texts.updateHere[lang]}
        </button>
        <button type="button" onClick={onShow} aria-label={`${texts.open[lang]}: ${id}`}>
          {texts.open[lang]}
        </button>
      </div>
      {children}
    </li>
  );
}
