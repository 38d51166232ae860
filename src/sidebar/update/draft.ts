import type { ShownAction } from '../../core/rpc/selected-action.ts';
import type { Changes } from '../../core/update/update-input.ts';
import type { ActionRow } from '../../core/workbook/action-row.ts';
import type { Status } from '../../core/workbook/lists.ts';

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
    progress: progress === null ? '' : String(Math.round(progress * 100)),
    due: due ?? '',
    ...{ comment, reportText, result, nextStep, evidence },
  };
}

/** A field after the person has changed it, with what follows: Completed means 100 %. */
export function changed<K extends keyof Draft>(draft: Draft, field: K, value: Draft[K]): Draft {
  const next = { ...draft, [field]: value };
  return field === 'status' && value === 'completed' ? { ...next, progress: '100' } : next;
}

/** What is being typed, over what the sheet held when each field was begun. */
export interface Edit {
  readonly base: Draft;
  readonly draft: Draft;
}

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

const fields = [
  ...(['status', 'progress', 'due', 'comment', 'reportText', 'result', 'nextStep'] as const),
  'evidence',
] as const satisfies readonly (keyof Draft)[];

/** The fields in which the person typed something else. */
export function edited({ base, draft }: Edit): (keyof Draft)[] {
  return fields.filter((field) => draft[field].trim() !== base[field].trim());
}

/**
 * The same edit over the action as it stands now: what was not touched follows the sheet, what was typed
 * stays, over what it was begun on.
 */
export function rebased(edit: Edit, action: ActionRow): Edit {
  const mine = new Set(edited(edit));
  const now = draftOf(action);
  const pick = (own: Draft): Draft =>
    Object.fromEntries(
      fields.map((field) => [field, mine.has(field) ? own[field] : now[field]]),
    ) as unknown as Draft; // every field of a draft is in the list
  return { base: pick(edit.base), draft: pick(edit.draft) };
}

/** Lets go of some fields: they follow the sheet again. */
export function released(edit: Edit, names: readonly string[]): Edit {
  const back = Object.fromEntries(
    fields.filter((field) => names.includes(field)).map((field) => [field, edit.base[field]]),
  );
  return { ...edit, draft: { ...edit.draft, ...back } };
}

/** An edit after a save: what was saved is no longer typed, what was typed meanwhile still is. */
export function settled(edit: Edit, saved: Edit): Edit {
  const base = Object.fromEntries(edited(saved).map((field) => [field, saved.draft[field]]));
  return { ...edit, base: { ...edit.base, ...base } };
}

/** The form for several after a save: the same, but what was saved is empty again. */
export function emptied(edit: Edit, saved: Edit): Edit {
  const done = edited(saved).filter((field) => edit.draft[field] === saved.draft[field]);
  const draft = Object.fromEntries(done.map((field) => [field, emptyEdit.draft[field]]));
  return { ...edit, draft: { ...edit.draft, ...draft } };
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
  return edited(edit).length > 0 || faultsOf(edit.draft).length > 0;
}

/** Fields whose entry the server would refuse. */
export function faultsOf({ progress, evidence }: Draft): ('progress' | 'evidence')[] {
  const faults: ('progress' | 'evidence')[] = [];
  if (progress.trim() !== '' && percent(progress) === undefined) faults.push('progress');
  if (evidence.trim() !== '' && !/^https:\/\/\S+$/.test(evidence.trim())) faults.push('evidence');
  return faults;
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
  const own = draftOf(action);
  const typed = edited(edit).map((field) => [field, edit.draft[field]]);
  return { ...own, ...Object.fromEntries(typed) };
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

/** A share from 0 to 1 of a whole number of percent. */
export function percent(text: string): number | undefined {
  const found = /^(\d{1,3})\s*%?$/.exec(text.trim());
  const number = Number(found?.[1]);
  return found && number <= 100 ? number / 100 : undefined;
}
