/**
 * The address of a spreadsheet. IDs come from cells and metadata too: whatever they hold, the address leads to a
 * file on docs.google.com.
 */
export const spreadsheetLink = (spreadsheetId: string): string =>
  `https://docs.google.com/spreadsheets/d/${encodeURIComponent(spreadsheetId)}/edit`;

/** The address of a Doc; as of a spreadsheet. */
export const documentLink = (documentId: string): string =>
  `https://docs.google.com/document/d/${encodeURIComponent(documentId)}/edit`;

/** The address of a row in a spreadsheet. It holds until somebody sorts: rows have no lasting address. */
export function rowLink(spreadsheetId: string, sheetId: number, row: number): string {
  return `${spreadsheetLink(spreadsheetId)}#gid=${sheetId}&range=A${row}`;
}
