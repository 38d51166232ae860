import { addDays } from '../../workbook/date.ts';
import type { Period } from '../../workbook/settings.ts';

/** What a paper looks back on: first and last day. */
export interface ReportingPeriod {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The reporting periods of a plan year, in order of time. A period ends when its updates are due and
 * begins on the day after the one before it ended; the first begins with the year. Periods without a
 * due date are left out.
 */
export function reportingPeriods(periods: readonly Period[], year: number): ReportingPeriod[] {
  const ordered = periods.filter(({ due }) => due !== '').sort((a, b) => (a.due < b.due ? -1 : 1));
  return ordered.map(({ name, due }, i) => {
    const before = ordered[i - 1]?.due;
    const from = before === undefined ? `${year}-01-01` : addDays(before, 1);
    return { name, from: from < due ? from : due, to: due };
  });
}
