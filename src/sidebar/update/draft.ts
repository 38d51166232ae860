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

/** Whether anything was typed that is not in the sheet. */
export function isTouched(draft: Draft, action: ActionRow): boolean {
  return Object.keys(changesOf(draft, action)).length > 0 || faultsOf(draft).length > 0;
}

/** Fields whose entry the server would refuse. */
export function faultsOf({ progress, evidence }: Draft): ('progress' | 'evidence')[] {
  const faults: ('progress' | 'evidence')[] = [];
  if (progress.trim() !== '' && percent(progress) === undefined) faults.push('progress');
  if (evidence.trim() !== '' && !/^https:\/\/\S+$/.test(evidence.trim())) faults.push('evidence');
  return faults;
}

/** What a reader of the paper would miss: told as one types, never a hindrance. */
export function wanting({ status, reportText, evidence, result }: Draft): {
  readonly reason: boolean;
  readonly evidence: boolean;
  readonly result: boolean;
} {
  const deviates = status === 'at-risk' || status === 'delayed' || status === 'cancelled';
  const done = status === 'completed';
  return {
    reason: deviates && reportText.trim() === '',
    evidence: done && evidence.trim() === '',
    result: done && result.trim() === '',
  };
}

/** Only what differs from the sheet, as the server takes it. */
export function changesOf(draft: Draft, action: ActionRow): Changes {
  const before = draftOf(action);
  const changes: { -readonly [K in keyof Changes]: Changes[K] } = {};
  if (draft.status !== before.status) changes.status = draft.status === '' ? null : draft.status;
  const typed = draft.progress.trim();
  if (typed !== before.progress) {
    const share = typed === '' ? null : percent(typed);
    if (share !== undefined) changes.progress = share;
  }
  if (draft.due !== before.due) changes.due = draft.due === '' ? null : draft.due;
  for (const field of ['comment', 'reportText', 'result', 'nextStep'] as const) {
    if (draft[field] !== before[field]) changes[field] = draft[field];
  }
  if (draft.evidence.trim() !== before.evidence) changes.evidence = draft.evidence.trim();
  return changes;
}

/** A share from 0 to 1 of a whole number of percent. */
function percent(text: string): number | undefined {
  const found = /^(\d{1,3})\s*%?$/.exec(text.trim());
  const number = Number(found?.[1]);
  return found && number <= 100 ? number / 100 : undefined;
}
