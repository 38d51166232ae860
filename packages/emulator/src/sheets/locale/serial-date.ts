/** Dates in cells: days since 30 December 1899, the fraction is the time of day. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** @returns undefined for a day that the calendar does not have. Months count from 1. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return (time - EPOCH) / DAY;
}

/** The date of a serial number, in UTC fields. */
export function dateOf(serial: number): Date {
  return new Date(EPOCH + Math.round(serial * DAY));
}
