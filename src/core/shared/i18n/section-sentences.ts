import type { Sentence } from './catalogue.ts';

/** What is said of Sections and of access, apart from the rest: read only when somebody works with them. */
export const sectionSentences = {
  sectionsSynced: {
    en: ({ n, changed, findings }) =>
      `Synced: ${n} ${n === 1 ? 'Section' : 'Sections'}; contributions changed: ${changed}; to look at: ${findings}.`,
    fr: ({ n, changed, findings }) =>
      `Synchronisation : ${n} ${n < 2 ? 'Section' : 'Sections'} ; contributions modifiées : ${changed} ; à examiner : ${findings}.`,
    es: ({ n, changed, findings }) =>
      `Sincronizadas: ${n} ${n === 1 ? 'Sección' : 'Secciones'}; contribuciones cambiadas: ${changed}; por revisar: ${findings}.`,
  } satisfies Sentence<{ n: number; changed: number; findings: number }>,
  sectionMade: {
    en: ({ title, isNew }) =>
      isNew
        ? `The workbook “${title}” is ready.`
        : `The workbook “${title}” was put right; its entries are as they were.`,
    fr: ({ title, isNew }) =>
      isNew
        ? `Le classeur « ${title} » est prêt.`
        : `Le classeur « ${title} » a été remis en ordre ; ses saisies sont inchangées.`,
    es: ({ title, isNew }) =>
      isNew
        ? `El libro «${title}» está listo.`
        : `El libro «${title}» se ha puesto en orden; sus datos siguen igual.`,
  } satisfies Sentence<{ title: string; isNew: boolean }>,
  contributionSaved: {
    en: ({ id }) => `Saved: ${id}. The secretariat fetches it with its next sync.`,
    fr: ({ id }) =>
      `Enregistré : ${id}. Le secrétariat le reprendra à sa prochaine synchronisation.`,
    es: ({ id }) => `Guardado: ${id}. La secretaría lo recogerá en su próxima sincronización.`,
  } satisfies Sentence<{ id: string }>,
  accessChanged: {
    en: ({ n }) =>
      n === 1 ? 'The access of 1 person was changed.' : `The access of ${n} people was changed.`,
    fr: ({ n }) =>
      n < 2
        ? `L’accès de ${n} personne a été modifié.`
        : `L’accès de ${n} personnes a été modifié.`,
    es: ({ n }) =>
      n === 1 ? 'Se cambió el acceso de 1 persona.' : `Se cambió el acceso de ${n} personas.`,
  } satisfies Sentence<{ n: number }>,
  filesConfirmed: {
    en: ({ n }) => (n === 1 ? '1 file was confirmed.' : `${n} files were confirmed.`),
    fr: ({ n }) => (n < 2 ? `${n} fichier confirmé.` : `${n} fichiers confirmés.`),
    es: ({ n }) => (n === 1 ? 'Se confirmó 1 archivo.' : `Se confirmaron ${n} archivos.`),
  } satisfies Sentence<{ n: number }>,
  accessMail: {
    en: ({ title }) => `You have been given access to “${title}”.`,
    fr: ({ title }) => `Vous avez reçu l’accès à « ${title} ».`,
    es: ({ title }) => `Se le ha dado acceso a «${title}».`,
  } satisfies Sentence<{ title: string }>,
} as const;
