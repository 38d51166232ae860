import { type Lang, t } from '../../shared/i18n/lang.ts';
import { shareUnits } from './bar.ts';

/** A whole number with its groups of thousands: 3,050 · 3 050 · 3050 and 12 500 in Spanish. */
export function wholeNumber(n: number, lang: Lang): string {
  if (lang === 'es' && n < 10_000) return String(n);
  const separator = t(',', '\u202F', '\u00A0')[lang];
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, separator);
}

/** Tenths of a percent as text: 528 → 52.8% · 52,8 % */
export function percent(tenths: number, lang: Lang): string {
  const text = (tenths / 10).toFixed(1);
  if (lang === 'en') return `${text}%`;
  return `${text.replace('.', ',')}${lang === 'fr' ? '\u202F' : '\u00A0'}%`;
}

/** Shares of a whole in tenths of a percent, rounded so that they add up to 100 %. */
export function shares(counts: readonly number[]): number[] {
  return shareUnits(counts, 1000);
}

/** "a, b and c". */
export function enumerate(items: readonly string[], lang: Lang): string {
  const and = t(' and ', ' et ', ' y ')[lang];
  const head = items.slice(0, -1);
  return head.length === 0
    ? (items[0] ?? '')
    : `${head.join(', ')}${and}${items[items.length - 1]}`;
}
