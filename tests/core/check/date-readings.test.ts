import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dateReadings } from '../../../src/core/check/date-readings.ts';
import { longDate, shortDate } from '../../../src/core/papers/report/dates.ts';
import { languages } from '../../../src/core/shared/i18n/lang.ts';

it.each([
  ['31/12/2022', '2022-12-31'],
  ['12/31/2022', '2022-12-31'],
  [' 31.12.2022 ', '2022-12-31'],
  ['31 - 12 - 2022', '2022-12-31'],
  ['5/5/2022', '2022-05-05'],
  ['2022-12-31', '2022-12-31'],
  ['2022/3/4', '2022-03-04'],
  ['31 décembre 2022', '2022-12-31'],
  ['1er août 2022', '2022-08-01'],
  ['1º de enero de 2022', '2022-01-01'],
  ['31 December 2022', '2022-12-31'],
  ['December 31st, 2022', '2022-12-31'],
  ['31-Dec-2022', '2022-12-31'],
  ['4 févr. 2022', '2022-02-04'],
  ['4 SEPT 2022', '2022-09-04'],
])('%j is %s and nothing else', (text, day) => {
  expect(dateReadings(text)).toEqual([day]);
});

it.each([
  ['03/04/2022', ['2022-04-03', '2022-03-04']],
  ['03.04.2022', ['2022-04-03', '2022-03-04']],
  ['4 jui 2022', ['2022-06-04', '2022-07-04']],
])('%j may be either of two days', (text, days) => {
  expect(dateReadings(text)).toEqual(days);
});

it.each([
  '',
  '31/12/22',
  '31/12.2022',
  '30/02/2022',
  '2022/31/12',
  '4 ma 2022',
  '4 maybe 2022',
  'December 2022',
  'by 31 December 2022',
  '31/12/2022 or later',
  '32 December 2022',
])('%j is no day', (text) => {
  expect(dateReadings(text)).toEqual([]);
});

it('every day is read again as papers write it, in every language', () => {
  const days = fc.date({
    min: new Date('1900-01-01'),
    max: new Date('2100-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, fc.constantFrom(...languages), (date, lang) => {
      const day = date.toISOString().slice(0, 10);
      expect(dateReadings(longDate(day, lang))).toEqual([day]);
      expect(dateReadings(shortDate(day, lang))).toContain(day);
    }),
  );
});
