import type { Text } from '../../core/i18n/lang.ts';

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
