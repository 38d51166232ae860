import { describe, expect, it } from 'vitest';
import { checkFormula } from '../../src/formulas/check-formula.ts';

describe('checkFormula', () => {
  it.each([
    ['=SUM(1,2)', 'en_US'],
    ['=SUM(1;2)', 'en_US'],
    ['=SUM(1,2)', 'fr_FR'],
    ['=SUM(A1;B2:B)', 'es_ES'],
    ['=IF(A1="";;-B2%)', 'fr_FR'],
    ['={1\\2;3\\4}', 'fr_FR'],
    ['={1,2;3,4}', 'en_US'],
    ["=AND('L''année'!$A1<>\"\",NOT(TRUE))", 'en_GB'],
  ])('accepts %s in %s', (formula, locale) => {
    expect(checkFormula(formula, locale)).toBeUndefined();
  });

  it.each([
    ['=SUM(A1,A2)', 'fr_FR', 'unexpected "," at 8'],
    ['=COUNTIFS(A:A,"x")', 'es_ES', 'unexpected "," at 14'],
    ['=SUM(1', 'en_US', 'unexpected end'],
    ['=SUM(1))', 'en_US', 'unexpected ")" at 8'],
    ['="open', 'en_US', 'unexpected """ at 2'],
    ['=1 2', 'en_US', 'unexpected "2" at 4'],
    ['=', 'en_US', 'unexpected end'],
    ['A1', 'en_US', 'unexpected "A1" at 1'],
    ['={1;2', 'en_US', 'unexpected end'],
  ])('rejects %s in %s: %s', (formula, locale, message) => {
    expect(checkFormula(formula, locale)).toBe(message);
  });

  it('takes one that is nested too deep to be read', () => {
    expect(checkFormula(`=${'('.repeat(20_000)}1${')'.repeat(20_000)}`, 'en_US')).toBeUndefined();
  });
});
