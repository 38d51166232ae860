const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);

/**
 * Wall-clock time in a time zone as Sheets keeps it: days since 1899-12-30.
 *
 * @param timeZone IANA name, as in SpreadsheetProperties.timeZone
 */
export function serialNow(now: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((found) => found.type === type)?.value);
  const [hour, minute, second] = [part('hour'), part('minute'), part('second')];
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), hour, minute, second);
  return (wall - EPOCH_MS) / DAY_MS;
}
