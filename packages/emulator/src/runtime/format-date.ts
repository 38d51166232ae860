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

function field(letter: string, count: number, local: Date, offset: number): string {
  const pad = (value: number): string => String(value).padStart(count, '0');
  const hour = local.getUTCHours();
  switch (letter) {
    case 'y':
      return count === 2 ? String(local.getUTCFullYear()).slice(-2) : pad(local.getUTCFullYear());
    case 'M': {
      const name = months[local.getUTCMonth()] ?? '';
      if (count <= 2) return pad(local.getUTCMonth() + 1);
      return count === 3 ? name.slice(0, 3) : name;
    }
    case 'd':
      return pad(local.getUTCDate());
    case 'E': {
      const name = days[local.getUTCDay()] ?? '';
      return count <= 3 ? name.slice(0, 3) : name;
    }
    case 'u':
      return pad(local.getUTCDay() === 0 ? 7 : local.getUTCDay());
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return pad(hour);
    case 'h':
      return pad(hour % 12 === 0 ? 12 : hour % 12);
    case 'm':
      return pad(local.getUTCMinutes());
    case 's':
      return pad(local.getUTCSeconds());
    case 'S':
      return pad(local.getUTCMilliseconds());
    case 'Z':
      return zone(offset, '');
    case 'X':
      if (offset === 0) return 'Z';
      return count === 1 ? zone(offset, '').slice(0, 3) : zone(offset, count === 3 ? ':' : '');
    default:
      throw new NotSupportedError(`Utilities.formatDate with the letter ${letter}`);
  }
}

/** `+0200` or `+02:00` */
function zone(offset: number, separator: string): string {
  const minutes = Math.abs(Math.round(offset / 60_000));
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${separator}${two(minutes % 60)}`;
}
