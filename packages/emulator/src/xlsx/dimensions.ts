import type { ColumnDef, RowDef } from 'hucre';
import type { HostSheet } from '../sheets/model.ts';

/** Google's default width. */
const COLUMN_PIXELS = 100;
/** Excel counts widths in digits of the default font; one of Arial 10 takes 7 pixels at 96 dpi. */
const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;

export function columnDefs(sheet: HostSheet): ColumnDef[] {
  const { columnCount = 0, columnGroupControlAfter = false } =
    sheet.properties.gridProperties ?? {};
  const outline = outlineOf(sheet.columnGroups, columnGroupControlAfter);
  return Array.from({ length: columnCount }, (_, column): ColumnDef => {
    const metadata = sheet.columnMetadata[column];
    return {
      width: round((metadata?.pixelSize ?? COLUMN_PIXELS) / PIXELS_PER_CHARACTER),
      ...(isHidden(metadata) || outline.isHidden(column) ? { hidden: true } : {}),
      ...outline.of(column),
    };
  });
}

/**
 * Heights only where somebody set one: Google fits rows to wrapped text, and so do Excel and
 * LibreOffice, when they open the file, for rows without a height.
 */
export function rowDefs(sheet: HostSheet): Map<number, RowDef> {
  const { rowCount = 0, rowGroupControlAfter = false } = sheet.properties.gridProperties ?? {};
  const outline = outlineOf(sheet.rowGroups, rowGroupControlAfter);
  const defs = new Map<number, RowDef>();
  for (let row = 0; row < rowCount; row += 1) {
    const metadata = sheet.rowMetadata[row];
    const def: RowDef = {
      ...(metadata?.pixelSize ? { height: round(metadata.pixelSize * POINTS_PER_PIXEL) } : {}),
      ...(isHidden(metadata) || outline.isHidden(row) ? { hidden: true } : {}),
      ...outline.of(row),
    };
    if (Object.keys(def).length > 0) defs.set(row, def);
  }
  return defs;
}

/** The deepest outline level, or 0: the file has to name it. */
export function outlineDepth(groups: readonly gapi.client.sheets.DimensionGroup[]): number {
  return groups.reduce((deepest, { depth = 1 }) => Math.max(deepest, depth), 0);
}

function isHidden(metadata: gapi.client.sheets.DimensionProperties | undefined): boolean {
  return metadata?.hiddenByUser === true || metadata?.hiddenByFilter === true;
}

/** The toggle stands on the row before a group, or on the one after it. */
function outlineOf(groups: readonly gapi.client.sheets.DimensionGroup[], controlAfter: boolean) {
  const levels = new Map<number, number>();
  const hidden = new Set<number>();
  const collapsed = new Set<number>();
  for (const { range, depth = 1, collapsed: isCollapsed } of groups) {
    const start = range?.startIndex ?? 0;
    const end = range?.endIndex ?? start;
    for (let i = start; i < end; i += 1) {
      levels.set(i, Math.max(levels.get(i) ?? 0, depth));
      if (isCollapsed) hidden.add(i);
    }
    if (isCollapsed) collapsed.add(controlAfter ? end : start - 1);
  }
  return {
    isHidden: (index: number) => hidden.has(index),
    of: (index: number): { outlineLevel?: number; collapsed?: boolean } => {
      const level = levels.get(index);
      return {
        ...(level === undefined ? {} : { outlineLevel: level }),
        ...(collapsed.has(index) ? { collapsed: true } : {}),
      };
    },
  };
}

function round(size: number): number {
  return Math.round(size * 100) / 100;
}
