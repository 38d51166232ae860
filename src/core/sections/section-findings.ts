import { type CodeOf, defineProblems } from '../shared/define-problems.ts';
import { t } from '../shared/i18n/lang.ts';
import { mixedLink, userLink } from '../workbook/link-texts.ts';

/** Something in the workbook of a Section that a person should look at, or that was put right. */
export interface SectionFinding {
  readonly code: FindingCode;
  /** ID of the action; '' if it is about none. */
  readonly id: string;
  /** Row as a person sees it; null for the workbook as a whole. */
  readonly row: number | null;
  /** What stands there; may be ''. */
  readonly shown: string;
  /** What only the person who looked may learn: title and owner of a file that is not ours. Written nowhere. */
  readonly real?: string;
}

const inTheirWorkbook = t(
  'Ask the Section to correct it in its workbook; the last good contribution stays here until then.',
  'Demandez à la Section de corriger dans son classeur ; d’ici là, la dernière contribution valable reste ici.',
  'Pida a la Sección que lo corrija en su libro; hasta entonces queda aquí la última contribución válida.',
);
const nothingToDo = t('Nothing is to be done.', 'Il n’y a rien à faire.', 'No hay nada que hacer.');

/** What each finding says, and what to do. */
export const sectionFindingProblem = defineProblems({
  'section-formula': {
    message: t(
      'A formula stands where the Section enters something',
      'Une formule figure dans une cellule de saisie de la Section',
      'Hay una fórmula en una celda de entrada de la Sección',
    ),
    remedy: inTheirWorkbook,
  },
  'section-unknown-status': {
    message: t(
      'This status is not in the list',
      'Ce statut n’est pas dans la liste',
      'Este estado no está en la lista',
    ),
    remedy: inTheirWorkbook,
  },
  'section-bad-progress': {
    message: t(
      'Progress is no share from 0 to 100 %',
      'L’avancement n’est pas une part de 0 à 100 %',
      'El avance no es una parte de 0 a 100 %',
    ),
    remedy: inTheirWorkbook,
  },
  'section-too-long': {
    message: t(
      'This text is longer than 5,000 characters',
      'Ce texte dépasse 5 000 caractères',
      'Este texto supera 5000 caracteres',
    ),
    remedy: inTheirWorkbook,
  },
  'section-duplicate': {
    message: t(
      'The action stands in several rows that say different things',
      'L’action figure sur plusieurs lignes qui se contredisent',
      'La acción figura en varias filas que dicen cosas distintas',
    ),
    remedy: t(
      'Ask the Section to keep one of the rows and to empty the others.',
      'Demandez à la Section de garder une des lignes et de vider les autres.',
      'Pida a la Sección que conserve una de las filas y vacíe las demás.',
    ),
  },
  'section-copy': {
    severity: 'info',
    message: t(
      'The action stands in a second row that says the same or nothing; the first one counts',
      'L’action figure sur une deuxième ligne, identique ou vide ; la première compte',
      'La acción figura en una segunda fila igual o vacía; cuenta la primera',
    ),
    remedy: t(
      'The Section may delete the second row.',
      'La Section peut supprimer la deuxième ligne.',
      'La Sección puede borrar la segunda fila.',
    ),
  },
  'section-unknown-id': {
    message: t(
      'The ID of this row is that of no action, or not that of the text beside it; the row holds entries',
      'L’identifiant de cette ligne n’est celui d’aucune action, ou pas celui du texte à côté ; la ligne contient des saisies',
      'El ID de esta fila no es el de ninguna acción, o no el del texto de al lado; la fila contiene datos',
    ),
    remedy: t(
      'Ask the Section to move the entries to the row of their action.',
      'Demandez à la Section de déplacer les saisies sur la ligne de leur action.',
      'Pida a la Sección que pase los datos a la fila de su acción.',
    ),
  },
  'section-id-mended': {
    severity: 'info',
    message: t(
      'The ID had been altered; it was put back, as the text is that of the action',
      'L’identifiant avait été modifié ; il a été rétabli d’après le texte de l’action',
      'El ID se había alterado; se restableció según el texto de la acción',
    ),
    remedy: nothingToDo,
  },
  'section-row-back': {
    severity: 'info',
    message: t(
      'The row had been deleted; it was put back with the last contribution',
      'La ligne avait été supprimée ; elle a été rétablie avec la dernière contribution',
      'La fila se había eliminado; se restableció con la última contribución',
    ),
    remedy: nothingToDo,
  },
  'section-retired': {
    severity: 'info',
    message: t(
      'The Section contributed to an action that was taken out of the plan',
      'La Section a contribué à une action retirée du plan',
      'La Sección contribuyó a una acción retirada del plan',
    ),
    remedy: t(
      'The contribution is kept, marked as stale.',
      'La contribution est conservée, marquée comme périmée.',
      'La contribución se conserva, marcada como obsoleta.',
    ),
  },
  'section-not-ours': {
    severity: 'info',
    message: t(
      'The Section contributed to an action that it takes no part in any more',
      'La Section a contribué à une action à laquelle elle ne participe plus',
      'La Sección contribuyó a una acción en la que ya no participa',
    ),
    remedy: t(
      'The contribution is kept, marked as stale. Name the Section in the action again if that is wrong.',
      'La contribution est conservée, marquée comme périmée. Indiquez de nouveau la Section dans l’action si c’est une erreur.',
      'La contribución se conserva, marcada como obsoleta. Vuelva a nombrar la Sección en la acción si es un error.',
    ),
  },
  'section-incomplete': {
    message: t(
      'The sheet of actions, or columns of it, are gone from the Section’s workbook',
      'La feuille des actions, ou certaines de ses colonnes, ont disparu du classeur de la Section',
      'La hoja de acciones, o algunas de sus columnas, faltan en el libro de la Sección',
    ),
    remedy: t(
      'Choose “Sections…”, and make the workbook again: it is repaired, and entries are kept.',
      'Choisissez « Sections… » et recréez le classeur : il est réparé et les saisies sont conservées.',
      'Elija «Secciones…» y vuelva a crear el libro: se repara y se conservan los datos.',
    ),
  },
  'section-gone': {
    message: t(
      'The Section’s workbook is not there, or is not shared with you',
      'Le classeur de la Section n’existe plus ou n’est pas partagé avec vous',
      'El libro de la Sección no existe o no está compartido con usted',
    ),
    remedy: t(
      'Ask its owner to share it with you as an editor. If it was deleted, empty its link in Settings and make it again: the last contributions are put back into it.',
      'Demandez à son propriétaire de le partager avec vous en modification. S’il a été supprimé, videz son lien dans Réglages et recréez-le : les dernières contributions y sont rétablies.',
      'Pida a su propietario que lo comparta con usted como editor. Si se eliminó, vacíe su enlace en Ajustes y créelo de nuevo: se restablecen las últimas contribuciones.',
    ),
  },
  'section-failed': {
    message: t(
      'The Section’s workbook could not be read or written this time',
      'Le classeur de la Section n’a pas pu être lu ou écrit cette fois',
      'El libro de la Sección no se pudo leer o escribir esta vez',
    ),
    remedy: t(
      'Sync it again; if that does not help, make the workbook again: it is repaired.',
      'Synchronisez de nouveau ; si cela ne suffit pas, recréez le classeur : il sera réparé.',
      'Sincronice de nuevo; si no basta, vuelva a crear el libro: se repara.',
    ),
  },
  'section-unsettled': {
    message: t(
      'Rows were sorted again and again in the Section’s workbook while it was brought up to date; these cells may not hold what they should',
      'Des lignes ont été triées sans cesse dans le classeur de la Section pendant sa mise à jour ; ces cellules n’ont peut-être pas la bonne valeur',
      'Se ordenaron filas una y otra vez en el libro de la Sección mientras se actualizaba; estas celdas quizá no tengan el valor correcto',
    ),
    remedy: t(
      'Sync it again when nobody sorts: what comes from the plan is put right. Ask the Section to look at what it entered itself.',
      'Synchronisez de nouveau quand personne ne trie : ce qui vient du plan est corrigé. Demandez à la Section de vérifier ses propres saisies.',
      'Sincronice de nuevo cuando nadie ordene: lo que viene del plan se corrige. Pida a la Sección que revise lo que escribió.',
    ),
  },
  'section-protected': {
    message: t(
      'You may not bring this workbook up to date; what the Section contributed was fetched',
      'Vous ne pouvez pas mettre ce classeur à jour ; les contributions de la Section ont été reprises',
      'Usted no puede poner al día este libro; lo que aportó la Sección se recogió',
    ),
    remedy: t(
      'Ask one of those named here to make you an editor of it, and to sync this Section once: that lets you in.',
      'Demandez à l’une des personnes nommées ici de vous nommer éditeur et de synchroniser cette Section une fois : cela vous ouvre le classeur.',
      'Pida a una de las personas nombradas aquí que le haga editor y que sincronice esta Sección una vez: así podrá usted.',
    ),
  },
  'section-access': {
    severity: 'warning',
    message: t(
      'In the sheet Access of the Section’s workbook, rows were changed or deleted; what the plan knows was put back',
      'Dans la feuille Accès du classeur de la Section, des lignes ont été modifiées ou supprimées ; ce que le plan connaît a été rétabli',
      'En la hoja Acceso del libro de la Sección se cambiaron o borraron filas; se restableció lo que el plan conoce',
    ),
    remedy: t(
      'Look with “Access audit…” who opens the workbook.',
      'Vérifiez avec « Audit des accès… » qui ouvre le classeur.',
      'Vea con «Auditoría de accesos…» quién abre el libro.',
    ),
  },
  'section-access-old': {
    severity: 'info',
    message: t(
      'The sheet Access of the Section’s workbook lacks a column: what is changed there does not reach the plan',
      'Il manque une colonne à la feuille Accès du classeur de la Section : ses changements n’arrivent pas au plan',
      'A la hoja Acceso del libro de la Sección le falta una columna: sus cambios no llegan al plan',
    ),
    remedy: t(
      'Choose “Repair” beside the Section in “Sections…”.',
      'Choisissez « Réparer » à côté de la Section dans « Sections… ».',
      'Elija «Reparar» junto a la Sección en «Secciones…».',
    ),
  },
  'section-bad-link': {
    severity: 'warning',
    message: t(
      'The evidence is not a link',
      'Le justificatif n’est pas un lien',
      'La evidencia no es un enlace',
    ),
    remedy: t(
      'Ask the Section for an address such as https://city.org/report.',
      'Demandez à la Section une adresse telle que https://ville.org/rapport.',
      'Pida a la Sección una dirección como https://ciudad.org/informe.',
    ),
  },
  'section-unconfirmed': {
    message: t(
      'Somebody else made this workbook, and you have not said yet that it is of this plan',
      'Ce classeur a été créé par quelqu’un d’autre et vous n’avez pas encore confirmé qu’il relève de ce plan',
      'Otra persona creó este libro y usted aún no ha dicho que es de este plan',
    ),
    remedy: t(
      'Open “Sections…”, look at its title and its owner, and confirm it if you know it; then sync.',
      'Ouvrez « Sections… », regardez son titre et son propriétaire, et confirmez-le si vous le connaissez ; puis synchronisez.',
      'Abra «Secciones…», mire su título y su propietario, y confírmelo si lo conoce; después sincronice.',
    ),
  },
  'section-user-link': {
    severity: 'warning',
    message: userLink,
    remedy: t(
      'Do not open it. Ask the Section for the address without what stands between https:// and the @.',
      'Ne l’ouvrez pas. Demandez à la Section l’adresse sans ce qui figure entre https:// et le @.',
      'No la abra. Pida a la Sección la dirección sin lo que hay entre https:// y la @.',
    ),
  },
  'section-mixed-link': {
    severity: 'warning',
    message: mixedLink,
    remedy: t(
      'Do not open it. Ask the Section where it leads.',
      'Ne l’ouvrez pas. Demandez à la Section où elle mène.',
      'No la abra. Pregunte a la Sección adónde lleva.',
    ),
  },
  'section-other-plan': {
    message: t(
      'The link in Settings leads to a spreadsheet that is not this Section’s workbook, or was made when the Section had another name',
      'Le lien dans Réglages mène à un fichier qui n’est pas le classeur de cette Section, ou qui date d’un autre nom de la Section',
      'El enlace en Ajustes lleva a un archivo que no es el libro de esta Sección, o que se hizo cuando tenía otro nombre',
    ),
    remedy: t(
      'If the Section was renamed, choose “Repair” beside it in “Sections…”: its contributions go with it. Else correct the link in Settings.',
      'Si la Section a changé de nom, choisissez « Réparer » à côté d’elle dans « Sections… » : ses contributions suivent. Sinon, corrigez le lien dans Réglages.',
      'Si la Sección cambió de nombre, elija «Reparar» junto a ella en «Secciones…»: sus contribuciones la siguen. Si no, corrija el enlace en Ajustes.',
    ),
  },
  'section-copied': {
    message: t(
      'The link in Settings leads to a copy of this Section’s workbook; the original is',
      'Le lien dans Réglages mène à une copie du classeur de cette Section ; l’original est',
      'El enlace en Ajustes lleva a una copia del libro de esta Sección; el original es',
    ),
    remedy: t(
      'Put the link of the original back into Settings. To work with the copy from now on, choose “Repair” beside the Section in “Sections…”.',
      'Remettez le lien de l’original dans Réglages. Pour travailler désormais avec la copie, choisissez « Réparer » à côté de la Section dans « Sections… ».',
      'Vuelva a poner en Ajustes el enlace del original. Para trabajar con la copia desde ahora, elija «Reparar» junto a la Sección en «Secciones…».',
    ),
  },
});
export type FindingCode = CodeOf<typeof sectionFindingProblem>;
