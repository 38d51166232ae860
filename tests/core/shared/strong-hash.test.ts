import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strongHash } from '../../../src/core/shared/strong-hash.ts';

/** The first 128 bits of what Node computes, 32 by 32 in base 36. */
function ofNode(text: string): string {
  const digest = createHash('sha256').update(text).digest();
  return [0, 4, 8, 12].map((at) => digest.readUInt32BE(at).toString(36).padStart(7, '0')).join('');
}

describe('strongHash', () => {
  it('is 128 bits of SHA-256, of texts of any length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 300 }), (text) => {
        expect(strongHash(text)).toBe(ofNode(text));
        expect(strongHash(text)).toMatch(/^[0-9a-z]{28}$/);
      }),
    );
  });

  it('takes what is beyond ASCII as JSON escapes it, and tells it from such an escape', () => {
    const text = JSON.stringify(['São Paulo', '東京', '🌍']);
    expect(strongHash(text)).toBe(ofNode('["S\\u00e3o Paulo","\\u6771\\u4eac","\\ud83c\\udf0d"]'));
    expect(strongHash(JSON.stringify(['ã']))).not.toBe(strongHash(JSON.stringify(['\\u00e3'])));
  });
});
