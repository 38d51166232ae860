import { type Text, t } from '../../core/shared/i18n/lang.ts';
import { counted } from '../../core/shared/i18n/plural.ts';
import { paperStates } from '../../core/workbook/lists.ts';

export const texts = {
  body: t('Governing body', 'Organe de gouvernance', 'Órgano de gobierno'),
  place: t('Place of the meeting', 'Lieu de la réunion', 'Lugar de la reunión'),
  date: t('Day of the meeting', 'Jour de la réunion', 'Día de la reunión'),
  item: t('Item on the agenda', 'Point de l’ordre du jour', 'Punto del orden del día'),
  purpose: t('Purpose', 'Objet', 'Finalidad'),
  adoption: t('For adoption', 'Pour adoption', 'Para adopción'),
  approval: t('For approval', 'Pour approbation', 'Para aprobación'),
  information: t('For information', 'Pour information', 'Para información'),
  lang: t('Language of the paper', 'Langue du document', 'Idioma del documento'),
  also: t('Also in', 'Aussi en', 'También en'),
  alsoHint: t(
    'From the same figures; your own title and recommendations stay as you typed them.',
    'À partir des mêmes chiffres ; vos titre et recommandations restent tels quels.',
    'Con las mismas cifras; su título y sus recomendaciones quedan como los escribió.',
  ),
  notMade: t(
    'Not made in these languages:',
    'Non créé dans ces langues :',
    'No se creó en estos idiomas:',
  ),
  makeRest: t(
    'Choose “Make the paper” again: what is there is found again, and only the rest is made.',
    'Choisissez de nouveau « Créer le document » : ce qui existe est retrouvé, seul le reste est créé.',
    'Elija otra vez «Crear el documento»: lo que hay se encuentra de nuevo y solo se crea el resto.',
  ),
  period: t('Reporting period', 'Période', 'Periodo'),
  wholeYear: t(
    'Since the beginning of the year',
    'Depuis le début de l’année',
    'Desde principios de año',
  ),
  title: t(
    'Title (empty: “Progress of the work plan”)',
    'Titre (vide : « Avancement du plan de travail »)',
    'Título (vacío: «Avance del plan de trabajo»)',
  ),
  recommendations: t(
    'Recommendations, one on each line (empty: the usual ones)',
    'Recommandations, une par ligne (vide : les recommandations habituelles)',
    'Recomendaciones, una por línea (vacío: las habituales)',
  ),
  preset: t('Start from', 'Partir de', 'Partir de'),
  presetHint: t(
    'Fills in body, purpose and parts; change what you like.',
    'Remplit l’organe, l’objet et les parties ; modifiez ce que vous voulez.',
    'Rellena órgano, finalidad y partes; cambie lo que quiera.',
  ),
  ownOf: t(
    'A Section’s own paper:',
    'Document propre à la Section :',
    'Documento propio de la Sección:',
  ),
  noPreset: t('(as it is)', '(tel quel)', '(tal cual)'),
  bureau: t('Executive Bureau, spring', 'Bureau exécutif, printemps', 'Buró Ejecutivo, primavera'),
  retreat: t('Secretariats’ Retreat', 'Retraite des secrétariats', 'Retiro de las secretarías'),
  council: t(
    'World Council and Executive Bureau, autumn',
    'Conseil mondial et Bureau exécutif, automne',
    'Consejo Mundial y Buró Ejecutivo, otoño',
  ),
  assembly: t('General Assembly', 'Assemblée générale', 'Asamblea General'),
  annual: t('Annual report', 'Rapport annuel', 'Informe anual'),
  sida: t('Report to SIDA', 'Rapport à la SIDA', 'Informe a la SIDA'),
  parts: t('Parts, in their order', 'Parties, dans leur ordre', 'Partes, en su orden'),
  earlier: t('Earlier', 'Plus tôt', 'Antes'),
  later: t('Later', 'Plus tard', 'Después'),
  fullAnnex: t(
    'The annex lists every action, not only the exceptions of each chapter',
    'L’annexe présente toutes les actions, pas seulement les exceptions par chapitre',
    'El anexo presenta todas las acciones, no solo las excepciones de cada capítulo',
  ),
  moreScope: t(
    'More limits: chapters, axes, Sections, leads',
    'Autres limites : chapitres, axes, Sections, responsables',
    'Más límites: capítulos, ejes, Secciones, responsables',
  ),
  chapters: t(
    'Chapters, such as 2.1, 2.3.1',
    'Chapitres, par exemple 2.1, 2.3.1',
    'Capítulos, por ejemplo 2.1, 2.3.1',
  ),
  axes: t('Axes', 'Axes', 'Ejes'),
  sections: t('Sections', 'Sections', 'Secciones'),
  leads: t('Leads', 'Responsables', 'Responsables'),
  areas: t('Areas', 'Domaines', 'Áreas'),
  tiers: t('Tiers', 'Niveaux', 'Niveles'),
  allHint: t('None ticked means all.', 'Aucune case cochée : tous.', 'Ninguna marcada: todos.'),
  letterhead: t('Letterhead', 'Papier à en-tête', 'Plantilla'),
  builtIn: t('Built-in', 'Intégré', 'Integrada'),
  ownFile: t(
    'Use another .docx (250 KB at most)',
    'Utiliser un autre .docx (250 Ko au plus)',
    'Usar otro .docx (250 KB como máximo)',
  ),
  unreadable: t(
    'The file cannot be read: it was moved or changed after you chose it, or is still being downloaded. Choose it again.',
    'Le fichier est illisible : il a été déplacé ou modifié après votre choix, ou son téléchargement n’est pas terminé. Choisissez-le de nouveau.',
    'El archivo no se puede leer: se movió o cambió después de elegirlo, o aún se está descargando. Elíjalo de nuevo.',
  ),
  make: t('Make the paper', 'Créer le document', 'Crear el documento'),
  preview: t('Preview', 'Aperçu', 'Vista previa'),
  previewing: t('Looking at the plan…', 'Lecture du plan…', 'Leyendo el plan…'),
  outline: t('Outline', 'Plan du document', 'Esquema'),
  figures: t('Figures', 'Chiffres', 'Cifras'),
  ids: t('actions', 'actions', 'acciones'),
  doubts: t('To look at before', 'À vérifier avant', 'Para revisar antes'),
  making: t(
    'Making the paper: this takes up to a minute…',
    'Création du document : jusqu’à une minute…',
    'Creando el documento: puede tardar un minuto…',
  ),
  open: t('Open the paper', 'Ouvrir le document', 'Abrir el documento'),
  folder: t(
    'It is a draft in your folder of reports. Nobody else sees it until you share it.',
    'C’est un brouillon dans votre dossier de rapports. Personne d’autre ne le voit avant que vous le partagiez.',
    'Es un borrador en su carpeta de informes. Nadie más lo ve hasta que usted lo comparta.',
  ),
  paper: t('Paper', 'Document', 'Documento'),
  newOne: t('(a new paper)', '(un nouveau document)', '(un documento nuevo)'),
  save: t('Save without making', 'Enregistrer sans créer', 'Guardar sin crear'),
  saving: t('Saving…', 'Enregistrement…', 'Guardando…'),
  makeAgain: t('Bring it up to date', 'Mettre à jour', 'Poner al día'),
  fresh: t(
    'As a new Doc, beside the one that there is',
    'Dans un nouveau fichier, à côté de celui qui existe',
    'En un archivo nuevo, junto al que hay',
  ),
  kept: t(
    'Left as people wrote them, and so perhaps not up to date:',
    'Laissées telles que modifiées, donc peut-être pas à jour :',
    'Se dejaron como se escribieron, así que quizá no estén al día:',
  ),
  keptRemedy: t(
    'To have them as the plan says now, make the paper as a new Doc.',
    'Pour les avoir selon le plan actuel, créez le document dans un nouveau fichier.',
    'Para tenerlas según el plan actual, cree el documento en un archivo nuevo.',
  ),
  dataAsOf: t('Data as of', 'Données au', 'Datos al'),
  dataAsOfHint: t(
    'Empty: as they are now.',
    'Vide : telles qu’elles sont maintenant.',
    'Vacío: como están ahora.',
  ),
  basis: t('Updates', 'Mises à jour', 'Actualizaciones'),
  latest: t(
    'Latest; unreviewed ones get a star',
    'Les dernières ; un astérisque si non revues',
    'Las últimas; con asterisco si no revisadas',
  ),
  approved: t('Approved only', 'Approuvées seulement', 'Solo aprobadas'),
  deliveryAndSchedule: t(
    'Recipients and schedule',
    'Destinataires et calendrier',
    'Destinatarios y calendario',
  ),
  recipients: t('Recipients', 'Destinataires', 'Destinatarios'),
  recipientsHint: t(
    'Addresses, separated by commas. Nothing is sent before you confirm.',
    'Adresses, séparées par des virgules. Rien n’est envoyé sans votre confirmation.',
    'Direcciones, separadas por comas. Nada se envía sin su confirmación.',
  ),
  schedule: t('Made by itself', 'Création automatique', 'Creación automática'),
  scheduleHint: t(
    'Needs the day of the meeting; you get a mail with the link.',
    'Exige le jour de la réunion ; vous recevez un message avec le lien.',
    'Requiere el día de la reunión; usted recibe un correo con el enlace.',
  ),
  byHand: t('No', 'Non', 'No'),
  once: t('Before the meeting', 'Avant la réunion', 'Antes de la reunión'),
  yearly: t(
    'Every year before that day',
    'Chaque année avant ce jour',
    'Cada año antes de ese día',
  ),
  daysBefore: t('Days before', 'Jours avant', 'Días antes'),
  finished: t('What is made', 'Ce qui est créé', 'Lo que está creado'),
  generatedOn: t('Draft of', 'Brouillon du', 'Borrador del'),
  issuedOn: t('Issued on', 'Publié le', 'Emitido el'),
  issue: t('Issue…', 'Publier…', 'Emitir…'),
  issueExplained: t(
    'Issuing keeps what this paper was made from: the next paper to this body tells what changed since, and this one can always be made again to the digit. Nobody is mailed.',
    'La publication conserve ce dont ce document est fait : le prochain pour cet organe dira ce qui a changé, et celui-ci pourra toujours être recréé au chiffre près. Aucun message n’est envoyé.',
    'La emisión conserva aquello de lo que está hecho este documento: el próximo para este órgano dirá qué cambió, y este podrá crearse siempre de nuevo con las mismas cifras. No se envía ningún correo.',
  ),
  issueNow: t('Issue this paper', 'Publier ce document', 'Emitir este documento'),
  issuing: t('Issuing…', 'Publication…', 'Emitiendo…'),
  cancel: t('Cancel', 'Annuler', 'Cancelar'),
  pdf: t('Save as PDF', 'Enregistrer en PDF', 'Guardar como PDF'),
  printing: t('Making the PDF…', 'Création du PDF…', 'Creando el PDF…'),
  send: t('Share or mail…', 'Partager ou envoyer…', 'Compartir o enviar…'),
  message: t('Message', 'Message', 'Mensaje'),
  shareDocs: t(
    'Let them read the Doc (as viewers)',
    'Leur permettre de lire le fichier (lecteurs)',
    'Permitirles leer el archivo (lectores)',
  ),
  mailPdf: t('Mail them the PDF', 'Leur envoyer le PDF', 'Enviarles el PDF'),
  sendAsk: t('Go on…', 'Continuer…', 'Continuar…'),
  outgoing: t(
    'Who gets what of these Docs',
    'Qui obtient quoi de ces fichiers',
    'Quién obtiene qué de estos archivos',
  ),
  mayView: t('may view it from now on', 'pourra le lire désormais', 'podrá leerlo desde ahora'),
  opensIt: t('opens it already', 'l’ouvre déjà', 'ya lo abre'),
  getsPdf: t('gets the PDF by mail', 'reçoit le PDF par e-mail', 'recibe el PDF por correo'),
  sending: t('Sending…', 'Envoi…', 'Enviando…'),
  done: t('Done', 'Terminé', 'Listo'),
  issued: t('Issued papers', 'Documents publiés', 'Documentos emitidos'),
  issuedHint: t(
    'Each can be made once more from what it was made from then.',
    'Chacun peut être recréé à partir de ses données d’alors.',
    'Cada uno puede crearse otra vez con sus datos de entonces.',
  ),
  remake: t('Make it once more', 'Recréer', 'Crear otra vez'),
  bodyMissing: t(
    'Enter the governing body.',
    'Indiquez l’organe de gouvernance.',
    'Indique el órgano de gobierno.',
  ),
} as const satisfies Record<string, Text>;

export const languageNames = t('English', 'Français', 'Español');

/** How far a paper is, as the sheet says it. */
export const stateTexts = paperStates;

/** The button that shares a paper, mails it, or both. */
export const deliverNow: Readonly<Record<keyof Text, (share: boolean, mails: number) => string>> = {
  en: (share, n) => {
    const mails = counted(n, 'en', 'email', 'emails');
    return n === 0 ? 'Share' : share ? `Share, and send ${mails}` : `Send ${mails}`;
  },
  fr: (share, n) => {
    const mails = counted(n, 'fr', 'e-mail', 'e-mails');
    return n === 0 ? 'Partager' : share ? `Partager et envoyer ${mails}` : `Envoyer ${mails}`;
  },
  es: (share, n) => {
    const mails = counted(n, 'es', 'correo', 'correos');
    return n === 0 ? 'Compartir' : share ? `Compartir y enviar ${mails}` : `Enviar ${mails}`;
  },
};
