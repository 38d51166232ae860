import type { Text } from '../../core/shared/i18n/lang.ts';

const t = (en: string, fr: string, es: string): Text => ({ en, fr, es });

export const texts = {
  loading: t('Reading the plan…', 'Lecture du plan…', 'Leyendo el plan…'),
  what: t('What to do', 'Opération', 'Qué hacer'),
  assign: t('Assign actions', 'Attribuer des actions', 'Asignar acciones'),
  handOver: t(
    'Hand over from one person to another',
    'Passer d’une personne à une autre',
    'Traspasar de una persona a otra',
  ),
  target: t('Which actions', 'Quelles actions', 'Qué acciones'),
  wholeChapters: t('Whole chapters', 'Chapitres entiers', 'Capítulos enteros'),
  selectedRows: t('The selected rows', 'Les lignes sélectionnées', 'Las filas seleccionadas'),
  chapters: t('Chapters', 'Chapitres', 'Capítulos'),
  chaptersHint: t(
    'without a lead / all actions',
    'sans responsable / toutes les actions',
    'sin responsable / todas las acciones',
  ),
  selected: t('Selected actions:', 'Actions sélectionnées :', 'Acciones seleccionadas:'),
  selectRows: t(
    'Select cells in the rows of actions, on the sheet of an area.',
    'Sélectionnez des cellules dans les lignes d’actions, sur la feuille d’un domaine.',
    'Seleccione celdas en las filas de acciones, en la hoja de un área.',
  ),
  moreRows: t(
    'More rows are selected than can be changed at once: only these are meant.',
    'Il y a plus de lignes sélectionnées qu’on ne peut en modifier à la fois : seules celles-ci sont visées.',
    'Hay más filas seleccionadas de las que pueden cambiarse a la vez: solo se cambian estas.',
  ),
  lead: t('Lead', 'Responsable', 'Responsable'),
  leave: t('leave as it is', 'ne pas changer', 'dejar como está'),
  nobody: t('nobody', 'personne', 'nadie'),
  sections: t('Sections', 'Sections', 'Secciones'),
  addSections: t('add these', 'ajouter celles-ci', 'añadir estas'),
  replaceSections: t('replace by these', 'remplacer par celles-ci', 'sustituir por estas'),
  start: t('Start', 'Début', 'Inicio'),
  due: t('Due', 'Échéance', 'Plazo'),
  plannedDue: t('Planned due', 'Échéance prévue', 'Plazo previsto'),
  kind: t('Kind', 'Nature', 'Tipo'),
  dueBeforeStart: t(
    'The due date lies before the start.',
    'L’échéance précède le début.',
    'El plazo es anterior al inicio.',
  ),
  keepFilled: t(
    'Only fill in what is empty',
    'Ne remplir que ce qui est vide',
    'Rellenar solo lo que está vacío',
  ),
  preview: t('Preview', 'Aperçu', 'Vista previa'),
  save: t('Save', 'Enregistrer', 'Guardar'),
  saving: t('Saving…', 'Enregistrement…', 'Guardando…'),
  actions: t('Actions meant', 'Actions visées', 'Acciones previstas'),
  changing: t('Of these, changing', 'Dont modifiées', 'De ellas, cambian'),
  nothing: t(
    'Nothing changes: it is all there already.',
    'Rien ne change : tout y est déjà.',
    'No cambia nada: ya está todo.',
  ),
  overwritten: t('To be overwritten', 'À remplacer', 'Se sobrescriben'),
  more: t('and more:', 'et encore :', 'y además:'),
  next: t(
    'Next chapter without leads:',
    'Chapitre suivant sans responsable :',
    'Siguiente capítulo sin responsable:',
  ),
  allAssigned: t(
    'Every action has a lead.',
    'Chaque action a un responsable.',
    'Todas las acciones tienen responsable.',
  ),
  from: t('From', 'De', 'De'),
  to: t('To', 'À', 'A'),
  choose: t('choose…', 'choisir…', 'elegir…'),
  unfinishedOnly: t(
    'Only what is neither completed nor cancelled',
    'Seulement ce qui n’est ni achevé ni annulé',
    'Solo lo que no está completado ni cancelado',
  ),
  nobodyLeads: t(
    'Nobody leads an action yet.',
    'Personne ne mène encore d’action.',
    'Nadie dirige todavía ninguna acción.',
  ),
} as const satisfies Record<string, Text>;
