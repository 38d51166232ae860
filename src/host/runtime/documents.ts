import { ApiError } from '../sheets/api-error.ts';
import type { HostSheet, HostSpreadsheet } from '../sheets/model.ts';
import type { EffectiveValues } from '../sheets/sheets-service.ts';
import { type FileRecord, type FileRole, roleOf } from '../store/file-store.ts';
import { hasDateFormat } from './cell-value.ts';
import { violatesValidation, violationMessage } from './data-validation.ts';
import { exception, protectedCellMessage } from './exception.ts';
import { boxToA1, type GridBox } from './grid-box.ts';
import type { HostContext } from './host-context.ts';
import { dateToSerial } from './serial-date.ts';

/** A value as `Range.setValue` takes it; null empties the cell. */
export type CellInput = string | number | boolean | Date | null;

export type PendingWrite =
  | {
      readonly kind: 'values';
      readonly sheetId: number;
      readonly box: GridBox;
      readonly values: readonly (readonly CellInput[])[];
    }
  | {
      readonly kind: 'note';
      readonly sheetId: number;
      readonly box: GridBox;
      readonly note: string;
    }
  | { readonly kind: 'title'; readonly title: string };

/**
 * The spreadsheets of one run as SpreadsheetApp shows them. "Write operations are buffered, reads
 * are cached": https://developers.google.com/apps-script/guides/support/best-practices#use_batch_operations
 *
 * - The first read of a spreadsheet fixes the run's view of it. What the Sheets API, or anyone else,
 *   writes afterwards is not seen, not even after a flush with nothing to write; Google may show it
 *   or not, so no code may depend on it.
 * - Writes wait for `flush`, for the next read through SpreadsheetApp, or for the end of the run; the
 *   API does not see them before. After they are written the view is taken anew.
 */
export interface Documents {
  /** @throws Exception if the file is not there or not shared with the person of the run */
  record(id: string): FileRecord;
  role(id: string): FileRole;
  read(id: string): HostSpreadsheet;
  /** @throws Exception if the sheet is gone */
  sheet(id: string, sheetId: number): HostSheet;
  evaluated(id: string): EffectiveValues;
  displayValues(id: string, sheetId: number, box: GridBox): string[][];
  write(id: string, write: PendingWrite): void;
  /** Writes what is pending. */
  flush(): void;
}

/** @param implicitFlush is told when a read, or the end of the run, has written what was pending */
export function createDocuments(
  host: HostContext,
  user: string,
  implicitFlush: () => void,
): Documents {
  const views = new Map<string, HostSpreadsheet>();
  const pending = new Map<string, PendingWrite[]>();
  const viewed = host.sheetsOver({
    get: (id) => {
      const file = host.files.get(id);
      const view = views.get(id);
      return file === undefined || view === undefined ? file : { ...file, content: view };
    },
    put: () => {
      throw new Error('A view is only read');
    },
    delete: () => {
      throw new Error('A view is only read');
    },
    list: () => host.files.list(),
  });

  const record = (id: string): FileRecord => {
    const found = host.files.get(id)?.record;
    if (found === undefined || found.trashed || roleOf(found, user) === undefined) {
      throw exception('You do not have permission to access the requested document.');
    }
    return found;
  };
  const flush = (): void => {
    for (const [id, writes] of [...pending]) {
      pending.delete(id);
      views.delete(id);
      applyWrites(host, user, id, writes);
    }
  };
  const read = (id: string): HostSpreadsheet => {
    record(id);
    if (pending.has(id)) {
      implicitFlush();
      flush();
    }
    const view = views.get(id) ?? contentOf(host, id);
    views.set(id, view);
    return view;
  };
  const sheet = (id: string, sheetId: number): HostSheet => {
    const found = read(id).sheets.find((each) => each.properties.sheetId === sheetId);
    if (found === undefined) throw exception(`Sheet ${sheetId} not found`);
    return found;
  };
  return {
    record,
    role: (id) => roleOf(record(id), user) ?? 'reader',
    read,
    sheet,
    evaluated: (id) => host.evaluate(read(id)),
    displayValues: (id, sheetId, box) => {
      const range = rangeName(sheet(id, sheetId), box);
      const answer = viewed.call(
        'sheets.spreadsheets.values.get',
        { spreadsheetId: id, range, valueRenderOption: 'FORMATTED_VALUE' },
        undefined,
        { email: user, counted: false },
      ) as gapi.client.sheets.ValueRange;
      return Array.from({ length: box.rows }, (_, row) =>
        Array.from({ length: box.columns }, (__, column) => {
          const shown: unknown = answer.values?.[row]?.[column];
          return shown === undefined || shown === null ? '' : String(shown);
        }),
      );
    },
    write: (id, write) => {
      record(id);
      pending.set(id, [...(pending.get(id) ?? []), write]);
    },
    flush,
  };
}

/** The spreadsheet as it is stored now. */
export function contentOf(host: HostContext, id: string): HostSpreadsheet {
  const content = host.files.get(id)?.content;
  if (content === undefined) throw exception('Requested entity was not found.');
  return content as HostSpreadsheet;
}

export function sheetOf(spreadsheet: HostSpreadsheet, sheetId: number): HostSheet {
  const found = spreadsheet.sheets.find((each) => each.properties.sheetId === sheetId);
  if (found === undefined) throw exception(`Sheet ${sheetId} not found`);
  return found;
}

