import { invalidArgument } from '../../rest/api-error.ts';
import { columnCount, rowCount } from '../bounds.ts';
import type { Draft } from '../draft.ts';
import type { GridProperties } from '../types.ts';

/** https://support.google.com/drive/answer/37603: 10 million cells, 18,278 columns (ZZZ). */
const CELL_LIMIT = 10_000_000;
const COLUMN_LIMIT = 18_278;

/** Grid properties as the host keeps them: no zeros and no false. */
export function checkedGrid(grid: GridProperties): GridProperties {
  const { rowCount: rows = 0, columnCount: columns = 0 } = grid;
  const { frozenRowCount: frozenRows = 0, frozenColumnCount: frozenColumns = 0 } = grid;
  if (rows < 1) throw invalidArgument("You can't delete all the rows on the sheet.");
  if (columns < 1) throw invalidArgument("You can't delete all the columns on the sheet.");
  if (frozenRows < 0 || frozenColumns < 0) {
    throw invalidArgument('Frozen row and column counts must not be negative.');
  }
  if (frozenRows >= rows) {
    throw invalidArgument("You can't freeze all visible rows on the sheet.");
  }
  if (frozenColumns >= columns) {
    throw invalidArgument("You can't freeze all visible columns on the sheet.");
  }
  return {
    rowCount: rows,
    columnCount: columns,
    ...(frozenRows ? { frozenRowCount: frozenRows } : {}),
    ...(frozenColumns ? { frozenColumnCount: frozenColumns } : {}),
    ...(grid.hideGridlines ? { hideGridlines: true } : {}),
    ...(grid.rowGroupControlAfter ? { rowGroupControlAfter: true } : {}),
    ...(grid.columnGroupControlAfter ? { columnGroupControlAfter: true } : {}),
  };
}

/**
 * The limits of cells in all, then of columns. Both recorded, with their order:
 * github.com/mmedum/google-sheets-mcp docs/architecture.md, spike G.
 */
export function checkCellLimit(draft: Draft): void {
  const cells = draft.spreadsheet.sheets.reduce(
    (sum, sheet) => sum + rowCount(sheet) * columnCount(sheet),
    0,
  );
  if (cells > CELL_LIMIT) {
    throw invalidArgument(
      `This action would increase the number of cells in the workbook above the limit of ${CELL_LIMIT} cells.`,
    );
  }
  if (draft.spreadsheet.sheets.some((sheet) => columnCount(sheet) > COLUMN_LIMIT)) {
    throw invalidArgument(
      `This action would increase the number of columns in the sheet above the limit of ${COLUMN_LIMIT} columns`,
    );
  }
}
