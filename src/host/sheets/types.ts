/** Short names for the shapes of Google's Sheets API v4. */
export type Request = gapi.client.sheets.Request;
export type Response = gapi.client.sheets.Response;
export type Spreadsheet = gapi.client.sheets.Spreadsheet;
export type Sheet = gapi.client.sheets.Sheet;
export type SheetProperties = gapi.client.sheets.SheetProperties;
export type GridProperties = gapi.client.sheets.GridProperties;
export type SpreadsheetProperties = gapi.client.sheets.SpreadsheetProperties;
export type CellData = gapi.client.sheets.CellData;
export type CellFormat = gapi.client.sheets.CellFormat;
export type RowData = gapi.client.sheets.RowData;
export type GridData = gapi.client.sheets.GridData;
export type GridRange = gapi.client.sheets.GridRange;
export type DimensionRange = gapi.client.sheets.DimensionRange;
export type DimensionProperties = gapi.client.sheets.DimensionProperties;
export type DimensionGroup = gapi.client.sheets.DimensionGroup;
export type ExtendedValue = gapi.client.sheets.ExtendedValue;
export type TextFormat = gapi.client.sheets.TextFormat;
export type TextFormatRun = gapi.client.sheets.TextFormatRun;
export type NumberFormat = gapi.client.sheets.NumberFormat;
export type BooleanCondition = gapi.client.sheets.BooleanCondition;
export type ConditionValue = gapi.client.sheets.ConditionValue;
export type ConditionalFormatRule = gapi.client.sheets.ConditionalFormatRule;
export type DataValidationRule = gapi.client.sheets.DataValidationRule;
export type ProtectedRange = gapi.client.sheets.ProtectedRange;
export type NamedRange = gapi.client.sheets.NamedRange;
export type BasicFilter = gapi.client.sheets.BasicFilter;
export type FilterView = gapi.client.sheets.FilterView;
export type FilterSpec = gapi.client.sheets.FilterSpec;
export type FilterCriteria = gapi.client.sheets.FilterCriteria;
export type SortSpec = gapi.client.sheets.SortSpec;
export type BandedRange = gapi.client.sheets.BandedRange;
export type EmbeddedChart = gapi.client.sheets.EmbeddedChart;
export type EmbeddedObjectPosition = gapi.client.sheets.EmbeddedObjectPosition;
export type ChartSpec = gapi.client.sheets.ChartSpec;
export type ChartData = gapi.client.sheets.ChartData;
export type Border = gapi.client.sheets.Border;
export type DeveloperMetadata = gapi.client.sheets.DeveloperMetadata;
export type DeveloperMetadataLocation = gapi.client.sheets.DeveloperMetadataLocation;
export type DeveloperMetadataLookup = gapi.client.sheets.DeveloperMetadataLookup;
export type DataFilter = gapi.client.sheets.DataFilter;
export type ValueRange = gapi.client.sheets.ValueRange;
export type UpdateValuesResponse = gapi.client.sheets.UpdateValuesResponse;
export type Dimension = 'ROWS' | 'COLUMNS';

/** An object of any message, for code that walks messages by field name. */
export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
