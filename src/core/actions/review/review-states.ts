import { isUpdate, type UpdateRow } from '../update/read-updates.ts';
import { isAbout, type Review, type ReviewState } from './read-reviews.ts';

/** How an action stands with the managers. */
export interface ActionReview {
  readonly state: ReviewState;
  /** The last save of the action. */
  readonly saveId: string;
  /** Everything that was recorded, oldest first. */
  readonly updates: readonly UpdateRow[];
  /** What was recorded since the last word of a manager, oldest first. */
  readonly since: readonly UpdateRow[];
  readonly lastReview: Review | undefined;
}

/**
 * The reviews of all actions that were ever updated. A save makes an action Submitted; a manager's row
 * about that very save makes it Approved or Returned; the next save makes it Submitted again, and so does
 * a row under the ID of that save that the manager did not see.
 */
export function reviewStates(
  updates: readonly UpdateRow[],
  reviews: readonly Review[],
): ReadonlyMap<string, ActionReview> {
  const lastReviews = new Map(reviews.map((review) => [review.id, review]));
  const rowsOf = new Map<string, UpdateRow[]>();
  for (const row of updates.filter(isUpdate)) {
    const rows = rowsOf.get(row.id);
    if (rows) rows.push(row);
    else rowsOf.set(row.id, [row]);
  }
  const states = new Map<string, ActionReview>();
  for (const [id, rows] of rowsOf) {
    const lastReview = lastReviews.get(id);
    const saveId = rows[rows.length - 1]?.saveId ?? '';
    const reviewed = lastReview
      ? rows.map((row) => isAbout(lastReview, row)).lastIndexOf(true)
      : -1;
    const verdict = reviewed === rows.length - 1 ? lastReview?.verdict : null;
    const since = rows.slice(reviewed + 1);
    states.set(id, { state: verdict ?? 'submitted', saveId, updates: rows, since, lastReview });
  }
  return states;
}
