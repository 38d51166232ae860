import { splitSubItems } from '../../workbook/cell.ts';
import { fingerprint, type GivenId } from '../../workbook/give-ids.ts';
import { readRetired } from '../../workbook/read-retired.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { chainRows } from './chain-rows.ts';
import { addedField, retiredField } from './plan-fields.ts';
import { readUpdates, type UpdateRow } from './read-updates.ts';
import { vouchedSaves } from './witnessed.ts';

/** A row of Updates about the plan itself that cannot be true. */
export interface Contradiction {
  readonly code: 'other-text' | 'other-standing';
  readonly id: string;
  /** Row of the sheet, counted from 1. */
  readonly row: number;
}

/**
 * The rows of Updates that say of the plan what protected sheets deny: that an action once had a text that
 * Settings was not given for it, or that it is out of the plan, or back in it, where it is not.
 * @param inPlan IDs of the actions that stand in area sheets
 */
export function contradictions(
  snapshot: Pick<Snapshot, 'cells'>,
  given: readonly GivenId[],
  inPlan: ReadonlySet<string>,
): Contradiction[] {
  const retired = new Set(readRetired(snapshot).map(({ id }) => id));
  const prints = new Map(given.map(({ id, print }) => [id, print]));
  const vouched = vouchedSaves(snapshot);
  const { texts, added, standing, late } = tellingRows(readUpdates(snapshot));
  const isOther = (id: string, text: string): boolean =>
    prints.has(id) && prints.get(id) !== fingerprint(splitSubItems(text)[0] ?? '');
  const isDenied = (id: string, isOut: boolean): boolean =>
    isOut ? inPlan.has(id) : retired.has(id) && !inPlan.has(id);
  const wrong = new Map<UpdateRow, Contradiction['code']>([
    ...late.map((row) => [row, 'other-standing'] as const),
    ...[...texts.values(), ...added.values()]
      .filter((row) =>
        row.field === addedField
          ? isOther(row.id, row.after)
          : // A manager may have typed another text before.
            isOther(row.id, row.before) && !vouched.has(row.saveId),
      )
      .map((row) => [row, 'other-text'] as const),
    ...[...standing.values()]
      .filter(({ id, after }) => isDenied(id, after !== ''))
      .map((row) => [row, 'other-standing'] as const),
  ]);
  if (wrong.size === 0) return [];
  const rows = chainRows(snapshot);
  return [...wrong].map(([{ id, at = 0 }, code]) => ({ code, id, row: rows[at - 1]?.row ?? 0 }));
}

/** The rows that tell of the plan itself, by the ID of their action. */
function tellingRows(updates: readonly UpdateRow[]) {
  const begun = new Set<string>();
  const texts = new Map<string, UpdateRow>();
  const added = new Map<string, UpdateRow>();
  const standing = new Map<string, UpdateRow>();
  /** An action has no history before it came to be. */
  const late: UpdateRow[] = [];
  for (const row of updates) {
    const { id, field } = row;
    if (field === 'action' && !texts.has(id)) texts.set(id, row);
    if (field === retiredField) standing.set(id, row);
    if (field === addedField) added.set(id, row);
    if (field === addedField && begun.has(id)) late.push(row);
    begun.add(id);
  }
  return { texts, added, standing, late };
}
