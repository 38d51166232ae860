import type { OurAction as Action } from '../../core/rpc/contribution.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import { statuses } from '../../core/workbook/lists.ts';
import { edited } from '../kit/edit.ts';
import { shownDay } from '../kit/moment.ts';
import { ProblemList } from '../kit/problem-list.tsx';
import { ContributionForm } from './contribution-form.tsx';
import type { Edit } from './draft.ts';
import { texts } from './texts.ts';

interface OurActionProps {
  readonly action: Action;
  readonly lang: Lang;
  readonly isOpen: boolean;
  /** What was typed for it and is not saved. */
  readonly kept: Edit | undefined;
  readonly onKeep: (edit: Edit | undefined) => void;
  readonly onToggle: () => void;
  /** The contribution as the sheet holds it now. */
  readonly onKnown: (known: Pick<Action, 'values' | 'problems'>) => void;
}

/** One action, with its form where it is open. */
export function OurAction({ isOpen, onToggle, ...form }: OurActionProps) {
  const { action, lang, kept } = form;
  const { id, chapter, part, due, planned, values, problems } = action;
  const facts = [part, due && `${texts.due[lang]} ${shownDay(due, lang)}`, planned];
  const isUnsaved = kept !== undefined && edited(kept).length > 0;
  return (
    <li>
      <strong>{id}</strong> <span class="quiet">{facts.filter(Boolean).join(' · ')}</span>
      <p class={isOpen ? 'action-text open' : 'action-text'} title={chapter}>
        {action.action}
      </p>
      {(values.status !== null || isUnsaved) && (
        <p class="quiet">
          {[values.status && statuses[values.status][lang], isUnsaved && texts.unsaved[lang]]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      <ProblemList problems={problems} lang={lang} />
      <button type="button" aria-expanded={isOpen} onClick={onToggle}>
        {(isOpen ? texts.hide : texts.edit)[lang]}
      </button>
      {isOpen && <ContributionForm {...form} />}
    </li>
  );
}
