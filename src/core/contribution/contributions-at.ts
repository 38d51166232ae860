import * as z from 'zod/mini';
import type { Contribution } from '../rpc/action-details.ts';
import { contributionField, contributionKey } from '../section/master-contributions.ts';
import type { UpdateRow } from '../update/read-updates.ts';
import { statusKeys } from '../workbook/lists.ts';

const text = z._default(z.string(), '');
/** What a row of Updates says of a contribution; what was empty is left out of it. */
const Recorded = z.object({
  section: z.string(),
  status: z._default(z.nullable(z.enum(statusKeys)), null),
  progress: z._default(z.nullable(z.number()), null),
  ...{ reportText: text, result: text, nextStep: text, evidence: text },
});

/** Which records count. */
export interface ContributionCut {
  /** ISO day up to which a contribution was entered; absent: any. */
  readonly day?: string;
  /** Local moment up to which it was recorded; '' for any. */
  readonly at: string;
}

/**
 * Contributions as they were known: of each, what its last record that counts says. One without records counts
 * by its own moment.
 */
export function contributionsAt(
  contributions: readonly Contribution[],
  updates: readonly UpdateRow[],
  { day, at }: ContributionCut,
): Contribution[] {
  if (day === undefined && at === '') return [...contributions];
  const records = new Map<string, { readonly row: UpdateRow; readonly said: Recorded }[]>();
  for (const row of updates) {
    const said = row.field === contributionField ? recorded(row.after) : undefined;
    if (said === undefined) continue;
    const key = contributionKey(row.id, said.section);
    const list = records.get(key);
    if (list) list.push({ row, said });
    else records.set(key, [{ row, said }]);
  }
  const inDay = (moment: string): boolean => day === undefined || moment.slice(0, 10) <= day;
  const inTime = (moment: string): boolean => at === '' || moment <= at;
  return contributions.flatMap((contribution): Contribution[] => {
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

type Recorded = z.infer<typeof Recorded>;

function recorded(after: string): Recorded | undefined {
  try {
    return Recorded.safeParse(JSON.parse(after)).data;
  } catch {
    return undefined;
  }
}
