import { fold } from '../plan/tier-heading.ts';
import { type Lang, languages, type Text } from '../shared/i18n/lang.ts';

/** A closed list: machine key → label. Cells hold the label; `choiceKey` reads any language. */
export type ChoiceList<K extends string = string> = Readonly<Record<K, Text>>;

/** The six statuses, in the order of every table and chart. */
export const statuses = {
  'not-started': { en: 'Not started', fr: 'Non commencé', es: 'No iniciada' },
  'on-track': { en: 'On track', fr: 'En bonne voie', es: 'En curso' },
  'at-risk': { en: 'At risk', fr: 'À risque', es: 'En riesgo' },
  delayed: { en: 'Delayed', fr: 'En retard', es: 'Retrasada' },
  completed: { en: 'Completed', fr: 'Achevé', es: 'Completada' },
  cancelled: { en: 'Cancelled', fr: 'Annulé', es: 'Cancelada' },
} as const satisfies ChoiceList;
export type Status = keyof typeof statuses;
export const statusKeys = Object.keys(statuses) as Status[]; // Object.keys widens to string

export const kinds = {
  milestone: { en: 'Milestone', fr: 'Étape', es: 'Hito' },
  continuous: { en: 'Continuous', fr: 'Continue', es: 'Continua' },
} as const satisfies ChoiceList;
export type Kind = keyof typeof kinds;
export const kindKeys = Object.keys(kinds) as Kind[]; // Object.keys widens to string

export const reviews = {
  submitted: { en: 'Submitted', fr: 'Soumis', es: 'Enviado' },
  approved: { en: 'Approved', fr: 'Approuvé', es: 'Aprobado' },
  returned: { en: 'Returned', fr: 'Renvoyé', es: 'Devuelto' },
} as const satisfies ChoiceList;

/** What a manager does that leaves a witness of Updates. */
export const witnessActs = {
  save: { en: 'Save', fr: 'Enregistrement', es: 'Guardado' },
  review: { en: 'Review', fr: 'Revue', es: 'Revisión' },
  amend: { en: 'Action amended', fr: 'Action reformulée', es: 'Acción modificada' },
  paper: { en: 'Paper made', fr: 'Document créé', es: 'Documento creado' },
  issue: { en: 'Paper issued', fr: 'Document publié', es: 'Documento emitido' },
  sync: { en: 'Sync of Sections', fr: 'Synchronisation', es: 'Sincronización' },
  digest: { en: 'Weekly digest', fr: 'Récapitulatif hebdomadaire', es: 'Resumen semanal' },
  check: { en: 'Check', fr: 'Vérification', es: 'Comprobación' },
  replaced: { en: 'Rewritten', fr: 'Réécriture', es: 'Reescritura' },
} as const satisfies ChoiceList;

export const roles = {
  manager: { en: 'Manager', fr: 'Responsable', es: 'Responsable' },
  staff: { en: 'Staff', fr: 'Personnel', es: 'Personal' },
  section: { en: 'Section', fr: 'Section', es: 'Sección' },
} as const satisfies ChoiceList;

export const severities = {
  error: { en: 'Error', fr: 'Erreur', es: 'Error' },
  warning: { en: 'Warning', fr: 'Avertissement', es: 'Advertencia' },
  info: { en: 'Information', fr: 'Information', es: 'Información' },
} as const satisfies ChoiceList;

/** What a paper is for. */
export const paperPurposes = {
  adoption: { en: 'For adoption', fr: 'Pour adoption', es: 'Para adopción' },
  approval: { en: 'For approval', fr: 'Pour approbation', es: 'Para aprobación' },
  information: { en: 'For information', fr: 'Pour information', es: 'Para información' },
} as const satisfies ChoiceList;

/** Which updates a paper tells: all, or those that a manager has approved. */
export const paperBases = {
  latest: { en: 'Latest updates', fr: 'Dernières mises à jour', es: 'Últimas actualizaciones' },
  approved: { en: 'Approved only', fr: 'Approuvées seulement', es: 'Solo aprobadas' },
} as const satisfies ChoiceList;

export const letterheads = {
  'built-in': { en: 'Built-in', fr: 'Intégré', es: 'Integrada' },
  own: { en: 'Own', fr: 'Propre', es: 'Propia' },
} as const satisfies ChoiceList;

/** When a paper is made by itself: so many days before its meeting, or every year before that day. */
export const paperSchedules = {
  none: { en: 'By hand', fr: 'À la main', es: 'A mano' },
  once: { en: 'Before the meeting', fr: 'Avant la réunion', es: 'Antes de la reunión' },
  yearly: { en: 'Every year', fr: 'Chaque année', es: 'Cada año' },
} as const satisfies ChoiceList;

export const annexKinds = {
  exceptions: { en: 'Exceptions', fr: 'Exceptions', es: 'Excepciones' },
  full: { en: 'Every action', fr: 'Toutes les actions', es: 'Todas las acciones' },
} as const satisfies ChoiceList;

/** How far a paper is. */
export const paperStates = {
  planned: { en: 'Planned', fr: 'Prévu', es: 'Previsto' },
  draft: { en: 'Draft', fr: 'Brouillon', es: 'Borrador' },
  issued: { en: 'Issued', fr: 'Publié', es: 'Emitido' },
  failed: { en: 'Not made', fr: 'Non créé', es: 'No creado' },
} as const satisfies ChoiceList;

/** Whether a contribution is what the Section's workbook says now, or the last that could be taken over. */
export const contributionStates = {
  current: { en: 'Current', fr: 'À jour', es: 'Vigente' },
  stale: { en: 'Stale', fr: 'Périmée', es: 'Obsoleta' },
} as const satisfies ChoiceList;

/** What became of a right to open a file. */
export const accessChanges = {
  granted: { en: 'Granted', fr: 'Accordé', es: 'Concedido' },
  changed: { en: 'Changed', fr: 'Modifié', es: 'Cambiado' },
  revoked: { en: 'Revoked', fr: 'Retiré', es: 'Retirado' },
  refused: { en: 'Refused', fr: 'Refusé', es: 'Rechazado' },
  found: { en: 'Found', fr: 'Constaté', es: 'Constatado' },
} as const satisfies ChoiceList;

/** How a person may open a file. */
export const accessLevels = {
  owner: { en: 'Owner', fr: 'Propriétaire', es: 'Propietario' },
  editor: { en: 'Editor', fr: 'Éditeur', es: 'Editor' },
  viewer: { en: 'Viewer', fr: 'Lecteur', es: 'Lector' },
  none: { en: 'No access', fr: 'Aucun accès', es: 'Sin acceso' },
} as const satisfies ChoiceList;

export const builtInTiers: ChoiceList<'core' | 'enhanced' | 'enhanced-sida'> = {
  core: { en: 'Core', fr: 'Socle', es: 'Básica' },
  enhanced: { en: 'Enhanced', fr: 'Renforcée', es: 'Reforzada' },
  'enhanced-sida': {
    en: 'Enhanced (SIDA)',
    fr: 'Renforcée (SIDA)',
    es: 'Reforzada (SIDA)',
  },
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
