import type { ActionRow } from '../../workbook/action-row.ts';
import { daysBetween } from '../../workbook/date.ts';
import { isClosed } from '../../workbook/lists.ts';
import { isUpdate, type UpdateRow } from '../update/read-updates.ts';
import type { UpdateState } from './update-states.ts';

export interface Standing {
  readonly action: ActionRow;
  readonly state: UpdateState;
  readonly overdue: boolean;
}

/** Whether the action should be done by now. */
export function isOverdue(action: Pick<ActionRow, 'status' | 'due'>, today: string): boolean {
  return action.due !== null && action.due < today && !isClosed(action.status);
}

/** Days ahead in which a due date is worth a reminder. */
const soon = 30;

/** Whether the action is due within the next days, and open. */
export function isDueSoon({ action }: Pick<Standing, 'action'>, today: string): boolean {
  const { due, status } = action;
  if (due === null || isClosed(status)) return false;
  return due >= today && daysBetween(today, due) <= soon;
}

/**
 * Every action with its standing.
 * @param since first day on which an update counts, as `countsSince` gives it
 */
export function standings(
  actions: readonly ActionRow[],
  updates: readonly UpdateRow[],
  since: string,
  today: string,
): Standing[] {
  const ever = new Set<string>();
  const news = new Set<string>();
  const confirmed = new Set<string>();
  for (const { id, field, recordedOn } of updates.filter(isUpdate)) {
    ever.add(id);
    if (recordedOn.slice(0, 10) >= since) (field === '' ? confirmed : news).add(id);
  }
  const stateOf = (action: ActionRow): UpdateState => {
    if (news.has(action.id)) return 'updated';
    if (confirmed.has(action.id)) return 'nothing-new';
    if (isClosed(action.status)) return 'closed';
    return ever.has(action.id) ? 'stale' : 'missing';
  };
  return actions.map((action) => ({
    action,
    state: stateOf(action),
    overdue: isOverdue(action, today),
  }));
}

/** Whether the lead is to be asked: there is no update in this period. */
export const isAsked = ({ state }: Standing): boolean => state === 'stale' || state === 'missing';

export type Counts = Readonly<Record<UpdateState | 'actions' | 'overdue', number>>;

/** Counts by a key of the action, in the order in which the keys first occur. */
export function countsBy(
  all: readonly Standing[],
  keyOf: (action: ActionRow) => string,
): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Record<keyof Counts, number>>();
  for (const { action, state, overdue } of all) {
    const key = keyOf(action);
    const row = counts.get(key) ?? {
      ...{ actions: 0, updated: 0, 'nothing-new': 0, stale: 0, missing: 0, closed: 0, overdue: 0 },
    };
    row.actions += 1;
    row[state] += 1;
    if (overdue) row.overdue += 1;
    counts.set(key, row);
  }
  return counts;
}
