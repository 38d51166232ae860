import type { Text } from '../../core/i18n/lang.ts';
import type { DocxFault } from './read-docx.ts';

const t = (en: string, fr: string, es: string): Text => ({ en, fr, es });

export const texts = {
  source: t('Where is your plan?', 'Où se trouve votre plan ?', '¿Dónde está su plan?'),
  'built-in': t(
    'The built-in example: UCLG’s work plan for 2022',
    'L’exemple fourni : le plan de travail 2022 de CGLU',
    'El ejemplo incluido: el plan de trabajo 2022 de CGLU',
  ),
  paste: t(
    'Paste it, from Word, Google Docs or a text',
    'Le coller, depuis Word, Google Docs ou un texte',
    'Pegarlo, desde Word, Google Docs o un texto',
  ),
  docx: t('A Word file (.docx)', 'Un fichier Word (.docx)', 'Un archivo de Word (.docx)'),
  doc: t('A Google Doc', 'Un document Google', 'Un documento de Google'),
  pasteLabel: t('Text of the plan', 'Texte du plan', 'Texto del plan'),
  pasteHint: t(
    'Numbers, bullets and bold are kept.',
    'Numéros, puces et gras sont conservés.',
    'Se conservan números, viñetas y negrita.',
  ),
  pasteRich: t(
    'Pasted with its numbers, bullets (-) and bold (**).',
    'Collé avec ses numéros, puces (-) et gras (**).',
    'Pegado con sus números, viñetas (-) y negrita (**).',
  ),
  docxLabel: t('File', 'Fichier', 'Archivo'),
  docxHint: t(
    'It is read in your browser; only the text of the plan is sent to the workbook. Text boxes and pictures are left out.',
    'Il est lu dans votre navigateur ; seul le texte du plan est envoyé au classeur. Zones de texte et images sont ignorées.',
    'Se lee en su navegador; solo el texto del plan se envía al libro. Se omiten cuadros de texto e imágenes.',
  ),
  docxRead: t('read.', 'lu.', 'leído.'),
  docLabel: t('Link of the document', 'Lien du document', 'Enlace del documento'),
  docHint: t(
    'https://docs.google.com/document/d/… You must have access to it.',
    'https://docs.google.com/document/d/… Vous devez y avoir accès.',
    'https://docs.google.com/document/d/… Debe tener acceso a él.',
  ),
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

export const docxFaults: Readonly<Record<DocxFault, Text>> = {
  'too-large': t(
    'The file is larger than 10 MB. Save it without its pictures and try again.',
    'Le fichier dépasse 10 Mo. Enregistrez-le sans ses images et réessayez.',
    'El archivo supera los 10 MB. Guárdelo sin sus imágenes e inténtelo de nuevo.',
  ),
  'old-word': t(
    'This is an older Word file (.doc), or one with a password. Save it as .docx without a password and try again.',
    'C’est un ancien fichier Word (.doc) ou un fichier protégé par mot de passe. Enregistrez-le en .docx sans mot de passe et réessayez.',
    'Es un archivo de Word antiguo (.doc) o con contraseña. Guárdelo como .docx sin contraseña e inténtelo de nuevo.',
  ),
  'not-zip': t(
    'This file is no .docx, or it is damaged. Open it in Word or Google Docs, save it as .docx and try again.',
    'Ce fichier n’est pas un .docx ou il est endommagé. Ouvrez-le dans Word ou Google Docs, enregistrez-le en .docx et réessayez.',
    'Este archivo no es un .docx o está dañado. Ábralo en Word o Google Docs, guárdelo como .docx e inténtelo de nuevo.',
  ),
  'not-docx': t(
    'There is no text in this file. It may be of another program: save it as .docx and try again.',
    'Ce fichier ne contient pas de texte. Il vient peut-être d’un autre programme : enregistrez-le en .docx et réessayez.',
    'Este archivo no contiene texto. Quizá sea de otro programa: guárdelo como .docx e inténtelo de nuevo.',
  ),
};
