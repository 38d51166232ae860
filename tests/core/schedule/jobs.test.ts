import { describe, expect, it } from 'vitest';
import { digestRun, dueDigest, lastDigestDay } from '../../../src/core/schedule/jobs.ts';

// 16 May 2022 is a Monday.
it.each([
  ['2022-05-16T06:59', '2022-05-09'],
  ['2022-05-16T07:00', '2022-05-16'],
  ['2022-05-22T23:59', '2022-05-16'],
  ['2022-05-23T08:00', '2022-05-23'],
  ['2023-01-01T12:00', '2022-12-26'],
])('the digest before %s was due on %s', (now, day) => {
  expect(lastDigestDay(now)).toBe(day);
});

describe('the digest', () => {
  const claimed = digestRun({}, '2022-05-16', 'maria@city.org', '2022-05-16T07:10', false);
  const done = digestRun(claimed, '2022-05-16', 'maria@city.org', '2022-05-16T07:11', true);

  it('is due once a week, and a missed one is made up once', () => {
    expect(dueDigest({}, '2022-05-18T10:00')).toBe('2022-05-16');
    expect(dueDigest(done, '2022-05-22T23:00')).toBeUndefined();
    expect(dueDigest(done, '2022-06-15T10:00')).toBe('2022-06-13');
  });

  it('is left to whoever claimed it, until that run must have been stopped', () => {
    expect(dueDigest(claimed, '2022-05-16T08:09')).toBeUndefined();
    expect(dueDigest(claimed, '2022-05-16T08:10')).toBe('2022-05-16');
  });

  it('is given up after three tries', () => {
    let runs = claimed;
    for (const hour of ['09', '11']) {
      const now = `2022-05-16T${hour}:00`;
      expect(dueDigest(runs, now)).toBe('2022-05-16');
      runs = digestRun(runs, '2022-05-16', 'maria@city.org', now, false);
    }
    expect(dueDigest(runs, '2022-05-17T09:00')).toBeUndefined();
    expect(dueDigest(runs, '2022-05-23T09:00')).toBe('2022-05-23');
  });
});
