import { describe, expect, it } from 'vitest';
import { withoutLinks } from '../../../src/core/shared/without-links.ts';

const out = '[link left out]';

describe('a text in a mail', () => {
  it.each([
    ['https://evil.example/login', out],
    ['(see http://evil.example).', `(see ${out}).`],
    ['HTTPS://EVIL.example!', `${out}!`],
    ['javascript://x', out],
    ['www.evil.example', out],
    ['evil.example/path?x=1', out],
    ['evil.example:8080', out],
    ['https://bank.example@evil.example/', out],
    ['evil.xn--p1ai/x', out],
    ['https://пример.рф/путь', out],
    ['htt\u200Bps://evil.example', out],
    ['two: https://a.example https://b.example', `two: ${out} ${out}`],
  ])('loses the link of %s', (text, expected) => {
    expect(withoutLinks(text, 'en')).toBe(expected);
  });

  it.each([
    'Adopt the charter by 31/12/2022 (50/50 share).',
    'Chapter 2.1.1: e.g. U.N./UCLG work, and/or more',
    'Ask ana@city.org or example.org',
    'A line\nand another: yes',
  ])('keeps what is none: %s', (text) => {
    expect(withoutLinks(text, 'en')).toBe(text);
  });

  it('takes no time over a text made to take it', () => {
    const begun = process.cpuUsage();
    for (const part of ['a', 'a.', 'a-', 'http:', 'www']) withoutLinks(part.repeat(50_000), 'en');
    withoutLinks(`https://${'.'.repeat(50_000)}x`, 'en');
    expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(5);
  });

  it('reads as it is written', () => {
    expect(withoutLinks('pay \u202Eeve\u202C', 'fr')).toBe('pay eve');
  });
});
