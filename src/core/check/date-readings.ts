import { months } from '../papers/report/dates.ts';
import { fold } from '../plan/tier-heading.ts';
import { isoDate } from '../workbook/date.ts';

/**
 * The days that a date typed as text may mean, as ISO days: none if it is no date, two for
 * "03/04/2022", which some write day first and others month first. Years have four digits: "31/12/22"
 * may be of 2031.
 */
export function dateReadings(text: string): string[] {
  const plain = fold(text).replace(/\s+/g, ' ').trim();
  const found = [...numbered(plain), ...named(plain)].filter(isoDate);
  return [...new Set(found)];
}

const iso = (year = '', month: string | number = '', day = ''): string =>
  [year, String(month).padStart(2, '0'), day.padStart(2, '0')].join('-');

function numbered(text: string): string[] {
  const [, year, , month, day] = /^(\d{4})( ?[-/.] ?)(\d\d?)\2(\d\d?)$/.exec(text) ?? [];
  if (year !== undefined) return [iso(year, month, day)];
  const [, a, , b, last] = /^(\d\d?)( ?[-/.] ?)(\d\d?)\2(\d{4})$/.exec(text) ?? [];
  return last === undefined ? [] : [iso(last, b, a), iso(last, a, b)];
}

/** "31 December 2022", "31-dec-2022", "1er août 2022", "1º de enero de 2022", "December 31st, 2022". */
function named(text: string): string[] {
  const [, dayFirst, month, year] =
    /^(\d\d?)(?:st|nd|rd|th|er|º|°|\.)?[ -](?:de )?([a-z]{3,})\.?[ -](?:de )?(\d{4})$/.exec(text) ??
    [];
  if (month !== undefined) return monthsOf(month).map((each) => iso(year, each, dayFirst));
  const [, name = '', day, ofYear] =
    /^([a-z]{3,})\.? (\d\d?)(?:st|nd|rd|th)?,? (\d{4})$/.exec(text) ?? [];
  return monthsOf(name).map((each) => iso(ofYear, each, day));
}

/** The months, from 1, whose name in one of our languages begins so: "mar" is March in all of them. */
function monthsOf(name: string): number[] {
  if (name === '') return [];
  const numbers = Object.values(months).flatMap((names) =>
    fold(names)
      .split(' ')
      .flatMap((each, i) => (each.startsWith(name) ? [i + 1] : [])),
  );
  return [...new Set(numbers)];
}
