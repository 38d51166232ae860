import type { Run } from './block.ts';
import { type PaperStatus, paperStatuses, statusFill } from './paper-status.ts';
import type { Tally } from './tally.ts';

/** Units of every bar: all have the same length, so that they line up below each other. */
export const barUnits = 20;
const unit = '\u00A0';
const emptyFill = '#f1f3f4';

/** A bar of 20 non-breaking spaces, each filled with the colour of a status. */
export function bar(tally: Tally): readonly Run[] {
  const units = shareUnits(
    paperStatuses.map((status) => tally.by[status]),
    barUnits,
    1,
  );
  const runs = paperStatuses.flatMap((status, i): Run[] => segment(status, units[i] ?? 0));
  return runs.length > 0 ? runs : [{ text: unit.repeat(barUnits), fill: emptyFill }];
}

const segment = (status: PaperStatus, units: number): Run[] =>
  units === 0 ? [] : [{ text: unit.repeat(units), fill: statusFill(status) }];

/**
 * Units for each count by its share (largest remainder), so that they add up to `units`; a count
 * above zero gets at least `least`. All zero if there is nothing to share.
 */
export function shareUnits(counts: readonly number[], units: number, least = 0): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const ideal = counts.map((count) => (count / total) * units);
  const shares = ideal.map((share, i) =>
    Math.max((counts[i] ?? 0) > 0 ? least : 0, Math.floor(share)),
  );
  let rest = units - shares.reduce((sum, share) => sum + share, 0);
  const step = Math.sign(rest);
  for (; rest !== 0; rest -= step) {
    const need = shares.map((share, i) => {
      if ((counts[i] ?? 0) === 0 || (step < 0 && share <= least)) return Number.NEGATIVE_INFINITY;
      return step * ((ideal[i] ?? 0) - share);
    });
    const at = need.indexOf(Math.max(...need));
    shares[at] = (shares[at] ?? 0) + step;
  }
  return shares;
}
