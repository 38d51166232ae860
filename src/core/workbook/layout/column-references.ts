import { columnLetters, quoteSheetTitle } from '../a1.ts';
import { firstDataRow, sheetIds } from '../sheet-ids.ts';
import { place, type SheetLayout } from './sheet-layout.ts';

/** The columns that Overview counts, as formulas write them: `'1 We act'!$N$3:$N`. */
export interface ColumnReferences {
  /** A column of the area with this number, from the first row of data down. */
  readonly area: (area: number, key: CountedColumn) => string;
  /** The opening days of the reporting periods, in Settings. */
  readonly periodOpens: string;
}
export type CountedColumn = 'id' | 'axis' | 'tier' | 'sections' | 'due' | 'status' | 'updatedOn';

/**
 * References and not named ranges: Google follows moves and renames in both, but a name whose sheet
 * was deleted cannot be listed, changed or made again, and would stop every later layout
 * (https://github.com/burnash/gspread/issues/1530).
 */
export function columnReferences(sheets: readonly SheetLayout[]): ColumnReferences {
  const sheetOf = (found: SheetLayout | undefined): SheetLayout => {
    if (!found) throw new Error('the table of sheets lacks one that Overview counts');
    return found;
  };
  const byArea = new Map(sheets.map((layout) => [layout.sheet.area, layout]));
  const settings = sheets.find(({ sheet }) => sheet.sheetId === sheetIds.settings);
  return {
    area: (area, key) => reference(sheetOf(byArea.get(area)), key),
    periodOpens: reference(sheetOf(settings), 'periodOpens'),
  };
}

function reference(layout: SheetLayout, key: string): string {
  const column = columnLetters(place(layout, key));
  return `${quoteSheetTitle(layout.title)}!$${column}$${firstDataRow + 1}:$${column}`;
}
