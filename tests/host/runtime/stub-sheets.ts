import { invalidArgument, notFound, permissionDenied } from '../../../src/host/sheets/api-error.ts';
import type { HostCell, HostSheet, HostSpreadsheet } from '../../../src/host/sheets/model.ts';
import type {
  SheetsService,
  SheetsServiceOptions,
} from '../../../src/host/sheets/sheets-service.ts';
import { roleOf } from '../../../src/host/store/file-store.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * Just enough of the Sheets API for tests of the runtime that are not about it: create, read and
 * write values, one-cell `updateCells`, `repeatCell` of notes, `addSheet`, rename. Protected ranges
 * without editors refuse everybody but the owner.
 */
export function createStubSheets({ store, newId, now }: SheetsServiceOptions): SheetsService {
  return {
    call(methodId, params, body, { email }) {
      if (methodId === 'sheets.spreadsheets.create') return create(body as Json, email);
      const id = String(params.spreadsheetId);
      const file = store.get(id);
      const role = file === undefined ? undefined : roleOf(file.record, email);
      if (file === undefined || role === undefined) {
        throw notFound('Requested entity was not found.');
      }
      const old = file.content as HostSpreadsheet;
      const writing = !/get/i.test(methodId.split('.').at(-1) ?? '');
      if (writing && role !== 'owner' && role !== 'writer') {
        throw permissionDenied('The caller does not have permission');
      }
      if (methodId === 'sheets.spreadsheets.get') {
        return { spreadsheetId: id, properties: old.properties };
      }
      if (methodId === 'sheets.spreadsheets.values.get') return read(old, String(params.range));
      const draft: HostSpreadsheet = structuredClone(old);
      if (methodId === 'sheets.spreadsheets.values.update') {
        write(draft, String(params.range), (body as { values: unknown[][] }).values, role);
      } else if (methodId === 'sheets.spreadsheets.batchUpdate') {
        for (const request of (body as { requests: gapi.client.sheets.Request[] }).requests) {
          apply(draft, request);
        }
      } else {
        throw new Error(`The stub has no ${methodId}`);
      }
      store.put({ ...file, content: draft });
      return { spreadsheetId: id, replies: [] };
    },
  };

  function create(body: Json, email: string): gapi.client.sheets.Spreadsheet {
    const spreadsheetId = newId();
    const requested = body as gapi.client.sheets.Spreadsheet;
    const content: HostSpreadsheet = {
      spreadsheetId,
      properties: requested.properties ?? {},
      sheets: (requested.sheets ?? []).map((sheet, index) =>
        emptySheet({ ...sheet.properties, sheetId: index, index }),
      ),
      namedRanges: [],
      developerMetadata: [],
    };
    const time = now().toISOString();
    store.put({
      record: {
        id: spreadsheetId,
        mimeType: 'application/vnd.google-apps.spreadsheet',
        name: requested.properties?.title ?? '',
        owner: email,
        permissions: {},
        appAccess: [email],
        createdTime: time,
        modifiedTime: time,
        trashed: false,
      },
      content,
    });
    return { spreadsheetId };
  }
}

function emptySheet(properties: gapi.client.sheets.SheetProperties): HostSheet {
  return {
    properties,
    rows: [],
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

function locate(spreadsheet: HostSpreadsheet, range: string) {
  const match = /^'?(.+?)'?!([A-Z])(\d+)(?::([A-Z])(\d+))?$/.exec(range);
  const sheet = spreadsheet.sheets.find((each) => each.properties.title === match?.[1]);
  if (match === null || sheet === undefined) {
    throw invalidArgument(`Unable to parse range: ${range}`);
  }
  const column = (letter = 'A') => letter.charCodeAt(0) - 65;
  return {
    sheet,
    top: Number(match[3]) - 1,
    left: column(match[2]),
    bottom: Number(match[5] ?? match[3]),
    right: column(match[4] ?? match[2]) + 1,
  };
}

function read(spreadsheet: HostSpreadsheet, range: string): gapi.client.sheets.ValueRange {
  const { sheet, top, left, bottom, right } = locate(spreadsheet, range);
  const values = [];
  for (let row = top; row < bottom; row++) {
    const cells = [];
    for (let column = left; column < right; column++) {
      const value = sheet.rows[row]?.[column]?.userEnteredValue;
      cells.push(value?.stringValue ?? value?.numberValue?.toString() ?? '');
    }
    values.push(cells);
  }
  return { range, values };
}

function write(
  spreadsheet: HostSpreadsheet,
  range: string,
  values: readonly (readonly unknown[])[],
  role: string,
): void {
  const { sheet, top, left } = locate(spreadsheet, range);
  if (role !== 'owner' && sheet.protectedRanges.length > 0) {
    throw invalidArgument(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  }
  values.forEach((row, rowOffset) => {
    row.forEach((value, columnOffset) => {
      if (value === null) return;
      setCell(sheet, top + rowOffset, left + columnOffset, entered(value));
    });
  });
}

function entered(value: unknown): HostCell {
  if (value === '') return {};
  if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } };
  if (value === 'TRUE' || value === 'FALSE') {
    return { userEnteredValue: { boolValue: value === 'TRUE' } };
  }
  const number = Number(value);
  if (!Number.isNaN(number)) return { userEnteredValue: { numberValue: number } };
  const text = String(value);
  return {
    userEnteredValue: text.startsWith('=') ? { formulaValue: text } : { stringValue: text },
  };
}

function setCell(sheet: HostSheet, row: number, column: number, cell: HostCell): void {
  const cells = [...(sheet.rows[row] ?? [])];
  const { userEnteredValue: _value, ...kept } = cells[column] ?? {};
  cells[column] = { ...kept, ...cell };
  sheet.rows[row] = cells;
}

function apply(spreadsheet: HostSpreadsheet, request: gapi.client.sheets.Request): void {
  const update = request.updateCells ?? request.repeatCell;
  const range = update?.range;
  if (range !== undefined) {
    const sheet = spreadsheet.sheets.find((each) => each.properties.sheetId === range.sheetId);
    const cell = request.updateCells?.rows?.[0]?.values?.[0] ?? request.repeatCell?.cell ?? {};
    if (sheet === undefined) throw invalidArgument('No grid with id');
    const row = range.startRowIndex ?? 0;
    const column = range.startColumnIndex ?? 0;
    const before = sheet.rows[row]?.[column] ?? {};
    setCell(sheet, row, column, { ...before, ...cell });
  } else if (request.addSheet !== undefined) {
    spreadsheet.sheets.push(
      emptySheet({
        gridProperties: { rowCount: 100, columnCount: 26 },
        ...request.addSheet.properties,
        index: spreadsheet.sheets.length,
      }),
    );
  } else if (request.updateSpreadsheetProperties !== undefined) {
    Object.assign(spreadsheet.properties, request.updateSpreadsheetProperties.properties);
  } else {
    throw invalidArgument(`The stub has no request ${Object.keys(request).join()}`);
  }
}
