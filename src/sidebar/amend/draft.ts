import type { AddInput } from '../../core/actions/assign/add-action.ts';
import type { AmendInput } from '../../core/actions/assign/amend-action.ts';
import type { ActionRow } from '../../core/workbook/action-row.ts';
import { wholeText } from '../../core/workbook/cell.ts';
import { type Kind, kindKeys } from '../../core/workbook/lists.ts';

/** A choice of a list as a kind; '' is none. */
export const kindOf = (value: string): Kind | '' => kindKeys.find((key) => key === value) ?? '';

/** An action as managers amend it: `action` is the whole text of its cell, sub-items included. */
export type Amendable = Pick<
  ActionRow,
  'id' | 'chapter' | 'kind' | 'expectedResult' | 'lead' | 'action'
>;

export function amendable(row: ActionRow): Amendable {
  const { id, chapter, kind, expectedResult, lead } = row;
  const action = wholeText(row.action, row.subItems);
  return { id, chapter, kind, expectedResult, lead, action };
}

/** The wording of an action, as typed. */
export interface Wording {
  readonly action: string;
  readonly expectedResult: string;
  readonly kind: Kind | '';
}

export function wordingOf({ action, expectedResult, kind }: Amendable): Wording {
  return { action, expectedResult, kind: kind ?? '' };
}

/** What differs from the sheet, and what the sheet showed there; undefined if nothing does. */
export function amendmentOf(
  draft: Wording,
  shown: Amendable,
): Pick<AmendInput, 'changes' | 'seen'> | undefined {
  const before = wordingOf(shown);
  const differs = (key: keyof Wording): boolean => draft[key].trim() !== before[key].trim();
  const pick = ({ action, expectedResult, kind }: Wording, trim: boolean) => ({
    ...(differs('action') ? { action: trim ? action.trim() : action } : {}),
    ...(differs('expectedResult') ? { expectedResult } : {}),
    ...(differs('kind') ? { kind: kind === '' ? null : kind } : {}),
  });
  const changes = pick(draft, true);
  return Object.keys(changes).length === 0 ? undefined : { changes, seen: pick(before, false) };
}

/** A new action, as typed. */
export interface NewAction extends Wording {
  readonly chapter: string;
  readonly tier: string;
  readonly lead: string;
  readonly sections: readonly string[];
  readonly start: string;
  readonly due: string;
  readonly plannedDue: string;
}

export const emptyAction: NewAction = {
  ...{ chapter: '', tier: '', action: '', expectedResult: '', kind: 'milestone', lead: '' },
  ...{ sections: [], start: '', due: '', plannedDue: '' },
};

/** Whether an action would be due before it starts. */
export const contradicts = ({ start, due }: NewAction): boolean =>
  start !== '' && due !== '' && due < start;

/** The call that adds an action, without its ID; undefined while something is missing. */
export function additionOf(draft: NewAction): Omit<AddInput, 'saveId'> | undefined {
  const { chapter, tier, action, kind, start, due, plannedDue, sections, ...texts } = draft;
  if (chapter === '' || tier === '' || action.trim() === '' || contradicts(draft)) return undefined;
  const day = (text: string): string | null => (text === '' ? null : text);
  return {
    ...{ chapter, tier, action: action.trim(), kind: kind === '' ? null : kind },
    ...{ expectedResult: texts.expectedResult, lead: texts.lead, sections: [...sections] },
    ...{ start: day(start), due: day(due), plannedDue: day(plannedDue) },
  };
}
