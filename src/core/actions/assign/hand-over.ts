import { isClosed } from '../../workbook/lists.ts';
import { readActions } from '../../workbook/read-actions.ts';
import type { Settings } from '../../workbook/read-settings.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { nothingFound, type Reconciled } from '../update/reconcile.ts';
import type { Saver } from '../update/record.ts';
import { changeRows, type PlannedChanges } from './assign.ts';
import type { HandOverInput } from './assign-input.ts';
import { checkChanges } from './check-changes.ts';
import type { Refused } from './plan-fault.ts';

/** Addresses are compared without regard to case. */
export const sameAddress = (a: string, b: string): boolean =>
  a.trim().toLowerCase() === b.trim().toLowerCase();

/** Gives all that one person leads to another, in one batch. */
export function handOver(
  snapshot: Snapshot,
  settings: Settings,
  { saveId, from, to, unfinishedOnly }: HandOverInput,
  saver: Saver,
  found: Reconciled = nothingFound,
): Refused | PlannedChanges {
  const changes = { lead: to };
  const faults = checkChanges(changes, settings);
  if (faults.length > 0) return { faults };
  const ids = readActions(snapshot, settings.tiers)
    .rows.map(({ action }) => action)
    .filter(({ lead }) => sameAddress(lead, from))
    .filter((action) => !unfinishedOnly || !isClosed(action.status))
    .map(({ id }) => id);
  return changeRows({ snapshot, settings, saver, found, saveId }, ids, ['lead'], () => changes);
}
