import type { AssignInput, Assignment } from '../../core/actions/assign/assign-input.ts';
import type { ManageOptions } from '../../core/actions/assign/manage-options.ts';
import type { Kind } from '../../core/workbook/lists.ts';

/** What the form holds, as typed; an empty field leaves what is in the sheet. */
export interface Draft {
  readonly target: 'chapters' | 'rows';
  readonly chapters: readonly string[];
  /** Address of the new lead, or `nobody`. */
  readonly lead: string;
  readonly sectionsMode: '' | 'add' | 'replace';
  readonly sections: readonly string[];
  readonly start: string;
  readonly due: string;
  readonly plannedDue: string;
  readonly kind: '' | Kind;
  readonly keepFilled: boolean;
}

/** Stands for taking the lead away. */
export const nobody = '-';

export const firstDraft: Draft = {
  target: 'chapters',
  chapters: [],
  lead: '',
  sectionsMode: '',
  sections: [],
  start: '',
  due: '',
  plannedDue: '',
  kind: '',
  keepFilled: false,
};

/** What the draft gives to actions. */
export function assignmentOf(draft: Draft): Assignment {
  const { lead, sectionsMode, sections, start, due, plannedDue, kind } = draft;
  const adds = sectionsMode === 'replace' || (sectionsMode === 'add' && sections.length > 0);
  return {
    ...(lead === '' ? {} : { lead: lead === nobody ? '' : lead }),
    ...(adds ? { sections: { mode: sectionsMode, names: [...sections] } } : {}),
    ...(start === '' ? {} : { start }),
    ...(due === '' ? {} : { due }),
    ...(plannedDue === '' ? {} : { plannedDue }),
    ...(kind === '' ? {} : { kind }),
  };
}

/** The call of a draft, without its ID; undefined while something is missing. */
export function inputOf(
  draft: Draft,
  selected: readonly string[],
): Omit<AssignInput, 'saveId'> | undefined {
  const assignment = assignmentOf(draft);
  const { chapters, keepFilled } = draft;
  const ids = draft.target === 'rows' ? selected : chapters;
  if (ids.length === 0 || Object.keys(assignment).length === 0) return undefined;
  const target: AssignInput['target'] =
    draft.target === 'rows'
      ? { kind: 'ids', ids: [...selected] }
      : { kind: 'chapters', chapters: [...chapters] };
  return { target, assignment, keepFilled };
}

/** The next chapter in plan order with actions that nobody leads, from the last chosen one on. */
export function nextUnassigned(
  chapters: ManageOptions['chapters'],
  chosen: readonly string[],
): string | undefined {
  const last = chapters.reduce((at, { number }, i) => (chosen.includes(number) ? i : at), -1);
  const inOrder = [...chapters.slice(last + 1), ...chapters.slice(0, last + 1)];
  return inOrder.find(({ unassigned }) => unassigned > 0)?.number;
}
