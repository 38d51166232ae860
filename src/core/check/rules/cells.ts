import { columnOf } from '../../actions/update/entry-columns.ts';
import { t } from '../../shared/i18n/lang.ts';
import { areaColumns } from '../../workbook/columns/area-columns.ts';
import type { Column } from '../../workbook/columns/column.ts';
import { rowProblemTexts } from '../../workbook/row-problem-texts.ts';
import { otherWordFor } from '../other-words.ts';
import type { RowFacts, RowRule } from '../rule.ts';

/** The columns that people fill in. */
const entries: readonly Column[] = areaColumns.filter(
  ({ owner }) => owner === 'staff' || owner === 'manager',
);
/** The columns of which the add-on takes a value back that it proposed itself. */
const isUpdate = ({ owner }: Column): boolean => owner === 'staff';

const isFreeText = ({ kind }: Column): boolean => kind === 'text' || kind === 'rich';

export const longestText = 5000;

/**
 * An error as the API gives it unformatted, with its message: "#DIV/0! (Function DIVIDE parameter 2
 * cannot be zero.)", "#N/A ()". https://github.com/brekkylab/backlot/issues/159
 */
const errorValue = /^#(REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|ERROR!)( \(.*\))?$/s;
/** All control characters but tab and line break. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028\u2029\ufeff]/g;

const filled = (row: RowFacts, { key }: Column): boolean => row.has(key) && row.raw(key) !== '';

export const formulaEntry: RowRule = {
  code: 'formula',
  severity: 'error',
  text: {
    message: t(
      'A formula stands where a value is entered',
      'Une formule figure à la place d’une saisie',
      'Hay una fórmula donde va un dato',
    ),
    remedy: t(
      'Enter the value itself: a formula changes without anybody noticing.',
      'Saisissez la valeur elle-même : une formule change sans que personne ne s’en aperçoive.',
      'Escriba el propio valor: una fórmula cambia sin que nadie lo advierta.',
    ),
  },
  check: (row) =>
    entries.flatMap((column) => {
      const formula = row.formula(column.key);
      if (formula === undefined) return [];
      const value = row.value(column.key);
      const safe = isUpdate(column) && !row.fault(column.key) && !isError(row, column);
      const mend = safe ? { mend: { field: column.key, after: value } } : {};
      return [{ column: column.key, shown: formula, ...mend }];
    }),
};

const isError = (row: RowFacts, { key }: Column): boolean => errorValue.test(String(row.raw(key)));

export const errorEntry: RowRule = {
  code: 'error-value',
  severity: 'error',
  text: {
    message: t(
      'The cell shows an error',
      'La cellule affiche une erreur',
      'La celda muestra un error',
    ),
    remedy: t(
      'Enter the value, or clear the cell.',
      'Saisissez la valeur ou videz la cellule.',
      'Escriba el valor o vacíe la celda.',
    ),
  },
  check: (row) =>
    entries.flatMap((column) =>
      filled(row, column) && isError(row, column)
        ? [{ column: column.key, shown: String(row.raw(column.key)) }]
        : [],
    ),
};

export const textTooLong: RowRule = {
  code: 'text-too-long',
  severity: 'error',
  text: {
    message: t(
      'The text is longer than 5,000 characters',
      'Le texte dépasse 5 000 caractères',
      'El texto supera los 5000 caracteres',
    ),
    remedy: t(
      'Shorten it, and put the rest into a document that Evidence links to.',
      'Raccourcissez-le et placez le reste dans un document lié par Justificatif.',
      'Acórtelo y ponga el resto en un documento enlazado en Evidencia.',
    ),
  },
  check: (row) =>
    entries.flatMap((column) => {
      const { length } = row.text(column.key);
      return length > longestText ? [{ column: column.key, shown: String(length) }] : [];
    }),
};

export const controlCharacters: RowRule = {
  code: 'control-characters',
  severity: 'warning',
  text: {
    message: t(
      'The text holds characters that cannot be seen or printed',
      'Le texte contient des caractères invisibles ou non imprimables',
      'El texto contiene caracteres invisibles o no imprimibles',
    ),
    remedy: t('Remove them.', 'Supprimez-les.', 'Elimínelos.'),
  },
  check: (row) =>
    entries.flatMap((column) => {
      const text = row.text(column.key);
      const clean = text.replace(control, '');
      if (clean === text) return [];
      const safe = isUpdate(column) && isFreeText(column);
      return [
        { column: column.key, ...(safe ? { mend: { field: column.key, after: clean } } : {}) },
      ];
    }),
};

export const notAChoice: RowRule = {
  code: 'not-a-choice',
  severity: 'error',
  text: rowProblemTexts['not-a-choice'],
  check: (row) =>
    ['status', 'kind', 'tier'].flatMap((column) => {
      const fault = row.fault(column);
      if (fault !== 'not-a-choice' && fault !== 'unknown-tier') return [];
      const shown = String(row.raw(column));
      const after = otherWordFor(columnOf(column).list, shown);
      return [{ column, shown, ...(after ? { mend: { field: column, after } } : {}) }];
    }),
};

export const noStatus: RowRule = {
  code: 'no-status',
  severity: 'warning',
  text: {
    message: t(
      'The action has no status',
      'L’action n’a pas de statut',
      'La acción no tiene estado',
    ),
    remedy: t('Choose one.', 'Choisissez-en un.', 'Elija uno.'),
  },
  check: (row) => (row.has('status') && row.raw('status') === '' ? [{ column: 'status' }] : []),
};
