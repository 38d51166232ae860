import type { Text } from '../../core/shared/i18n/lang.ts';

const t = (en: string, fr: string, es: string): Text => ({ en, fr, es });

export const texts = {
  reading: t('Reading your actions…', 'Lecture de vos actions…', 'Leyendo sus acciones…'),
  none: t(
    'You lead no action, and your Section takes part in none. A manager assigns actions in the menu.',
    'Vous n’êtes responsable d’aucune action et votre Section ne participe à aucune. Un responsable les attribue par le menu.',
    'No lidera ninguna acción y su Sección no participa en ninguna. Un responsable las asigna desde el menú.',
  ),
  person: t('Person', 'Personne', 'Persona'),
  search: t('Search', 'Rechercher', 'Buscar'),
  status: t('Status', 'Statut', 'Estado'),
  only: t('Only', 'Seulement', 'Solo'),
  area: t('Area', 'Domaine', 'Área'),
  tier: t('Tier', 'Niveau', 'Nivel'),
  all: t('all', 'tout', 'todo'),
  overdue: t('Overdue', 'Échues', 'Vencidas'),
  dueSoon: t('Due in 30 days', 'À échéance dans 30 jours', 'Vencen en 30 días'),
  notUpdated: t(
    'Not updated this period',
    'Sans mise à jour cette période',
    'Sin actualizar este periodo',
  ),
  isOverdue: t('overdue', 'échue', 'vencida'),
  isDueSoon: t('due soon', 'bientôt à échéance', 'vence pronto'),
  isNotUpdated: t(
    'not updated this period',
    'sans mise à jour cette période',
    'sin actualizar este periodo',
  ),
  noStatus: t('No status', 'Sans statut', 'Sin estado'),
  due: t('due', 'échéance', 'plazo'),
  of: t('of', 'sur', 'de'),
  updateHere: t('Update here', 'Mettre à jour ici', 'Actualizar aquí'),
  closeIt: t('Close', 'Fermer', 'Cerrar'),
  readingOne: t('Reading the action…', 'Lecture de l’action…', 'Leyendo la acción…'),
  open: t('Go to the row', 'Aller à la ligne', 'Ir a la fila'),
  confirm: t(
    'Nothing new, still correct',
    'Rien de nouveau, toujours exact',
    'Sin novedad, sigue siendo correcto',
  ),
  tickShown: t('Tick all that are shown', 'Tout cocher', 'Marcar todas'),
  again: t('Read again', 'Relire', 'Leer de nuevo'),
  noMatch: t('No action matches.', 'Aucune action ne correspond.', 'Ninguna acción coincide.'),
} as const satisfies Record<string, Text>;
