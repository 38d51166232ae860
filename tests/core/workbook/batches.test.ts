import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batches, utf8Length } from '../../../src/core/workbook/layout/batches.ts';
import type { Request } from '../../../src/core/workbook/sheets-api.ts';

const request = (title: string): Request => ({ updateSheetProperties: { properties: { title } } });

describe('cutting requests into batches', () => {
  it('keeps every request in order, and every batch below both limits', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 60 })), (titles) => {
        const requests = titles.map(request);
        const cut = batches(requests, 300, 5);
        expect(cut.flat()).toEqual(requests);
        for (const batch of cut) {
          expect(batch.length).toBeLessThanOrEqual(5);
          if (batch.length > 1) {
            expect(Buffer.byteLength(JSON.stringify(batch))).toBeLessThanOrEqual(301);
          }
        }
      }),
    );
  });

  it('measures as the network does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(utf8Length(text)).toBe(Buffer.byteLength(text));
      }),
    );
  });
});
