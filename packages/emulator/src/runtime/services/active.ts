import type { Run } from '../run.ts';
import type { RangeSelf } from './range.ts';

/** What is selected: on the person's page, or A1 of the first visible sheet where nobody looks. */
export function activeRange(run: Run, spreadsheetId: string): RangeSelf {
  const { sheets } = run.documents.read(spreadsheetId);
  const selection = spreadsheetId === run.spreadsheetId ? run.page?.selection : undefined;
  if (
    selection !== undefined &&
    sheets.some((each) => each.properties.sheetId === selection.sheetId)
  ) {
    return { spreadsheetId, ...selection };
  }
  const first = sheets.find((each) => each.properties.hidden !== true) ?? sheets[0];
  return {
    spreadsheetId,
    sheetId: first?.properties.sheetId ?? 0,
    box: { row: 1, column: 1, rows: 1, columns: 1 },
  };
}
