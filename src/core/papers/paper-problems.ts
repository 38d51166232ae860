import { type CodeOf, defineProblems } from '../shared/define-problems.ts';
import { t } from '../shared/i18n/lang.ts';
import { typeset } from './report/typeset.ts';

/** What is wrong in a cell of the Papers sheet, and what would be right. */
export const cellProblem = defineProblems(
  {
    'not-in-list': {
      message: t<{ value: string }>(
        ({ value }) => `“${value}” is not known here.`,
        ({ value }) => `« ${value} » n’est pas connu ici.`,
        ({ value }) => `«${value}» no se conoce aquí.`,
      ),
      remedy: t<{ known: string }>(
        ({ known }) => `Choose among: ${known}.`,
        ({ known }) => `Choisissez parmi : ${known}.`,
        ({ known }) => `Elija entre: ${known}.`,
      ),
    },
    'not-a-day': {
      message: t<{ value: string }>(
        ({ value }) => `“${value}” is no date.`,
        ({ value }) => `« ${value} » n’est pas une date.`,
        ({ value }) => `«${value}» no es una fecha.`,
      ),
      remedy: t(
        'Enter a date such as 2022-06-13.',
        'Saisissez une date, par exemple 2022-06-13.',
        'Escriba una fecha, por ejemplo 2022-06-13.',
      ),
    },
    'unknown-part': {
      message: t<{ value: string }>(
        ({ value }) => `A paper has no part “${value}”.`,
        ({ value }) => `Un document n’a pas de partie « ${value} ».`,
        ({ value }) => `Un documento no tiene la parte «${value}».`,
      ),
      remedy: t<{ known: string }>(
        ({ known }) => `Choose among: ${known}.`,
        ({ known }) => `Choisissez parmi : ${known}.`,
        ({ known }) => `Elija entre: ${known}.`,
      ),
    },
    'unknown-period': {
      message: t<{ value: string }>(
        ({ value }) => `“${value}” is no period.`,
        ({ value }) => `« ${value} » n’est pas une période.`,
        ({ value }) => `«${value}» no es un periodo.`,
      ),
      remedy: t<{ known: string }>(
        ({ known }) => `Enter a period of Settings or two days: ${known}.`,
        ({ known }) => `Saisissez une période des Réglages ou deux jours : ${known}.`,
        ({ known }) => `Escriba un periodo de Ajustes o dos días: ${known}.`,
      ),
    },
    'not-days': {
      message: t<{ value: string }>(
        ({ value }) => `“${value}” is no number of days.`,
        ({ value }) => `« ${value} » n’est pas un nombre de jours.`,
        ({ value }) => `«${value}» no es un número de días.`,
      ),
      remedy: t(
        'Enter a whole number from 0 to 366.',
        'Saisissez un nombre entier de 0 à 366.',
        'Escriba un número entero de 0 a 366.',
      ),
    },
  },
  typeset,
);
export type PaperCellFault = CodeOf<typeof cellProblem>;
