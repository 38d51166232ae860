import type { FilterView } from '../protocol/book-view.ts';
import { type Bounds, boundsOf, columnCount } from '../sheets/bounds.ts';
import type { HostRow, HostSheet, HostSpreadsheet } from '../sheets/model.ts';
import type { Reader } from '../sheets/read/reader.ts';
import type { EffectiveValues } from '../sheets/sheets-service.ts';
import { conditionFormula } from './condition-formula.ts';
import { shiftFormula } from './shift-formula.ts';

type Filter = gapi.client.sheets.FilterView | gapi.client.sheets.BasicFilter;
type Condition = gapi.client.sheets.BooleanCondition;
type Evaluate = (spreadsheet: HostSpreadsheet) => EffectiveValues;

interface Criterion {
  readonly column: number;
  readonly hiddenValues: readonly string[];
  readonly condition: Condition | undefined;
}

/** A filter with the rows that it hides. Its first row is the header, which always shows. */
export function filterView(
  reader: Reader,
  sheet: HostSheet,
  filter: Filter,
  evaluate: Evaluate,
): FilterView {
  const box = boundsOf(sheet, filter.range ?? {}, { clampEnd: true });
  const criteria = criteriaOf(filter, box);
  const conditional = criteria.filter(({ condition }) => condition !== undefined);
  const holds = conditionsIn(reader, sheet, box, conditional, evaluate);
  const hiddenRows: number[] = [];
  for (let row = box.startRow + 1; row < box.endRow && row < sheet.rows.length; row += 1) {
    const hidden = criteria.some(({ column, hiddenValues }) =>
      hiddenValues.length === 0 ? false : hiddenValues.includes(reader.text(sheet, row, column)),
    );
    if (hidden || !holds(row)) hiddenRows.push(row);
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

function criteriaOf(filter: Filter, box: Bounds): Criterion[] {
  return (filter.filterSpecs ?? []).map(({ columnIndex, filterCriteria }) => ({
    column: columnIndex ?? box.startColumn,
    hiddenValues: filterCriteria?.hiddenValues ?? [],
    condition: filterCriteria?.condition,
  }));
}

/** Evaluates the conditions of all rows at once, in columns behind the last. */
function conditionsIn(
  reader: Reader,
  sheet: HostSheet,
  box: Bounds,
  criteria: readonly Criterion[],
  evaluate: Evaluate,
): (row: number) => boolean {
  if (criteria.length === 0) return () => true;
  const width = columnCount(sheet);
  const first = box.startRow + 1;
  const formulas = criteria.map(({ column, condition }) =>
    conditionFormula(condition, {
      startRow: first,
      endRow: box.endRow,
      startColumn: column,
      endColumn: column + 1,
    }),
  );
  const rows = sheet.rows.map((row, index): HostRow | undefined => {
    if (index < first || index >= box.endRow) return row;
    const cells: HostRow = [...(row ?? [])];
    formulas.forEach((formula, i) => {
      const shifted = shiftFormula(formula, { rows: index - first, columns: 0 });
      cells[width + i] = { userEnteredValue: { formulaValue: shifted } };
    });
    return cells;
  });
  const { spreadsheet } = reader;
  const values = evaluate({
    ...spreadsheet,
    sheets: spreadsheet.sheets.map((each) =>
      each === sheet ? { ...each, rows } : { ...each, rows: withoutFormulas(each) },
    ),
  });
  const id = sheet.properties.sheetId ?? 0;
  return (row) =>
    criteria.every((_criterion, i) => values.get(id, row, width + i)?.boolValue === true);
}

/** What other sheets compute is of no interest to a filter, and costs time. */
function withoutFormulas({ rows }: HostSheet): HostSheet['rows'] {
  return rows.map((row) =>
    row?.map((cell) => (cell?.userEnteredValue?.formulaValue === undefined ? cell : undefined)),
  );
}
