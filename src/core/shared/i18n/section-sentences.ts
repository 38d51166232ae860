import { t } from './lang.ts';
import { counted, plural } from './plural.ts';

/** What is said of Sections and of access, apart from the rest: read only when somebody works with them. */
export const sectionSentences = {
  sectionsSynced: t<{ n: number; changed: number; findings: number }>(
    ({ n, changed, findings }) =>
      `Synced: ${counted(n, 'en', 'Section', 'Sections')}; contributions changed: ${changed}; to look at: ${findings}.`,
    ({ n, changed, findings }) =>
      `Synchronisation : ${counted(n, 'fr', 'Section', 'Sections')} ; contributions modifiées : ${changed} ; à examiner : ${findings}.`,
    ({ n, changed, findings }) =>
      `Sincronizadas: ${counted(n, 'es', 'Sección', 'Secciones')}; contribuciones cambiadas: ${changed}; por revisar: ${findings}.`,
  ),
  sectionMade: t<{ title: string; isNew: boolean }>(
    ({ title, isNew }) =>
      isNew
        ? `The workbook “${title}” is ready.`
        : `The workbook “${title}” was put right; its entries are as they were.`,
    ({ title, isNew }) =>
      isNew
        ? `Le classeur « ${title} » est prêt.`
        : `Le classeur « ${title} » a été remis en ordre ; ses saisies sont inchangées.`,
    ({ title, isNew }) =>
      isNew
        ? `El libro «${title}» está listo.`
        : `El libro «${title}» se ha puesto en orden; sus datos siguen igual.`,
  ),
  contributionSaved: t<{ id: string }>(
    ({ id }) => `Saved: ${id}. The secretariat fetches it with its next sync.`,
    ({ id }) => `Enregistré : ${id}. Le secrétariat le reprendra à sa prochaine synchronisation.`,
    ({ id }) => `Guardado: ${id}. La secretaría lo recogerá en su próxima sincronización.`,
  ),
  accessChanged: t<{ n: number }>(
    ({ n }) =>
      plural(
        n,
        'en',
        'The access of 1 person was changed.',
        `The access of ${n} people was changed.`,
      ),
    ({ n }) =>
      plural(
        n,
        'fr',
        `L’accès de ${n} personne a été modifié.`,
        `L’accès de ${n} personnes a été modifié.`,
      ),
    ({ n }) =>
      plural(n, 'es', 'Se cambió el acceso de 1 persona.', `Se cambió el acceso de ${n} personas.`),
  ),
  filesConfirmed: t<{ n: number }>(
    ({ n }) => plural(n, 'en', '1 file was confirmed.', `${n} files were confirmed.`),
    ({ n }) => plural(n, 'fr', `${n} fichier confirmé.`, `${n} fichiers confirmés.`),
    ({ n }) => plural(n, 'es', 'Se confirmó 1 archivo.', `Se confirmaron ${n} archivos.`),
  ),
  accessMail: t<{ title: string }>(
    ({ title }) => `You have been given access to “${title}”.`,
    ({ title }) => `Vous avez reçu l’accès à « ${title} ».`,
    ({ title }) => `Se le ha dado acceso a «${title}».`,
  ),
} as const;
