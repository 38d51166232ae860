/** The address of a spreadsheet. */
export const spreadsheetLink = (spreadsheetId: string): string =>
  `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`;

/** The address of a row in a spreadsheet. It holds until somebody sorts: rows have no lasting address. */
export function rowLink(spreadsheetId: string, sheetId: number, row: number): string {
  return `${spreadsheetLink(spreadsheetId)}#gid=${sheetId}&range=A${row}`;
}
