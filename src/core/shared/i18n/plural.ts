import type { Lang } from './lang.ts';

/**
 * One thing or several, for whole numbers: French takes the singular for 0 and 1, English and Spanish
 * for 1 alone (https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html).
 */
export function plural(n: number, lang: Lang, one: string, many: string): string {
  return n === 1 || (n === 0 && lang === 'fr') ? one : many;
}

/** "3 actions". */
export function counted(n: number, lang: Lang, one: string, many: string): string {
  return `${n} ${plural(n, lang, one, many)}`;
}
