import type { Text } from '../../core/i18n/lang.ts';
import type { PartKey } from '../../core/report/paper-parts.ts';

const t = (en: string, fr: string, es: string): Text => ({ en, fr, es });

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
  papers: t('Papers made so far', 'Documents déjà créés', 'Documentos ya creados'),
  bodyMissing: t(
    'Enter the governing body.',
    'Indiquez l’organe de gouvernance.',
    'Indique el órgano de gobierno.',
  ),
} as const satisfies Record<string, Text>;

/** What the parts are called in the dialog. */
export const partTexts: Readonly<Record<PartKey, Text>> = {
  'key-figures': t('Key figures', 'Chiffres clés', 'Cifras clave'),
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
