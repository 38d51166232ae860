import { ApiError } from '../rest/api-error.ts';
import type { HostSheet } from '../sheets/model.ts';
import { dateToSerial } from '../zoned-serial.ts';
import { hasDateFormat } from './cell-value.ts';
import { violatesValidation, violationMessage } from './data-validation.ts';
import { exception } from './exception.ts';
import { boxToA1, type GridBox } from './grid-box.ts';
import type { HostContext } from './host-context.ts';
import { contentOf, rangeName, sheetOf } from './stored-spreadsheet.ts';

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
  | { readonly kind: 'title'; readonly title: string }
  | {
      readonly kind: 'metadata';
      /** undefined: of the spreadsheet itself. */
      readonly sheetId: number | undefined;
      readonly key: string;
      readonly value: string;
    }
  | { readonly kind: 'remove-metadata'; readonly metadataId: number };

/** Writes what SpreadsheetApp has buffered, in order. @throws Exception at the first refusal */
export function applyWrites(
  host: HostContext,
  user: string,
  id: string,
  writes: readonly PendingWrite[],
): void {
  const call = (method: string, params: Record<string, unknown>, body: unknown): void => {
    try {
      host.services.sheets.call(method, { spreadsheetId: id, ...params }, body, {
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

function requestOf(write: Exclude<PendingWrite, { kind: 'values' }>): gapi.client.sheets.Request {
  if (write.kind === 'metadata') {
    return {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: write.key,
          metadataValue: write.value,
          location:
            write.sheetId === undefined ? { spreadsheet: true } : { sheetId: write.sheetId },
          visibility: 'DOCUMENT',
        },
      },
    };
  }
  if (write.kind === 'remove-metadata') {
    const { metadataId } = write;
    return { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId } } } };
  }
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