/** `'1 We act'!A1:B2` */
export function rangeName(sheet: HostSheet, box: GridBox): string {
  return `'${(sheet.properties.title ?? '').replaceAll("'", "''")}'!${boxToA1(box)}`;
}

function applyWrites(
  host: HostContext,
  user: string,
  id: string,
  writes: readonly PendingWrite[],
): void {
  const call = (method: string, params: Record<string, unknown>, body: unknown): void => {
    try {
      host.sheets.call(method, { spreadsheetId: id, ...params }, body, {
        email: user,
        counted: false,
      });
    } catch (error) {
      throw asException(error);
    }
  };
  for (const write of writes) {
    if (write.kind === 'values') {
      const before = host.files.get(id);
      writeValues(host, id, write, call);
      const broken = firstViolation(host, id, write.sheetId, write.box);
      if (broken !== undefined) {
        if (before !== undefined) host.files.put(before);
        throw exception(violationMessage(broken));
      }
    } else {
      call('sheets.spreadsheets.batchUpdate', {}, { requests: [requestOf(write)] });
    }
  }
}

/** The first cell of the box that breaks a strict validation rule. */
export function firstViolation(
  host: HostContext,
  id: string,
  sheetId: number,
  box: GridBox,
): string | undefined {
  const spreadsheet = contentOf(host, id);
  for (let row = box.row; row < box.row + box.rows; row++) {
    for (let column = box.column; column < box.column + box.columns; column++) {
      if (violatesValidation(spreadsheet, () => host.evaluate(spreadsheet), sheetId, row, column)) {
        return boxToA1({ row, column, rows: 1, columns: 1 });
      }
    }
  }
  return undefined;
}

/** Text is read as if it had been typed; dates are written as numbers with a date format. */
function writeValues(
  host: HostContext,
  id: string,
  write: PendingWrite & { kind: 'values' },
  call: (method: string, params: Record<string, unknown>, body: unknown) => void,
): void {
  const spreadsheet = contentOf(host, id);
  const sheet = sheetOf(spreadsheet, write.sheetId);
  const range = rangeName(sheet, write.box);
  // null leaves a cell as it is in the API, '' empties it.
  const values = write.values.map((row) =>
    row.map((value) => (value instanceof Date ? null : (value ?? ''))),
  );
  if (values.some((row) => row.some((value) => value !== null))) {
    call(
      'sheets.spreadsheets.values.update',
      { range, valueInputOption: 'USER_ENTERED' },
      {
        range,
        values,
      },
    );
  }
  const timeZone = spreadsheet.properties.timeZone ?? 'Etc/GMT';
  const requests = write.values.flatMap((row, rowOffset) =>
    row.flatMap((value, columnOffset) =>
      value instanceof Date
        ? [dateRequest(sheet, write.box, rowOffset, columnOffset, dateToSerial(value, timeZone))]
        : [],
    ),
  );
  if (requests.length > 0) call('sheets.spreadsheets.batchUpdate', {}, { requests });
}

function dateRequest(
  sheet: HostSheet,
  box: GridBox,
  rowOffset: number,
  columnOffset: number,
  serial: number,
): gapi.client.sheets.Request {
  const row = box.row - 1 + rowOffset;
  const column = box.column - 1 + columnOffset;
  const formatted = hasDateFormat(sheet.rows[row]?.[column]);
  const type = Number.isInteger(serial) ? 'DATE' : 'DATE_TIME';
  const cell: gapi.client.sheets.CellData = {
    userEnteredValue: { numberValue: serial },
    ...(formatted ? {} : { userEnteredFormat: { numberFormat: { type } } }),
  };
  return {
    updateCells: {
      range: {
        sheetId: sheet.properties.sheetId ?? 0,
        startRowIndex: row,
        endRowIndex: row + 1,
        startColumnIndex: column,
        endColumnIndex: column + 1,
      },
      rows: [{ values: [cell] }],
      fields: formatted ? 'userEnteredValue' : 'userEnteredValue,userEnteredFormat.numberFormat',
    },
  };
}

function requestOf(write: PendingWrite & { kind: 'note' | 'title' }): gapi.client.sheets.Request {
  if (write.kind === 'title') {
    return {
      updateSpreadsheetProperties: { properties: { title: write.title }, fields: 'title' },
    };
  }
  return {
    repeatCell: {
      range: {
        sheetId: write.sheetId,
        startRowIndex: write.box.row - 1,
        endRowIndex: write.box.row - 1 + write.box.rows,
        startColumnIndex: write.box.column - 1,
        endColumnIndex: write.box.column - 1 + write.box.columns,
      },
      cell: { note: write.note },
      fields: 'note',
    },
  };
}

function asException(error: unknown): unknown {
  if (!(error instanceof ApiError)) return error;
  if (error.code !== 403) return exception(error.message);
  return exception('You do not have permission to perform that action.');
}

/** Whether an error of the Sheets API is a refusal by a protection. */
export function isProtectionError(error: unknown): boolean {
  return error instanceof ApiError && /protected cell or object/.test(error.message);
}

/** For a person: the message of the grid. */
export function personMessage(error: unknown): string {
  if (isProtectionError(error)) return protectedCellMessage;
  return error instanceof Error ? error.message : String(error);
}
