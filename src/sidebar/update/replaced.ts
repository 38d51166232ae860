import type { Lang } from '../../core/shared/i18n/lang.ts';
import type { ActionRow } from '../../core/workbook/action-row.ts';
import { edited } from '../kit/edit.ts';
import { draftOf, type Edit } from './draft.ts';
import { fieldTitle, texts } from './texts.ts';

/** Which entries a joint update would replace by others, in one sentence; '' if none. */
export function replacedIn(actions: readonly ActionRow[], edit: Edit, lang: Lang): string {
  const counts = edited(edit).flatMap((field) => {
    const count = actions.filter((action) => {
      const now = draftOf(action)[field].trim();
      return now !== '' && now !== edit.draft[field].trim();
    }).length;
    // A status or progress that goes on is what an update is for.
    return count === 0 || field === 'status' || field === 'progress'
      ? []
      : [`${fieldTitle(field, lang)} (${count})`];
  });
  return counts.length === 0 ? '' : `${texts.replaces[lang]} ${counts.join(', ')}`;
}
