import type { Period } from '../../workbook/settings.ts';

/** The period that was opened last, on a day; undefined before the first one opens. */
export function currentPeriod(periods: readonly Period[], today: string): Period | undefined {
  return periods
    .filter(({ opens }) => opens !== '' && opens <= today)
    .reduce<Period | undefined>(
      (last, each) => (last && last.opens > each.opens ? last : each),
      undefined,
    );
}

/**
 * The day since which an update counts for the current period: when it opened, or the first day of the
 * year. Overview has the same in a formula.
 */
export function countsSince(periods: readonly Period[], year: number, today: string): string {
  const newYear = `${year}-01-01`;
  const { opens = newYear } = currentPeriod(periods, today) ?? {};
  return opens > newYear ? opens : newYear;
}

/**
 * The locked period that a day falls in: from the day it opened to the day before it was locked. Only
 * managers correct what was so in such a period.
 */
export function lockedPeriod(
  periods: readonly Period[],
  day: string,
  today: string,
): Period | undefined {
  return periods.find(
    ({ opens, locked }) =>
      opens !== '' && locked !== '' && opens <= day && day < locked && locked <= today,
  );
}

/** Whether the updates of a period are late on a day: it is due, and any grace is over. */
export function isLate({ due, grace }: Pick<Period, 'due' | 'grace'>, today: string): boolean {
  const last = grace > due ? grace : due;
  return last !== '' && last < today;
}
