import { strongHash } from '../../shared/strong-hash.ts';
import { firstDataRow } from '../../workbook/sheet-ids.ts';
import type { Snapshot } from '../../workbook/snapshot.ts';
import { brokenAt } from './broken-at.ts';
import { headOf } from './chain.ts';
import { type ChainRow, chainRows } from './chain-rows.ts';
import { isWeak } from './row-check.ts';
import type { Save } from './update-rows.ts';
import { type PlacedWitness, readWitnesses } from './witness.ts';

/**
 * The witnesses that the chain of now has to pass through. Where a manager had all of it written anew, those
 * of before tell of a chain that is no more: they were held against it then. A word of that always names the
 * chain that it ended.
 */
export function currentWitnesses(snapshot: Pick<Snapshot, 'cells'>): readonly PlacedWitness[] {
  const { witnesses } = readWitnesses(snapshot);
  const replaced = witnesses
    .filter(({ act, was }) => act === 'replaced' && was !== '')
    .reduce<PlacedWitness | undefined>(
      (last, each) => (last === undefined || each.seenOn >= last.seenOn ? each : last),
      undefined,
    );
  return replaced === undefined
    ? witnesses
    : witnesses.filter((each) => each === replaced || each.seenOn > replaced.seenOn);
}

/**
 * The witnesses through which the chain does not pass: rows that fit each other, and are not those that
 * stood there. Whether the rows fit is for `brokenAt`.
 */
export function failedWitnesses(snapshot: Pick<Snapshot, 'cells'>): PlacedWitness[] {
  const holds = holdsIn(chainRows(snapshot));
  return currentWitnesses(snapshot).filter((each) => !holds(each));
}

/** One without a sum of weak rows was left before there were any others. */
function holdsIn(rows: readonly ChainRow[]): (witness: PlacedWitness) => boolean {
  const seen = seenIn(rows);
  return ({ rows: count, check }) => {
    const stored = String(rows[count - 1]?.check ?? '');
    return check === stored || check === seen(count, stored);
  };
}

/**
 * What a witness keeps of a chain whose row of that number has that check. Rows with weak checks stand at its
 * beginning, if at all: they are summed as if their checks were strong.
 */
export function seenIn(rows: readonly ChainRow[]): (count: number, check: string) => string {
  const sums: string[] = [];
  for (const { check, checkAfter } of rows) {
    if (!isWeak(String(check))) break;
    sums.push(checkAfter(sums[sums.length - 1] ?? strongHash('')));
  }
  return (count, check) => {
    const sum = sums[Math.min(count, sums.length) - 1];
    return sum === undefined ? check : `${check} ${sum}`;
  };
}

/** The row of Updates, counted from 1, from which on it cannot be relied on; undefined if all of it can. */
export function unreliableFrom(
  snapshot: Pick<Snapshot, 'cells' | 'developerMetadata'>,
): number | undefined {
  const broken = brokenAt(snapshot, headOf(snapshot));
  const rows = chainRows(snapshot);
  const current = currentWitnesses(snapshot);
  const holds = holdsIn(rows);
  const failed = current.filter((each) => !holds(each)).map((each) => each.rows);
  if (failed.length === 0) return broken;
  const held = current.filter((each) => holds(each) && each.rows < Math.min(...failed));
  const unseen = firstDataRow + Math.max(0, ...held.map((each) => each.rows)) + 1;
  return broken === undefined ? unseen : Math.min(broken, unseen);
}

/** Sources of rows whose person is known from a note in metadata, which every editor can write. */
const byHand: readonly string[] = ['edit', 'reconcile'] satisfies Save['source'][];

/**
 * The saves whose rows were written by the very person whom they name: a manager, who left a witness in the
 * same batch. Of all others only the row says who saved: whoever may edit the file could have written it.
 */
export function vouchedSaves(snapshot: Pick<Snapshot, 'cells'>): ReadonlySet<string> {
  const rows = chainRows(snapshot);
  const proven = new Set<ChainRow>();
  for (const { rows: count, own, by, check } of currentWitnesses(snapshot)) {
    const written = rows.slice(Math.max(0, count - own), count);
    const end = written.reduce(
      (before, { checkAfter }) => checkAfter(before),
      String(rows[count - own - 1]?.check ?? ''),
    );
    if (end !== check.split(' ')[0]) continue;
    for (const row of written) {
      if (row.text('by') === by && !byHand.includes(row.text('source'))) proven.add(row);
    }
  }
  const saveOf = (row: ChainRow): string => row.text('saveId');
  // One row that was put under the ID of a save later makes all of it doubtful.
  const doubtful = new Set(rows.filter((row) => !proven.has(row)).map(saveOf));
  return new Set([...proven].map(saveOf).filter((saveId) => !doubtful.has(saveId)));
}
