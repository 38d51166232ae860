import { type Lang, type ParamsOf, said, t } from '../../shared/i18n/lang.ts';
import { plural } from '../../shared/i18n/plural.ts';
import { enumerate, wholeNumber } from './numbers.ts';
import { typeset } from './typeset.ts';

const en = (n: number, one: string, many: string): string =>
  `${wholeNumber(n, 'en')} ${plural(n, 'en', one, many)}`;
const fr = (n: number, one: string, many: string): string =>
  `${wholeNumber(n, 'fr')} ${plural(n, 'fr', one, many)}`;
const es = (n: number, one: string, many: string): string =>
  `${wholeNumber(n, 'es')} ${plural(n, 'es', one, many)}`;

/** "3 from before the period", or nothing if there are none. */
const some = (n: number, lang: Lang, words: string): string[] =>
  n === 0 ? [] : [`${wholeNumber(n, lang)} ${words}`];

/** A sentence of the paper, set as the language wants it. */
export function say<K extends keyof typeof sentences>(
  key: K,
  lang: Lang,
  ...params: ParamsOf<(typeof sentences)[K]>
): string {
  return typeset(said(sentences[key], lang, ...params), lang);
}

const sentences = {
  defaultTitle: t<{ year: number }>(
    ({ year }) => `Progress of the work plan ${year}`,
    ({ year }) => `Avancement du plan de travail ${year}`,
    ({ year }) => `Avance del plan de trabajo ${year}`,
  ),
  dataLine: t<{ today: string; span: string }>(
    ({ today, span }) => `Data as of ${today}. Reporting period ${span}.`,
    ({ today, span }) => `Données au ${today}. Période considérée : ${span}.`,
    ({ today, span }) => `Datos a ${today}. Periodo considerado: ${span}.`,
  ),
  approvedOnly: t(
    'Only updates that managers have approved are told.',
    'Seules les mises à jour approuvées sont prises en compte.',
    'Solo se tienen en cuenta las actualizaciones aprobadas.',
  ),
  unreviewedStar: t<{ n: number }>(
    ({ n }) =>
      `A star marks ${plural(n, 'en', 'the action whose last update is', `the ${wholeNumber(n, 'en')} actions whose last update is`)} not reviewed yet.`,
    ({ n }) =>
      `Un astérisque signale ${plural(n, 'fr', 'l’action dont la dernière mise à jour n’a pas encore été revue', `les ${wholeNumber(n, 'fr')} actions dont la dernière mise à jour n’a pas encore été revue`)}.`,
    ({ n }) =>
      `Un asterisco señala ${plural(n, 'es', 'la acción cuya última actualización aún no se ha revisado', `las ${wholeNumber(n, 'es')} acciones cuya última actualización aún no se ha revisado`)}.`,
  ),
  untranslated: t<{ n: number; from: Lang }>(
    ({ n, from }) =>
      `Texts of ${en(n, 'action', 'actions')} are not translated yet and stand in ${{ en: 'English', fr: 'French', es: 'Spanish' }[from]}.`,
    ({ n, from }) =>
      `Les textes de ${fr(n, 'action', 'actions')} ne sont pas encore traduits et figurent en ${{ en: 'anglais', fr: 'français', es: 'espagnol' }[from]}.`,
    ({ n, from }) =>
      `Los textos de ${es(n, 'acción', 'acciones')} aún no están traducidos y figuran en ${{ en: 'inglés', fr: 'francés', es: 'español' }[from]}.`,
  ),
  scopeAreas: t<{ n: number; names: string }>(
    ({ n, names }) => `This paper covers ${plural(n, 'en', 'area', 'areas')} ${names} only.`,
    ({ n, names }) =>
      `Ce document porte uniquement sur ${plural(n, 'fr', 'le domaine', 'les domaines')} ${names}.`,
    ({ n, names }) =>
      `Este documento trata solo ${plural(n, 'es', 'del área', 'de las áreas')} ${names}.`,
  ),
  scopeTiers: t<{ n: number; names: string }>(
    ({ n, names }) =>
      `It counts actions of ${plural(n, 'en', 'this tier', 'these tiers')} only: ${names}.`,
    ({ n, names }) =>
      `Il ne compte que les actions ${plural(n, 'fr', 'du niveau suivant', 'des niveaux suivants')} : ${names}.`,
    ({ n, names }) =>
      `Solo cuenta las acciones ${plural(n, 'es', 'del nivel siguiente', 'de los niveles siguientes')}: ${names}.`,
  ),
  scopeChapters: t<{ n: number; names: string }>(
    ({ n, names }) =>
      `It counts actions of ${plural(n, 'en', 'this chapter', 'these chapters')} only: ${names}.`,
    ({ n, names }) =>
      `Il ne compte que les actions ${plural(n, 'fr', 'du chapitre suivant', 'des chapitres suivants')} : ${names}.`,
    ({ n, names }) =>
      `Solo cuenta las acciones ${plural(n, 'es', 'del capítulo siguiente', 'de los capítulos siguientes')}: ${names}.`,
  ),
  scopeAxes: t<{ n: number; names: string }>(
    ({ n, names }) =>
      `It counts actions of ${plural(n, 'en', 'this axis', 'these axes')} only: ${names}.`,
    ({ n, names }) =>
      `Il ne compte que les actions ${plural(n, 'fr', 'de l’axe suivant', 'des axes suivants')} : ${names}.`,
    ({ n, names }) =>
      `Solo cuenta las acciones ${plural(n, 'es', 'del eje siguiente', 'de los ejes siguientes')}: ${names}.`,
  ),
  scopeSections: t<{ n: number; names: string }>(
    ({ n, names }) =>
      `It counts only actions in which ${plural(n, 'en', 'this Section takes', 'one of these Sections takes')} part: ${names}.`,
    ({ n, names }) =>
      `Il ne compte que les actions auxquelles participe ${plural(n, 'fr', 'la Section suivante', 'une des Sections suivantes')} : ${names}.`,
    ({ n, names }) =>
      `Solo cuenta las acciones en las que participa ${plural(n, 'es', 'la Sección siguiente', 'una de las Secciones siguientes')}: ${names}.`,
  ),
  scopeLeads: t<{ n: number; names: string }>(
    ({ names }) => `It counts only actions led by ${names}.`,
    ({ names }) => `Il ne compte que les actions dont est responsable ${names}.`,
    ({ names }) => `Solo cuenta las acciones que lidera ${names}.`,
  ),
  wholePlan: t<{ year: number; n: number; counts: string }>(
    ({ year, n, counts }) =>
      `The work plan ${year} holds ${en(n, 'action', 'actions')}: ${counts}.`,
    ({ year, n, counts }) =>
      `Le plan de travail ${year} compte ${fr(n, 'action', 'actions')} : ${counts}.`,
    ({ year, n, counts }) =>
      `El plan de trabajo ${year} consta de ${es(n, 'acción', 'acciones')}: ${counts}.`,
  ),
  inScope: t<{ year: number; n: number; counts: string }>(
    ({ year, n, counts }) =>
      `This paper covers ${en(n, 'action', 'actions')} of the work plan ${year}: ${counts}.`,
    ({ year, n, counts }) =>
      `Ce document porte sur ${fr(n, 'action', 'actions')} du plan de travail ${year} : ${counts}.`,
    ({ year, n, counts }) =>
      `Este documento abarca ${es(n, 'acción', 'acciones')} del plan de trabajo ${year}: ${counts}.`,
  ),
  updated: t<{ n: number; rest: number }>(
    ({ n, rest }) =>
      rest === 0
        ? 'Every action was updated in the period.'
        : `In the period, ${en(n, 'action was', 'actions were')} updated; ${wholeNumber(rest, 'en')} ${plural(rest, 'en', 'was', 'were')} not.`,
    ({ n, rest }) =>
      rest === 0
        ? 'Toutes les actions ont été mises à jour pendant la période.'
        : `Pendant la période, ${fr(n, 'action a été mise', 'actions ont été mises')} à jour ; ${fr(rest, 'n’a pas été actualisée', 'n’ont pas été actualisées')}.`,
    ({ n, rest }) =>
      rest === 0
        ? 'Todas las acciones se actualizaron en el periodo.'
        : `En el periodo se ${plural(n, 'es', 'actualizó', 'actualizaron')} ${es(n, 'acción', 'acciones')}; ${es(rest, 'no se ha actualizado', 'no se han actualizado')}.`,
  ),
  updatedSince: t<{ n: number; after: number; rest: number }>(
    ({ n, after, rest }) =>
      `The last update falls in the period for ${en(n, 'action', 'actions')} and after its end for ${wholeNumber(after, 'en')}; ${en(rest, 'has', 'have')} had no update since it began.`,
    ({ n, after, rest }) =>
      `La dernière mise à jour date de la période pour ${fr(n, 'action', 'actions')} et d’après sa fin pour ${wholeNumber(after, 'fr')} ; ${fr(rest, 'n’a pas été actualisée', 'n’ont pas été actualisées')} depuis son début.`,
    ({ n, after, rest }) =>
      `La última actualización es del periodo en ${es(n, 'acción', 'acciones')} y posterior en ${wholeNumber(after, 'es')}; ${es(rest, 'no se ha actualizado', 'no se han actualizado')} desde su inicio.`,
  ),
  nothingUpdated: t(
    'No action has been updated in the period: the figures show what was recorded before it.',
    'Aucune action n’a été mise à jour pendant la période : les chiffres reflètent les données antérieures.',
    'Ninguna acción se ha actualizado en el periodo: las cifras reflejan los datos anteriores.',
  ),
  attention: t<{ n: number; missing: number }>(
    ({ n, missing }) =>
      `There ${plural(n, 'en', 'is', 'are')} ${en(n, 'action', 'actions')} at risk or delayed; ${missing === 0 ? 'the reason is given for each' : `no reason has been given for ${missing === n ? plural(n, 'en', 'it', 'any of them') : `${wholeNumber(missing, 'en')} of them`}`}.`,
    ({ n, missing }) =>
      `On compte ${fr(n, 'action', 'actions')} à risque ou en retard ; ${missing === 0 ? 'le motif est chaque fois indiqué' : `aucun motif n’est indiqué pour ${missing === n ? plural(n, 'fr', 'celle-ci', 'celles-ci') : `${wholeNumber(missing, 'fr')} d’entre elles`}`}.`,
    ({ n, missing }) =>
      `Hay ${es(n, 'acción', 'acciones')} en riesgo o ${plural(n, 'es', 'retrasada', 'retrasadas')}; ${missing === 0 ? 'en cada caso se indica el motivo' : `no se indica el motivo de ${missing === n ? plural(n, 'es', 'ella', 'ninguna de ellas') : `${wholeNumber(missing, 'es')} de ellas`}`}.`,
  ),
  noneWorrying: t(
    'No action is at risk or delayed.',
    'Aucune action n’est à risque ni en retard.',
    'Ninguna acción está en riesgo ni retrasada.',
  ),
  overdue: t<{ n: number; today: string }>(
    ({ n, today }) =>
      `On ${today}, ${en(n, 'action was', 'actions were')} past the due date and not completed.`,
    ({ n, today }) =>
      `Au ${today}, ${fr(n, 'action non achevée a', 'actions non achevées ont')} dépassé l’échéance.`,
    ({ n, today }) =>
      `A ${today}, ${es(n, 'acción sin completar ha', 'acciones sin completar han')} superado su plazo.`,
  ),
  updatedShare: t<{ n: number; total: number; share: string }>(
    ({ n, total, share }) =>
      `The last update of ${wholeNumber(n, 'en')} of ${en(total, 'action', 'actions')} (${share}) falls in the period.`,
    ({ n, total, share }) =>
      `La dernière mise à jour de ${fr(n, 'action', 'actions')} sur ${wholeNumber(total, 'fr')} (${share}) date de la période.`,
    ({ n, total, share }) =>
      `La última actualización de ${wholeNumber(n, 'es')} de ${es(total, 'acción', 'acciones')} (${share}) es del periodo.`,
  ),
  bars: t(
    'Each bar shows how the actions of its row are spread over the statuses. A status that has actions is always visible, however small its share; the exact numbers stand beside it.',
    'Chaque barre montre la répartition des actions de sa ligne entre les statuts. Un statut représenté reste toujours visible, même si sa part est minime ; les nombres exacts figurent à côté.',
    'Cada barra muestra cómo se reparten entre los estados las acciones de su fila. Un estado con acciones siempre se ve, por pequeña que sea su parte; los números exactos figuran al lado.',
  ),
  completedNow: t<{ n: number }>(
    ({ n }) => `In the period, ${en(n, 'action was', 'actions were')} completed.`,
    ({ n }) => `Pendant la période, ${fr(n, 'action a été achevée', 'actions ont été achevées')}.`,
    ({ n }) =>
      `En el periodo se ${plural(n, 'es', 'completó', 'completaron')} ${es(n, 'acción', 'acciones')}.`,
  ),
  completedOtherwise: t<{ before: number; after: number; undated: number }>(
    ({ before, after, undated }) =>
      `The figures also count completed actions that are not listed here: ${enumerate([...some(before, 'en', 'from before the period'), ...some(after, 'en', 'from after the period'), ...some(undated, 'en', 'without a date of update')], 'en')}.`,
    ({ before, after, undated }) =>
      `Les chiffres comprennent aussi des actions achevées qui ne figurent pas ici : ${enumerate([...some(before, 'fr', 'avant la période'), ...some(after, 'fr', 'après la période'), ...some(undated, 'fr', 'sans date de mise à jour')], 'fr')}.`,
    ({ before, after, undated }) =>
      `Las cifras incluyen también acciones completadas que no figuran aquí: ${enumerate([...some(before, 'es', 'antes del periodo'), ...some(after, 'es', 'después del periodo'), ...some(undated, 'es', 'sin fecha de actualización')], 'es')}.`,
  ),
  listed: t<{ n: number; words: string }>(
    ({ n, words }) =>
      `The table names the ${plural(n, 'en', 'action that is', `${wholeNumber(n, 'en')} actions that are`)} ${words}, with reason and next step.`,
    ({ n, words }) =>
      `Le tableau présente ${plural(n, 'fr', 'l’action', `les ${wholeNumber(n, 'fr')} actions`)} ${words}, avec motif et prochaine étape.`,
    ({ n, words }) =>
      `La tabla presenta ${plural(n, 'es', 'la acción', `las ${wholeNumber(n, 'es')} acciones`)} ${words}, con motivo y próximo paso.`,
  ),
  onTrackNow: t<{ n: number }>(
    ({ n }) => `${en(n, 'action is', 'actions are')} on track.`,
    ({ n }) => `${fr(n, 'action est', 'actions sont')} en bonne voie.`,
    ({ n }) => `${es(n, 'acción avanza', 'acciones avanzan')} según lo previsto.`,
  ),
  upcomingNow: t<{ n: number; until: string }>(
    ({ n, until }) => `${en(n, 'open action is', 'open actions are')} due until ${until}.`,
    ({ n, until }) =>
      `${fr(n, 'action en cours arrive', 'actions en cours arrivent')} à échéance d’ici au ${until}.`,
    ({ n, until }) =>
      `${es(n, 'acción abierta vence', 'acciones abiertas vencen')} hasta el ${until}.`,
  ),
  nothingUpcoming: t<{ until: string }>(
    ({ until }) => `No open action is due until ${until}.`,
    ({ until }) => `Aucune action en cours n’arrive à échéance d’ici au ${until}.`,
    ({ until }) => `Ninguna acción abierta vence hasta el ${until}.`,
  ),
  notUpdatedNow: t<{ n: number; since: string }>(
    ({ n, since }) =>
      `${en(n, 'open action has', 'open actions have')} had no update since ${since}. The table names them by lead.`,
    ({ n, since }) =>
      `${fr(n, 'action en cours n’a', 'actions en cours n’ont')} reçu aucune mise à jour depuis le ${since}. Le tableau les présente par responsable.`,
    ({ n, since }) =>
      `${es(n, 'acción abierta no ha', 'acciones abiertas no han')} tenido ninguna actualización desde el ${since}. La tabla las presenta por responsable.`,
  ),
  allUpdated: t<{ since: string }>(
    ({ since }) => `Every open action has been updated since ${since}.`,
    ({ since }) => `Toutes les actions en cours ont été mises à jour depuis le ${since}.`,
    ({ since }) => `Todas las acciones abiertas se han actualizado desde el ${since}.`,
  ),
  noHighlights: t(
    'No Section has reported a highlight on these actions yet.',
    'Aucune Section n’a encore signalé de temps fort pour ces actions.',
    'Ninguna Sección ha comunicado todavía aspectos destacados de estas acciones.',
  ),
  highlightsNow: t<{ n: number; sections: number }>(
    ({ n, sections }) =>
      `${en(sections, 'Section reports', 'Sections report')} on ${en(n, 'action', 'actions')}. An action in which several Sections take part stands with each of them.`,
    ({ n, sections }) =>
      `${fr(sections, 'Section rend', 'Sections rendent')} compte de ${fr(n, 'action', 'actions')}. Une action à laquelle participent plusieurs Sections figure sous chacune.`,
    ({ n, sections }) =>
      `${es(sections, 'Sección informa', 'Secciones informan')} sobre ${es(n, 'acción', 'acciones')}. Una acción en la que participan varias Secciones figura en cada una.`,
  ),
  resultsIntro: t<{ total: number; n: number; missing: number }>(
    ({ total, n, missing }) =>
      `The table sets the plan of ${en(total, 'action', 'actions')} against what was done. ${n === 0 ? 'None deviates from the plan.' : `${en(n, 'deviates', 'deviate')} from the plan; ${missing === 0 ? 'the reason is given for each' : `the reason is missing for ${wholeNumber(missing, 'en')}`}.`}`,
    ({ total, n, missing }) =>
      `Le tableau compare le plan de ${fr(total, 'action', 'actions')} à ce qui a été fait. ${n === 0 ? 'Aucune ne s’écarte du plan.' : `${fr(n, 's’écarte', 's’écartent')} du plan ; ${missing === 0 ? 'le motif est chaque fois indiqué' : `le motif manque pour ${wholeNumber(missing, 'fr')}`}.`}`,
    ({ total, n, missing }) =>
      `La tabla compara el plan de ${es(total, 'acción', 'acciones')} con lo realizado. ${n === 0 ? 'Ninguna se desvía del plan.' : `${es(n, 'se desvía', 'se desvían')} del plan; ${missing === 0 ? 'en cada caso se indica el motivo' : `falta el motivo de ${wholeNumber(missing, 'es')}`}.`}`,
  ),
  chapterAnnexIntro: t<{ n: number }>(
    ({ n }) =>
      `The annex counts the ${plural(n, 'en', 'action', `${wholeNumber(n, 'en')} actions`)} of this paper by chapter, and names those that are at risk, delayed or cancelled.`,
    ({ n }) =>
      `L’annexe compte par chapitre ${plural(n, 'fr', 'l’action', `les ${wholeNumber(n, 'fr')} actions`)} de ce document et nomme celles qui sont à risque, en retard ou annulées.`,
    ({ n }) =>
      `El anexo cuenta por capítulo ${plural(n, 'es', 'la acción', `las ${wholeNumber(n, 'es')} acciones`)} de este documento y nombra las que están en riesgo, retrasadas o canceladas.`,
  ),
  annexIntro: t<{ n: number }>(
    ({ n }) =>
      `The annex lists the ${plural(n, 'en', 'action', `${wholeNumber(n, 'en')} actions`)} of this paper in the order of the plan.`,
    ({ n }) =>
      plural(
        n,
        'fr',
        'L’annexe présente l’action de ce document.',
        `L’annexe présente les ${wholeNumber(n, 'fr')} actions de ce document dans l’ordre du plan.`,
      ),
    ({ n }) =>
      plural(
        n,
        'es',
        'El anexo presenta la acción de este documento.',
        `El anexo presenta las ${wholeNumber(n, 'es')} acciones de este documento en el orden del plan.`,
      ),
  ),
} as const;
