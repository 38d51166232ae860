import type { UpdateRow } from '../../actions/update/read-updates.ts';
import { contributionKey } from '../master-contributions.ts';
import { contributionRecords } from './contribution-records.ts';
import type { Contribution } from './read-contributions.ts';
import { vouchedContributions } from './vouched-contributions.ts';

/** Which records count. */
export interface ContributionCut {
  /** ISO day up to which a contribution was entered; absent: any. */
  readonly day?: string;
  /** Local moment up to which it was recorded; '' for any. */
  readonly at: string;
}

/**
 * Contributions as they were known: of each, what its last record that counts says. One that kept its records
 * under another name, or is of a workbook without any, counts by its own moment.
 */
export function contributionsAt(
  contributions: readonly Contribution[],
  updates: readonly UpdateRow[],
  { day, at }: ContributionCut,
): Contribution[] {
  const records = contributionRecords(updates);
  const vouched = vouchedContributions(contributions, records).flatMap(({ told }) => told ?? []);
  if (day === undefined && at === '') return vouched;
  const inDay = (moment: string): boolean => day === undefined || moment.slice(0, 10) <= day;
  const inTime = (moment: string): boolean => at === '' || moment <= at;
  return vouched.flatMap((contribution): Contribution[] => {
    const { id, section, updatedOn } = contribution;
    const own = records.get(contributionKey(id, section)) ?? [];
    const last = own[own.length - 1];
    if (last === undefined) {
      return updatedOn === null || (inDay(updatedOn) && inTime(updatedOn)) ? [contribution] : [];
    }
    if (inTime(last.row.recordedOn) && inDay(updatedOn ?? last.row.recordedOn)) {
      return [contribution];
    }
    const earlier = own
      .slice(0, -1)
      .filter(({ row: { recordedOn } }) => inTime(recordedOn) && inDay(recordedOn));
    const then = earlier[earlier.length - 1];
    if (then === undefined) return [];
    const when = { updatedOn: then.row.recordedOn, updatedBy: '' };
    return [{ ...then.said, id, section, ...when, isStale: false }];
  });
}
