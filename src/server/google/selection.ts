import { sheetIds } from '../../core/workbook/sheet-ids.ts';

/** What the person has selected, and the titles that ranges are asked for by. */
export interface Selection {
  readonly sheetId: number;
  /** First row, counted from 1. */
  readonly row: number;
  readonly rows: number;
  readonly sheetTitle: string;
  /** Title of Settings; undefined where there is none. */
  readonly settingsTitle: string | undefined;
}

/** Asks the page of the person, which only the built-in service can; no cell is read. */
export function currentSelection(): Selection | undefined {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const range = SpreadsheetApp.getActiveRange();
  if (range === null) return undefined;
  const sheet = range.getSheet();
  const settings = spreadsheet.getSheets().find((each) => each.getSheetId() === sheetIds.settings);
  return {
    sheetId: sheet.getSheetId(),
    row: range.getRow(),
    rows: range.getNumRows(),
    sheetTitle: sheet.getName(),
    settingsTitle: settings?.getName(),
  };
}

/** The page of the person at the keyboard. */
export interface Page {
  /** Title of a sheet; undefined if there is none. */
  readonly title: (sheetId: number) => string | undefined;
  /** Selects a cell; row and column from 1. */
  readonly select: (sheetId: number, row: number, column: number) => void;
}

const sheetById = (sheetId: number): GoogleAppsScript.Spreadsheet.Sheet | undefined =>
  SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .find((each) => each.getSheetId() === sheetId);

export const activePage: Page = {
  title: (sheetId) => sheetById(sheetId)?.getName(),
  select: (sheetId, row, column) => {
    sheetById(sheetId)?.getRange(row, column).activate();
  },
};
