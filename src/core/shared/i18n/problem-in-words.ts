import type { Problem } from '../outcome.ts';
import { type Lang, type Text, t } from './lang.ts';

/** What stands before a support code. */
export const supportLabel: Text = t(
  'Support code:',
  'Code d’assistance :',
  'Código de asistencia:',
);

/** A problem as one text, where no page shows it: where, what, what to do, and its support code. */
export function problemInWords({ place, message, remedy, support }: Problem, lang: Lang): string {
  const where = place === '' ? '' : `${place}: `;
  const what = /[.!?]$/.test(message) ? message : `${message}.`;
  const code = support === undefined ? '' : ` ${supportLabel[lang]} ${support}`;
  return `${where}${what} ${remedy}${code}`;
}
