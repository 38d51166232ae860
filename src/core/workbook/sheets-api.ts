/**
 * The shapes of Google's Sheets API v4, under short names.
 *
 * This is the only file of core that names the generated types; it holds no value, so core stays
 * free of Google at run time. The types are generated from Google's discovery document.
 */
export type Request = gapi.client.sheets.Request;
export type CellData = gapi.client.sheets.CellData;
export type CellFormat = gapi.client.sheets.CellFormat;
export type RowData = gapi.client.sheets.RowData;
export type GridRange = gapi.client.sheets.GridRange;
export type TextFormatRun = gapi.client.sheets.TextFormatRun;
export type DataValidationRule = gapi.client.sheets.DataValidationRule;
export type ProtectedRange = gapi.client.sheets.ProtectedRange;
export type FilterView = gapi.client.sheets.FilterView;
export type EmbeddedChart = gapi.client.sheets.EmbeddedChart;
export type DimensionGroup = gapi.client.sheets.DimensionGroup;
export type Color = gapi.client.sheets.Color;
