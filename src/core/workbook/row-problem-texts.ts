import type { Lang, Text } from '../i18n/lang.ts';
import type { Problem } from '../rpc/outcome.ts';
import { areaColumns } from './columns/area-columns.ts';
import { type Column, t } from './columns/column.ts';
import type { RowProblem } from './read-actions.ts';

const texts = {
  'not-a-date': {
    message: t('This is not a date', 'Ce n’est pas une date', 'Esto no es una fecha'),
    remedy: t(
      'Pick a day in the calendar.',
      'Choisissez un jour dans le calendrier.',
      'Elija un día en el calendario.',
    ),
  },
  'not-a-share': {
    message: t(
      'This is not a share from 0 % to 100 %',
      'Ce n’est pas une part de 0 % à 100 %',
      'Esto no es una parte entre 0 % y 100 %',
    ),
    remedy: t('Enter for example 40%.', 'Saisissez par exemple 40 %.', 'Escriba por ejemplo 40 %.'),
  },
  'not-a-choice': {
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
    message: t(
      'The row has no ID',
      'La ligne n’a pas d’identifiant',
      'La fila no tiene identificador',
    ),
    remedy: t(
      'Give the action an ID of its own, or clear the row.',
      'Donnez à l’action un identifiant propre ou videz la ligne.',
      'Dé a la acción un identificador propio o vacíe la fila.',
    ),
  },
  'repeated-id': {
    message: t(
      'The ID stands in a row above',
      'L’identifiant figure plus haut',
      'El identificador ya figura arriba',
    ),
    remedy: t(
      'Remove the copied row, or give it an ID of its own.',
      'Supprimez la ligne copiée ou donnez-lui un identifiant propre.',
      'Elimine la fila copiada o dele un identificador propio.',
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
} as const satisfies Record<RowProblem['code'], { message: Text; remedy: Text }>;

const rowWord = t('row', 'ligne', 'fila');
const longest = 60;

/** A problem of a row in the person's language: the place as they see it, and what to do. */
export function rowProblem(problem: RowProblem, lang: Lang): Problem {
  const { code, sheet, row, column, id, raw } = problem;
  const title = (areaColumns as readonly Column[]).find(({ key }) => key === column)?.title[lang];
  const shown = raw.length > longest ? `${raw.slice(0, longest)}…` : raw;
  return {
    code,
    severity: code === 'missing-column' || code === 'repeated-id' ? 'error' : 'warning',
    place: [sheet, row === null ? '' : `${rowWord[lang]} ${row}`, title ?? '', id]
      .filter((part) => part !== '')
      .join(', '),
    message: texts[code].message[lang] + (shown === '' ? '.' : `: ${shown}`),
    remedy: texts[code].remedy[lang],
  };
}
