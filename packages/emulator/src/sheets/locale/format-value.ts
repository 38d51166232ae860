import { NotSupportedError } from '../../not-supported.ts';
import type { ExtendedValue, NumberFormat } from '../types.ts';
import { errorText } from './error-text.ts';
import { formatNumberPattern } from './format-number.ts';
import type { Locale } from './locales.ts';
import { dateOf } from './serial-date.ts';

/** The text that a cell shows (formattedValue, FORMATTED_VALUE). */
export function formatValue(
  value: ExtendedValue | undefined,
  format: NumberFormat | undefined,
  locale: Locale,
): string {
  if (!value) return '';
  if (value.stringValue !== undefined) return value.stringValue;
  if (value.boolValue !== undefined) return value.boolValue ? locale.trueText : locale.falseText;
  if (value.errorValue) return errorText(value.errorValue.type);
  if (value.numberValue !== undefined) return formatNumber(value.numberValue, format, locale);
  throw new NotSupportedError('the formatted value of a formula without its result');
}

/** Whether a number in this format shows as a date or a time. */
export function isDateFormat(format: NumberFormat | undefined): boolean {
  return format?.type === 'DATE' || format?.type === 'DATE_TIME' || format?.type === 'TIME';
}

/** https://developers.google.com/workspace/sheets/api/guides/formats */
function formatNumber(number: number, format: NumberFormat | undefined, locale: Locale): string {
  if (!format) return automatic(number, locale);
  const { type, pattern } = format;
  if (type === 'TEXT') return automatic(number, locale);
  if (type === 'DATE') return formatDate(number, pattern ?? locale.datePattern, locale);
  if (type === 'DATE_TIME' && pattern !== undefined) return formatDate(number, pattern, locale);
  if (pattern !== undefined && (type === 'NUMBER' || type === 'PERCENT')) {
    return formatNumberPattern(number, pattern, locale);
  }
  if (type === 'PERCENT') return formatNumberPattern(number, '0.00%', locale);
  if (type === 'NUMBER') return formatNumberPattern(number, '#,##0.00', locale);
  throw new NotSupportedError(`the number format ${type ?? ''} ${pattern ?? ''}`);
}

/** Ten significant digits, as an unformatted cell shows them. */
function automatic(number: number, locale: Locale): string {
  const size = Math.abs(number);
  if (size !== 0 && (size >= 1e15 || size < 1e-4)) {
    throw new NotSupportedError(`the formatted value of ${number}`);
  }
  const text = Number.isInteger(number) ? String(number) : String(Number(number.toPrecision(10)));
  return text.replace('.', locale.decimal);
}

/** `mm` is minutes behind hours or before seconds, as in Google's patterns. */
const tokens = /yyyy|yy|hh:mm:ss|hh:mm|mmmm|mmm|mm|m|dddd|ddd|dd|d|"[^"]*"|[ /.,-]|./gy;

function formatDate(serial: number, pattern: string, locale: Locale): string {
  const date = dateOf(serial);
  const name = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale.tag, { ...options, timeZone: 'UTC' }).format(date);
  const two = (value: number) => String(value).padStart(2, '0');
  const parts: Readonly<Record<string, () => string>> = {
    'hh:mm': () => date.toISOString().slice(11, 16),
    'hh:mm:ss': () => date.toISOString().slice(11, 19),
    yyyy: () => String(date.getUTCFullYear()),
    yy: () => two(date.getUTCFullYear() % 100),
    mmmm: () => name({ month: 'long' }),
    mmm: () => name({ month: 'short' }),
    mm: () => two(date.getUTCMonth() + 1),
    m: () => String(date.getUTCMonth() + 1),
    dddd: () => name({ weekday: 'long' }),
    ddd: () => name({ weekday: 'short' }),
    dd: () => two(date.getUTCDate()),
    d: () => String(date.getUTCDate()),
  };
  return (pattern.toLowerCase().match(tokens) ?? [])
    .map((token) => {
      const part = parts[token];
      if (part) return part();
      if (/^[ /.,-]$/.test(token)) return token;
      throw new NotSupportedError(`the date format ${pattern}`);
    })
    .join('');
}
