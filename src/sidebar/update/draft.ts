import type { Changes } from '../../core/actions/update/update-input.ts';
import type { ShownAction } from '../../core/rpc/selected-action.ts';
import type { ActionRow } from '../../core/workbook/action-row.ts';
import type { Status } from '../../core/workbook/lists.ts';
import { type Edit as EditOf, edited, rebasedOn, withFields } from '../kit/edit.ts';
import { entryFaults, percent, percentText } from '../kit/entry.ts';
import type { HintRow } from '../kit/hints.ts';

/** What the form holds, as typed. */
export interface Draft {
  readonly status: Status | '';
  /** Percent. */
  readonly progress: string;
  readonly due: string;
  readonly comment: string;
  readonly reportText: string;
  readonly result: string;
  readonly nextStep: string;
  readonly evidence: string;
}

/** The form for an action as it stands in the sheet. */
export function draftOf(action: ActionRow): Draft {
  const { status, progress, due, comment, reportText, result, nextStep, evidence } = action;
  return {
    status: status ?? '',
    progress: percentText(progress),
    due: due ?? '',
    ...{ comment, reportText, result, nextStep, evidence },
  };
}

/** A field after the person has changed it, with what follows: Completed means 100 %. */
export function changed<K extends keyof Draft>(draft: Draft, field: K, value: Draft[K]): Draft {
  const next = { ...draft, [field]: value };
  return field === 'status' && value === 'completed' ? { ...next, progress: '100' } : next;
}

/** What is being typed of an update. */
export type Edit = EditOf<Draft>;

export const editOf = (action: ActionRow): Edit => {
  const draft = draftOf(action);
  return { base: draft, draft };
};

const emptyDraft: Draft = {
  ...{ status: '', progress: '', due: '', comment: '', reportText: '', result: '', nextStep: '' },
  evidence: '',
};

/** The form for several actions: every field stays as it is until something is typed. */
export const emptyEdit: Edit = { base: emptyDraft, draft: emptyDraft };

/** The same edit over the action as it stands now. */
export const rebased = (edit: Edit, action: ActionRow): Edit => rebasedOn(edit, draftOf(action));

/** The form for several after a save: the same, but what was saved is empty again. */
export function emptied(edit: Edit, saved: Edit): Edit {
  const done = edited(saved).filter((field) => edit.draft[field] === saved.draft[field]);
  return { ...edit, draft: withFields(edit.draft, emptyDraft, done) };
}

/** What is kept of a form while the person looks at another action. */
export interface Kept {
  readonly edit: Edit;
  /** Since when it holds; '' for today. */
  readonly effectiveOn: string;
}

/** The same of a form for several. */
export interface JointKept extends Kept {
  /** The actions as they were when the person began to type. */
  readonly begun: readonly ShownAction[];
  /** IDs of those that were left out. */
  readonly left: ReadonlySet<string>;
}

/** Whether anything was typed that is not in the sheet. */
export function isTouched(edit: Edit): boolean {
  return edited(edit).length > 0 || entryFaults(edit.draft).length > 0;
}

/** What was typed, as the server takes it. */
export function changesOf(edit: Edit): Changes {
  return valuesOf(edit.draft, edited(edit));
}

/** What the person saw in these fields when they were begun. */
export function seenOf(edit: Edit): Changes {
  return valuesOf(edit.base, edited(edit));
}

/** What an action holds in the fields that were typed for several. */
export function seenIn(action: ActionRow, edit: Edit): Changes {
  return valuesOf(draftOf(action), edited(edit));
}

/** An action with what was typed for several over it: what was left empty stays as it is. */
export function overlaid(action: ActionRow, edit: Edit): Draft {
  return withFields(draftOf(action), edit.draft, edited(edit));
}

function valuesOf(draft: Draft, names: readonly (keyof Draft)[]): Changes {
  const values: { -readonly [K in keyof Changes]: Changes[K] } = {};
  for (const field of names) {
    const typed = draft[field].trim();
    switch (field) {
      case 'status':
        values.status = draft.status === '' ? null : draft.status;
        break;
      case 'progress':
        values.progress = typed === '' ? null : (percent(typed) ?? null);
        break;
      case 'due':
        values.due = typed === '' ? null : typed;
        break;
      case 'evidence':
        values.evidence = typed;
        break;
      default:
        values[field] = draft[field];
    }
  }
  return values;
}

/** The fields of the form, by the keys of their columns. */
export const draftFields: readonly string[] = Object.keys(emptyDraft);

/** The row of an action as it would be with what stands in the form. */
export const rowWith = (action: ActionRow, draft: Draft): HintRow => ({
  id: action.id,
  values: {
    ...action,
    ...draft,
    status: draft.status === '' ? null : draft.status,
    progress: percent(draft.progress) ?? null,
    due: draft.due === '' ? null : draft.due,
  },
});
