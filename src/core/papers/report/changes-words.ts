import { type Lang, type Text, t } from '../../shared/i18n/lang.ts';
import { plural } from '../../shared/i18n/plural.ts';
import { wholeNumber } from './numbers.ts';

/** Words of the part that tells what changed since the last paper. */
export const changeLabels = {
  heading: t(
    'Changes since the last paper',
    'Évolution depuis le dernier document',
    'Cambios desde el último documento',
  ),
  balance: t('Actions in scope', 'Actions du périmètre', 'Acciones del ámbito'),
  number: t('Actions', 'Actions', 'Acciones'),
  opening: t('In the last paper', 'Dans le dernier document', 'En el último documento'),
  added: t('Added', 'Ajoutées', 'Añadidas'),
  retired: t('Retired', 'Retirées', 'Retiradas'),
  movedIn: t('Moved into scope', 'Entrées dans le périmètre', 'Entraron en el ámbito'),
  movedOut: t('Moved out of scope', 'Sorties du périmètre', 'Salieron del ámbito'),
  closing: t('In this paper', 'Dans ce document', 'En este documento'),
  status: t('Status', 'Statut', 'Estado'),
  before: t('Then', 'Alors', 'Antes'),
  now: t('Now', 'Maintenant', 'Ahora'),
  difference: t('Difference', 'Écart', 'Diferencia'),
  action: t('Action', 'Action', 'Acción'),
  reason: t('Reason or result', 'Motif ou résultat', 'Motivo o resultado'),
  dueThen: t('Due then', 'Échéance d’alors', 'Plazo de entonces'),
  dueNow: t('Due now', 'Échéance actuelle', 'Plazo actual'),
  planned: t('Planned', 'Prévue', 'Previsto'),
  wordingThen: t('Wording then', 'Ancien libellé', 'Redacción anterior'),
  wordingNow: t('Wording now', 'Nouveau libellé', 'Redacción actual'),
  completed: t('Newly completed', 'Nouvellement achevées', 'Recién completadas'),
  statuses: t('Other changes of status', 'Autres changements de statut', 'Otros cambios de estado'),
  slipped: t('Due later', 'Échéances reportées', 'Plazos aplazados'),
  amended: t('Reworded', 'Reformulées', 'Reformuladas'),
  noReason: t('None given', 'Non indiqué', 'Sin indicar'),
  noDate: t('None', 'Aucune', 'Ninguno'),
} as const satisfies Record<string, Text>;

export interface Balance {
  readonly opening: number;
  readonly added: number;
  readonly retired: number;
  readonly movedIn: number;
  readonly movedOut: number;
  readonly closing: number;
}

const n = (count: number, lang: Lang): string => wholeNumber(count, lang);

/** That there is nothing to compare with yet. */
export const firstPaper = t<string>(
  (body) =>
    `No earlier paper was issued to ${body}: this part will tell what changed from the next one on.`,
  (body) =>
    `Aucun document n’a encore été publié pour l’instance « ${body} » : cette partie présentera les changements à partir du prochain.`,
  (body) =>
    `Aún no se ha emitido ningún documento para «${body}»: esta parte contará los cambios a partir del próximo.`,
);

/** What the paper is compared with, and how many actions it began and ends with. */
export const sinceThen = t<Balance & { title: string; day: string }>(
  ({ title, day, opening, added, retired, movedIn, movedOut, closing }) =>
    `The paper “${title}” was issued on ${day}. The scope of this paper then held ${n(opening, 'en')} ${plural(opening, 'en', 'action', 'actions')}; ${n(added, 'en')} ${plural(added, 'en', 'was', 'were')} added, ${n(retired, 'en')} retired, ${n(movedIn, 'en')} moved into it and ${n(movedOut, 'en')} out of it; it now holds ${n(closing, 'en')}.`,
  ({ title, day, opening, added, retired, movedIn, movedOut, closing }) =>
    `Le document « ${title} » a été publié le ${day}. Le périmètre du présent document comptait alors ${n(opening, 'fr')} ${plural(opening, 'fr', 'action', 'actions')} ; ${n(added, 'fr')} ${plural(added, 'fr', 'a été ajoutée', 'ont été ajoutées')}, ${n(retired, 'fr')} ${plural(retired, 'fr', 'retirée', 'retirées')}, ${n(movedIn, 'fr')} y ${plural(movedIn, 'fr', 'est entrée', 'sont entrées')} et ${n(movedOut, 'fr')} en ${plural(movedOut, 'fr', 'est sortie', 'sont sorties')} ; il en compte maintenant ${n(closing, 'fr')}.`,
  ({ title, day, opening, added, retired, movedIn, movedOut, closing }) =>
    `El documento «${title}» se emitió el ${day}. El ámbito de este documento contaba entonces con ${n(opening, 'es')} ${plural(opening, 'es', 'acción', 'acciones')}; se ${plural(added, 'es', 'añadió', 'añadieron')} ${n(added, 'es')}, se ${plural(retired, 'es', 'retiró', 'retiraron')} ${n(retired, 'es')}, ${plural(movedIn, 'es', 'entró', 'entraron')} ${n(movedIn, 'es')} y ${plural(movedOut, 'es', 'salió', 'salieron')} ${n(movedOut, 'es')}; ahora cuenta con ${n(closing, 'es')}.`,
);
