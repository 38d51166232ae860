import { type Text, t } from '../../shared/i18n/lang.ts';
import type { PartKey } from './paper-parts.ts';

/** What the parts are called in the dialog and in the Papers sheet. */
export const partNames: Readonly<Record<PartKey, Text>> = {
  'key-figures': t('Key figures', 'Chiffres clés', 'Cifras clave'),
  changes: t(
    'Changes since the last paper',
    'Évolution depuis le dernier document',
    'Cambios desde el último documento',
  ),
  progress: t('Progress', 'Avancement', 'Avance'),
  completed: t('Completed', 'Achevées', 'Completadas'),
  'on-track': t('On track', 'En bonne voie', 'Según lo previsto'),
  'at-risk': t('At risk', 'À risque', 'En riesgo'),
  delayed: t('Delayed', 'En retard', 'Retrasadas'),
  upcoming: t('Coming up', 'Prochaines échéances', 'Próximos plazos'),
  highlights: t(
    'Highlights of the Sections',
    'Temps forts des Sections',
    'Aspectos destacados de las Secciones',
  ),
  'not-updated': t('Without an update', 'Sans mise à jour', 'Sin actualización'),
  results: t(
    'Plan and results (donors)',
    'Plan et résultats (bailleurs)',
    'Plan y resultados (donantes)',
  ),
  annex: t('Annex', 'Annexe', 'Anexo'),
};
