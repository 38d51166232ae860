import type { Lang } from '../shared/i18n/lang.ts';
import type { Failed } from '../shared/outcome.ts';

type Words = readonly [message: string, remedy: string];

/** What cannot be done with Sections, and what to do. */
const faults = {
  'unknown-section': {
    en: [
      'Settings knows no such Section.',
      'Enter it in Settings, or close the window and open it again.',
    ],
    fr: [
      'Réglages ne contient pas cette Section.',
      'Ajoutez-la dans Réglages, ou fermez la fenêtre et rouvrez-la.',
    ],
    es: [
      'Ajustes no tiene esa Sección.',
      'Añádala en Ajustes, o cierre la ventana y ábrala de nuevo.',
    ],
  },
  'no-actions': {
    en: [
      'No action names this Section, and it leads none.',
      'Name it in the column “Sections” of its actions, with “Assign actions…” for example, and make the workbook then.',
    ],
    fr: [
      'Aucune action ne nomme cette Section, et elle n’en pilote aucune.',
      'Indiquez-la dans la colonne « Sections » de ses actions, par exemple avec « Attribuer des actions… », puis créez le classeur.',
    ],
    es: [
      'Ninguna acción nombra esta Sección, ni dirige ninguna.',
      'Nómbrela en la columna «Secciones» de sus acciones, por ejemplo con «Asignar acciones…», y cree entonces el libro.',
    ],
  },
  'sync-running': {
    en: [
      'Another manager is syncing at this moment.',
      'Look again in a few minutes; if theirs was cut off, you can go on with it then.',
    ],
    fr: [
      'Une autre personne synchronise en ce moment.',
      'Revenez dans quelques minutes ; si sa synchronisation a été interrompue, vous pourrez la reprendre.',
    ],
    es: [
      'Otra persona está sincronizando en este momento.',
      'Vuelva en unos minutos; si se interrumpió, podrá seguir usted.',
    ],
  },
  'changed-since': {
    en: [
      'The contribution, or the action, is not as it was shown any more; it was left as it is.',
      'Look again, and decide on what stands there now.',
    ],
    fr: [
      'La contribution, ou l’action, n’est plus telle qu’affichée ; elle est restée inchangée.',
      'Regardez de nouveau et décidez d’après ce qui y figure maintenant.',
    ],
    es: [
      'La contribución, o la acción, ya no es como se mostró; quedó como está.',
      'Mire de nuevo y decida según lo que hay ahora.',
    ],
  },
  'not-made': {
    en: ['This Section has no workbook yet.', 'Make its workbook first.'],
    fr: ['Cette Section n’a pas encore de classeur.', 'Créez d’abord son classeur.'],
    es: ['Esta Sección aún no tiene libro.', 'Cree antes su libro.'],
  },
  'workbook-gone': {
    en: [
      'The workbook of this Section is not there, or is not shared with you as an editor.',
      'Ask its owner to share it with you. If it was deleted, empty its link in Settings and make it again: the last contributions are put back into it.',
    ],
    fr: [
      'Le classeur de cette Section n’existe plus ou n’est pas partagé avec vous en modification.',
      'Demandez à son propriétaire de le partager avec vous. S’il a été supprimé, videz son lien dans Réglages et recréez-le : les dernières contributions y sont rétablies.',
    ],
    es: [
      'El libro de esta Sección no existe o no está compartido con usted como editor.',
      'Pida a su propietario que lo comparta con usted. Si se eliminó, vacíe su enlace en Ajustes y créelo de nuevo: se restablecen las últimas contribuciones.',
    ],
  },
  'other-workbook': {
    en: [
      'The link in Settings leads to a spreadsheet that is not this Section’s workbook.',
      'Correct the link in Settings; or empty it, and make the workbook: the last contributions are put into it.',
    ],
    fr: [
      'Le lien dans Réglages mène à un fichier qui n’est pas le classeur de cette Section.',
      'Corrigez le lien dans Réglages ; ou videz-le et créez le classeur : les dernières contributions y sont mises.',
    ],
    es: [
      'El enlace en Ajustes lleva a un archivo que no es el libro de esta Sección.',
      'Corrija el enlace en Ajustes; o vacíelo y cree el libro: se ponen en él las últimas contribuciones.',
    ],
  },
  'section-copied': {
    en: [
      'This is a copy of a Section’s workbook: what is entered here never reaches the plan.',
      'Work in the original, whose address stands here. To replace it with this copy, a manager puts the link of the copy into Settings and chooses “Repair” in “Sections…”.',
    ],
    fr: [
      'Ceci est une copie du classeur d’une Section : ce qui y est saisi n’arrive jamais dans le plan.',
      'Travaillez dans l’original, dont voici l’adresse. Pour le remplacer par cette copie, un responsable met le lien de la copie dans Réglages et choisit « Réparer » dans « Sections… ».',
    ],
    es: [
      'Esta es una copia del libro de una Sección: lo que se escribe aquí nunca llega al plan.',
      'Trabaje en el original, cuya dirección figura aquí. Para sustituirlo por esta copia, un responsable pone el enlace de la copia en Ajustes y elige «Reparar» en «Secciones…».',
    ],
  },
} as const satisfies Record<string, Readonly<Record<Lang, Words>>>;
export type SectionFaultCode = keyof typeof faults;

/** Something that cannot be done, in the person's language. */
export function sectionFault(code: SectionFaultCode, lang: Lang, place = ''): Failed {
  const [message, remedy] = faults[code][lang];
  return { ok: false, problems: [{ code, severity: 'error', place, message, remedy }] };
}
