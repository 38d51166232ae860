import { ApiError } from '../../src/rest/api-error.ts';
import type { EffectiveValues, HostSpreadsheet } from '../../src/sheets/model.ts';
import { createSpreadsheetContent, SPREADSHEET_TYPE } from '../../src/sheets/new-spreadsheet.ts';
import { createSheetsService } from '../../src/sheets/sheets-service.ts';
import type { FileRecord } from '../../src/store/file-store.ts';
import { createMemoryStore } from '../../src/store/memory-store.ts';

export type Request = gapi.client.sheets.Request;
export type Spreadsheet = gapi.client.sheets.Spreadsheet;

export const owner = 'olga@cities.org';
export const writer = 'wale@cities.org';
export const second = 'ada@cities.org';
export const outsider = 'omar@else.org';
export const reader = 'rita@cities.org';
export const commenter = 'carl@cities.org';
export const stranger = 'sven@nowhere.org';

/** A service over one spreadsheet, `book`, which five people may use. */
export interface World {
  call(
    method: string,
    params: Readonly<Record<string, unknown>>,
    body?: unknown,
    email?: string,
  ): unknown;
  batch(
    requests: readonly Request[],
    email?: string,
  ): gapi.client.sheets.BatchUpdateSpreadsheetResponse;
  get(fields: string, params?: Readonly<Record<string, unknown>>, email?: string): Spreadsheet;
  /** The stored content itself. */
  content(): HostSpreadsheet;
  /** Changes the record of the file. */
  put(change: Partial<FileRecord>): void;
  record(): FileRecord;
  values(range: string, options?: Readonly<Record<string, unknown>>): unknown[][];
  advance(ms: number): void;
}

export interface WorldOptions {
  readonly locale?: string;
  readonly evaluate?: (spreadsheet: HostSpreadsheet) => EffectiveValues;
  readonly owner?: string;
  readonly isMember?: (email: string, group: string) => boolean;
  /** Whether calls count against the quota. */
  readonly counted?: boolean;
}

export function createWorld(options: WorldOptions = {}): World {
  const store = createMemoryStore().files;
  let time = Date.UTC(2022, 2, 1);
  let ids = 0;
  const service = createSheetsService({
    store,
    now: () => new Date(time),
    newId: () => {
      ids += 1;
      return `id${ids}`;
    },
    evaluate: options.evaluate ?? (() => ({ get: () => undefined })),
    ...(options.isMember ? { isMember: options.isMember } : {}),
  });
  const record: FileRecord = {
    id: 'book',
    mimeType: SPREADSHEET_TYPE,
    name: 'Book',
    owner: options.owner ?? owner,
    permissions: {
      [writer]: 'writer',
      [second]: 'writer',
      [outsider]: 'writer',
      [reader]: 'reader',
      [commenter]: 'commenter',
    },
    appAccess: [],
    createdTime: new Date(time).toISOString(),
    modifiedTime: new Date(time).toISOString(),
    trashed: false,
  };
  store.put({
    record,
    content: createSpreadsheetContent({
      spreadsheetId: 'book',
      title: 'Book',
      ...(options.locale ? { locale: options.locale } : {}),
    }),
  });
  const boss = options.owner ?? owner;
  const world: World = {
    call: (method, params, body, email = boss) =>
      service.call(method, { spreadsheetId: 'book', ...params }, body, {
        email,
        counted: options.counted ?? false,
      }),
    batch: (requests, email = boss) =>
      world.call('sheets.spreadsheets.batchUpdate', {}, { requests }, email) as ReturnType<
        World['batch']
      >,
    get: (fields, params = {}, email = boss) =>
      world.call('sheets.spreadsheets.get', { ...params, fields }, undefined, email) as Spreadsheet,
    content: () => store.get('book')?.content as HostSpreadsheet,
    put: (change) =>
      store.put({ record: { ...world.record(), ...change }, content: world.content() }),
    record: () => store.get('book')?.record ?? record,
    values: (range, render = { valueRenderOption: 'FORMULA' }) => {
      const answer = world.call('sheets.spreadsheets.values.get', { range, ...render });
      return (answer as gapi.client.sheets.ValueRange).values ?? [];
    },
    advance: (ms) => {
      time += ms;
    },
  };
  return world;
}

/** The error that a call ends with; fails if it is none of Google's. */
export function errorOf(call: () => unknown): ApiError {
  try {
    call();
  } catch (error) {
    if (error instanceof ApiError) return error;
    throw error;
  }
  throw new Error('the call succeeded');
}

/** Cell data of literal values: texts, numbers, booleans, formulas; undefined leaves a gap. */
export function rowsOf(
  values: readonly (readonly (string | number | boolean | undefined)[])[],
): gapi.client.sheets.RowData[] {
  return values.map((row) => ({ values: row.map((value) => cellOf(value)) }));
}

function cellOf(value: string | number | boolean | undefined): gapi.client.sheets.CellData {
  if (value === undefined) return {};
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
  if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } };
  const isFormula = value.startsWith('=');
  return { userEnteredValue: isFormula ? { formulaValue: value } : { stringValue: value } };
}

/** Writes values from A1 of a sheet. */
export function fill(
  values: readonly (readonly (string | number | boolean | undefined)[])[],
  sheetId = 0,
): Request {
  return {
    updateCells: {
      start: { sheetId, rowIndex: 0, columnIndex: 0 },
      rows: rowsOf(values),
      fields: 'userEnteredValue',
    },
  };
}
