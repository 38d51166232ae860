import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bar, shareUnits } from '../../../../src/core/papers/report/bar.ts';
import { shares } from '../../../../src/core/papers/report/numbers.ts';
import { paperStatuses } from '../../../../src/core/papers/report/paper-status.ts';
import { tally } from '../../../../src/core/papers/report/tally.ts';

const counts = fc.array(fc.nat(5000), { minLength: 1, maxLength: 7 });
const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('a bar', () => {
  it('is always 20 non-breaking spaces, all filled', () => {
    const statuses = fc.array(fc.constantFrom(...paperStatuses), { maxLength: 400 });
    fc.assert(
      fc.property(statuses, (list) => {
        const runs = bar(tally(list.map((status) => ({ status }))));
        expect(runs.map(({ text }) => text).join('')).toBe('\u00A0'.repeat(20));
        expect(runs.every(({ fill }) => /^#[0-9a-f]{6}$/.test(fill ?? ''))).toBe(true);
        expect(runs.length).toBe(Math.max(1, new Set(list).size));
      }),
    );
  });

  it('shares units by the largest remainder', () => {
    expect(shareUnits([1, 1, 1], 20, 1)).toEqual([7, 7, 6]);
    expect(shareUnits([1, 299, 1], 20, 1)).toEqual([1, 18, 1]);
    expect(shareUnits([0, 5], 20, 1)).toEqual([0, 20]);
    expect(shareUnits([0, 0], 20, 1)).toEqual([0, 0]);
  });

  it('gives every count above zero a unit, and nothing to zero', () => {
    fc.assert(
      fc.property(counts, (list) => {
        const units = shareUnits(list, 20, 1);
        expect(total(units)).toBe(total(list) === 0 ? 0 : 20);
        expect(units.every((n, i) => (list[i] === 0 ? n === 0 : n >= 1))).toBe(true);
      }),
    );
  });
});

describe('shares', () => {
  it('add up to 100 %, each less than a tenth of a percent from its exact value', () => {
    fc.assert(
      fc.property(counts, (list) => {
        const sum = total(list);
        fc.pre(sum > 0);
        const tenths = shares(list);
        expect(total(tenths)).toBe(1000);
        expect(tenths.every((n, i) => Math.abs(n - ((list[i] ?? 0) / sum) * 1000) < 1)).toBe(true);
      }),
    );
  });
});
