import {
  type Access,
  boundsOf,
  columnCount,
  type HostSheet,
  mayEdit,
  protectedGridRange,
  type Reader,
  rowCount,
  sheetId,
  subtract,
} from 'apps-script-emulator';
import type { Box, LineView, ProtectionView, SheetFrame } from '../protocol/book-view.ts';
import { chartViews } from './chart-views.ts';
import { filterView } from './filter-views.ts';
import { cssColor } from './look.ts';
import type { RowFormula, RowResults } from './row-formulas.ts';
import { validationViews } from './validation-views.ts';

/** Everything of a sheet but its cells, as one person sees it. */
export function sheetFrame(
  reader: Reader,
  sheet: HostSheet,
  access: Access,
  evaluateRows: (formulas: readonly RowFormula[]) => RowResults,
): SheetFrame {
  const { properties } = sheet;
  const tabColor = cssColor(properties.tabColorStyle, properties.tabColor);
  const filters = sheet.filterViews.map((view) => filterView(reader, sheet, view, evaluateRows));
  return {
    sheetId: sheetId(sheet),
    title: properties.title ?? '',
    hidden: properties.hidden === true,
    ...(tabColor === undefined ? {} : { tabColor }),
    rowCount: rowCount(sheet),
    columnCount: columnCount(sheet),
    frozenRows: properties.gridProperties?.frozenRowCount ?? 0,
    frozenColumns: properties.gridProperties?.frozenColumnCount ?? 0,
    showGridlines: properties.gridProperties?.hideGridlines !== true,
    rows: lines(sheet.rowMetadata),
    columns: lines(sheet.columnMetadata),
    rowGroups: sheet.rowGroups.map(({ range, depth, collapsed }) => ({
      start: range?.startIndex ?? 0,
      end: range?.endIndex ?? rowCount(sheet),
      depth: depth ?? 1,
      collapsed: collapsed === true,
    })),
    merges: sheet.merges.map((range) => boundsOf(sheet, range, { clampEnd: true })),
    filter: sheet.basicFilter && filterView(reader, sheet, sheet.basicFilter, evaluateRows),
    filterViews: filters,
    validations: validationViews(reader, sheet),
    protections: protectionViews(reader, sheet, access),
    charts: chartViews(reader, sheet),
  };
}

function lines(metadata: HostSheet['rowMetadata']): LineView[] {
  return metadata.flatMap((line, index): LineView[] => {
    if (line === undefined) return [];
    const hidden = line.hiddenByUser === true;
    if (line.pixelSize === undefined && !hidden) return [];
    return [
      {
        index,
        ...(line.pixelSize === undefined ? {} : { size: line.pixelSize }),
        ...(hidden ? { hidden } : {}),
      },
    ];
  });
}

/** A protected sheet leaves the ranges open that it excepts. */
function protectionViews(reader: Reader, sheet: HostSheet, access: Access): ProtectionView[] {
  return sheet.protectedRanges.flatMap((range): ProtectionView[] => {
    const area = protectedGridRange(reader.spreadsheet, range);
    if (area === undefined) return [];
    const holes = (range.unprotectedRanges ?? []).map((hole) =>
      boundsOf(sheet, hole, { clampEnd: true }),
    );
    const ranges = holes.reduce<Box[]>(
      (left, hole) => left.flatMap((part) => subtract(part, hole)),
      [boundsOf(sheet, area, { clampEnd: true })],
    );
    return [
      {
        ranges,
        description: range.description ?? '',
        warningOnly: range.warningOnly === true,
        canEdit: mayEdit(range, access),
      },
    ];
  });
}
