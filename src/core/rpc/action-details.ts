import type { ActionRow } from '../workbook/action-row.ts';
import type { reviews } from '../workbook/lists.ts';
import type { RecordedUpdate } from './review.ts';
import type { FormFacts, ShownAction } from './selected-action.ts';

/** A save of an action, or a manager's word on one. */
export type HistoryEntry =
  | (RecordedUpdate & {
      readonly kind: 'save';
    })
  | {
      readonly kind: 'review';
      /** Local moment, `2022-05-31T09:30`. */
      readonly reviewedOn: string;
      readonly by: string;
      readonly verdict: keyof typeof reviews | null;
      readonly comment: string;
    };

/** What a Section says of its part in an action: a row of Contributions. */
export interface Contribution
  extends Pick<
    ActionRow,
    | 'id'
    | 'status'
    | 'progress'
    | 'reportText'
    | 'result'
    | 'nextStep'
    | 'evidence'
    | 'updatedOn'
    | 'updatedBy'
  > {
  readonly section: string;
  /** Whether its Section’s workbook holds something since that could not be taken over. */
  readonly isStale: boolean;
}

/** Entries of a history that are shown. */
export const mostHistory = 40;

/** All that is known of one action. */
export interface ActionDetails {
  readonly shown: ShownAction;
  readonly facts: FormFacts;
  /** How its last update stands with the managers; null if it was never updated. */
  readonly review: keyof typeof reviews | null;
  /** Who returned the last update, and why; null if nobody did. */
  readonly returned: {
    readonly by: string;
    readonly on: string;
    readonly comment: string;
  } | null;
  /** Newest first. */
  readonly history: readonly HistoryEntry[];
  /** Older entries that are not shown. */
  readonly older: number;
  readonly contributions: readonly Contribution[];
  /** IDs of all that the person leads, or their Section takes part in, in the order of the sheets. */
  readonly own: readonly string[];
  /** How many of these come before it. */
  readonly before: number;
}
