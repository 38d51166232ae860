import type { Lang } from '../i18n/lang.ts';
import { enumerate, wholeNumber } from './numbers.ts';
import { type PaperStatus, paperStatuses, statusName } from './paper-status.ts';
import type { Tally } from './tally.ts';
import { typeset } from './typeset.ts';

type Sentence<P> = Readonly<Record<Lang, (params: P) => string>>;

/** One thing or several: French counts none as one. */
const plural = (n: number, one: string, many: string, lang: Lang): string =>
  n === 1 || (lang === 'fr' && n === 0) ? one : many;

const en = (n: number, one: string, many: string): string =>
  `${wholeNumber(n, 'en')} ${plural(n, one, many, 'en')}`;
const fr = (n: number, one: string, many: string): string =>
  `${wholeNumber(n, 'fr')} ${plural(n, one, many, 'fr')}`;
const es = (n: number, one: string, many: string): string =>
  `${wholeNumber(n, 'es')} ${plural(n, one, many, 'es')}`;

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
    if (n === 0) return [];
    const word = statusName(status, lang);
    const [one, many] = adjectives[lang][status] ?? [word, word];
    return `${wholeNumber(n, lang)} ${plural(n, one, many, lang).toLowerCase()}`;
  });
}

/** A sentence of the paper, set as the language wants it. */
export function say<K extends keyof typeof sentences>(
  key: K,
  lang: Lang,
  ...params: Parameters<(typeof sentences)[K][Lang]>
): string {
  const sentence = sentences[key][lang] as (...params: unknown[]) => string; // of the same key
  return typeset(sentence(...params), lang);
}

/** "… 3 completed, 5 on track and 294 not started." */
export const countsInWords = (tally: Tally, lang: Lang): string =>
  enumerate(statusCounts(tally, lang), lang);

