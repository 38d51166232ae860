import { type Lang, type Text, t } from '../../shared/i18n/lang.ts';
import type { Purpose } from './paper-parts.ts';

/** Headings, titles of columns and other words of a paper. */
export const labels = {
  summary: t(
    'Summary and recommendations',
    'Résumé et recommandations',
    'Resumen y recomendaciones',
  ),
  summaryAlone: t('Summary', 'Résumé', 'Resumen'),
  contents: t('Contents', 'Sommaire', 'Índice'),
  keyFigures: t('Key figures', 'Chiffres clés', 'Cifras clave'),
  progress: t(
    'Progress by area and tier',
    'Avancement par domaine et par niveau',
    'Avance por área y por nivel',
  ),
  progressWithAxes: t(
    'Progress by area, axis and tier',
    'Avancement par domaine, par axe et par niveau',
    'Avance por área, por eje y por nivel',
  ),
  byArea: t('By area', 'Par domaine', 'Por área'),
  byAxis: t('By axis', 'Par axe', 'Por eje'),
  byTier: t('By tier', 'Par niveau', 'Por nivel'),
  completed: t('Completed actions', 'Actions achevées', 'Acciones completadas'),
  atRisk: t('Actions at risk', 'Actions à risque', 'Acciones en riesgo'),
  delayed: t('Delayed actions', 'Actions en retard', 'Acciones retrasadas'),
  annex: t(
    'Annex – Actions by area and chapter',
    'Annexe – Actions par domaine et par chapitre',
    'Anexo – Acciones por área y capítulo',
  ),
  onTrack: t('Actions on track', 'Actions en bonne voie', 'Acciones en curso según lo previsto'),
  upcoming: t('Coming up', 'Prochaines échéances', 'Próximos plazos'),
  notUpdated: t(
    'Actions without an update',
    'Actions sans mise à jour',
    'Acciones sin actualización',
  ),
  highlights: t(
    'Highlights of the Sections',
    'Temps forts des Sections',
    'Aspectos destacados de las Secciones',
  ),
  highlight: t('Highlight', 'Temps fort', 'Aspecto destacado'),
  results: t('Plan and results', 'Plan et résultats', 'Plan y resultados'),
  planAndDone: t('Plan and status', 'Plan et statut', 'Plan y estado'),
  plannedFor: t('Planned', 'Prévu', 'Previsto'),
  deviation: t('Deviation and reason', 'Écart et motif', 'Desviación y motivo'),
  reasonOwed: t('Reason missing', 'Motif manquant', 'Falta el motivo'),
  chapter: t('Chapter', 'Chapitre', 'Capítulo'),
  exceptions: t('Exceptions', 'Exceptions', 'Excepciones'),
  chapterAnnex: t(
    'Annex – Chapters and their exceptions',
    'Annexe – Chapitres et exceptions',
    'Anexo – Capítulos y sus excepciones',
  ),
  nobody: t('Nobody', 'Personne', 'Nadie'),
  action: t('Action', 'Action', 'Acción'),
  actions: t('Actions', 'Actions', 'Acciones'),
  area: t('Area', 'Domaine', 'Área'),
  axis: t('Axis', 'Axe', 'Eje'),
  tier: t('Tier', 'Niveau', 'Nivel'),
  status: t('Status', 'Statut', 'Estado'),
  byStatus: t('In figures', 'En chiffres', 'En cifras'),
  share: t('Share', 'Part', 'Proporción'),
  total: t('Total', 'Total', 'Total'),
  id: t('ID', 'N°', 'N.º'),
  lead: t('Lead', 'Responsable', 'Responsable'),
  due: t('Due', 'Échéance', 'Plazo'),
  leadAndDue: t('Lead, due', 'Responsable, échéance', 'Responsable, plazo'),
  planned: t('planned', 'prévue', 'previsto'),
  overdue: t('overdue', 'dépassée', 'vencido'),
  reason: t('Reason', 'Motif', 'Motivo'),
  nextStep: t('Next step', 'Prochaine étape', 'Próximo paso'),
  result: t('Result', 'Résultat', 'Resultado'),
  evidence: t('Evidence', 'Justificatif', 'Evidencia'),
  none: t('None in this period.', 'Aucune pour cette période.', 'Ninguna en este periodo.'),
  noReason: t('No reason given', 'Aucun motif indiqué', 'Sin motivo indicado'),
  noNextStep: t(
    'No next step given',
    'Aucune prochaine étape indiquée',
    'Sin próximo paso indicado',
  ),
  noResult: t('No result given', 'Aucun résultat indiqué', 'Sin resultado indicado'),
  noText: t('No text', 'Sans texte', 'Sin texto'),
  noArea: t('Without area', 'Sans domaine', 'Sin área'),
  noChapter: t('Without chapter', 'Sans chapitre', 'Sin capítulo'),
  noAxis: t('Without axis', 'Sans axe', 'Sin eje'),
  noTier: t('Without tier', 'Sans niveau', 'Sin nivel'),
} as const satisfies Record<string, Text>;

/** The label of an action whose status cell is empty. */
export const statusLabel = { none: t('No status', 'Sans statut', 'Sin estado') };

export const purposeTexts: Readonly<Record<Purpose, Text>> = {
  adoption: t('For adoption', 'Pour adoption', 'Para adopción'),
  approval: t('For approval', 'Pour approbation', 'Para aprobación'),
  information: t('For information', 'Pour information', 'Para información'),
};

/** "Item 3 – For information". */
export function itemLine(item: string, purpose: Purpose, lang: Lang): string {
  const words = purposeTexts[purpose][lang];
  if (item === '') return words;
  return `${{ en: 'Item', fr: 'Point', es: 'Punto' }[lang]} ${item} – ${words}`;
}
