import { ApiError, invalidArgument } from '../rest/api-error.ts';
import type { HostSpreadsheet } from '../sheets/model.ts';
import { firstViolation } from './apply-writes.ts';
import { cellAt } from './cell-value.ts';
import { violationMessage } from './data-validation.ts';
import type { EditDetails } from './events.ts';
import { protectedCellMessage } from './exception.ts';
import { boxToA1, type GridBox } from './grid-box.ts';
import type { HostContext } from './host-context.ts';
import { contentOf, rangeName, sheetOf } from './stored-spreadsheet.ts';

/** What a person typed or pasted was refused; the message is what the grid shows. */
class EditRefused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EditRefused';
  }
}

/**
 * Writes as a person does at the keyboard: text is read in the spreadsheet's locale, protections
 * bind, strict validation binds what is typed but not what is pasted.
 * @returns what the edit event tells
 * @throws EditRefused, and then nothing has changed
 */
export function personEdit(
  host: HostContext,
  user: string,
  spreadsheetId: string,
  sheetId: number,
  at: { readonly row: number; readonly column: number },
  values: readonly (readonly string[])[],
  paste: boolean,
): EditDetails {
  const before = host.files.get(spreadsheetId);
  const old = contentOf(host, spreadsheetId);
  const box: GridBox = { ...at, rows: values.length, columns: values[0]?.length ?? 0 };
  const single = box.rows === 1 && box.columns === 1;
  if (!single && !paste) throw new EditRefused('A person types into one cell at a time');
  try {
    const range = rangeName(sheetOf(old, sheetId), box);
    if (values.some((row) => row.length !== box.columns)) throw invalidArgument('Uneven rows');
    host.services.sheets.call(
      'sheets.spreadsheets.values.update',
      { spreadsheetId, range, valueInputOption: 'USER_ENTERED' },
      { range, values },
      { email: user, counted: false },
    );
  } catch (error) {
    throw refusal(error);
  }
  if (!paste && firstViolation(host, spreadsheetId, sheetId, box) !== undefined) {
    if (before !== undefined) host.files.put(before);
    throw new EditRefused(violationMessage(boxToA1(box)));
  }
  if (paste) return { sheetId, box };
  const value = eventText(contentOf(host, spreadsheetId), sheetId, at);
  const oldValue = eventText(old, sheetId, at);
  return {
    sheetId,
    box,
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
  };
}

/** Sorts, inserts or formats as a person does. @throws EditRefused, and then nothing has changed */
export function personAct(
  host: HostContext,
  user: string,
  spreadsheetId: string,
  requests: readonly gapi.client.sheets.Request[],
): void {
  try {
    host.services.sheets.call(
      'sheets.spreadsheets.batchUpdate',
      { spreadsheetId },
      { requests },
      { email: user, counted: false },
    );
  } catch (error) {
    throw refusal(error);
  }
}

/** The event carries text: a number's digits (a date's serial number), `TRUE`; nothing for empty. */
function eventText(
  spreadsheet: HostSpreadsheet,
  sheetId: number,
  at: { readonly row: number; readonly column: number },
): string | undefined {
  const value = cellAt(sheetOf(spreadsheet, sheetId), at.row, at.column)?.userEnteredValue;
  if (value === undefined || value.formulaValue !== undefined) return undefined;
  if (value.boolValue !== undefined) return value.boolValue ? 'TRUE' : 'FALSE';
  return value.stringValue ?? value.numberValue?.toString();
}

/** What the grid tells the person; a gap or a bug of the host stays what it is. */
function refusal(error: unknown): unknown {
  if (!(error instanceof ApiError)) return error;
  const protection = /protected cell or object/.test(error.message);
  return new EditRefused(protection ? protectedCellMessage : error.message);
}
