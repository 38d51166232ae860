import { type CodeOf, defineProblems } from '../shared/define-problems.ts';
import { t } from '../shared/i18n/lang.ts';

/** What cannot be done with Sections, and what to do. */
export const sectionProblem = defineProblems({
  'unknown-section': {
    message: t(
      'Settings knows no such Section.',
      'Réglages ne contient pas cette Section.',
      'Ajustes no tiene esa Sección.',
    ),
    remedy: t(
      'Enter it in Settings, or close the window and open it again.',
      'Ajoutez-la dans Réglages, ou fermez la fenêtre et rouvrez-la.',
      'Añádala en Ajustes, o cierre la ventana y ábrala de nuevo.',
    ),
  },
  'no-actions': {
    message: t(
      'No action names this Section, and it leads none.',
      'Aucune action ne nomme cette Section, et elle n’en pilote aucune.',
      'Ninguna acción nombra esta Sección, ni dirige ninguna.',
    ),
    remedy: t(
      'Name it in the column “Sections” of its actions, with “Assign actions…” for example, and make the workbook then.',
      'Indiquez-la dans la colonne « Sections » de ses actions, par exemple avec « Attribuer des actions… », puis créez le classeur.',
      'Nómbrela en la columna «Secciones» de sus acciones, por ejemplo con «Asignar acciones…», y cree entonces el libro.',
    ),
  },
  'sync-running': {
    message: t(
      'Another manager is syncing at this moment.',
      'Une autre personne synchronise en ce moment.',
      'Otra persona está sincronizando en este momento.',
    ),
    remedy: t(
      'Look again in a few minutes; if theirs was cut off, you can go on with it then.',
      'Revenez dans quelques minutes ; si sa synchronisation a été interrompue, vous pourrez la reprendre.',
      'Vuelva en unos minutos; si se interrumpió, podrá seguir usted.',
    ),
  },
  'changed-since': {
    message: t(
      'The contribution, or the action, is not as it was shown any more; it was left as it is.',
      'La contribution, ou l’action, n’est plus telle qu’affichée ; elle est restée inchangée.',
      'La contribución, o la acción, ya no es como se mostró; quedó como está.',
    ),
    remedy: t(
      'Look again, and decide on what stands there now.',
      'Regardez de nouveau et décidez d’après ce qui y figure maintenant.',
      'Mire de nuevo y decida según lo que hay ahora.',
    ),
  },
  'not-made': {
    message: t(
      'This Section has no workbook yet.',
      'Cette Section n’a pas encore de classeur.',
      'Esta Sección aún no tiene libro.',
    ),
    remedy: t('Make its workbook first.', 'Créez d’abord son classeur.', 'Cree antes su libro.'),
  },
  'workbook-gone': {
    message: t(
      'The workbook of this Section is not there, or is not shared with you as an editor.',
      'Le classeur de cette Section n’existe plus ou n’est pas partagé avec vous en modification.',
      'El libro de esta Sección no existe o no está compartido con usted como editor.',
    ),
    remedy: t(
      'Ask its owner to share it with you. If it was deleted, empty its link in Settings and make it again: the last contributions are put back into it.',
      'Demandez à son propriétaire de le partager avec vous. S’il a été supprimé, videz son lien dans Réglages et recréez-le : les dernières contributions y sont rétablies.',
      'Pida a su propietario que lo comparta con usted. Si se eliminó, vacíe su enlace en Ajustes y créelo de nuevo: se restablecen las últimas contribuciones.',
    ),
  },
  'other-workbook': {
    message: t(
      'The link in Settings leads to a spreadsheet that is not this Section’s workbook.',
      'Le lien dans Réglages mène à un fichier qui n’est pas le classeur de cette Section.',
      'El enlace en Ajustes lleva a un archivo que no es el libro de esta Sección.',
    ),
    remedy: t(
      'Correct the link in Settings; or empty it, and make the workbook: the last contributions are put into it.',
      'Corrigez le lien dans Réglages ; ou videz-le et créez le classeur : les dernières contributions y sont mises.',
      'Corrija el enlace en Ajustes; o vacíelo y cree el libro: se ponen en él las últimas contribuciones.',
    ),
  },
  'section-copied': {
    message: t(
      'This is a copy of a Section’s workbook: what is entered here never reaches the plan.',
      'Ceci est une copie du classeur d’une Section : ce qui y est saisi n’arrive jamais dans le plan.',
      'Esta es una copia del libro de una Sección: lo que se escribe aquí nunca llega al plan.',
    ),
    remedy: t(
      'Work in the original, whose address stands here. To replace it with this copy, a manager puts the link of the copy into Settings and chooses “Repair” in “Sections…”.',
      'Travaillez dans l’original, dont voici l’adresse. Pour le remplacer par cette copie, un responsable met le lien de la copie dans Réglages et choisit « Réparer » dans « Sections… ».',
      'Trabaje en el original, cuya dirección figura aquí. Para sustituirlo por esta copia, un responsable pone el enlace de la copia en Ajustes y elige «Reparar» en «Secciones…».',
    ),
  },
});
export type SectionFaultCode = CodeOf<typeof sectionProblem>;
