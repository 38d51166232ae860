import { sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import type { CellData, Request } from '../../src/core/workbook/sheets-api.ts';
import { columnAt, type SectionPlan } from './section-plan.ts';

/** The sheet "Our actions" of a Section's workbook. */
export const ours = { sheetId: sheetIds.ourActions };

export const rowsOf = (from: number, count = 1) => ({
  ...{ ...ours, dimension: 'ROWS' as const, startIndex: from, endIndex: from + count },
});
export const columnsOf = (from: number, count = 1) => ({
  ...{ ...ours, dimension: 'COLUMNS' as const, startIndex: from, endIndex: from + count },
});

/** Puts something into a cell; '' empties it. Rows count from 0. */
export function put(row: number, key: string, value: string | CellData): Request {
  const cell: CellData =
    typeof value !== 'string'
      ? value
      : value === ''
        ? {}
        : { userEnteredValue: { stringValue: value } };
  return {
    updateCells: {
      start: { ...ours, rowIndex: row, columnIndex: columnAt(key) },
      rows: [{ values: [cell] }],
      fields: 'userEnteredValue',
    },
  };
}

/** Sorts the actions by a column, the last first. */
export const sortBy = (key: string): Request => ({
  sortRange: {
    range: {
      ...{ ...ours, startRowIndex: 2, endRowIndex: 5 },
      ...{ startColumnIndex: 0, endColumnIndex: columnAt('updatedBy') + 1 },
    },
    sortSpecs: [{ dimensionIndex: columnAt(key), sortOrder: 'DESCENDING' }],
  },
});

/** Lets minutes pass. */
export const wait = (app: SectionPlan, minutes = 2): void =>
  app.host.setClock(new Date(app.host.now().getTime() + minutes * 60_000));

/**
 * Does something just before the n-th batch is written into a spreadsheet while `work` runs; tells whether it
 * came to that.
 */
export function beforeWrite(
  app: SectionPlan,
  spreadsheetId: string,
  act: () => void,
  work: () => void,
  n = 1,
): boolean {
  let writes = 0;
  let done = false;
  app.host.setFaults(({ method, params }) => {
    const isIt = method.endsWith('batchUpdate') && params.spreadsheetId === spreadsheetId;
    if (isIt && !done) {
      writes += 1;
      if (writes === n) {
        done = true;
        act();
      }
    }
    return 'pass';
  });
  work();
  app.host.setFaults(() => 'pass');
  return done;
}
