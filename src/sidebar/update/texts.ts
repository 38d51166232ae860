import { type Lang, type Text, t } from '../../core/shared/i18n/lang.ts';

export const texts = {
  none: t(
    'Select a cell in the row of an action, on the sheet of an area.',
    'Sélectionnez une cellule dans la ligne d’une action, sur la feuille d’un domaine.',
    'Seleccione una celda en la fila de una acción, en la hoja de un área.',
  ),
  looking: t('Looking at the selection…', 'Lecture de la sélection…', 'Leyendo la selección…'),
  tier: t('Tier', 'Niveau', 'Nivel'),
  lead: t('Lead', 'Responsable', 'Responsable'),
  nobody: t('nobody yet', 'personne encore', 'nadie todavía'),
  sections: t('Sections', 'Sections', 'Secciones'),
  plannedDue: t('Planned due', 'Échéance prévue', 'Vencimiento previsto'),
  review: t('Review', 'Revue', 'Revisión'),
  returnedBy: t('Returned by', 'Renvoyée par', 'Devuelta por'),
  contributions: t(
    'Contributions of Sections',
    'Contributions des Sections',
    'Contribuciones de las Secciones',
  ),
  history: t('History', 'Historique', 'Historial'),
  noHistory: t(
    'Nothing has been recorded yet.',
    'Rien n’a encore été enregistré.',
    'Todavía no se ha registrado nada.',
  ),
  older: t(
    'older entries in the sheet Updates',
    'entrées plus anciennes dans la feuille Mises à jour',
    'entradas más antiguas en la hoja Actualizaciones',
  ),
  readingMore: t('Reading the history…', 'Lecture de l’historique…', 'Leyendo el historial…'),
  previous: t('Previous of mine', 'Ma précédente', 'Mi anterior'),
  next: t('Next of mine', 'Ma suivante', 'Mi siguiente'),
  mineOf: t('My actions', 'Mes actions', 'Mis acciones'),
  actions: t('actions', 'actions', 'acciones'),
  ofSelected: t('chosen of the selected', 'choisies, sur', 'elegidas, de'),
  moreRows: t(
    'More rows are selected than one save takes. Only the first are meant:',
    'Plus de lignes sont sélectionnées que n’en prend un enregistrement. Seules les premières comptent :',
    'Hay más filas seleccionadas de las que admite un guardado. Solo cuentan las primeras:',
  ),
  jointHint: t(
    'What you enter goes to every chosen action. What you leave empty stays as it is.',
    'Votre saisie vaut pour chaque action choisie. Ce que vous laissez vide reste inchangé.',
    'Lo que escriba vale para cada acción elegida. Lo que deje vacío queda como está.',
  ),
  asItIs: t('(as it is)', '(inchangé)', '(sin cambios)'),
  replaces: t(
    'Replaces other entries in:',
    'Remplace d’autres saisies dans :',
    'Sustituye otros datos en:',
  ),
  leaveOut: t(
    'Leave these actions out',
    'Laisser ces actions de côté',
    'Dejar fuera estas acciones',
  ),
  lastUpdate: t('Last update', 'Dernière mise à jour', 'Última actualización'),
  never: t('never', 'jamais', 'nunca'),
  status: t('Status', 'Statut', 'Estado'),
  progress: t('Progress', 'Avancement', 'Avance'),
  due: t('Due', 'Échéance', 'Vencimiento'),
  comment: t('Internal comment', 'Commentaire interne', 'Comentario interno'),
  commentHint: t(
    'Never printed in papers.',
    'N’apparaît jamais dans les documents.',
    'Nunca aparece en los documentos.',
  ),
  reportText: t('Text for reports', 'Texte pour les rapports', 'Texto para los informes'),
  result: t('Result', 'Résultat', 'Resultado'),
  nextStep: t('Next step', 'Prochaine étape', 'Próximo paso'),
  evidence: t('Evidence (link)', 'Preuve (lien)', 'Evidencia (enlace)'),
  save: t('Save', 'Enregistrer', 'Guardar'),
  saving: t('Saving…', 'Enregistrement…', 'Guardando…'),
  confirm: t(
    'Nothing new, still correct',
    'Rien de nouveau, toujours exact',
    'Sin novedades, sigue siendo correcto',
  ),
  keys: t('Ctrl+Enter saves.', 'Ctrl+Entrée enregistre.', 'Ctrl+Intro guarda.'),
  noStatus: t('No status', 'Sans statut', 'Sin estado'),
  mayNot: t(
    'You may read this action. Updates are for managers and staff, as Settings lists them.',
    'Vous pouvez lire cette action. Les mises à jour sont réservées aux responsables et à l’équipe, selon les Réglages.',
    'Puede leer esta acción. Las actualizaciones son para responsables y personal, según Ajustes.',
  ),
  unsaved: t(
    'Not saved yet. It stays here while you look elsewhere.',
    'Pas encore enregistré. Votre saisie reste ici pendant que vous regardez ailleurs.',
    'Sin guardar todavía. Lo escrito sigue aquí mientras mira otra cosa.',
  ),
  goTo: t('Go to', 'Aller à', 'Ir a'),
  selected: t('Selected now:', 'Sélection actuelle :', 'Selección actual:'),
  restored: t(
    'What you typed before is here again.',
    'Votre saisie précédente est de retour.',
    'Lo que había escrito está aquí de nuevo.',
  ),
  effectiveOn: t('Holds since', 'Valable depuis le', 'Rige desde'),
  effectiveHint: t(
    'Only if it was so before today.',
    'Seulement si c’était déjà le cas avant aujourd’hui.',
    'Solo si ya era así antes de hoy.',
  ),
} as const satisfies Record<string, Text>;

const titles: Readonly<Record<string, Text>> = {
  status: texts.status,
  progress: texts.progress,
  due: texts.due,
  comment: texts.comment,
  reportText: texts.reportText,
  result: texts.result,
  nextStep: texts.nextStep,
  evidence: texts.evidence,
};

/** The title of a field; its key if it is none of the form. */
export function fieldTitle(key: string, lang: Lang): string {
  return titles[key]?.[lang] ?? key;
}
