import { ServiceRef } from '../service-class.ts';
import { createRangeClass, type RangeSelf, type SheetSelf } from './range.ts';
import { createSheetClass } from './sheet.ts';
import { createSpreadsheetClass } from './spreadsheet.ts';

/** Classes that hand out each other: a Range its Sheet, a Sheet its Ranges and its Spreadsheet. */
const rangeClass = createRangeClass(sheetRef);
const sheetClass = createSheetClass(rangeRef, spreadsheetRef);
const spreadsheetClass = createSpreadsheetClass(sheetRef);

export function rangeRef(range: RangeSelf): ServiceRef<RangeSelf> {
  return new ServiceRef(rangeClass, range);
}

/** @param sheet may be a range: its sheet is meant */
export function sheetRef({ spreadsheetId, sheetId }: SheetSelf): ServiceRef<SheetSelf> {
  return new ServiceRef(sheetClass, { spreadsheetId, sheetId });
}

export function spreadsheetRef(id: string): ServiceRef<string> {
  return new ServiceRef(spreadsheetClass, id);
}
