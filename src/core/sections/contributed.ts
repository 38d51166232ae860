import type { Status } from '../workbook/lists.ts';

/** What a Section enters for one action. Empty texts are '', empty choices and numbers null. */
export interface Contributed {
  readonly status: Status | null;
  /** From 0 to 1. */
  readonly progress: number | null;
  readonly reportText: string;
  readonly result: string;
  readonly nextStep: string;
  readonly evidence: string;
  readonly contact: string;
}

export const nothingContributed: Contributed = {
  ...{ status: null, progress: null, reportText: '', result: '' },
  ...{ nextStep: '', evidence: '', contact: '' },
};

/** Whether there is anything in it. */
export const isContribution = (values: Contributed): boolean =>
  Object.values(values).some((value) => value !== null && value !== '');

export const sameContribution = (a: Contributed, b: Contributed): boolean =>
  (Object.keys(nothingContributed) as (keyof Contributed)[]).every((key) => a[key] === b[key]); // keys of a constant
