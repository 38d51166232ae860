import { NotSupportedError } from '../not-supported.ts';
import { offsetAt } from '../zoned-serial.ts';
import { exception } from './exception.ts';

/**
 * Formats a date by Java's SimpleDateFormat patterns, as `Utilities.formatDate` documents:
 * https://developers.google.com/apps-script/reference/utilities/utilities#formatDate(Date,String,String)
 * Names are English, as Google's are.
 * @throws NotSupportedError for a letter that is not listed here
 */
export function formatDate(date: Date, timeZone: string, pattern: string): string {
  const offset = offsetOf(date, timeZone);
  const local = new Date(date.getTime() + offset);
  return pattern.replaceAll(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (token, quoted, letter) => {
    if (token === "''") return "'";
    if (quoted !== undefined) return String(quoted).replaceAll("''", "'");
    return field(String(letter), token.length, local, offset);
  });
}

function offsetOf(date: Date, timeZone: string): number {
  try {
    return offsetAt(date.getTime(), timeZone);
  } catch {
    throw exception(`Invalid argument: timeZone. Should be of type: String`);
  }
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

type Field = (local: Date, count: number, offset: number) => string;

const padded =
  (value: (local: Date) => number): Field =>
  (local, count) =>
    String(value(local)).padStart(count, '0');

const month = padded((local) => local.getUTCMonth() + 1);
const year = padded((local) => local.getUTCFullYear());

/** By the letter of the pattern. */
const fields: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['y', (local, count) => (count === 2 ? year(local, 0, 0).slice(-2) : year(local, count, 0))],
  [
    'M',
    (local, count) => {
      if (count <= 2) return month(local, count, 0);
      const name = months[local.getUTCMonth()] ?? '';
      return count === 3 ? name.slice(0, 3) : name;
    },
  ],
  ['d', padded((local) => local.getUTCDate())],
  [
    'E',
    (local, count) => {
      const name = days[local.getUTCDay()] ?? '';
      return count <= 3 ? name.slice(0, 3) : name;
    },
  ],
  ['u', padded((local) => local.getUTCDay() || 7)],
  ['a', (local) => (local.getUTCHours() < 12 ? 'AM' : 'PM')],
  ['H', padded((local) => local.getUTCHours())],
  ['h', padded((local) => local.getUTCHours() % 12 || 12)],
  ['m', padded((local) => local.getUTCMinutes())],
  ['s', padded((local) => local.getUTCSeconds())],
  ['S', padded((local) => local.getUTCMilliseconds())],
  ['Z', (_local, _count, offset) => zone(offset, '')],
  [
    'X',
    (_local, count, offset) => {
      if (offset === 0) return 'Z';
      return count === 1 ? zone(offset, '').slice(0, 3) : zone(offset, count === 3 ? ':' : '');
    },
  ],
]);

function field(letter: string, count: number, local: Date, offset: number): string {
  const shown = fields.get(letter);
  if (!shown) throw new NotSupportedError(`Utilities.formatDate with the letter ${letter}`);
  return shown(local, count, offset);
}

/** `+0200` or `+02:00` */
function zone(offset: number, separator: string): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}
