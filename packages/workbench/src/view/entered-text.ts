import { dateOf, isDateFormat, type Locale, parseEntered } from 'apps-script-emulator';

type ExtendedValue = gapi.client.sheets.ExtendedValue;
type NumberFormat = gapi.client.sheets.NumberFormat;

/** What the formula bar shows of a cell: typing it again enters the same value. */
export function enteredText(
  value: ExtendedValue | undefined,
  format: NumberFormat | undefined,
  locale: Locale,
): string {
  if (value === undefined) return '';
  if (value.formulaValue !== undefined) return value.formulaValue;
  if (value.boolValue !== undefined) return value.boolValue ? locale.trueText : locale.falseText;
  if (value.numberValue !== undefined) return numberText(value.numberValue, format, locale);
  const text = value.stringValue ?? '';
  return format?.type === 'TEXT' || isTakenAsText(text, locale) ? text : `'${text}`;
}

function numberText(number: number, format: NumberFormat | undefined, locale: Locale): string {
  if (isDateFormat(format) && Number.isInteger(number)) return dateText(number, locale);
  if (isDateFormat(format)) {
    return `${dateText(Math.floor(number), locale)} ${dateOf(number).toISOString().slice(11, 19)}`;
  }
  if (format?.type === 'PERCENT') {
    return `${plainNumber(Number((number * 100).toPrecision(15)), locale)}%`;
  }
  return plainNumber(number, locale);
}

function plainNumber(number: number, locale: Locale): string {
  return String(number).replace('.', locale.decimal);
}

/** In the order of the locale: 5/31/2022, 31/05/2022. */
function dateText(serial: number, locale: Locale): string {
  const date = dateOf(serial);
  const [day, month] = [date.getUTCDate(), date.getUTCMonth() + 1].map((part) =>
    locale.datePattern.includes('dd') ? String(part).padStart(2, '0') : String(part),
  );
  const parts = locale.monthFirst ? [month, day] : [day, month];
  return [...parts, date.getUTCFullYear()].join('/');
}

/** Whether a text that is typed stays the text that it is. */
function isTakenAsText(text: string, locale: Locale): boolean {
  if (text === '') return true;
  try {
    return parseEntered(text, locale).value?.stringValue === text;
  } catch {
    return false; // The host will not say what Google makes of it.
  }
}
