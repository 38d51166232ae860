import { describe, expect, it } from 'vitest';
import {
  countsSince,
  currentPeriod,
  isLate,
  lockedPeriod,
} from '../../../../src/core/actions/period/periods.ts';

const period = (name: string, opens: string, due: string, grace: string, locked: string) => ({
  ...{ name, opens, due, grace, locked },
});
const spring = period('Spring', '2022-01-15', '2022-05-01', '2022-05-10', '2022-05-20');
const autumn = period('Autumn', '2022-09-01', '2022-10-01', '', '2022-11-01');
const unfinished = period('No dates', '', '', '', '');
const periods = [autumn, unfinished, spring];

describe('the current period', () => {
  it.each([
    ['2022-01-14', undefined, '2022-01-01'],
    ['2022-01-15', 'Spring', '2022-01-15'],
    ['2022-08-31', 'Spring', '2022-01-15'],
    ['2022-09-01', 'Autumn', '2022-09-01'],
  ])('of %s is %s, and counts since %s', (today, name, since) => {
    expect(currentPeriod(periods, today)?.name).toBe(name);
    expect(countsSince(periods, 2022, today)).toBe(since);
  });

  it('does not count updates of an earlier year', () => {
    const early = period('Early', '2021-12-01', '', '', '');
    expect(countsSince([early], 2022, '2022-02-01')).toBe('2022-01-01');
  });
});

describe('a locked period', () => {
  it.each([
    ['2022-03-01', '2022-05-19', undefined],
    ['2022-03-01', '2022-05-20', 'Spring'],
    ['2022-01-14', '2022-06-01', undefined],
    ['2022-05-19', '2022-06-01', 'Spring'],
    ['2022-05-20', '2022-06-01', undefined],
  ])('of %s, looked at on %s, is %s', (day, today, name) => {
    expect(lockedPeriod(periods, day, today)?.name).toBe(name);
  });
});

it.each([
  [spring, '2022-05-10', false],
  [spring, '2022-05-11', true],
  [autumn, '2022-10-02', true],
  [unfinished, '2022-10-02', false],
])('updates are late when the grace is over', (each, today, late) => {
  expect(isLate(each, today)).toBe(late);
});
