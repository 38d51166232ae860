import { frameOf } from './book-copy.ts';
import type { GridState } from './grid-state.ts';
import { sheetKey } from './to-workbook.ts';

/** Rows without a height of their own grow and shrink with their content. */
export interface RowFitting {
  /** Fits the sheet in sight, once in the life of the grid's workbook. */
  readonly fitActive: () => void;
  readonly fitRows: (sheetId: number, rows?: readonly number[]) => void;
  /** The grid's workbook is another one: nothing is fitted yet. */
  readonly forget: () => void;
}

export function createRowFitting({ copy, unitId, activeSheet, tell }: GridState): RowFitting {
  const fitted = new Set<number>();
  const fitRows: RowFitting['fitRows'] = (sheetId, rows) => {
    const known = copy();
    const frame = known && frameOf(known, sheetId);
    const unit = unitId();
    if (unit === undefined || !frame) return;
    const fixed = new Set(
      frame.rows.flatMap(({ index, size }) => (size === undefined ? [] : [index])),
    );
    const used = rows ?? [...new Set(frame.cells.map(({ row }) => row))];
    const ranges = used
      .filter((row) => !fixed.has(row))
      .map((row) => ({
        startRow: row,
        endRow: row,
        startColumn: 0,
        endColumn: frame.columnCount - 1,
      }));
    if (ranges.length === 0) return;
    tell('sheet.command.set-row-is-auto-height', {
      ...{ unitId: unit, subUnitId: sheetKey(sheetId) },
      ranges,
    });
  };
  return {
    fitRows,
    // The grid measures texts only of the sheet in sight, and only once it has drawn it.
    fitActive: () => {
      requestAnimationFrame(() => {
        if (unitId() === undefined) return;
        const sheetId = activeSheet();
        if (fitted.has(sheetId)) return;
        fitted.add(sheetId);
        fitRows(sheetId);
      });
    },
    forget: () => fitted.clear(),
  };
}
