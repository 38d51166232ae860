const day = 86_400_000;
/** Serial number of 1970-01-01: days since 1899-12-30, as cells hold dates. */
const epoch = 25_569;

/** Whether a text is a calendar day such as 2022-02-28. */
export function isoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && serialToIso(isoToSerial(text)) === text;
}

/** Serial number of an ISO day: 2022-01-01 → 44562. */
export function isoToSerial(iso: string): number {
  const [y = 0, m = 1, d = 1] = iso.split('-').map(Number);
  return Math.floor(Date.UTC(y, m - 1, d) / day) + epoch;
}

/** ISO day of a serial number, the time of day dropped; '' outside the years 1900 to 9999. */
export function serialToIso(serial: number): string {
  const date = new Date((Math.floor(serial) - epoch) * day);
  const year = date.getUTCFullYear();
  return year >= 1900 && year <= 9999 ? date.toISOString().slice(0, 10) : '';
}

/** An ISO day so many days later; before, if less than none. */
export const addDays = (iso: string, days: number): string => serialToIso(isoToSerial(iso) + days);

/** Days from one ISO day to another; NaN if either is none. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / day;

/** Minutes from one local moment, `2022-05-31T09:30`, to another of the same time zone. */
export const minutesBetween = (from: string, to: string): number =>
  (Date.parse(`${to}:00Z`) - Date.parse(`${from}:00Z`)) / 60_000;

/** A day inside a formula, in a form that every locale reads alike: `DATE(2022;1;31)`. */
export function dateFormula(iso: string): string {
  return `DATE(${iso.split('-').map(Number).join(';')})`;
}
