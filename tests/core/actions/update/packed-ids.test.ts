import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longestNote } from '../../../../src/core/actions/update/direct-edits.ts';
import { packIds, unpackIds } from '../../../../src/core/actions/update/packed-ids.ts';

const id = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('1.1-C', '2.2.2.1-S', '10.3-E', 'x', ''),
      fc.integer({ min: 0, max: 120 }),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([prefix, n, width]) => prefix + String(n).padStart(width, '0')),
  fc.string({ maxLength: 12 }).filter((text) => !text.includes('~')),
);

it('gives back the IDs that were packed, whatever their order', () => {
  fc.assert(
    fc.property(fc.array(id, { maxLength: 60 }), (ids) => {
      expect(unpackIds(packIds(ids)).sort()).toEqual([...new Set(ids)].sort());
    }),
    { numRuns: 300 },
  );
});

it('names what follows each other by first and last', () => {
  expect(packIds(['1.1-C03', '1.1-C01', '1.1-C02', '1.1-E01', 'odd'])).toEqual([
    ...['odd', '1.1-C01~03', '1.1-E01'],
  ]);
});

it('keeps an area of a plan ten times as large as the real one in a note', () => {
  const ids = Array.from({ length: 180 }, (_, chapter) =>
    ['C', 'E', 'S'].flatMap((tier) =>
      Array.from({ length: 3 }, (_row, n) => `2.${chapter + 1}.1-${tier}0${n + 1}`),
    ),
  ).flat();
  expect(ids).toHaveLength(1620);
  expect(JSON.stringify(packIds(ids)).length).toBeLessThan(longestNote - 500);
});

it('takes no more than an edit by hand can name', () => {
  expect(unpackIds(['1.1-C000000001~999999999']).length).toBe(50_000);
  expect(unpackIds(['1.1-C09~03'])).toEqual([]);
});
