import { type Lang, t } from '../../shared/i18n/lang.ts';

/** Written here, not asked of `Intl`: a paper reads the same wherever it is made. */
export const months = t(
  'January February March April May June July August September October November December',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
);

const parts = (iso: string, lang: Lang): [day: number, month: string, year: string] => {
  const [year = '', month = '', day = ''] = iso.split('-');
  return [Number(day), months[lang].split(' ')[Number(month) - 1] ?? '', year];
};

/** 13 June 2022 · 1er mars 2022 · 13 de junio de 2022; '' for no day. */
export function longDate(iso: string, lang: Lang): string {
  if (iso === '') return '';
  const [day, month, year] = parts(iso, lang);
  if (lang === 'es') return `${day}\u00A0de ${month} de ${year}`;
  return `${lang === 'fr' && day === 1 ? '1er' : day}\u00A0${month} ${year}`;
}

/** For the columns of tables: 30 Jun 2022 · 30/06/2022; '' for no day. */
export function shortDate(iso: string, lang: Lang): string {
  if (iso === '') return '';
  const [day, month, year] = parts(iso, lang);
  return lang === 'en' ? `${day} ${month.slice(0, 3)} ${year}` : iso.split('-').reverse().join('/');
}

/** From the first day to the last: "2 May 2022 to 28 May 2022". */
export function dateSpan(from: string, to: string, lang: Lang): string {
  const [a, b] = [longDate(from, lang), longDate(to, lang)];
  return t(`from ${a} to ${b}`, `du ${a} au ${b}`, `del ${a} al ${b}`)[lang];
}
