import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateSpan, longDate, shortDate } from '../../../../src/core/papers/report/dates.ts';
import { httpsLink } from '../../../../src/core/papers/report/https-link.ts';
import { invitation } from '../../../../src/core/papers/report/invitation.ts';
import { naturalOrder } from '../../../../src/core/papers/report/natural-order.ts';
import { enumerate, percent, wholeNumber } from '../../../../src/core/papers/report/numbers.ts';
import { cleanLine, cleanText } from '../../../../src/core/shared/clean-text.ts';

describe('texts of people', () => {
  it('lose what Docs would strip, keep their lines, and nothing else', () => {
    expect(cleanText('\uFEFF a\u0000b\uE000c\u001Bd\te \r\n f\u2028g \uD83D!😀\n')).toBe(
      'abcd e\vf\vg \uFFFD!😀',
    );
    expect(cleanText('Zoë\u0301 שלום مرحبا 👩‍👩‍👧')).toBe('Zoë\u0301 שלום مرحبا 👩‍👩‍👧');
    expect(cleanLine(' one\ntwo\t three ')).toBe('one two three');
  });

  it('hold nothing that Docs would strip, whatever was typed, and cleaning again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const text = cleanText(`${a}\n\uD800${b}\uF8FF`);
        expect(text).not.toMatch(/[^\P{Cc}\v]|[\uE000-\uF8FF]|\p{Cs}/u);
        expect(cleanText(text)).toBe(text);
      }),
    );
  });
});

describe('links', () => {
  it.each([
    'https://uclg.org',
    'https://www.uclg.org/a/b?c=d&e=%20#f',
    'https://sub.example.org:8443/über(1)',
    'https://münchen.example/',
  ])('%s may be printed', (url) => expect(httpsLink(url)?.url).toBe(url));

  it('are printed by their host, with the name that is looked up where its letters are not ASCII', () => {
    expect(httpsLink('https://www.uclg.org/a')?.host).toBe('uclg.org');
    expect(httpsLink('https://\u0430pple.com/')?.host).toBe('\u0430pple.com (xn--pple-43d.com)');
  });

  it.each([
    'http://uclg.org',
    'javascript:alert(1)',
    'https://localhost/',
    'https://uclg.org@evil.example/',
    'https://uclg.org evil',
    'https://uclg.org/"onclick',
    'https://a..b/',
    'https:///x',
    'see https://uclg.org',
    '',
  ])('“%s” may not', (text) => expect(httpsLink(text)).toBeUndefined());
});

describe('numbers and dates', () => {
  it('follow the language', () => {
    expect([3050, 305, 12500].map((n) => wholeNumber(n, 'en'))).toEqual(['3,050', '305', '12,500']);
    expect(wholeNumber(3050, 'fr')).toBe('3\u202F050');
    expect([3050, 12500].map((n) => wholeNumber(n, 'es'))).toEqual(['3050', '12\u00A0500']);
    expect((['en', 'fr', 'es'] as const).map((lang) => percent(528, lang))).toEqual([
      '52.8%',
      '52,8\u202F%',
      '52,8\u00A0%',
    ]);
    expect(enumerate(['a', 'b', 'c'], 'es')).toBe('a, b y c');
    expect(longDate('2022-03-01', 'fr')).toBe('1er\u00A0mars 2022');
    expect(longDate('2022-12-31', 'es')).toBe('31\u00A0de diciembre de 2022');
    expect(longDate('', 'en')).toBe('');
    expect(dateSpan('2022-01-01', '2022-05-20', 'fr')).toBe(
      'du 1er\u00A0janvier 2022 au 20\u00A0mai 2022',
    );
    expect([shortDate('2022-09-05', 'en'), shortDate('2022-09-05', 'es')]).toEqual([
      '5 Sep 2022',
      '05/09/2022',
    ]);
  });

  it('order chapters and IDs as people count', () => {
    const sorted = ['2.2.10', '2.2.9', '2.2', '10', '9', '2.2.9-C10', '2.2.9-C09'].sort(
      naturalOrder,
    );
    expect(sorted).toEqual(['2.2', '2.2.9', '2.2.9-C09', '2.2.9-C10', '2.2.10', '9', '10']);
  });
});

describe('the invitation to a body', () => {
  it.each([
    ['en', 'Executive Bureau', 'The Executive Bureau is invited to:'],
    ['en', 'the World Council', 'The World Council is invited to:'],
    ['en', 'Policy Councils', 'The Policy Councils are invited to:'],
    ['en', 'Committee on Statutory Affairs', 'The Committee on Statutory Affairs is invited to:'],
    ['en', 'World Congress', 'The World Congress is invited to:'],
    ['fr', 'Bureau exécutif', 'Le Bureau exécutif est invité à\u00A0:'],
    ['fr', 'Assemblée générale', 'L’Assemblée générale est invitée à\u00A0:'],
    ['fr', 'la Présidence', 'La Présidence est invitée à\u00A0:'],
    ['fr', 'Conseils politiques', 'Les Conseils politiques sont invités à\u00A0:'],
    [
      'fr',
      'Executive Bureau',
      'Les membres de l’instance «\u00A0Executive Bureau\u00A0» sont invités à\u00A0:',
    ],
    ['fr', 'Section Africa', 'La Section Africa est invitée à\u00A0:'],
    ['es', 'Sección CORDIAL', 'Se invita a la Sección CORDIAL a:'],
    ['es', 'Buró Ejecutivo', 'Se invita al Buró Ejecutivo a:'],
    ['es', 'Asamblea General', 'Se invita a la Asamblea General a:'],
    ['es', 'Executive Bureau', 'Se invita a los miembros del órgano «Executive Bureau» a:'],
  ] as const)('%s: %s', (lang, body, sentence) => expect(invitation(body, lang)).toBe(sentence));
});
