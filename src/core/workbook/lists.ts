import { fold } from '../plan/tier-heading.ts';
import { type Lang, languages, type Text, t } from '../shared/i18n/lang.ts';

/** A closed list: machine key → label. Cells hold the label; `choiceKey` reads any language. */
export type ChoiceList<K extends string = string> = Readonly<Record<K, Text>>;

/** The six statuses, in the order of every table and chart. */
export const statuses = {
  'not-started': t('Not started', 'Non commencé', 'No iniciada'),
  'on-track': t('On track', 'En bonne voie', 'En curso'),
  'at-risk': t('At risk', 'À risque', 'En riesgo'),
  delayed: t('Delayed', 'En retard', 'Retrasada'),
  completed: t('Completed', 'Achevé', 'Completada'),
  cancelled: t('Cancelled', 'Annulé', 'Cancelada'),
} as const satisfies ChoiceList;
export type Status = keyof typeof statuses;
export const statusKeys = Object.keys(statuses) as Status[]; // Object.keys widens to string

/** Whether nothing is left to do: neither due nor asked after. */
export const isClosed = (status: unknown): boolean =>
  status === 'completed' || status === 'cancelled';

export const kinds = {
  milestone: t('Milestone', 'Étape', 'Hito'),
  continuous: t('Continuous', 'Continue', 'Continua'),
} as const satisfies ChoiceList;
export type Kind = keyof typeof kinds;
export const kindKeys = Object.keys(kinds) as Kind[]; // Object.keys widens to string

export const reviews = {
  submitted: t('Submitted', 'Soumis', 'Enviado'),
  approved: t('Approved', 'Approuvé', 'Aprobado'),
  returned: t('Returned', 'Renvoyé', 'Devuelto'),
} as const satisfies ChoiceList;

/** What a manager does that leaves a witness of Updates. */
export const witnessActs = {
  save: t('Save', 'Enregistrement', 'Guardado'),
  review: t('Review', 'Revue', 'Revisión'),
  amend: t('Action amended', 'Action reformulée', 'Acción modificada'),
  paper: t('Paper made', 'Document créé', 'Documento creado'),
  issue: t('Paper issued', 'Document publié', 'Documento emitido'),
  sync: t('Sync of Sections', 'Synchronisation', 'Sincronización'),
  digest: t('Weekly digest', 'Récapitulatif hebdomadaire', 'Resumen semanal'),
  check: t('Check', 'Vérification', 'Comprobación'),
  replaced: t('Rewritten', 'Réécriture', 'Reescritura'),
} as const satisfies ChoiceList;

export const roles = {
  manager: t('Manager', 'Responsable', 'Responsable'),
  staff: t('Staff', 'Personnel', 'Personal'),
  section: t('Section', 'Section', 'Sección'),
} as const satisfies ChoiceList;

export const severities = {
  error: t('Error', 'Erreur', 'Error'),
  warning: t('Warning', 'Avertissement', 'Advertencia'),
  info: t('Information', 'Information', 'Información'),
} as const satisfies ChoiceList;

/** What a paper is for. */
export const paperPurposes = {
  adoption: t('For adoption', 'Pour adoption', 'Para adopción'),
  approval: t('For approval', 'Pour approbation', 'Para aprobación'),
  information: t('For information', 'Pour information', 'Para información'),
} as const satisfies ChoiceList;

/** Which updates a paper tells: all, or those that a manager has approved. */
export const paperBases = {
  latest: t('Latest updates', 'Dernières mises à jour', 'Últimas actualizaciones'),
  approved: t('Approved only', 'Approuvées seulement', 'Solo aprobadas'),
} as const satisfies ChoiceList;

export const letterheads = {
  'built-in': t('Built-in', 'Intégré', 'Integrada'),
  own: t('Own', 'Propre', 'Propia'),
} as const satisfies ChoiceList;

/** When a paper is made by itself: so many days before its meeting, or every year before that day. */
export const paperSchedules = {
  none: t('By hand', 'À la main', 'A mano'),
  once: t('Before the meeting', 'Avant la réunion', 'Antes de la reunión'),
  yearly: t('Every year', 'Chaque année', 'Cada año'),
} as const satisfies ChoiceList;

export const annexKinds = {
  exceptions: t('Exceptions', 'Exceptions', 'Excepciones'),
  full: t('Every action', 'Toutes les actions', 'Todas las acciones'),
} as const satisfies ChoiceList;

/** How far a paper is. */
export const paperStates = {
  planned: t('Planned', 'Prévu', 'Previsto'),
  draft: t('Draft', 'Brouillon', 'Borrador'),
  issued: t('Issued', 'Publié', 'Emitido'),
  failed: t('Not made', 'Non créé', 'No creado'),
} as const satisfies ChoiceList;

/** Whether a contribution is what the Section's workbook says now, or the last that could be taken over. */
export const contributionStates = {
  current: t('Current', 'À jour', 'Vigente'),
  stale: t('Stale', 'Périmée', 'Obsoleta'),
} as const satisfies ChoiceList;

/** What became of a right to open a file. */
export const accessChanges = {
  granted: t('Granted', 'Accordé', 'Concedido'),
  changed: t('Changed', 'Modifié', 'Cambiado'),
  revoked: t('Revoked', 'Retiré', 'Retirado'),
  refused: t('Refused', 'Refusé', 'Rechazado'),
  found: t('Found', 'Constaté', 'Constatado'),
} as const satisfies ChoiceList;

/** How a person may open a file. */
export const accessLevels = {
  owner: t('Owner', 'Propriétaire', 'Propietario'),
  editor: t('Editor', 'Éditeur', 'Editor'),
  viewer: t('Viewer', 'Lecteur', 'Lector'),
  none: t('No access', 'Aucun accès', 'Sin acceso'),
} as const satisfies ChoiceList;

export const builtInTiers: ChoiceList<'core' | 'enhanced' | 'enhanced-sida'> = {
  core: t('Core', 'Socle', 'Básica'),
  enhanced: t('Enhanced', 'Renforcée', 'Reforzada'),
  'enhanced-sida': t('Enhanced (SIDA)', 'Renforcée (SIDA)', 'Reforzada (SIDA)'),
};

/** Labels are compared without regard to case, spacing and the way accents are encoded. */
export function foldLabel(label: string): string {
  return label.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

const indexes = new WeakMap<ChoiceList, ReadonlyMap<string, string>>();

function indexOf(list: ChoiceList): ReadonlyMap<string, string> {
  const known = indexes.get(list);
  if (known) return known;
  const index = new Map(
    Object.entries(list).flatMap(([key, text]) =>
      languages.map((lang) => [fold(foldLabel(text[lang])), key] as const),
    ),
  );
  indexes.set(list, index);
  return index;
}

/** The key that a label of any language stands for, with or without its accents, or undefined. */
export function choiceKey<K extends string>(list: ChoiceList<K>, label: string): K | undefined {
  return indexOf(list).get(fold(foldLabel(label))) as K | undefined; // the index holds keys of this list
}

/** The labels of a list in one language, in the list's order. */
export function labels(list: ChoiceList, lang: Lang): string[] {
  return Object.values(list).map((text) => text[lang]);
}
