import { t } from '../../shared/i18n/lang.ts';
import { statuses } from '../lists.ts';
import type { Column } from './column.ts';

/**
 * The columns of "Our actions" in the workbook of a Section: first what the plan says, which only managers
 * change, then what the Section contributes.
 */
export const sectionColumns = [
  {
    key: 'id',
    title: t('ID', 'ID', 'ID'),
    kind: 'id',
    owner: 'plan',
    width: 104,
    note: t(
      'Leave the ID as it is: by it your entries find their action.',
      'Ne modifiez pas l’identifiant : il relie vos saisies à leur action.',
      'No cambie el ID: por él sus datos encuentran su acción.',
    ),
  },
  {
    key: 'chapterTitle',
    title: t('Chapter', 'Chapitre', 'Capítulo'),
    kind: 'text',
    owner: 'plan',
    width: 180,
  },
  { key: 'tier', title: t('Tier', 'Niveau', 'Nivel'), kind: 'text', owner: 'plan', width: 110 },
  {
    key: 'action',
    title: t('Action', 'Action', 'Acción'),
    kind: 'text',
    owner: 'plan',
    width: 380,
  },
  {
    key: 'expectedResult',
    title: t('Expected result', 'Résultat attendu', 'Resultado esperado'),
    kind: 'text',
    owner: 'plan',
    width: 220,
  },
  {
    key: 'part',
    title: t('Your part', 'Votre rôle', 'Su papel'),
    kind: 'text',
    owner: 'plan',
    width: 120,
  },
  { key: 'start', title: t('Start', 'Début', 'Inicio'), kind: 'date', owner: 'plan', width: 104 },
  { key: 'due', title: t('Due', 'Échéance', 'Plazo'), kind: 'date', owner: 'plan', width: 104 },
  {
    key: 'planned',
    title: t('In the plan', 'Dans le plan', 'En el plan'),
    kind: 'text',
    owner: 'plan',
    width: 130,
    note: t(
      'Status that the secretariat gives, or that the action is not in the plan or not yours any more.',
      'Statut donné par le secrétariat, ou mention que l’action n’est plus dans le plan ou ne vous concerne plus.',
      'Estado que da la secretaría, o aviso de que la acción ya no está en el plan o ya no es suya.',
    ),
  },
  {
    key: 'status',
    title: t('Our status', 'Notre statut', 'Nuestro estado'),
    kind: 'choice',
    list: statuses,
    owner: 'staff',
    width: 138,
    note: t('Choose from the list.', 'Choisissez dans la liste.', 'Elija de la lista.'),
  },
  {
    key: 'progress',
    title: t('Progress', 'Avancement', 'Avance'),
    kind: 'share',
    owner: 'staff',
    width: 120,
    note: t('A number from 0 to 100 %.', 'Un nombre de 0 à 100 %.', 'Un número de 0 a 100 %.'),
  },
  {
    key: 'reportText',
    title: t('Highlight for papers', 'Temps fort pour les rapports', 'Destacado para informes'),
    kind: 'text',
    owner: 'staff',
    width: 320,
    note: t(
      'Printed in papers for governing bodies. Nothing else of yours is, but the result.',
      'Imprimé dans les documents pour les organes. Avec le résultat, rien d’autre ne l’est.',
      'Se imprime en los documentos para los órganos. Además del resultado, nada más.',
    ),
  },
  {
    key: 'result',
    title: t('Result', 'Résultat', 'Resultado'),
    kind: 'text',
    owner: 'staff',
    width: 280,
  },
  {
    key: 'nextStep',
    title: t('Next step', 'Prochaine étape', 'Próximo paso'),
    kind: 'text',
    owner: 'staff',
    width: 240,
  },
  {
    key: 'evidence',
    title: t('Evidence', 'Justificatif', 'Evidencia'),
    kind: 'link',
    owner: 'staff',
    width: 180,
    note: t(
      'A link that begins with https://',
      'Un lien qui commence par https://',
      'Un enlace que empieza por https://',
    ),
  },
  {
    key: 'contact',
    title: t('Contact', 'Contact', 'Contacto'),
    kind: 'text',
    owner: 'staff',
    width: 180,
    note: t(
      'Whom the secretariat asks: name or address.',
      'À qui le secrétariat s’adresse : nom ou adresse.',
      'A quién pregunta la secretaría: nombre o dirección.',
    ),
  },
  {
    key: 'updatedOn',
    title: t('Saved on', 'Enregistré le', 'Guardado el'),
    kind: 'moment',
    owner: 'addon',
    width: 132,
  },
  {
    key: 'updatedBy',
    title: t('Saved by', 'Enregistré par', 'Guardado por'),
    kind: 'text',
    owner: 'addon',
    width: 180,
  },
] as const satisfies readonly Column[];

export type SectionKey = (typeof sectionColumns)[number]['key'];

/** What a Section enters: each cell has one writer. */
export const contributedKeys = [
  'status',
  'progress',
  'reportText',
  'result',
  'nextStep',
  'evidence',
  'contact',
] as const satisfies readonly SectionKey[];
export type ContributedKey = (typeof contributedKeys)[number];

/** What the plan says, in the workbook of a Section. */
export const planKeys = [
  'chapterTitle',
  'tier',
  'action',
  'expectedResult',
  'part',
  'start',
  'due',
  'planned',
] as const satisfies readonly SectionKey[];
export type PlanKey = (typeof planKeys)[number];