const sentences = {
  defaultTitle: {
    en: ({ year }) => `Progress of the work plan ${year}`,
    fr: ({ year }) => `Avancement du plan de travail ${year}`,
    es: ({ year }) => `Avance del plan de trabajo ${year}`,
  } satisfies Sentence<{ year: number }>,
  dataLine: {
    en: ({ today, span }) => `Data as of ${today}. Reporting period ${span}.`,
    fr: ({ today, span }) => `Données au ${today}. Période considérée : ${span}.`,
    es: ({ today, span }) => `Datos a ${today}. Periodo considerado: ${span}.`,
  } satisfies Sentence<{ today: string; span: string }>,
  scopeAreas: {
    en: ({ n, names }) => `This paper covers ${n === 1 ? 'area' : 'areas'} ${names} only.`,
    fr: ({ n, names }) =>
      `Ce document porte uniquement sur ${n === 1 ? 'le domaine' : 'les domaines'} ${names}.`,
    es: ({ n, names }) =>
      `Este documento trata solo ${n === 1 ? 'del área' : 'de las áreas'} ${names}.`,
  } satisfies Sentence<{ n: number; names: string }>,
  scopeTiers: {
    en: ({ n, names }) =>
      `It counts actions of ${n === 1 ? 'this tier' : 'these tiers'} only: ${names}.`,
    fr: ({ n, names }) =>
      `Il ne compte que les actions ${n === 1 ? 'du niveau suivant' : 'des niveaux suivants'} : ${names}.`,
    es: ({ n, names }) =>
      `Solo cuenta las acciones ${n === 1 ? 'del nivel siguiente' : 'de los niveles siguientes'}: ${names}.`,
  } satisfies Sentence<{ n: number; names: string }>,
  wholePlan: {
    en: ({ year, n, counts }) =>
      `The work plan ${year} holds ${en(n, 'action', 'actions')}: ${counts}.`,
    fr: ({ year, n, counts }) =>
      `Le plan de travail ${year} compte ${fr(n, 'action', 'actions')} : ${counts}.`,
    es: ({ year, n, counts }) =>
      `El plan de trabajo ${year} consta de ${es(n, 'acción', 'acciones')}: ${counts}.`,
  } satisfies Sentence<{ year: number; n: number; counts: string }>,
  inScope: {
    en: ({ year, n, counts }) =>
      `This paper covers ${en(n, 'action', 'actions')} of the work plan ${year}: ${counts}.`,
    fr: ({ year, n, counts }) =>
      `Ce document porte sur ${fr(n, 'action', 'actions')} du plan de travail ${year} : ${counts}.`,
    es: ({ year, n, counts }) =>
      `Este documento abarca ${es(n, 'acción', 'acciones')} del plan de trabajo ${year}: ${counts}.`,
  } satisfies Sentence<{ year: number; n: number; counts: string }>,
  updated: {
    en: ({ n, rest }) =>
      rest === 0
        ? 'Every action was updated in the period.'
        : `In the period, ${en(n, 'action was', 'actions were')} updated; ${en(rest, 'has', 'have')} no update in it.`,
    fr: ({ n, rest }) =>
      rest === 0
        ? 'Toutes les actions ont été mises à jour pendant la période.'
        : `Pendant la période, ${fr(n, 'action a été mise', 'actions ont été mises')} à jour ; ${fr(rest, 'n’a pas été actualisée', 'n’ont pas été actualisées')}.`,
    es: ({ n, rest }) =>
      rest === 0
        ? 'Todas las acciones se actualizaron en el periodo.'
        : `En el periodo se ${n === 1 ? 'actualizó' : 'actualizaron'} ${es(n, 'acción', 'acciones')}; ${es(rest, 'no se ha actualizado', 'no se han actualizado')}.`,
  } satisfies Sentence<{ n: number; rest: number }>,
  nothingUpdated: {
    en: () =>
      'No action has been updated in the period: the figures show what was recorded before it.',
    fr: () =>
      'Aucune action n’a été mise à jour pendant la période : les chiffres reflètent les données antérieures.',
    es: () =>
      'Ninguna acción se ha actualizado en el periodo: las cifras reflejan los datos anteriores.',
  } satisfies Sentence<undefined>,
  attention: {
    en: ({ n, missing }) =>
      `${en(n, 'action is', 'actions are')} at risk or delayed; ${missing === 0 ? 'the reason is given for each' : `for ${missing === n ? (n === 1 ? 'it' : 'all of them') : wholeNumber(missing, 'en')} no reason has been given`}.`,
    fr: ({ n, missing }) =>
      `${fr(n, 'action est', 'actions sont')} à risque ou en retard ; ${missing === 0 ? 'le motif est chaque fois indiqué' : `le motif manque pour ${missing === n ? (n === 1 ? 'celle-ci' : 'toutes') : wholeNumber(missing, 'fr')}`}.`,
    es: ({ n, missing }) =>
      `${es(n, 'acción está', 'acciones están')} en riesgo o ${n === 1 ? 'retrasada' : 'retrasadas'}; ${missing === 0 ? 'se indica el motivo en cada caso' : `falta el motivo en ${missing === n ? (n === 1 ? 'ella' : 'todas') : wholeNumber(missing, 'es')}`}.`,
  } satisfies Sentence<{ n: number; missing: number }>,
  noneWorrying: {
    en: () => 'No action is at risk or delayed.',
    fr: () => 'Aucune action n’est à risque ni en retard.',
    es: () => 'Ninguna acción está en riesgo ni retrasada.',
  } satisfies Sentence<undefined>,
  overdue: {
    en: ({ n, today }) =>
      `On ${today}, ${en(n, 'action that is not completed was', 'actions that are not completed were')} past the due date.`,
    fr: ({ n, today }) =>
      `Au ${today}, ${fr(n, 'action non achevée a', 'actions non achevées ont')} dépassé l’échéance.`,
    es: ({ n, today }) =>
      `A ${today}, ${es(n, 'acción no completada ha', 'acciones no completadas han')} superado su plazo.`,
  } satisfies Sentence<{ n: number; today: string }>,
  completedNow: {
    en: ({ n }) => `${en(n, 'action was', 'actions were')} completed in the period.`,
    fr: ({ n }) =>
      `${fr(n, 'action a été achevée', 'actions ont été achevées')} pendant la période.`,
    es: ({ n }) =>
      `En el periodo se ${n === 1 ? 'completó' : 'completaron'} ${es(n, 'acción', 'acciones')}.`,
  } satisfies Sentence<{ n: number }>,
  completedBefore: {
    en: ({ n }) =>
      `${en(n, 'action was completed before the period and counts', 'actions were completed before the period and count')} in the figures.`,
    fr: ({ n }) =>
      `${fr(n, 'action achevée avant la période est comprise', 'actions achevées avant la période sont comprises')} dans les chiffres.`,
    es: ({ n }) =>
      `${es(n, 'acción completada antes del periodo se incluye', 'acciones completadas antes del periodo se incluyen')} en las cifras.`,
  } satisfies Sentence<{ n: number }>,
  completedAfter: {
    en: ({ n }) =>
      `${en(n, 'action was completed after the end of the period and counts', 'actions were completed after the end of the period and count')} in the figures.`,
    fr: ({ n }) =>
      `${fr(n, 'action achevée après la fin de la période est comprise', 'actions achevées après la fin de la période sont comprises')} dans les chiffres.`,
    es: ({ n }) =>
      `${es(n, 'acción completada después del periodo se incluye', 'acciones completadas después del periodo se incluyen')} en las cifras.`,
  } satisfies Sentence<{ n: number }>,
  completedUndated: {
    en: ({ n }) =>
      `${en(n, 'completed action has no date of update and counts', 'completed actions have no date of update and count')} in the figures.`,
    fr: ({ n }) =>
      `${fr(n, 'action achevée sans date de mise à jour est comprise', 'actions achevées sans date de mise à jour sont comprises')} dans les chiffres.`,
    es: ({ n }) =>
      `${es(n, 'acción completada sin fecha de actualización se incluye', 'acciones completadas sin fecha de actualización se incluyen')} en las cifras.`,
  } satisfies Sentence<{ n: number }>,
  annexIntro: {
    en: ({ n }) =>
      `The annex lists the ${n === 1 ? 'action' : `${wholeNumber(n, 'en')} actions`} of this paper in the order of the plan.`,
    fr: ({ n }) =>
      n === 1
        ? 'L’annexe présente l’action de ce document.'
        : `L’annexe présente les ${wholeNumber(n, 'fr')} actions de ce document dans l’ordre du plan.`,
    es: ({ n }) =>
      n === 1
        ? 'El anexo presenta la acción de este documento.'
        : `El anexo presenta las ${wholeNumber(n, 'es')} acciones de este documento en el orden del plan.`,
  } satisfies Sentence<{ n: number }>,
} as const;
