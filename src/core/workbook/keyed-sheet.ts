import { areaColumns } from './columns/area-columns.ts';
import type { Column } from './columns/column.ts';
import { paperColumns } from './columns/paper-columns.ts';
import { isAreaSheetId, sheetIds } from './sheet-ids.ts';

/** A sheet whose rows are found by an ID at the moment of writing. */
export interface KeyedSheet {
  readonly columns: readonly Column[];
  /** Key of the column that holds the ID. */
  readonly idKey: string;
}

/** How the rows of a sheet are known; undefined for a sheet whose rows have no ID. */
export function keyedSheet(sheetId: number): KeyedSheet | undefined {
  if (isAreaSheetId(sheetId)) return { columns: areaColumns, idKey: 'id' };
  return sheetId === sheetIds.papers ? { columns: paperColumns, idKey: 'paperId' } : undefined;
}
