import { t } from '../../shared/i18n/lang.ts';
import {
  annexKinds,
  letterheads,
  paperBases,
  paperPurposes,
  paperSchedules,
  paperStates,
} from '../lists.ts';
import type { Column } from './column.ts';

/** Papers: a row for each, with its definition and what became of it. */
export const paperColumns = [
  {
    key: 'paperId',
    title: t('Paper', 'Document', 'Documento'),
    kind: 'id',
    owner: 'manager',
    width: 110,
  },
  {
    key: 'title',
    title: t('Title', 'Titre', 'Título'),
    kind: 'text',
    owner: 'manager',
    width: 260,
    note: t(
      'Empty: “Progress of the work plan”.',
      'Vide : « Avancement du plan de travail ».',
      'Vacío: «Avance del plan de trabajo».',
    ),
  },
  { key: 'body', title: t('Body', 'Organe', 'Órgano'), kind: 'text', owner: 'manager', width: 180 },
  {
    key: 'place',
    title: t('Place of the meeting', 'Lieu de la réunion', 'Lugar de la reunión'),
    kind: 'text',
    owner: 'manager',
    width: 140,
    since: 4,
  },
  {
    key: 'meetingOn',
    title: t('Day of the meeting', 'Jour de la réunion', 'Día de la reunión'),
    kind: 'date',
    owner: 'manager',
    width: 110,
    since: 4,
  },
  {
    key: 'item',
    title: t('Item', 'Point', 'Punto'),
    kind: 'text',
    owner: 'manager',
    width: 70,
    since: 4,
    note: t('On the agenda.', 'De l’ordre du jour.', 'Del orden del día.'),
  },
  {
    key: 'purpose',
    title: t('Purpose', 'Objet', 'Finalidad'),
    kind: 'choice',
    list: paperPurposes,
    owner: 'manager',
    width: 150,
    since: 4,
  },
  {
    key: 'language',
    title: t('Languages', 'Langues', 'Idiomas'),
    kind: 'names',
    owner: 'manager',
    width: 96,
    note: t(
      'en, fr, es: a paper each, from the same figures.',
      'en, fr, es : un document par langue, avec les mêmes chiffres.',
      'en, fr, es: un documento por idioma, con las mismas cifras.',
    ),
  },
  {
    key: 'period',
    title: t('Period', 'Période', 'Periodo'),
    kind: 'text',
    owner: 'manager',
    width: 190,
    note: t(
      'A period of Settings, or first and last day: 2022-01-01 – 2022-05-31. Empty: since the beginning of the year.',
      'Une période des Réglages, ou premier et dernier jour : 2022-01-01 – 2022-05-31. Vide : depuis le début de l’année.',
      'Un periodo de Ajustes, o primer y último día: 2022-01-01 – 2022-05-31. Vacío: desde principios de año.',
    ),
  },
  {
    key: 'dataAsOf',
    title: t('Data as of', 'Données au', 'Datos al'),
    kind: 'date',
    owner: 'manager',
    width: 110,
    since: 4,
    note: t(
      'Empty: as they are when the paper is made.',
      'Vide : telles qu’à la création du document.',
      'Vacío: como estén al crear el documento.',
    ),
  },
  {
    key: 'basis',
    title: t('Updates', 'Mises à jour', 'Actualizaciones'),
    kind: 'choice',
    list: paperBases,
    owner: 'manager',
    width: 160,
    since: 4,
  },
  ...(
    [
      ['areas', t('Areas', 'Domaines', 'Áreas'), '1, 2'],
      ['chapters', t('Chapters', 'Chapitres', 'Capítulos'), '2.1, 2.3.1'],
      ['tiers', t('Tiers', 'Niveaux', 'Niveles'), ''],
      ['axes', t('Axes', 'Axes', 'Ejes'), ''],
      ['sections', t('Sections', 'Sections', 'Secciones'), ''],
      ['leads', t('Leads', 'Responsables', 'Responsables'), ''],
    ] as const
  ).map(
    ([key, title, example]) =>
      ({
        key,
        title,
        kind: 'names',
        owner: 'manager',
        width: 130,
        since: 4,
        note: t(
          `Limits the paper; empty: all. ${example}`.trim(),
          `Limite le document ; vide : tout. ${example}`.trim(),
          `Limita el documento; vacío: todo. ${example}`.trim(),
        ),
      }) as const,
  ),
  {
    key: 'parts',
    title: t('Parts', 'Parties', 'Partes'),
    kind: 'names',
    owner: 'manager',
    width: 240,
    since: 4,
    note: t(
      'In their order; empty: the usual ones.',
      'Dans leur ordre ; vide : les parties habituelles.',
      'En su orden; vacío: las habituales.',
    ),
  },
  {
    key: 'annexKind',
    title: t('Annex', 'Annexe', 'Anexo'),
    kind: 'choice',
    list: annexKinds,
    owner: 'manager',
    width: 130,
    since: 4,
  },
  {
    key: 'recommendations',
    title: t('Recommendations', 'Recommandations', 'Recomendaciones'),
    kind: 'text',
    owner: 'manager',
    width: 260,
    since: 4,
    note: t(
      'One on each line; empty: the usual ones.',
      'Une par ligne ; vide : les recommandations habituelles.',
      'Una por línea; vacío: las habituales.',
    ),
  },
  {
    key: 'recipients',
    title: t('Recipients', 'Destinataires', 'Destinatarios'),
    kind: 'names',
    owner: 'manager',
    width: 200,
    since: 4,
    note: t(
      'Addresses, separated by commas.',
      'Adresses, séparées par des virgules.',
      'Direcciones, separadas por comas.',
    ),
  },
  {
    key: 'letterhead',
    title: t('Letterhead', 'Papier à en-tête', 'Plantilla'),
    kind: 'choice',
    list: letterheads,
    owner: 'manager',
    width: 110,
    since: 4,
  },
  {
    key: 'schedule',
    title: t('Made', 'Création', 'Creación'),
    kind: 'choice',
    list: paperSchedules,
    owner: 'manager',
    width: 150,
    since: 4,
  },
  {
    key: 'daysBefore',
    title: t('Days before', 'Jours avant', 'Días antes'),
    kind: 'number',
    owner: 'manager',
    width: 96,
    since: 4,
    note: t(
      'So many days before the meeting the paper is made by itself.',
      'Le document est créé de lui-même ce nombre de jours avant la réunion.',
      'El documento se crea solo tantos días antes de la reunión.',
    ),
  },
  {
    key: 'state',
    title: t('State', 'État', 'Estado'),
    kind: 'choice',
    list: paperStates,
    owner: 'manager',
    width: 110,
    note: t('Draft, or issued.', 'Brouillon, ou publié.', 'Borrador, o emitido.'),
  },
  {
    key: 'document',
    title: t('Document', 'Fichier', 'Archivo'),
    kind: 'link',
    owner: 'manager',
    width: 240,
  },
  {
    key: 'generatedOn',
    title: t('Generated on', 'Généré le', 'Generado el'),
    kind: 'moment',
    owner: 'manager',
    width: 132,
  },
  {
    key: 'issuedOn',
    title: t('Issued on', 'Publié le', 'Emitido el'),
    kind: 'moment',
    owner: 'manager',
    width: 132,
  },
  {
    key: 'remark',
    title: t('Remark', 'Remarque', 'Observación'),
    kind: 'text',
    owner: 'manager',
    width: 260,
    since: 4,
  },
  {
    key: 'record',
    title: t('Record', 'Suivi', 'Registro'),
    kind: 'text',
    owner: 'manager',
    width: 200,
    hidden: true,
    clipped: true,
    since: 4,
  },
] as const satisfies readonly Column[];

/**
 * The issued papers, for the add-on alone: one or more rows for each, the first of which tells of the
 * paper. Behind these columns stands, in pieces, what the paper was made from, packed.
 */
export const issuedColumns = (
  [
    ['issueId', t('Issue', 'Publication', 'Emisión'), 'id'],
    ['piece', t('Piece', 'Morceau', 'Parte'), 'number'],
    ['pieces', t('Pieces', 'Morceaux', 'Partes'), 'number'],
    ['paperId', t('Paper', 'Document', 'Documento'), 'id'],
    ['body', t('Body', 'Organe', 'Órgano'), 'text'],
    ['title', t('Title', 'Titre', 'Título'), 'text'],
    ['meetingOn', t('Day of the meeting', 'Jour de la réunion', 'Día de la reunión'), 'date'],
    ['issuedOn', t('Issued on', 'Publié le', 'Emitido el'), 'moment'],
    ['issuedBy', t('Issued by', 'Publié par', 'Emitido por'), 'text'],
    ['figures', t('Figures', 'Chiffres', 'Cifras'), 'text'],
  ] as const
).map(
  ([key, title, kind]) =>
    ({ key, title, kind, owner: 'manager', width: 140, clipped: true }) as const,
) satisfies readonly Column[];
