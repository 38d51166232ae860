import { contributionKey } from '../master-contributions.ts';
import type { ContributionRecord, Recorded } from './contribution-records.ts';
import type { Contribution } from './read-contributions.ts';

/** A row of Contributions, held against what Updates recorded of it. */
export interface Vouched {
  /** The contribution as it is told; undefined where nothing of it was recorded. */
  readonly told: Contribution | undefined;
  /** Whether the row says something else than its Section did. */
  readonly isForged: boolean;
}

/**
 * Rows of Contributions as far as Updates vouches for them: every editor of the workbook can write there, and a
 * sync records what it writes in the same batch. Of each contribution the last record counts, and the first row.
 * Where Updates holds no contribution at all, rows count as they stand.
 */
export function vouchedContributions(
  contributions: readonly Contribution[],
  records: ReadonlyMap<string, readonly ContributionRecord[]>,
): Vouched[] {
  if (records.size === 0) return contributions.map((told) => ({ told, isForged: false }));
  const keyOf = ({ id, section }: Contribution): string => contributionKey(id, section);
  const present = new Set(contributions.map(keyOf));
  const former = formerRecords(records, present);
  const seen = new Set<string>();
  return contributions.map((contribution): Vouched => {
    const { id, section, isStale } = contribution;
    const key = keyOf(contribution);
    if (seen.has(key)) return { told: undefined, isForged: true };
    seen.add(key);
    const own = records.get(key);
    if (own === undefined) {
      // A Section that was given another name keeps its contributions, and their records the name of before.
      const isKept = (former.get(id) ?? []).some((said) => isSame(said, contribution));
      return isKept ? { told: contribution, isForged: false } : { told: undefined, isForged: true };
    }
    const last = own[own.length - 1];
    if (last === undefined || isSame(last.said, contribution)) {
      return { told: contribution, isForged: false };
    }
    const { said, row } = last;
    const when = { updatedOn: row.recordedOn, updatedBy: '' };
    return { told: { ...said, id, section, ...when, isStale }, isForged: true };
  });
}

/** What was last recorded of contributions that have no row under the name of then, by action. */
function formerRecords(
  records: ReadonlyMap<string, readonly ContributionRecord[]>,
  present: ReadonlySet<string>,
): ReadonlyMap<string, readonly Recorded[]> {
  const former = new Map<string, Recorded[]>();
  for (const [key, list] of records) {
    const last = list[list.length - 1];
    if (last === undefined || present.has(key)) continue;
    const { id } = last.row;
    former.set(id, [...(former.get(id) ?? []), last.said]);
  }
  return former;
}

const isSame = (said: Recorded, { status, progress, ...texts }: Contribution): boolean =>
  said.status === status &&
  said.progress === progress &&
  (['reportText', 'result', 'nextStep', 'evidence'] as const).every(
    (key) => said[key].trim() === texts[key].trim(),
  );
