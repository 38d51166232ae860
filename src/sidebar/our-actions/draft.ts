import type { RowRule } from '../../core/check/rule.ts';
import type { ContributionInput, OurAction } from '../../core/rpc/contribution.ts';
import type { Lang } from '../../core/shared/i18n/lang.ts';
import type { Status } from '../../core/workbook/lists.ts';
import { type Edit as EditOf, edited, rebasedOn } from '../kit/edit.ts';
import { entryFaults, percent, percentText } from '../kit/entry.ts';
import { type Hints, hintsOf } from '../kit/hints.ts';
import { texts } from './texts.ts';

type Values = OurAction['values'];

/** What the form of a contribution holds, as typed. */
export interface Draft {
  readonly status: Status | '';
  /** Percent. */
  readonly progress: string;
  readonly reportText: string;
  readonly result: string;
  readonly nextStep: string;
  readonly evidence: string;
  readonly contact: string;
}
export type Edit = EditOf<Draft>;

/** The form for a contribution as it stands in the sheet. */
export function draftOf({ status, progress, ...texts_ }: Values): Draft {
  return { status: status ?? '', progress: percentText(progress), ...texts_ };
}

export const editOf = (values: Values): Edit => {
  const draft = draftOf(values);
  return { base: draft, draft };
};

/** The same edit over the sheet as it stands now. */
export const rebased = (edit: Edit, values: Values): Edit => rebasedOn(edit, draftOf(values));

/** A field after the person has changed it, with what follows: Completed means 100 %. */
export function changed<K extends keyof Draft>(edit: Edit, field: K, value: Draft[K]): Edit {
  const draft = { ...edit.draft, [field]: value };
  return {
    ...edit,
    draft: field === 'status' && value === 'completed' ? { ...draft, progress: '100' } : draft,
  };
}

/** Fields whose new entry makes no sense. What stands in the sheet already hinders nobody. */
export function faultsOf(edit: Edit): ('progress' | 'evidence')[] {
  const mine = edited(edit);
  return entryFaults(edit.draft).filter((field) => mine.includes(field));
}

/** What was typed, and what the person saw in those fields: nothing else is ever written. */
export function inputOf(id: string, edit: Edit): ContributionInput {
  const mine = edited(edit);
  return { id, changes: valuesOf(edit.draft, mine), seen: valuesOf(edit.base, mine) };
}

function valuesOf(draft: Draft, names: readonly (keyof Draft)[]): Partial<Values> {
  const { status, progress, ...rest } = draft;
  const all: Values = {
    ...rest,
    status: status === '' ? null : status,
    progress: percent(progress) ?? null,
    evidence: rest.evidence.trim(),
  };
  return Object.fromEntries(names.map((name) => [name, all[name]]));
}

/** Rules that speak of what a Section has under another name, or cannot change. */
function wordsOf({ code, text }: RowRule): RowRule['text'] {
  if (code === 'deviation-without-reason') {
    return { message: texts.noReason, remedy: texts.noReasonRemedy };
  }
  return code === 'overdue-not-delayed' ? { ...text, remedy: texts.overdueRemedy } : text;
}

const fields = ['status', 'progress', 'reportText', 'result', 'evidence'];

/** What the rules of the check say of what was typed, as it would be saved. */
export function contributionHints(
  { id, due }: Pick<OurAction, 'id' | 'due'>,
  edit: Edit,
  today: string,
  lang: Lang,
): Hints {
  if (edited(edit).length === 0) return new Map();
  const { status, progress, ...rest } = edit.draft;
  const values = {
    ...rest,
    // A Section’s workbook does not tell the kind; for a continuous action progress is optional.
    ...{ kind: 'continuous', due, status: status === '' ? null : status },
    progress: percent(progress) ?? null,
  };
  return hintsOf([{ id, values }], fields, { today }, lang, wordsOf);
}
