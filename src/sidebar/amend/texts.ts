import type { Text } from '../../core/shared/i18n/lang.ts';

const t = (en: string, fr: string, es: string): Text => ({ en, fr, es });

export const texts = {
  loading: t('Reading the plan…', 'Lecture du plan…', 'Leyendo el plan…'),
  what: t('What to do', 'Opération', 'Qué hacer'),
  amend: t(
    'Amend or retire the selected action',
    'Modifier ou retirer l’action sélectionnée',
    'Modificar o retirar la acción seleccionada',
  ),
  add: t('Add an action', 'Ajouter une action', 'Añadir una acción'),
  bringBack: t(
    'Bring a retired action back',
    'Réintégrer une action retirée',
    'Recuperar una acción retirada',
  ),
  selectOne: t(
    'Select a cell in the row of one action, on the sheet of an area.',
    'Sélectionnez une cellule dans la ligne d’une seule action, sur la feuille d’un domaine.',
    'Seleccione una celda en la fila de una sola acción, en la hoja de un área.',
  ),
  elsewhere: t(
    'Another row is selected. What you typed here is kept until you save or discard it.',
    'Une autre ligne est sélectionnée. Votre saisie est conservée jusqu’à ce que vous l’enregistriez ou l’abandonniez.',
    'Hay otra fila seleccionada. Lo escrito se conserva hasta que lo guarde o lo descarte.',
  ),
  discard: t('Discard', 'Abandonner', 'Descartar'),
  chapter: t('Chapter', 'Chapitre', 'Capítulo'),
  tier: t('Tier', 'Niveau', 'Nivel'),
  action: t('Action', 'Action', 'Acción'),
  actionHint: t(
    'Sub-items: each on a line of its own that begins with “• ”.',
    'Sous-éléments : chacun sur sa ligne, commençant par « • ».',
    'Subpuntos: cada uno en su línea, que empieza por «• ».',
  ),
  keptHint: t(
    'The old text is kept in Updates. Bold words become plain.',
    'L’ancien texte est conservé dans Mises à jour. Les mots en gras redeviennent normaux.',
    'El texto anterior se conserva en Actualizaciones. Las palabras en negrita pasan a normales.',
  ),
  expectedResult: t('Expected result', 'Résultat attendu', 'Resultado esperado'),
  kind: t('Kind', 'Nature', 'Tipo'),
  noKind: t('not stated', 'non indiquée', 'sin indicar'),
  lead: t('Lead', 'Responsable', 'Responsable'),
  nobody: t('nobody yet', 'personne encore', 'nadie todavía'),
  sections: t('Sections', 'Sections', 'Secciones'),
  start: t('Start', 'Début', 'Inicio'),
  due: t('Due', 'Échéance', 'Plazo'),
  plannedDue: t('Planned due', 'Échéance prévue', 'Plazo previsto'),
  dueBeforeStart: t(
    'The due date lies before the start.',
    'L’échéance précède le début.',
    'El plazo es anterior al inicio.',
  ),
  save: t('Save', 'Enregistrer', 'Guardar'),
  saving: t('Saving…', 'Enregistrement…', 'Guardando…'),
  addIt: t('Add to the plan', 'Ajouter au plan', 'Añadir al plan'),
  retireTitle: t('Retire this action', 'Retirer cette action', 'Retirar esta acción'),
  retireHint: t(
    'It leaves the figures, not the record: the row moves to the sheet Retired. An action that will not be done but stays in the plan gets the status Cancelled instead.',
    'Elle quitte les chiffres, pas le registre : la ligne passe dans la feuille Retirées. Une action qui ne sera pas menée mais reste au plan reçoit plutôt le statut Annulé.',
    'Sale de las cifras, no del registro: la fila pasa a la hoja Retiradas. Una acción que no se hará pero sigue en el plan recibe el estado Cancelada.',
  ),
  amended: t('Saved:', 'Enregistré :', 'Guardado:'),
  retired: t('Retired:', 'Retirée :', 'Retirada:'),
  reason: t('Reason', 'Motif', 'Motivo'),
  retireIt: t('Retire', 'Retirer', 'Retirar'),
  bringItBack: t('Bring back', 'Réintégrer', 'Recuperar'),
  noneRetired: t(
    'No action is retired.',
    'Aucune action n’est retirée.',
    'No hay acciones retiradas.',
  ),
} as const satisfies Record<string, Text>;
