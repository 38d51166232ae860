import type { Lang } from '../../shared/i18n/lang.ts';
import { enumerate, wholeNumber } from './numbers.ts';
import { typeset } from './typeset.ts';

type Sentence<P> = Readonly<Record<Lang, (params: P) => string>>;

/** One thing or several: French counts none as one. */
export const plural = (n: number, one: string, many: string, lang: Lang): string =>
  n === 1 || (lang === 'fr' && n === 0) ? one : many;

const en = (n: number, one: string, many: string): string =>
  `${wholeNumber(n, 'en')} ${plural(n, one, many, 'en')}`;
const fr = (n: number, one: string, many: string): string =>
  `${wholeNumber(n, 'fr')} ${plural(n, one, many, 'fr')}`;
const es = (n: number, one: string, many: string): string =>
  `${wholeNumber(n, 'es')} ${plural(n, one, many, 'es')}`;

/** "3 from before the period", or nothing if there are none. */
const some = (n: number, lang: Lang, words: string): string[] =>
  n === 0 ? [] : [`${wholeNumber(n, lang)} ${words}`];

/** A sentence of the paper, set as the language wants it. */
export function say<K extends keyof typeof sentences>(
  key: K,
  lang: Lang,
  ...params: Parameters<(typeof sentences)[K][Lang]>
): string {
  const sentence = sentences[key][lang] as (...params: unknown[]) => string; // of the same key
  return typeset(sentence(...params), lang);
}

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
  approvedOnly: {
    en: () => 'Only updates that managers have approved are told.',
    fr: () => 'Seules les mises à jour approuvées sont prises en compte.',
    es: () => 'Solo se tienen en cuenta las actualizaciones aprobadas.',
  } satisfies Sentence<undefined>,
  unreviewedStar: {
    en: ({ n }) =>
      `A star marks ${n === 1 ? 'the action whose last update is' : `the ${wholeNumber(n, 'en')} actions whose last update is`} not reviewed yet.`,
    fr: ({ n }) =>
      `Un astérisque signale ${n === 1 ? 'l’action dont la dernière mise à jour n’a pas encore été revue' : `les ${wholeNumber(n, 'fr')} actions dont la dernière mise à jour n’a pas encore été revue`}.`,
    es: ({ n }) =>
      `Un asterisco señala ${n === 1 ? 'la acción cuya última actualización aún no se ha revisado' : `las ${wholeNumber(n, 'es')} acciones cuya última actualización aún no se ha revisado`}.`,
  } satisfies Sentence<{ n: number }>,
  untranslated: {
    en: ({ n, from }) =>
      `Texts of ${en(n, 'action', 'actions')} are not translated yet and stand in ${{ en: 'English', fr: 'French', es: 'Spanish' }[from]}.`,
    fr: ({ n, from }) =>
      `Les textes de ${fr(n, 'action', 'actions')} ne sont pas encore traduits et figurent en ${{ en: 'anglais', fr: 'français', es: 'espagnol' }[from]}.`,
    es: ({ n, from }) =>
      `Los textos de ${es(n, 'acción', 'acciones')} aún no están traducidos y figuran en ${{ en: 'inglés', fr: 'francés', es: 'español' }[from]}.`,
  } satisfies Sentence<{ n: number; from: Lang }>,
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
  scopeChapters: {
    en: ({ n, names }) =>
      `It counts actions of ${n === 1 ? 'this chapter' : 'these chapters'} only: ${names}.`,
    fr: ({ n, names }) =>
      `Il ne compte que les actions ${n === 1 ? 'du chapitre suivant' : 'des chapitres suivants'} : ${names}.`,
    es: ({ n, names }) =>
      `Solo cuenta las acciones ${n === 1 ? 'del capítulo siguiente' : 'de los capítulos siguientes'}: ${names}.`,
  } satisfies Sentence<{ n: number; names: string }>,
  scopeAxes: {
    en: ({ n, names }) =>
      `It counts actions of ${n === 1 ? 'this axis' : 'these axes'} only: ${names}.`,
    fr: ({ n, names }) =>
      `Il ne compte que les actions ${n === 1 ? 'de l’axe suivant' : 'des axes suivants'} : ${names}.`,
    es: ({ n, names }) =>
      `Solo cuenta las acciones ${n === 1 ? 'del eje siguiente' : 'de los ejes siguientes'}: ${names}.`,
  } satisfies Sentence<{ n: number; names: string }>,
  scopeSections: {
    en: ({ n, names }) =>
      `It counts only actions in which ${n === 1 ? 'this Section takes' : 'one of these Sections takes'} part: ${names}.`,
    fr: ({ n, names }) =>
      `Il ne compte que les actions auxquelles participe ${n === 1 ? 'la Section suivante' : 'une des Sections suivantes'} : ${names}.`,
    es: ({ n, names }) =>
      `Solo cuenta las acciones en las que participa ${n === 1 ? 'la Sección siguiente' : 'una de las Secciones siguientes'}: ${names}.`,
  } satisfies Sentence<{ n: number; names: string }>,
  scopeLeads: {
    en: ({ names }) => `It counts only actions led by ${names}.`,
    fr: ({ names }) => `Il ne compte que les actions dont est responsable ${names}.`,
    es: ({ names }) => `Solo cuenta las acciones que lidera ${names}.`,
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
        : `In the period, ${en(n, 'action was', 'actions were')} updated; ${wholeNumber(rest, 'en')} ${rest === 1 ? 'was' : 'were'} not.`,
    fr: ({ n, rest }) =>
      rest === 0
        ? 'Toutes les actions ont été mises à jour pendant la période.'
        : `Pendant la période, ${fr(n, 'action a été mise', 'actions ont été mises')} à jour ; ${fr(rest, 'n’a pas été actualisée', 'n’ont pas été actualisées')}.`,
    es: ({ n, rest }) =>
      rest === 0
        ? 'Todas las acciones se actualizaron en el periodo.'
        : `En el periodo se ${n === 1 ? 'actualizó' : 'actualizaron'} ${es(n, 'acción', 'acciones')}; ${es(rest, 'no se ha actualizado', 'no se han actualizado')}.`,
  } satisfies Sentence<{ n: number; rest: number }>,
  updatedSince: {
    en: ({ n, after, rest }) =>
      `The last update falls in the period for ${en(n, 'action', 'actions')} and after its end for ${wholeNumber(after, 'en')}; ${en(rest, 'has', 'have')} had no update since it began.`,
    fr: ({ n, after, rest }) =>
      `La dernière mise à jour date de la période pour ${fr(n, 'action', 'actions')} et d’après sa fin pour ${wholeNumber(after, 'fr')} ; ${fr(rest, 'n’a pas été actualisée', 'n’ont pas été actualisées')} depuis son début.`,
    es: ({ n, after, rest }) =>
      `La última actualización es del periodo en ${es(n, 'acción', 'acciones')} y posterior en ${wholeNumber(after, 'es')}; ${es(rest, 'no se ha actualizado', 'no se han actualizado')} desde su inicio.`,
  } satisfies Sentence<{ n: number; after: number; rest: number }>,
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
      `There ${n === 1 ? 'is' : 'are'} ${en(n, 'action', 'actions')} at risk or delayed; ${missing === 0 ? 'the reason is given for each' : `no reason has been given for ${missing === n ? (n === 1 ? 'it' : 'any of them') : `${wholeNumber(missing, 'en')} of them`}`}.`,
    fr: ({ n, missing }) =>
      `On compte ${fr(n, 'action', 'actions')} à risque ou en retard ; ${missing === 0 ? 'le motif est chaque fois indiqué' : `aucun motif n’est indiqué pour ${missing === n ? (n === 1 ? 'celle-ci' : 'celles-ci') : `${wholeNumber(missing, 'fr')} d’entre elles`}`}.`,
    es: ({ n, missing }) =>
      `Hay ${es(n, 'acción', 'acciones')} en riesgo o ${n === 1 ? 'retrasada' : 'retrasadas'}; ${missing === 0 ? 'en cada caso se indica el motivo' : `no se indica el motivo de ${missing === n ? (n === 1 ? 'ella' : 'ninguna de ellas') : `${wholeNumber(missing, 'es')} de ellas`}`}.`,
  } satisfies Sentence<{ n: number; missing: number }>,
  noneWorrying: {
    en: () => 'No action is at risk or delayed.',
    fr: () => 'Aucune action n’est à risque ni en retard.',
    es: () => 'Ninguna acción está en riesgo ni retrasada.',
  } satisfies Sentence<undefined>,
  overdue: {
    en: ({ n, today }) =>
      `On ${today}, ${en(n, 'action was', 'actions were')} past the due date and not completed.`,
    fr: ({ n, today }) =>
      `Au ${today}, ${fr(n, 'action non achevée a', 'actions non achevées ont')} dépassé l’échéance.`,
    es: ({ n, today }) =>
      `A ${today}, ${es(n, 'acción sin completar ha', 'acciones sin completar han')} superado su plazo.`,
  } satisfies Sentence<{ n: number; today: string }>,
  updatedShare: {
    en: ({ n, total, share }) =>
      `The last update of ${wholeNumber(n, 'en')} of ${en(total, 'action', 'actions')} (${share}) falls in the period.`,
    fr: ({ n, total, share }) =>
      `La dernière mise à jour de ${fr(n, 'action', 'actions')} sur ${wholeNumber(total, 'fr')} (${share}) date de la période.`,
    es: ({ n, total, share }) =>
      `La última actualización de ${wholeNumber(n, 'es')} de ${es(total, 'acción', 'acciones')} (${share}) es del periodo.`,
  } satisfies Sentence<{ n: number; total: number; share: string }>,
  bars: {
    en: () =>
      'Each bar shows how the actions of its row are spread over the statuses. A status that has actions is always visible, however small its share; the exact numbers stand beside it.',
    fr: () =>
      'Chaque barre montre la répartition des actions de sa ligne entre les statuts. Un statut représenté reste toujours visible, même si sa part est minime ; les nombres exacts figurent à côté.',
    es: () =>
      'Cada barra muestra cómo se reparten entre los estados las acciones de su fila. Un estado con acciones siempre se ve, por pequeña que sea su parte; los números exactos figuran al lado.',
  } satisfies Sentence<undefined>,
  completedNow: {
    en: ({ n }) => `In the period, ${en(n, 'action was', 'actions were')} completed.`,
    fr: ({ n }) =>
      `Pendant la période, ${fr(n, 'action a été achevée', 'actions ont été achevées')}.`,
    es: ({ n }) =>
      `En el periodo se ${n === 1 ? 'completó' : 'completaron'} ${es(n, 'acción', 'acciones')}.`,
  } satisfies Sentence<{ n: number }>,
  completedOtherwise: {
    en: ({ before, after, undated }) =>
      `The figures also count completed actions that are not listed here: ${enumerate([...some(before, 'en', 'from before the period'), ...some(after, 'en', 'from after the period'), ...some(undated, 'en', 'without a date of update')], 'en')}.`,
    fr: ({ before, after, undated }) =>
      `Les chiffres comprennent aussi des actions achevées qui ne figurent pas ici : ${enumerate([...some(before, 'fr', 'avant la période'), ...some(after, 'fr', 'après la période'), ...some(undated, 'fr', 'sans date de mise à jour')], 'fr')}.`,
    es: ({ before, after, undated }) =>
      `Las cifras incluyen también acciones completadas que no figuran aquí: ${enumerate([...some(before, 'es', 'antes del periodo'), ...some(after, 'es', 'después del periodo'), ...some(undated, 'es', 'sin fecha de actualización')], 'es')}.`,
  } satisfies Sentence<{ before: number; after: number; undated: number }>,
  listed: {
    en: ({ n, words }) =>
      `The table names the ${n === 1 ? 'action that is' : `${wholeNumber(n, 'en')} actions that are`} ${words}, with reason and next step.`,
    fr: ({ n, words }) =>
      `Le tableau présente ${n === 1 ? 'l’action' : `les ${wholeNumber(n, 'fr')} actions`} ${words}, avec motif et prochaine étape.`,
    es: ({ n, words }) =>
      `La tabla presenta ${n === 1 ? 'la acción' : `las ${wholeNumber(n, 'es')} acciones`} ${words}, con motivo y próximo paso.`,
  } satisfies Sentence<{ n: number; words: string }>,
  onTrackNow: {
    en: ({ n }) => `${en(n, 'action is', 'actions are')} on track.`,
    fr: ({ n }) => `${fr(n, 'action est', 'actions sont')} en bonne voie.`,
    es: ({ n }) => `${es(n, 'acción avanza', 'acciones avanzan')} según lo previsto.`,
  } satisfies Sentence<{ n: number }>,
  upcomingNow: {
    en: ({ n, until }) => `${en(n, 'open action is', 'open actions are')} due until ${until}.`,
    fr: ({ n, until }) =>
      `${fr(n, 'action en cours arrive', 'actions en cours arrivent')} à échéance d’ici au ${until}.`,
    es: ({ n, until }) =>
      `${es(n, 'acción abierta vence', 'acciones abiertas vencen')} hasta el ${until}.`,
  } satisfies Sentence<{ n: number; until: string }>,
  nothingUpcoming: {
    en: ({ until }) => `No open action is due until ${until}.`,
    fr: ({ until }) => `Aucune action en cours n’arrive à échéance d’ici au ${until}.`,
    es: ({ until }) => `Ninguna acción abierta vence hasta el ${until}.`,
  } satisfies Sentence<{ until: string }>,
  notUpdatedNow: {
    en: ({ n, since }) =>
      `${en(n, 'open action has', 'open actions have')} had no update since ${since}. The table names them by lead.`,
    fr: ({ n, since }) =>
      `${fr(n, 'action en cours n’a', 'actions en cours n’ont')} reçu aucune mise à jour depuis le ${since}. Le tableau les présente par responsable.`,
    es: ({ n, since }) =>
      `${es(n, 'acción abierta no ha', 'acciones abiertas no han')} tenido ninguna actualización desde el ${since}. La tabla las presenta por responsable.`,
  } satisfies Sentence<{ n: number; since: string }>,
  allUpdated: {
    en: ({ since }) => `Every open action has been updated since ${since}.`,
    fr: ({ since }) => `Toutes les actions en cours ont été mises à jour depuis le ${since}.`,
    es: ({ since }) => `Todas las acciones abiertas se han actualizado desde el ${since}.`,
  } satisfies Sentence<{ since: string }>,
  noHighlights: {
    en: () => 'No Section has reported a highlight on these actions yet.',
    fr: () => 'Aucune Section n’a encore signalé de temps fort pour ces actions.',
    es: () => 'Ninguna Sección ha comunicado todavía aspectos destacados de estas acciones.',
  } satisfies Sentence<undefined>,
  highlightsNow: {
    en: ({ n, sections }) =>
      `${en(sections, 'Section reports', 'Sections report')} on ${en(n, 'action', 'actions')}. An action in which several Sections take part stands with each of them.`,
    fr: ({ n, sections }) =>
      `${fr(sections, 'Section rend', 'Sections rendent')} compte de ${fr(n, 'action', 'actions')}. Une action à laquelle participent plusieurs Sections figure sous chacune.`,
    es: ({ n, sections }) =>
      `${es(sections, 'Sección informa', 'Secciones informan')} sobre ${es(n, 'acción', 'acciones')}. Una acción en la que participan varias Secciones figura en cada una.`,
  } satisfies Sentence<{ n: number; sections: number }>,
  resultsIntro: {
    en: ({ total, n, missing }) =>
      `The table sets the plan of ${en(total, 'action', 'actions')} against what was done. ${n === 0 ? 'None deviates from the plan.' : `${en(n, 'deviates', 'deviate')} from the plan; ${missing === 0 ? 'the reason is given for each' : `the reason is missing for ${wholeNumber(missing, 'en')}`}.`}`,
    fr: ({ total, n, missing }) =>
      `Le tableau compare le plan de ${fr(total, 'action', 'actions')} à ce qui a été fait. ${n === 0 ? 'Aucune ne s’écarte du plan.' : `${fr(n, 's’écarte', 's’écartent')} du plan ; ${missing === 0 ? 'le motif est chaque fois indiqué' : `le motif manque pour ${wholeNumber(missing, 'fr')}`}.`}`,
    es: ({ total, n, missing }) =>
      `La tabla compara el plan de ${es(total, 'acción', 'acciones')} con lo realizado. ${n === 0 ? 'Ninguna se desvía del plan.' : `${es(n, 'se desvía', 'se desvían')} del plan; ${missing === 0 ? 'en cada caso se indica el motivo' : `falta el motivo de ${wholeNumber(missing, 'es')}`}.`}`,
  } satisfies Sentence<{ total: number; n: number; missing: number }>,
  chapterAnnexIntro: {
    en: ({ n }) =>
      `The annex counts the ${n === 1 ? 'action' : `${wholeNumber(n, 'en')} actions`} of this paper by chapter, and names those that are at risk, delayed or cancelled.`,
    fr: ({ n }) =>
      `L’annexe compte par chapitre ${n === 1 ? 'l’action' : `les ${wholeNumber(n, 'fr')} actions`} de ce document et nomme celles qui sont à risque, en retard ou annulées.`,
    es: ({ n }) =>
      `El anexo cuenta por capítulo ${n === 1 ? 'la acción' : `las ${wholeNumber(n, 'es')} acciones`} de este documento y nombra las que están en riesgo, retrasadas o canceladas.`,
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
