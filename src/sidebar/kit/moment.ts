import type { Lang } from '../../core/shared/i18n/lang.ts';

/** A moment of the spreadsheet's own time zone, `2022-05-31T09:30`: shown as it is. */
export function shownMoment(local: string, lang: Lang): string {
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(lang, options).format(new Date(`${local}:00Z`));
}

/** Today where the person is, as an ISO day. */
export function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A day, `2022-05-31`, or the day of a moment. */
export function shownDay(local: string, lang: Lang): string {
  const options = { dateStyle: 'medium', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(lang, options).format(new Date(`${local.slice(0, 10)}T00:00Z`));
}
