/**
 * A spreadsheet as the local host keeps it.
 *
 * The pieces have the shape of Google's Sheets API v4 resources, so reading one out is a matter of
 * selecting fields. Cells are immutable: a write replaces the cell. A batch works on a draft that
 * shares every untouched row with the state before it; dropping the draft is the rollback.
 */

/** What a user entered in one cell. Computed values are not stored here: see `formulas/`. */
export type HostCell = Readonly<
  Pick<
    gapi.client.sheets.CellData,
    'userEnteredValue' | 'userEnteredFormat' | 'note' | 'dataValidation' | 'textFormatRuns'
  >
>;

/** Cells from column 0; holes and a short tail are empty cells. */
export type HostRow = (HostCell | undefined)[];

export interface HostSheet {
  /** sheetId, title, index, gridProperties (rowCount, columnCount, frozen…), hidden, tabColor… */
  properties: gapi.client.sheets.SheetProperties;
  /** Rows from row 0; holes and a short tail are empty rows. Never longer than rowCount. */
  rows: (HostRow | undefined)[];
  /** Sparse; index = row. */
  rowMetadata: (gapi.client.sheets.DimensionProperties | undefined)[];
  /** Sparse; index = column. */
  columnMetadata: (gapi.client.sheets.DimensionProperties | undefined)[];
  merges: gapi.client.sheets.GridRange[];
  conditionalFormats: gapi.client.sheets.ConditionalFormatRule[];
  protectedRanges: gapi.client.sheets.ProtectedRange[];
  basicFilter: gapi.client.sheets.BasicFilter | undefined;
  filterViews: gapi.client.sheets.FilterView[];
  bandedRanges: gapi.client.sheets.BandedRange[];
  charts: gapi.client.sheets.EmbeddedChart[];
  rowGroups: gapi.client.sheets.DimensionGroup[];
  columnGroups: gapi.client.sheets.DimensionGroup[];
}

/** Plain JSON: what is written to the data folder is exactly this. */
export interface HostSpreadsheet {
  spreadsheetId: string;
  /** title, locale ("fr_FR"), timeZone ("Europe/Madrid"), autoRecalc, defaultFormat. */
  properties: gapi.client.sheets.SpreadsheetProperties;
  /** In tab order: sheets[i].properties.index === i. */
  sheets: HostSheet[];
  namedRanges: gapi.client.sheets.NamedRange[];
  developerMetadata: gapi.client.sheets.DeveloperMetadata[];
}

/** Computed values of a spreadsheet. */
export interface EffectiveValues {
  /**
   * The computed value of a formula cell, as in CellData.effectiveValue. Undefined for cells without a
   * formula, and for formulas whose result is an empty cell. A formula that the host cannot evaluate as
   * Google would is an error that says so, and so is one that reads such a cell. Rows and columns count from 0.
   */
  get(sheetId: number, row: number, column: number): gapi.client.sheets.ExtendedValue | undefined;
}
