import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize, usesDecimalComma } from '../../src/formulas/tokenize.ts';
import { anyFormula } from './arbitraries.ts';

const kinds = (formula: string, decimalComma = false) =>
  tokenize(formula, { decimalComma }).map(({ kind, text }) => `${kind} ${text}`);

describe('tokenize', () => {
  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.oneof(anyFormula, fc.string()), fc.boolean(), (formula, decimalComma) => {
        const texts = tokenize(formula, { decimalComma }).map(({ text }) => text);
        expect(texts.join('')).toBe(formula);
      }),
    );
  });

  it('takes the comma as decimal mark or as separator, by locale', () => {
    expect(kinds('=F(1,5;2)', true)).toEqual([
      'equals =',
      'function F',
      'open (',
      'number 1,5',
      'separator ;',
      'number 2',
      'close )',
    ]);
    expect(kinds('=F(1,5;2)')).toContain('separator ,');
  });

  it('tells references from functions and names', () => {
    expect(kinds("=LOG10(A1)+'a!b'!B2+area1_due+3:5")).toEqual([
      'equals =',
      'function LOG10',
      'open (',
      'reference A1',
      'close )',
      'operator +',
      "reference 'a!b'!B2",
      'operator +',
      'name area1_due',
      'operator +',
      'reference 3:5',
    ]);
  });
});

describe('the decimal mark', () => {
  it.each([
    ['en_US', false],
    ['en_GB', false],
    ['fr_FR', true],
    ['es_ES', true],
    ['es_MX', false],
    ['fr', true],
    [undefined, false],
  ])('of %s is a comma: %s', (locale, comma) => {
    expect(usesDecimalComma(locale)).toBe(comma);
  });
});
