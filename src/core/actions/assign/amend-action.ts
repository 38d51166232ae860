import * as z from '../../shared/schema.ts';
import { ActionRow } from '../../workbook/action-row.ts';
import { cellOf } from '../../workbook/find-columns.ts';
import type { Settings } from '../../workbook/read-settings.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { columnOf, shownCell } from '../update/entry-columns.ts';
import { placeIds } from '../update/place-ids.ts';
import { nothingFound, type Reconciled } from '../update/reconcile.ts';
import type { Saver } from '../update/record.ts';
import { savedBefore } from '../update/record.ts';
import { shown } from '../update/update-rows.ts';
import { changeRows, type PlannedChanges } from './assign.ts';
import { ActionId, SaveId } from './assign-input.ts';
import { checkChanges } from './check-changes.ts';
import { type Refused, refused } from './plan-fault.ts';

const { action, expectedResult, kind } = ActionRow.shape;

/** What the plan says of an action. The action is the whole text of its cell, sub-items included. */
const Wording = z.partial(z.strictObject({ action, expectedResult, kind }));

export const AmendInput = z.object({
  saveId: SaveId,
  id: ActionId,
  changes: Wording,
  /** What the person saw in the fields that change. */
  seen: Wording,
});
export type AmendInput = z.infer<typeof AmendInput>;

/** A new text, expected result or kind; the old one stays in Updates. Not over what others changed since. */
export function amendAction(
  snapshot: Snapshot,
  settings: Settings,
  { saveId, id, changes, seen }: AmendInput,
  saver: Saver,
  found: Reconciled = nothingFound,
): Refused | PlannedChanges {
  const faults = checkChanges(changes, settings);
  if (faults.length > 0) return { faults };
  const { placed } = placeIds(snapshot, [id], []);
  const saved = savedBefore(snapshot, saveId).length > 0;
  for (const { cells, positions } of saved ? [] : placed) {
    const other = Object.entries(seen).find(([field, value]) => {
      const column = columnOf(field);
      const now = shownCell(column, cellOf(cells, positions, field), settings);
      return value !== undefined && now !== shown(column, value, settings.lang);
    });
    if (other) return refused('changed-since', `${id}, ${columnOf(other[0]).title[settings.lang]}`);
  }
  const fields = Object.keys(changes);
  return changeRows({ snapshot, settings, saver, found, saveId }, [id], fields, () => changes);
}
