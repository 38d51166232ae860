import { NotSupportedError } from '../../not-supported.ts';
import type { Locale } from './locales.ts';

/** `0`, `0.00`, `#,##0`, `#,##0.0#`, `0%`; patterns are written with a point in every locale. */
const SHAPE = /^(#,##)?(0+)(?:\.(0*)(#*))?(%)?$/;

/** A number in one of the plain patterns; others are refused. */
export function formatNumberPattern(number: number, pattern: string, locale: Locale): string {
  const shape = SHAPE.exec(pattern);
  if (!shape) throw new NotSupportedError(`the number format ${pattern}`);
  const [, grouped, zeros = '0', fixed = '', optional = '', percent] = shape;
  const most = fixed.length + optional.length;
  const shown = roundHalfUp(percent ? number * 100 : number, most);
  const [whole = '0', decimals = ''] = shown.replace('-', '').split('.');
  const kept = decimals
    .replace(new RegExp(`0{0,${optional.length}}$`), '')
    .padEnd(fixed.length, '0');
  const padded = whole.padStart(zeros.length, '0');
  const digits = grouped ? padded.replace(/\B(?=(\d{3})+$)/g, locale.group) : padded;
  const negative = shown.startsWith('-') && /[1-9]/.test(shown);
  return `${negative ? '-' : ''}${digits}${kept ? locale.decimal + kept : ''}${percent ?? ''}`;
}

/** Half away from zero on the decimal digits, which toFixed does not do: 1.005 → 1.01. */
function roundHalfUp(number: number, places: number): string {
  if (Math.abs(number) >= 1e15) throw new NotSupportedError(`the formatted value of ${number}`);
  const exact = Number(Math.abs(number).toPrecision(15));
  const shifted = Math.round(Number(`${exact}e${places}`));
  return `${number < 0 ? '-' : ''}${Number(`${shifted}e-${places}`).toFixed(places)}`;
}
