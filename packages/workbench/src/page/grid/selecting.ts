import type { FUniver } from '@univerjs/core/facade';
import type { Box } from '../../protocol/book-view.ts';
import type { GridState } from './grid-state.ts';
import { fromRange, toRange } from './ranges.ts';
import { sheetKey } from './to-workbook.ts';

/** The selection of the grid, and the sheet in sight. */
export interface Selecting {
  readonly activate: (sheetId: number) => void;
  readonly select: (sheetId: number, box: Box, reveal?: boolean) => void;
  readonly selection: () => { readonly sheetId: number; readonly box: Box } | undefined;
}

export function createSelecting(api: FUniver, { unitId, activeSheet, tell }: GridState): Selecting {
  const activate = (sheetId: number): void => {
    const unit = unitId();
    if (unit !== undefined && sheetId !== activeSheet()) {
      const where = { unitId: unit, subUnitId: sheetKey(sheetId) };
      tell('sheet.operation.set-worksheet-active', where);
    }
  };
  return {
    activate,
    select: (sheetId, box, reveal = false) => {
      const unit = unitId();
      if (unit === undefined) return;
      activate(sheetId);
      const range = { ...toRange(box), rangeType: 0 };
      const primary = {
        ...range,
        actualRow: range.startRow,
        actualColumn: range.startColumn,
        endRow: range.startRow,
        endColumn: range.startColumn,
        isMerged: false,
        isMergedMainCell: false,
      };
      tell('sheet.operation.set-selections', {
        unitId: unit,
        subUnitId: sheetKey(sheetId),
        selections: [{ range, primary, style: null }],
        reveal,
      });
    },
    selection: () => {
      const range = api.getActiveWorkbook()?.getActiveSheet()?.getSelection()?.getActiveRange();
      const found = range?.getRange();
      if (!found) return undefined;
      return { sheetId: activeSheet(), box: fromRange(found) };
    },
  };
}
