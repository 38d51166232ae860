import { type Text, t } from '../../core/shared/i18n/lang.ts';

export const texts = {
  email: t('Address', 'Adresse', 'Dirección'),
  name: t('Name in texts', 'Nom dans les textes', 'Nombre en los textos'),
  nameHint: t(
    'Only if Settings does not name this person, or texts use another name.',
    'Seulement si Réglages ne nomme pas cette personne ou si les textes emploient un autre nom.',
    'Solo si Ajustes no nombra a esta persona o los textos usan otro nombre.',
  ),
  look: t('Look', 'Rechercher', 'Buscar'),
  looking: t(
    'Looking through the plan and the workbooks of Sections…',
    'Recherche dans le plan et les classeurs des Sections…',
    'Buscando en el plan y los libros de las Secciones…',
  ),
  place: t('Where', 'Où', 'Dónde'),
  count: t('Times', 'Nombre', 'Veces'),
  after: t('If you remove the person', 'En cas de retrait', 'Si quita a la persona'),
  texts: t('Texts that name the person', 'Textes qui nomment la personne', 'Textos que la nombran'),
  textsHint: t(
    'Tick a text to have the pseudonym put into it, wherever it stands. The others stay as they are: follow the link to edit them by hand. Texts in Updates and in issued papers cannot be edited by hand.',
    'Cochez un texte pour que le pseudonyme y soit mis partout où il se trouve. Les autres restent tels quels : suivez le lien pour les modifier à la main. Les textes de Mises à jour et des documents publiés ne se modifient pas à la main.',
    'Marque un texto para poner en él el seudónimo, esté donde esté. Los demás quedan como están: siga el enlace para editarlos a mano. Los textos de Actualizaciones y de los documentos emitidos no se editan a mano.',
  ),
  more: t('further places', 'autres endroits', 'otros lugares'),
  formula: t(
    'A formula, or a note of another program: change it by hand.',
    'Une formule, ou une note d’un autre programme : modifiez-la à la main.',
    'Una fórmula, o una nota de otro programa: cámbiela a mano.',
  ),
  all: t('Tick all', 'Tout cocher', 'Marcar todos'),
  export: t('Export', 'Exporter', 'Exportar'),
  exporting: t('Collecting…', 'Collecte…', 'Reuniendo…'),
  kept: t('What is kept', 'Données conservées', 'Datos guardados'),
  asCsv: t(
    'Download as a table (CSV)',
    'Télécharger en tableau (CSV)',
    'Descargar como tabla (CSV)',
  ),
  asJson: t('Download as JSON', 'Télécharger en JSON', 'Descargar como JSON'),
  field: t('Field', 'Champ', 'Campo'),
  value: t('Value', 'Valeur', 'Valor'),
  sure: t(
    'I have exported what is to be kept. This cannot be undone.',
    'J’ai exporté ce qui doit être conservé. Cette opération est définitive.',
    'He exportado lo que debe conservarse. No se puede deshacer.',
  ),
  remove: t('Remove', 'Retirer', 'Quitar'),
  removing: t('Removing…', 'Retrait en cours…', 'Quitando…'),
  limits: t(
    'Not reached from here: Google’s version history, papers already made as Docs and PDFs, mails, copies of the files, and who may open them.',
    'Hors d’atteinte d’ici : l’historique des versions de Google, les documents et PDF déjà créés, les messages, les copies des fichiers et les droits d’accès.',
    'Fuera del alcance: el historial de versiones de Google, los documentos y PDF ya creados, los correos, las copias de los archivos y quién puede abrirlos.',
  ),
} as const satisfies Record<string, Text>;

/** What becomes of a place. */
export const fates: Readonly<Record<string, Text>> = {
  renamed: t(
    'the pseudonym takes its place',
    'remplacé par le pseudonyme',
    'lo sustituye el seudónimo',
  ),
  cleared: t('cleared', 'effacé', 'se borra'),
  deleted: t('deleted', 'supprimé', 'se elimina'),
  asked: t('for you to choose below', 'à choisir ci-dessous', 'a elegir abajo'),
  left: t('stays; change it by hand', 'reste ; à modifier à la main', 'queda; cámbielo a mano'),
};
