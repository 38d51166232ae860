import type { Text } from '../../core/i18n/lang.ts';

const t = (en: string, fr: string, es: string): Text => ({ en, fr, es });

export const texts = {
  none: t(
    'Select a cell in the row of an action, on the sheet of an area.',
    'Sélectionnez une cellule dans la ligne d’une action, sur la feuille d’un domaine.',
    'Seleccione una celda en la fila de una acción, en la hoja de un área.',
  ),
  several: t(
    'Several rows are selected. Select one row to update its action.',
    'Plusieurs lignes sont sélectionnées. Sélectionnez une seule ligne pour mettre à jour son action.',
    'Hay varias filas seleccionadas. Seleccione una sola fila para actualizar su acción.',
  ),
  looking: t('Looking at the selection…', 'Lecture de la sélection…', 'Leyendo la selección…'),
  tier: t('Tier', 'Niveau', 'Nivel'),
  lead: t('Lead', 'Responsable', 'Responsable'),
  nobody: t('nobody yet', 'personne encore', 'nadie todavía'),
  lastUpdate: t('Last update', 'Dernière mise à jour', 'Última actualización'),
  never: t('never', 'jamais', 'nunca'),
  status: t('Status', 'Statut', 'Estado'),
  progress: t('Progress', 'Avancement', 'Avance'),
  optional: t(
    'Optional for a continuous action.',
    'Facultatif pour une action continue.',
    'Opcional para una acción continua.',
  ),
  due: t('Due', 'Échéance', 'Vencimiento'),
  comment: t('Internal comment', 'Commentaire interne', 'Comentario interno'),
  commentHint: t(
    'Never printed in papers.',
    'N’apparaît jamais dans les documents.',
    'Nunca aparece en los documentos.',
  ),
  reportText: t('Text for reports', 'Texte pour les rapports', 'Texto para los informes'),
  reason: t(
    'Say why: papers print this as the reason.',
    'Indiquez pourquoi : les documents l’impriment comme motif.',
    'Diga por qué: los documentos lo imprimen como motivo.',
  ),
  result: t('Result', 'Résultat', 'Resultado'),
  resultHint: t(
    'What came of it? Papers print it.',
    'Qu’en est-il résulté ? Les documents l’impriment.',
    '¿Qué resultó? Los documentos lo imprimen.',
  ),
  nextStep: t('Next step', 'Prochaine étape', 'Próximo paso'),
  evidence: t('Evidence (link)', 'Preuve (lien)', 'Evidencia (enlace)'),
  evidenceHint: t(
    'A link that shows it is done.',
    'Un lien qui montre que c’est fait.',
    'Un enlace que muestre que está hecho.',
  ),
  badProgress: t(
    'Enter a whole number from 0 to 100.',
    'Saisissez un nombre entier de 0 à 100.',
    'Escriba un número entero de 0 a 100.',
  ),
  badEvidence: t(
    'A link begins with https:// and has no spaces.',
    'Un lien commence par https:// et ne contient pas d’espace.',
    'Un enlace empieza por https:// y no lleva espacios.',
  ),
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
  discard: t('Discard', 'Abandonner', 'Descartar'),
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
  theirs: t('Now in the sheet', 'Dans la feuille', 'Ahora en la hoja'),
  mine: t('You saw', 'Vous aviez lu', 'Usted vio'),
  empty: t('(empty)', '(vide)', '(vacío)'),
  keepMine: t('Save mine over it', 'Enregistrer ma version', 'Guardar mi versión'),
  takeTheirs: t('Keep what is there', 'Garder ce qui y est', 'Dejar lo que hay'),
} as const satisfies Record<string, Text>;
