import type { Lang } from '../../shared/i18n/lang.ts';
import { plural } from '../../shared/i18n/plural.ts';
import { enumerate, wholeNumber } from './numbers.ts';
import { type PaperStatus, paperStatuses, statusName } from './paper-status.ts';
import type { Tally } from './tally.ts';

/** Statuses said of actions, where the label of the list does not agree with the noun. */
const adjectives: Readonly<Record<Lang, Partial<Record<PaperStatus, readonly [string, string]>>>> =
  {
    en: { none: ['without status', 'without status'] },
    fr: {
      completed: ['achevée', 'achevées'],
      'not-started': ['non commencée', 'non commencées'],
      cancelled: ['annulée', 'annulées'],
    },
    es: {
      completed: ['completada', 'completadas'],
      delayed: ['retrasada', 'retrasadas'],
      'not-started': ['no iniciada', 'no iniciadas'],
      cancelled: ['cancelada', 'canceladas'],
    },
  };

/** "3 completed", "1 achevée": statuses that have no action are left out. */
export function statusCounts({ by }: Tally, lang: Lang): string[] {
  return paperStatuses.flatMap((status) => {
    const n = by[status];
    return n === 0 ? [] : [`${wholeNumber(n, lang)} ${statusWords(n, status, lang)}`];
  });
}

/** What is said of `n` actions of a status: "achevées". */
export function statusWords(n: number, status: PaperStatus, lang: Lang): string {
  const word = statusName(status, lang);
  const [one, many] = adjectives[lang][status] ?? [word, word];
  return plural(n, lang, one, many).toLowerCase();
}

/** "… 3 completed, 5 on track and 294 not started." */
export const countsInWords = (tally: Tally, lang: Lang): string =>
  enumerate(statusCounts(tally, lang), lang);
