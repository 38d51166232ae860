import type { Lang } from '../shared/i18n/lang.ts';
import type { Problem } from '../shared/outcome.ts';
import { typeset } from './report/typeset.ts';

/** What can be wrong in a cell of the Papers sheet. */
export type PaperCellFault =
  | 'not-in-list'
  | 'not-a-day'
  | 'unknown-part'
  | 'unknown-period'
  | 'not-days';

interface Params {
  /** "Papers!K4". */
  readonly place: string;
  readonly value: string;
  readonly known: string;
}

/** What is wrong in a cell, and what would be right. */
export function cellProblem(
  code: PaperCellFault,
  lang: Lang,
  { place, value, known }: Params,
): Problem {
  const [message, remedy] = texts[code][lang](value.slice(0, 80), known);
  return {
    ...{ code, severity: 'error', place },
    message: typeset(message, lang),
    remedy: typeset(remedy, lang),
  };
}

type Words = (value: string, known: string) => readonly [message: string, remedy: string];

const texts: Readonly<Record<PaperCellFault, Readonly<Record<Lang, Words>>>> = {
  'not-in-list': {
    en: (value, known) => [`“${value}” is not known here.`, `Choose among: ${known}.`],
    fr: (value, known) => [`« ${value} » n’est pas connu ici.`, `Choisissez parmi : ${known}.`],
    es: (value, known) => [`«${value}» no se conoce aquí.`, `Elija entre: ${known}.`],
  },
  'not-a-day': {
    en: (value) => [`“${value}” is no date.`, 'Enter a date such as 2022-06-13.'],
    fr: (value) => [
      `« ${value} » n’est pas une date.`,
      'Saisissez une date, par exemple 2022-06-13.',
    ],
    es: (value) => [`«${value}» no es una fecha.`, 'Escriba una fecha, por ejemplo 2022-06-13.'],
  },
  'unknown-part': {
    en: (value, known) => [`A paper has no part “${value}”.`, `Choose among: ${known}.`],
    fr: (value, known) => [
      `Un document n’a pas de partie « ${value} ».`,
      `Choisissez parmi : ${known}.`,
    ],
    es: (value, known) => [`Un documento no tiene la parte «${value}».`, `Elija entre: ${known}.`],
  },
  'unknown-period': {
    en: (value, known) => [
      `“${value}” is no period.`,
      `Enter a period of Settings or two days: ${known}.`,
    ],
    fr: (value, known) => [
      `« ${value} » n’est pas une période.`,
      `Saisissez une période des Réglages ou deux jours : ${known}.`,
    ],
    es: (value, known) => [
      `«${value}» no es un periodo.`,
      `Escriba un periodo de Ajustes o dos días: ${known}.`,
    ],
  },
  'not-days': {
    en: (value) => [`“${value}” is no number of days.`, 'Enter a whole number from 0 to 366.'],
    fr: (value) => [
      `« ${value} » n’est pas un nombre de jours.`,
      'Saisissez un nombre entier de 0 à 366.',
    ],
    es: (value) => [`«${value}» no es un número de días.`, 'Escriba un número entero de 0 a 366.'],
  },
};
