import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  keepLetterhead,
  letterheadIn,
  longestLetterhead,
} from '../../../src/core/papers/own-letterhead.ts';
import type { Request } from '../../../src/core/workbook/sheets-api.ts';

const rowsOf = (requests: readonly Request[]): string[] =>
  requests.flatMap(({ updateCells }) =>
    (updateCells?.rows ?? []).map(({ values = [] }) =>
      values.map(({ userEnteredValue }) => userEnteredValue?.stringValue ?? '').join(''),
    ),
  );

it('a letterhead of any length comes back from its cells, and an incomplete one does not', () => {
  const length = fc.oneof(
    fc.integer({ min: 1, max: longestLetterhead }),
    fc.constantFrom(1, 44_999, 45_000, 45_001, longestLetterhead),
  );
  fc.assert(
    fc.property(length, (n) => {
      const base64 = 'QUJD='.repeat(Math.ceil(n / 5)).slice(0, n);
      const rows = rowsOf(keepLetterhead({ sheets: [] }, { name: 'x', base64 }, [], 'en'));
      expect(Math.max(...rows.map((cell) => cell.length))).toBeLessThan(50_000);
      expect(letterheadIn(rows)).toBe(base64);
      expect(letterheadIn(rows.slice(0, 1))).toBeNull();
    }),
    { numRuns: 30 },
  );
});
