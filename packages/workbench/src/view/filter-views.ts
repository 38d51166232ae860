import {
  type Bounds,
  boundsOf,
  type HostSheet,
  ifSupported,
  type Reader,
} from 'apps-script-emulator';
import type { FilterView } from '../protocol/book-view.ts';
import { conditionFormula } from './condition-formula.ts';
import type { RowFormula, RowResults } from './row-formulas.ts';
import { readsOwnRowOnly } from './shift-formula.ts';

type Filter = gapi.client.sheets.FilterView | gapi.client.sheets.BasicFilter;

interface Criterion {
  readonly column: number;
  readonly hiddenValues: readonly string[];
  readonly condition: gapi.client.sheets.BooleanCondition | undefined;
}

/** A filter with the rows that it hides. Its first row is the header, which always shows. */
export function filterView(
  reader: Reader,
  sheet: HostSheet,
  filter: Filter,
  evaluateRows: (formulas: readonly RowFormula[]) => RowResults,
): FilterView {
  const box = boundsOf(sheet, filter.range ?? {}, { clampEnd: true });
  const criteria = (filter.filterSpecs ?? []).map(
    ({ columnIndex, filterCriteria }): Criterion => ({
      column: columnIndex ?? box.startColumn,
      hiddenValues: filterCriteria?.hiddenValues ?? [],
      condition: filterCriteria?.condition,
    }),
  );
  const formulas = criteria.flatMap((criterion) => formulaOf(criterion, box));
  const results = evaluateRows(formulas);
  const hiddenRows: number[] = [];
  for (let row = box.startRow + 1; row < box.endRow; row += 1) {
    const hasHiddenValue = criteria.some(
      ({ column, hiddenValues }) =>
        hiddenValues.length > 0 && hiddenValues.includes(reader.text(sheet, row, column)),
    );
    const meetsAll =
      formulas.length === 0 || (results(row).length > 0 && !results(row).includes(false));
    if (hasHiddenValue || !meetsAll) hiddenRows.push(row);
  }
  return {
    ...('filterViewId' in filter && filter.filterViewId !== undefined
      ? { id: filter.filterViewId, title: filter.title ?? '' }
      : {}),
    range: box,
    columns: criteria.map(({ column, hiddenValues }) => ({
      column,
      ...(hiddenValues.length > 0 ? { hiddenValues } : {}),
    })),
    hiddenRows,
  };
}

/** None for a condition that the host cannot show: it hides no row. */
function formulaOf({ column, condition }: Criterion, box: Bounds): RowFormula[] {
  if (condition === undefined) return [];
  const row = box.startRow + 1;
  const first = { startRow: row, endRow: box.endRow, startColumn: column, endColumn: column + 1 };
  const formula = ifSupported(() => conditionFormula(condition, first));
  return formula !== undefined && readsOwnRowOnly(formula, row) ? [{ formula, row }] : [];
}
