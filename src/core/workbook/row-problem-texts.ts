import { defineProblems, withShown } from '../shared/define-problems.ts';
import { type Lang, t } from '../shared/i18n/lang.ts';
import type { Problem } from '../shared/outcome.ts';
import { areaColumns } from './columns/area-columns.ts';
import type { Column } from './columns/column.ts';
import type { RowProblem } from './read-actions.ts';

/** What reading says; the rules of the check say the same. */
const words = defineProblems({
  'not-a-date': {
    severity: 'warning',
    message: t('This is not a date', 'Ce n’est pas une date', 'Esto no es una fecha'),
    remedy: t(
      'Pick a day in the calendar: a date typed as text is not counted.',
      'Choisissez un jour dans le calendrier : une date saisie comme texte n’est pas prise en compte.',
      'Elija un día en el calendario: una fecha escrita como texto no se tiene en cuenta.',
    ),
  },
  'not-a-share': {
    severity: 'warning',
    message: t(
      'Progress is not a percentage from 0 to 100',
      'L’avancement n’est pas un pourcentage de 0 à 100',
      'El avance no es un porcentaje de 0 a 100',
    ),
    remedy: t('Enter for example 40%.', 'Saisissez par exemple 40 %.', 'Escriba por ejemplo 40 %.'),
  },
  'not-a-choice': {
    severity: 'warning',
    message: t(
      'This is not one of the choices',
      'Ce n’est pas un choix de la liste',
      'Esto no es una opción de la lista',
    ),
    remedy: t(
      'Choose from the list in the cell.',
      'Choisissez dans la liste de la cellule.',
      'Elija en la lista de la celda.',
    ),
  },
  'unknown-tier': {
    severity: 'warning',
    message: t(
      'Settings has no such tier',
      'Ce niveau n’est pas dans Réglages',
      'Ajustes no tiene ese nivel',
    ),
    remedy: t(
      'Choose from the list, or add the tier to Settings.',
      'Choisissez dans la liste ou ajoutez le niveau dans Réglages.',
      'Elija en la lista o añada el nivel en Ajustes.',
    ),
  },
  'no-id': {
    severity: 'warning',
    message: t(
      'The row has no ID',
      'La ligne n’a pas d’identifiant',
      'La fila no tiene identificador',
    ),
    remedy: t(
      'Ask a manager to add the action from the menu, or clear the row.',
      'Demandez à un responsable d’ajouter l’action par le menu, ou videz la ligne.',
      'Pida a un responsable que añada la acción desde el menú, o vacíe la fila.',
    ),
  },
  'repeated-id': {
    message: t(
      'The ID stands in a row above',
      'L’identifiant figure plus haut',
      'El identificador ya figura arriba',
    ),
    remedy: t(
      'Remove the copied row: only the first one counts.',
      'Supprimez la ligne copiée : seule la première compte.',
      'Elimine la fila copiada: solo cuenta la primera.',
    ),
  },
  'missing-column': {
    message: t('The column is missing', 'La colonne manque', 'Falta la columna'),
    remedy: t(
      'Run “Repair the layout”, or undo the deletion.',
      'Lancez « Réparer la mise en page » ou annulez la suppression.',
      'Ejecute «Reparar el diseño» o deshaga el borrado.',
    ),
  },
  'repeated-column': {
    severity: 'warning',
    message: t(
      'The column stands here twice',
      'La colonne figure deux fois',
      'La columna está dos veces',
    ),
    remedy: t(
      'Delete the copy on the right: only the first one counts.',
      'Supprimez la copie de droite : seule la première compte.',
      'Elimine la copia de la derecha: solo cuenta la primera.',
    ),
  },
});
export const rowProblemTexts = words.texts;

const rowWord = t('row', 'ligne', 'fila');

/** A problem of a row in the person's language: the place as they see it, and what to do. */
export function rowProblem(problem: RowProblem, lang: Lang): Problem {
  const { code, sheet, row, column, id, raw } = problem;
  const title = (areaColumns as readonly Column[]).find(({ key }) => key === column)?.title[lang];
  const place = [sheet, row === null ? '' : `${rowWord[lang]} ${row}`, title ?? '', id];
  const told = words(code, lang, place.filter((part) => part !== '').join(', '));
  return { ...told, message: withShown(told.message, raw) };
}
