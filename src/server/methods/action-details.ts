import { actionHistory } from '../../core/actions/review/action-history.ts';
import { readReviews } from '../../core/actions/review/read-reviews.ts';
import { reviewStates } from '../../core/actions/review/review-states.ts';
import { readUpdates } from '../../core/actions/update/read-updates.ts';
import { vouchedSaves } from '../../core/actions/update/witnessed.ts';
import { mostHistory } from '../../core/rpc/action-details.ts';
import type { Handlers } from '../../core/rpc/contract.ts';
import { contributionsAt } from '../../core/sections/contribution/contributions-at.ts';
import { readContributions } from '../../core/sections/contribution/read-contributions.ts';
import { ownActions } from '../../core/workbook/own-actions.ts';
import { readActions } from '../../core/workbook/read-actions.ts';
import { tierLabel } from '../../core/workbook/tiers.ts';
import type { Context } from '../context.ts';
import { fault } from '../fault.ts';
import { readWorkbook } from '../services/read-workbook.ts';
import { isStaff } from '../services/rights.ts';

/** One action with its history, its Sections' contributions and its neighbours: two round trips. */
export const details: Handlers<Context>['action.details'] = ({ id }, context) => {
  const { snapshot, settings } = readWorkbook(context);
  const all = readActions(snapshot, settings.tiers).rows.map(({ action }) => action);
  const at = all.findIndex((action) => action.id === id);
  const action = all[at];
  if (action === undefined) throw fault('unknown-id', context.lang, id);
  const updates = readUpdates(snapshot);
  const reviews = readReviews(snapshot);
  const state = reviewStates(updates, reviews).get(id);
  const word = state?.state === 'returned' ? state.lastReview : undefined;
  const history = actionHistory(id, updates, reviews, vouchedSaves(snapshot), context.lang);
  const isOwn = ownActions(context.email.toLowerCase(), settings);
  return {
    shown: { action, tier: tierLabel(settings.tiers, action.tier) },
    facts: { canSave: isStaff(context, settings), year: settings.year },
    review: state?.state ?? null,
    returned: word ? { by: word.by, on: word.reviewedOn, comment: word.comment } : null,
    history: history.slice(0, mostHistory),
    older: Math.max(0, history.length - mostHistory),
    contributions: contributionsAt(readContributions(snapshot), updates, { at: '' }).filter(
      (each) => each.id === id,
    ),
    own: all.filter(isOwn).map((each) => each.id),
    before: all.slice(0, at).filter(isOwn).length,
  };
};
