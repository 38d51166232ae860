import { t } from '../../shared/i18n/lang.ts';
import { areaColumns } from '../../workbook/columns/area-columns.ts';
import type { Column } from '../../workbook/columns/column.ts';
import { type ChoiceList, kinds, statuses } from '../../workbook/lists.ts';
import { tierLabel } from '../../workbook/tiers.ts';
import type { PlanFacts, RowRule } from '../rule.ts';

const staffColumns: readonly Column[] = areaColumns.filter(({ owner }) => owner === 'staff');
const lists = { status: statuses, kind: kinds } as const;
/** Columns whose values are compared with others, or followed: a blank around them makes them others. */
const exact = staffColumns.filter(({ kind }) => kind === 'person' || kind === 'link');

export const otherSpelling: RowRule = {
  code: 'other-spelling',
  severity: 'warning',
  text: {
    message: t(
      'Not written as in the list: Overview does not count it',
      'Pas écrit comme dans la liste : la Vue d’ensemble ne le compte pas',
      'No está escrito como en la lista: el Panorama no lo cuenta',
    ),
    remedy: t(
      'Choose from the list in the cell.',
      'Choisissez dans la liste de la cellule.',
      'Elija en la lista de la celda.',
    ),
  },
  check: (row, plan) =>
    (['status', 'kind', 'tier'] as const).flatMap((column) => {
      const value = row.value(column);
      const label = typeof value === 'string' ? labelOf(column, value, plan) : undefined;
      const shown = row.text(column);
      // Formulas compare without regard to case.
      if (label === undefined || shown.toLowerCase() === label.toLowerCase()) return [];
      return [{ column, shown, mend: { field: column, after: value } }];
    }),
};

/** The word of the workbook for a choice; undefined where it is not known. */
function labelOf(
  column: 'status' | 'kind' | 'tier',
  value: string,
  { lang, tiers }: PlanFacts,
): string | undefined {
  if (column === 'tier') return (tiers && tierLabel(tiers, value)) || undefined;
  const list: ChoiceList = lists[column];
  return lang && list[value]?.[lang];
}

export const sectionsApart: RowRule = {
  code: 'sections-apart',
  severity: 'warning',
  text: {
    message: t(
      'The Sections are not separated by commas: Overview does not count them',
      'Les Sections ne sont pas séparées par des virgules : la Vue d’ensemble ne les compte pas',
      'Las Secciones no están separadas por comas: el Panorama no las cuenta',
    ),
    remedy: t(
      'Write them as in: Africa, ASPAC.',
      'Écrivez-les ainsi : Afrique, ASPAC.',
      'Escríbalos así: África, ASPAC.',
    ),
  },
  check: (row) => {
    const names = row.value('sections');
    const text = row.text('sections');
    if (!Array.isArray(names) || text.replace(/, /g, ',') === names.join(',')) return [];
    return [{ column: 'sections', shown: text, mend: { field: 'sections', after: names } }];
  },
};

export const outerBlanks: RowRule = {
  code: 'outer-blanks',
  severity: 'warning',
  text: {
    message: t(
      'Blanks before or after the entry: no mail or link finds it',
      'Espaces avant ou après la saisie : aucun e-mail ni lien ne la trouve',
      'Espacios antes o después del dato: ningún correo ni enlace lo encuentra',
    ),
    remedy: t('Remove them.', 'Supprimez-les.', 'Elimínelos.'),
  },
  check: (row) =>
    exact.flatMap(({ key }) => {
      const text = row.text(key);
      const after = text.trim();
      return after === text || after === '' ? [] : [{ column: key, mend: { field: key, after } }];
    }),
};
