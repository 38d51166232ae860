import type { Run } from '../run.ts';
import { firstCell } from '../stored-spreadsheet.ts';
import type { RangeSelf } from './range.ts';

/** What is selected: on the person's page, or A1 of the first visible sheet where nobody looks. */
export function activeRange(run: Run, spreadsheetId: string): RangeSelf {
  const spreadsheet = run.documents.read(spreadsheetId);
  const selection = spreadsheetId === run.spreadsheetId ? run.page?.selection : undefined;
  const isThere = spreadsheet.sheets.some(
    ({ properties }) => properties.sheetId === selection?.sheetId,
  );
  return { spreadsheetId, ...(selection && isThere ? selection : firstCell(spreadsheet)) };
}
