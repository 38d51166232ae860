import { NotSupportedError } from '../../not-supported.ts';
import type { ExtendedValue, NumberFormat } from '../types.ts';
import type { Locale } from './locales.ts';
import { serialOf } from './serial-date.ts';

/** What a typed text becomes, and the number format that Google gives a cell that has none. */
export interface Entered {
  readonly value: ExtendedValue | undefined;
  readonly numberFormat?: NumberFormat;
}

/**
 * What a person's typing means in a locale (valueInputOption USER_ENTERED, condition values).
 * https://developers.google.com/workspace/sheets/api/guides/values#writing
 * Whatever Google might read as something else than text, and this host does not, is refused.
 */
export function parseEntered(text: string, locale: Locale): Entered {
  if (text === '') return { value: undefined };
  if (text.startsWith("'")) return { value: { stringValue: text.slice(1) } };
  if (text.startsWith('=') && text.length > 1) return { value: { formulaValue: text } };
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === locale.trueText) return { value: { boolValue: true } };
  if (upper === 'FALSE' || upper === locale.falseText) return { value: { boolValue: false } };
  const found = parseNumber(trimmed, locale) ?? parseDate(trimmed, locale);
  if (found) return found;
  if (mightBeMore(trimmed, locale)) throw new NotSupportedError(`"${text}" as USER_ENTERED value`);
  return { value: { stringValue: text } };
}

/** Plain, grouped, exponential and percent numbers. */
export function parseNumber(text: string, locale: Locale): Entered | undefined {
  const decimal = locale.decimal === '.' ? '\\.' : ',';
  const group = `[${locale.groups.map((mark) => (mark === '.' ? '\\.' : mark)).join('')}]`;
  const shape = new RegExp(
    `^([-+]?)(\\d+|\\d{1,3}(?:${group}\\d{3})+)?(?:${decimal}(\\d*))?(?:[eE]([-+]?\\d+))?(\\s*%)?$`,
  );
  const found = shape.exec(text);
  if (!found) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0', percent] = found;
  if (whole === '' && fraction === '') return undefined;
  const grouped = /\D/.test(whole);
  if (grouped && found[4] !== undefined) return undefined;
  const digits = whole.replace(/\D/g, '') || '0';
  const number = Number(`${sign}${digits}.${fraction || '0'}e${exponent}`);
  if (percent) {
    const numberFormat = { type: 'PERCENT', pattern: fraction ? '0.00%' : '0%' } as const;
    return { value: { numberValue: Number((number / 100).toPrecision(15)) }, numberFormat };
  }
  const value = { numberValue: number };
  if (found[4] !== undefined) throw new NotSupportedError(`"${text}" as USER_ENTERED value`);
  if (!grouped) return { value };
  return { value, numberFormat: { type: 'NUMBER', pattern: fraction ? '#,##0.00' : '#,##0' } };
}

/** ISO dates, and days, months and years between slashes in the locale's order. */
export function parseDate(text: string, locale: Locale): Entered | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : locale.monthFirst
      ? [slashed?.[3], slashed?.[1], slashed?.[2]]
      : [slashed?.[3], slashed?.[2], slashed?.[1]];
  if (!iso && !slashed) return undefined;
  const serial = serialOf(Number(year), Number(month), Number(day));
  // 31/02/2022 stays text; a year before the epoch is a negative number, which Google shows oddly.
  if (serial === undefined) return { value: { stringValue: text } };
  if (serial < 0) throw new NotSupportedError(`"${text}" as USER_ENTERED value`);
  const pattern = iso ? 'yyyy-mm-dd' : locale.datePattern;
  return { value: { numberValue: serial }, numberFormat: { type: 'DATE', pattern } };
}

/** Texts that Google may read as a number, a date, a time, an amount, a formula or an error. */
function mightBeMore(text: string, locale: Locale): boolean {
  if (/^#(N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|ERROR!)$/i.test(text)) return true;
  if (/^[+-]/.test(text) && text.length > 1) return !/^[-+]\s/.test(text);
  if (!/\d/.test(text)) return false;
  if (/^[\d\s.,:/%()'\u00a0\u202f€$£¥+-]+(?:[eE][-+]?\d+)?$/.test(text)) return true;
  if (/^\d[\d:.,\s]*(?:am|pm|h|min|s)?$/i.test(text)) return true;
  if (/^\d{4}-\d{2}-\d{2}[T ]/.test(text)) return true;
  if (text.length > 30) return false;
  return monthName(locale).test(text);
}

const monthPatterns = new Map<string, RegExp>();

/** Finds the beginning of a month's name, in English or the locale's language. */
function monthName(locale: Locale): RegExp {
  const known = monthPatterns.get(locale.tag);
  if (known !== undefined) return known;
  const names = ['en-US', locale.tag].flatMap((tag) => {
    const month = new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index) =>
      month
        .format(Date.UTC(2022, index, 1))
        .replace(/\W+$/, '')
        .slice(0, 3),
    );
  });
  const pattern = new RegExp(`(^|[^\\p{L}])(${names.join('|')})`, 'iu');
  monthPatterns.set(locale.tag, pattern);
  return pattern;
}
