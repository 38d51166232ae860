import { type DirectEdit, directEditKey, longestNote } from '../core/update/direct-edits.ts';
import { columnOf, shownCell, updateFields } from '../core/update/entry-columns.ts';
import { momentToSerial } from '../core/workbook/cell-codec.ts';
import { areaColumns } from '../core/workbook/columns/area-columns.ts';
import { findColumns } from '../core/workbook/find-columns.ts';
import { firstDataRow, isAreaSheetId } from '../core/workbook/sheet-ids.ts';
import type { CellValue, Rows } from '../core/workbook/snapshot.ts';

/**
 * Notes who edited which fields of which actions by hand, for the next save to record. Reads the header
 * and the edited rows only. What is pasted over other columns or sheets is not our business.
 */
export function noteEdit({ range, source }: GoogleAppsScript.Events.SheetsOnEdit): void {
  const sheet = range.getSheet();
  const first = Math.max(range.getRow(), firstDataRow + 1);
  const last = range.getLastRow();
  if (!isAreaSheetId(sheet.getSheetId()) || last < first) return;
  const width = sheet.getMaxColumns();
  const timeZone = source.getSpreadsheetTimeZone();
  const cells = (row: number, rows: number): Rows =>
    sheet
      .getRange(row, 1, rows, width)
      .getValues()
      .map((each) => each.map((value) => cellValue(value, timeZone)));
  const { positions } = findColumns(cells(1, firstDataRow), areaColumns);
  const fields = updateFields.filter((field) => {
    const column = (positions.get(field) ?? -1) + 1;
    return column >= range.getColumn() && column <= range.getLastColumn();
  });
  if (fields.length === 0) return;
  const rows = cells(first, last - first + 1);
  const idAt = positions.get('id') ?? -1;
  const ids = rows.map((row) => String(row[idAt] ?? '').trim()).filter((id) => id !== '');
  if (ids.length === 0) return;
  const [field = ''] = fields;
  const single = range.getNumRows() === 1 && range.getNumColumns() === 1;
  const after = single ? shownNow(field, rows[0]?.[positions.get(field) ?? -1] ?? '') : undefined;
  const edit: DirectEdit = {
    at: Utilities.formatDate(new Date(), timeZone, "yyyy-MM-dd'T'HH:mm:ss"),
    who: Session.getTemporaryActiveUserKey(),
    ids,
    fields,
    ...(after === undefined ? {} : { after }),
  };
  const { after: _long, ...short } = edit;
  const note = [edit, short].map((each) => JSON.stringify(each)).find(fits);
  // Too many rows for a note: the next save finds what has changed, but not who changed it.
  if (note === undefined) return;
  source.addDeveloperMetadata(directEditKey, note);
  // Now, so that a refusal is caught: what waits for the end of the run fails outside of it.
  SpreadsheetApp.flush();
}

const fits = (note: string): boolean => note.length <= longestNote;

/** Labels of choices stay as they were chosen, in whatever language. */
function shownNow(field: string, value: CellValue): string {
  const column = columnOf(field);
  if (column.kind === 'choice') return String(value).trim();
  return shownCell(column, value, { tiers: [], lang: 'en' });
}

/** A cell as the API would give it: dates as serial numbers in the spreadsheet's time zone. */
function cellValue(value: unknown, timeZone: string): CellValue {
  if (value instanceof Date) {
    return momentToSerial(Utilities.formatDate(value, timeZone, "yyyy-MM-dd'T'HH:mm"));
  }
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}
