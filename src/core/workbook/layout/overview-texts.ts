import { type Text, t } from '../../shared/i18n/lang.ts';

/** What Overview says: headings, column titles and labels. */
export const texts = {
  actions: t('Actions', 'Actions', 'Acciones'),
  overdue: t('Overdue', 'En dépassement', 'Fuera de plazo'),
  notUpdated: t('Not updated this period', 'Sans mise à jour', 'Sin actualizar'),
  figures: t('Key figures', 'Chiffres clés', 'Cifras clave'),
  figure: t('Figure', 'Chiffre', 'Cifra'),
  number: t('Number', 'Nombre', 'Número'),
  shareOfAll: t('Share', 'Part', 'Proporción'),
  noStatus: t('Without a valid status', 'Sans statut valable', 'Sin estado válido'),
  period: t('Current period opened on', 'Période ouverte le', 'Periodo abierto el'),
  byArea: t('By area', 'Par domaine', 'Por área'),
  byTier: t('By tier', 'Par niveau', 'Por nivel'),
  byAxis: t('By axis', 'Par axe', 'Por eje'),
  bySection: t('By Section', 'Par Section', 'Por Sección'),
  overlap: t(
    'An action of several Sections counts for each of them: these figures overlap and have no total.',
    'Une action de plusieurs Sections compte pour chacune : ces chiffres se recoupent et n’ont pas de total.',
    'Una acción de varias Secciones cuenta para cada una: estas cifras se solapan y no tienen total.',
  ),
  area: t('Area', 'Domaine', 'Área'),
  tier: t('Tier', 'Niveau', 'Nivel'),
  axis: t('Axis', 'Axe', 'Eje'),
  noAxis: t('No axis', 'Sans axe', 'Sin eje'),
  section: t('Section', 'Section', 'Sección'),
  completed: t('Completed share', 'Part achevée', 'Parte completada'),
  total: t('Total', 'Total', 'Total'),
} as const satisfies Record<string, Text>;
