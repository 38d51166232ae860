import { NotSupportedError } from '../not-supported.ts';
import { exception } from './exception.ts';

/**
 * `Utilities.formatString`: "performs sprintf-like string formatting using '%'-style format strings".
 * Knows `%s`, `%d`, `%f` (with width, zero padding and precision) and `%%`.
 * https://developers.google.com/apps-script/reference/utilities/utilities#formatstringtemplate,-args
 */
export function formatString(template: string, values: readonly unknown[]): string {
  const rest = [...values];
  return template.replaceAll(
    /%(-?)(0?)(\d*)(?:\.(\d+))?([A-Za-z%])/g,
    (_all, left, zero, width, precision, kind) => {
      if (kind === '%') return '%';
      if (rest.length === 0) throw exception('Not enough arguments for the format string.');
      const text = convert(String(kind), rest.shift(), precision);
      if (left === '-') return text.padEnd(Number(width));
      return text.padStart(Number(width), zero === '0' ? '0' : ' ');
    },
  );
}

function convert(kind: string, value: unknown, precision: unknown): string {
  if (kind === 's') return String(value);
  if (typeof value !== 'number') throw exception(`Not a number: ${String(value)}`);
  if (kind === 'd') return String(Math.trunc(value));
  if (kind === 'f') return value.toFixed(precision === undefined ? 6 : Number(precision));
  throw new NotSupportedError(`Utilities.formatString with %${kind}`);
}
