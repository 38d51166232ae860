/** Milliseconds of a day, and the serial number of 1970-01-01 (days since 1899-12-30). */
const day = 86_400_000;
const epochSerial = 25_569;

/**
 * A cell's serial number → the instant it means in a time zone.
 * https://developers.google.com/workspace/sheets/api/guides/formats#about_date_time_values
 */
export function serialToDate(serial: number, timeZone: string): Date {
  const local = Math.round((serial - epochSerial) * day);
  const guess = local - offsetAt(local, timeZone);
  return new Date(local - offsetAt(guess, timeZone));
}

/** The inverse: the wall clock of that zone as a serial number. */
export function dateToSerial(date: Date, timeZone: string): number {
  const time = date.getTime();
  return (time + offsetAt(time, timeZone)) / day + epochSerial;
}

/** Wall clock minus UTC at an instant, in milliseconds. */
export function offsetAt(time: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatter(timeZone)
      .formatToParts(time)
      .map((part) => [part.type, Number(part.value)]),
  );
  const { year = 0, month = 1, day: date = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, date, hour, minute, second) - Math.floor(time / 1000) * 1000;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}
