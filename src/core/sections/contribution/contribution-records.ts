import type { UpdateRow } from '../../actions/update/read-updates.ts';
import * as z from '../../shared/schema.ts';
import { statusKeys } from '../../workbook/lists.ts';
import { contributionField, contributionKey } from '../master-contributions.ts';

const text = z._default(z.string(), '');
/** What a row of Updates says of a contribution; what was empty is left out of it. */
const Recorded = z.object({
  section: z.string(),
  status: z._default(z.nullable(z.enum(statusKeys)), null),
  progress: z._default(z.nullable(z.number()), null),
  ...{ reportText: text, result: text, nextStep: text, evidence: text },
});
export type Recorded = z.infer<typeof Recorded>;

/** A row of Updates with what it says of a contribution. */
export interface ContributionRecord {
  readonly row: UpdateRow;
  readonly said: Recorded;
}

/** What Updates says of contributions, by their key, in its order. */
export function contributionRecords(
  updates: readonly UpdateRow[],
): ReadonlyMap<string, readonly ContributionRecord[]> {
  const records = new Map<string, ContributionRecord[]>();
  for (const row of updates) {
    const said = row.field === contributionField ? recorded(row.after) : undefined;
    if (said === undefined) continue;
    const key = contributionKey(row.id, said.section);
    const list = records.get(key);
    if (list) list.push({ row, said });
    else records.set(key, [{ row, said }]);
  }
  return records;
}

function recorded(after: string): Recorded | undefined {
  try {
    return Recorded.safeParse(JSON.parse(after)).data;
  } catch {
    return undefined;
  }
}
