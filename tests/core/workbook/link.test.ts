import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  linkFault,
  mixesAlphabets,
  shownHost,
  shownLink,
} from '../../../src/core/workbook/link.ts';
import { punycode } from '../../../src/core/workbook/punycode.ts';

describe('an address of evidence', () => {
  it.each([
    ['https://city.org', undefined],
    ['https://city.org/a@b?c=@d#@', undefined],
    ['https://city.org:8080/a', undefined],
    ['https://k\u00f6ln.de/a', undefined],
    ['http://city.org', 'not-a-link'],
    ['https://city.org/a b', 'not-a-link'],
    ['https://city.org/\u0007', 'not-a-link'],
    ['https://bank.com@evil.example/', 'with-user'],
    ['https://user:word@city.org/', 'with-user'],
    ['https://@city.org/', 'with-user'],
    ['https://bank.com\\@evil.example/', 'with-user'],
    ['https://bank.com\u2044a@evil.example/', 'with-user'],
    ['https://bank.com\uff20evil.example/', 'with-user'],
  ])('%s: %s', (text, fault) => {
    expect(linkFault(text)).toBe(fault);
  });

  it.each([
    ['https://city.org/\u00e9', 'https://city.org/\u00e9'],
    ['see the report', 'see the report'],
    ['https://\u0430pple.com/a', 'https://\u0430pple.com/a (xn--pple-43d.com)'],
    ['https://K\u00d6LN.de:80/', 'https://K\u00d6LN.de:80/ (xn--kln-sna.de)'],
  ])('is shown with the name that is looked up: %s', (text, shown) => {
    expect(shownLink(text)).toBe(shown);
  });

  it.each([
    ['Latin with one Cyrillic letter', 'https://\u0430pple.com/', true],
    ['a Cyrillic name under .com', 'https://\u0430\u0440\u0440\u04cf\u0435.com', true],
    ['Greek under .org', 'https://\u03b1\u03b2.org', true],
    ['a Cyrillic host', 'https://\u043f\u0440.\u0440\u0444/apple', false],
    ['Latin letters with accents', 'https://k\u00f6ln.de', false],
    ['Japanese under .jp', 'https://\u4f8b\u3048.jp', false],
    ['another alphabet in the path', 'https://city.org/\u0430', false],
  ])('of %s may imitate another: %s', (_name, text, is) => {
    expect(mixesAlphabets(text)).toBe(is);
  });

  it('of an ASCII host is shown as it is in papers', () => {
    expect([shownHost('city.org'), shownHost('k\u00f6ln.de')]).toEqual([
      'city.org',
      'k\u00f6ln.de (xn--kln-sna.de)',
    ]);
  });
});

it('Punycode is that of browsers', () => {
  const alphabets =
    '\u00e4\u00f6\u00e9\u0430\u0431\u0432\u03b1\u03b2\u4f8b\u3048\u0561az09\ud83d\ude00';
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...alphabets), { minLength: 1, maxLength: 30 }),
      (letters) => {
        const label = `a${letters.join('')}`;
        const { host } = new URL(`https://${label}.example`);
        expect(`${punycode(label)}.example`).toBe(host);
      },
    ),
  );
});
