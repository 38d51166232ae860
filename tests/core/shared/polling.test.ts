import { describe, expect, it } from 'vitest';
import { isStale, pauseAfter } from '../../../src/core/shared/polling.ts';

const minute = 60_000;

describe('a page that follows the selection', () => {
  it('asks every 3 seconds at first, and once a minute in the end', () => {
    const pauses = [0, 15_000, minute, 2 * minute, 5 * minute, 60 * minute].map(pauseAfter);
    expect(pauses).toEqual([3_000, 3_000, 12_000, 24_000, 60_000, 60_000]);
  });

  it('reads rows that are still selected again twice a minute at most', () => {
    expect(isStale(29_999, 0)).toBe(false);
    expect(isStale(30_000, 0)).toBe(true);
  });

  it('leaves rows alone for ten minutes while nobody is there', () => {
    expect(isStale(9 * minute, 60 * minute)).toBe(false);
    expect(isStale(10 * minute, 60 * minute)).toBe(true);
  });
});
