/**
 * How an action stands in the current period: `updated` and `nothing-new` count as updates, `stale` was
 * updated earlier, `missing` never, and `closed` (completed or cancelled before) needs none.
 */
export const updateStates = ['updated', 'nothing-new', 'stale', 'missing', 'closed'] as const;
export type UpdateState = (typeof updateStates)[number];
