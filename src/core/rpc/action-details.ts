import type { HistoryEntry } from '../actions/review/action-history.ts';
import type { Contribution } from '../sections/contribution/read-contributions.ts';
import type { reviews } from '../workbook/lists.ts';
import type { FormFacts, ShownAction } from './selected-action.ts';

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
