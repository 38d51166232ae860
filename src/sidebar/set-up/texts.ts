import { type Text, t } from '../../core/shared/i18n/lang.ts';

export const texts = {
  year: t('Year of the plan', 'Année du plan', 'Año del plan'),
  yearHint: t(
    'The plan does not name its year.',
    'Le plan n’indique pas son année.',
    'El plan no indica su año.',
  ),
  badYear: t(
    'Enter a year from 1990 to 2100.',
    'Saisissez une année entre 1990 et 2100.',
    'Escriba un año entre 1990 y 2100.',
  ),
  check: t('Check the plan', 'Vérifier le plan', 'Comprobar el plan'),
  checking: t('Reading the plan…', 'Lecture du plan…', 'Leyendo el plan…'),
  back: t('Back', 'Retour', 'Atrás'),
  setUp: t('Set up the workbook', 'Préparer le classeur', 'Preparar el libro'),
  yesAdd: t('Yes, add this plan here', 'Oui, ajouter ce plan ici', 'Sí, añadir este plan aquí'),
  noBack: t('No, go back', 'Non, revenir', 'No, volver'),
  settingUp: t(
    'Laying out the sheets: this takes up to a minute. Leave this window open.',
    'Mise en place des feuilles : jusqu’à une minute. Laissez cette fenêtre ouverte.',
    'Disponiendo las hojas: puede tardar un minuto. Deje esta ventana abierta.',
  ),
  nothingYet: t(
    'Nothing has been written yet.',
    'Rien n’a encore été écrit.',
    'Todavía no se ha escrito nada.',
  ),
  areas: t('Areas', 'Domaines', 'Áreas'),
  total: t('Total', 'Total', 'Total'),
  chapters: t('Chapters', 'Chapitres', 'Capítulos'),
  actions: t('Actions', 'Actions', 'Acciones'),
  tiers: t('By tier', 'Par niveau', 'Por nivel'),
  kinds: t('By kind (a guess)', 'Par nature (estimation)', 'Por tipo (estimación)'),
  milestones: t('milestones', 'étapes', 'hitos'),
  continuous: t('continuous', 'continues', 'continuas'),
  comeBack: t(
    'actions whose rows are missing will be brought back, with their IDs and the entries that Updates has.',
    'actions dont les lignes manquent seront rétablies, avec leurs identifiants et les saisies consignées dans Mises à jour.',
    'acciones cuyas filas faltan se recuperarán, con sus identificadores y los datos que constan en Actualizaciones.',
  ),
  nextTitle: t('What next', 'Et maintenant', 'Y ahora'),
  nextPeople: t(
    'List the people and their roles in Settings, then choose “Repair the layout”.',
    'Indiquez les personnes et leurs rôles dans Réglages, puis choisissez « Réparer la mise en page ».',
    'Indique las personas y sus roles en Ajustes y elija «Reparar el diseño».',
  ),
  nextKind: t(
    'Correct the kind of each action: milestone or continuous.',
    'Corrigez la nature de chaque action : étape ou continue.',
    'Corrija el tipo de cada acción: hito o continua.',
  ),
  nextShare: t(
    'Share the spreadsheet with your staff. They choose “Update an action…” in the menu.',
    'Partagez la feuille de calcul avec votre équipe, qui choisira « Mettre à jour une action… » dans le menu.',
    'Comparta la hoja de cálculo con su personal, que elegirá «Actualizar una acción…» en el menú.',
  ),
} as const satisfies Record<string, Text>;
