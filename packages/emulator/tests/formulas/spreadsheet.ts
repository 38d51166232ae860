import type { HostRow, HostSheet, HostSpreadsheet } from '../../src/sheets/model.ts';

type Entry = string | number | boolean | null;

/** A sheet from rows of plain values; text that starts with `=` is a formula, null an empty cell. */
export function sheetOf(
  title: string,
  sheetId: number,
  rows: readonly (readonly Entry[])[],
  grid: { rowCount: number; columnCount: number } = { rowCount: 20, columnCount: 10 },
): HostSheet {
  return {
    properties: { sheetId, title, index: 0, gridProperties: grid },
    rows: rows.map(
      (row): HostRow => row.map((value) => (value === null ? undefined : cell(value))),
    ),
    rowMetadata: [],
    columnMetadata: [],
    merges: [],
    conditionalFormats: [],
    protectedRanges: [],
    basicFilter: undefined,
    filterViews: [],
    bandedRanges: [],
    charts: [],
    rowGroups: [],
    columnGroups: [],
  };
}

export function spreadsheetOf(
  sheets: readonly HostSheet[],
  {
    locale = 'en_US',
    namedRanges = [],
  }: { locale?: string; namedRanges?: gapi.client.sheets.NamedRange[] } = {},
): HostSpreadsheet {
  return {
    spreadsheetId: 'test',
    properties: { title: 'Test', locale, timeZone: 'Europe/Madrid' },
    sheets: sheets.map((sheet, index) => ({
      ...sheet,
      properties: { ...sheet.properties, index },
    })),
    namedRanges,
    developerMetadata: [],
  };
}

function cell(value: string | number | boolean) {
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
  if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } };
  const key = value.startsWith('=') ? 'formulaValue' : 'stringValue';
  return { userEnteredValue: { [key]: value } };
}
