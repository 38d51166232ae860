import {
  createEvaluator,
  createMemoryStore,
  createSheetsService,
  type HostSpreadsheet,
} from 'apps-script-emulator';
import type { Request } from '../../src/core/workbook/sheets-api.ts';
import { type Snapshot, Structure, structureFields } from '../../src/core/workbook/snapshot.ts';
import { rangesToRead, snapshotOf, ValuesAnswer } from '../../src/core/workbook/snapshot-of.ts';

/** Reads a spreadsheet in the two calls that the add-on makes. */
export function readSnapshot(
  call: (method: string, params: Record<string, unknown>) => unknown,
  spreadsheetId: string,
): Snapshot {
  const structure = Structure.parse(
    call('sheets.spreadsheets.get', { spreadsheetId, fields: structureFields }),
  );
  const ranges = rangesToRead(structure);
  const answer = call('sheets.spreadsheets.values.batchGet', {
    spreadsheetId,
    ranges,
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  });
  return snapshotOf(structure, ValuesAnswer.parse(ranges.length === 0 ? {} : answer));
}

export const manager = 'maria@example.org';
export const staff = 'sam@example.org';

/** Noon in Barcelona on a day inside the plan's year. */
export const now = (): Date => new Date('2022-03-15T11:00:00Z');

/** The host's Sheets service over one spreadsheet of `manager`, with `staff` as an editor. */
export function sheetsHost(locale = 'en_US') {
  const store = createMemoryStore().files;
  let ids = 0;
  const service = createSheetsService({
    store,
    now,
    newId: () => `id-${++ids}`,
    evaluate: createEvaluator({ now }),
  });
  const call = (method: string, params: Record<string, unknown>, body?: unknown, email = manager) =>
    service.call(method, params, body, { email, counted: false });
  const created = call(
    'sheets.spreadsheets.create',
    {},
    {
      properties: { title: 'Plan', locale, timeZone: 'Europe/Madrid' },
    },
  ) as { spreadsheetId: string }; // the answer of `create` is a spreadsheet
  const spreadsheetId = created.spreadsheetId;
  const file = store.get(spreadsheetId);
  if (!file) throw new Error('the new spreadsheet is not stored');
  store.put({
    ...file,
    record: { ...file.record, permissions: { ...file.record.permissions, [staff]: 'writer' } },
  });

  const get = (params: Record<string, unknown> = {}, email = manager) =>
    call('sheets.spreadsheets.get', { spreadsheetId, ...params }, undefined, email);
  const snapshot = (email = manager): Snapshot =>
    readSnapshot((method, params) => call(method, params, undefined, email), spreadsheetId);
  const apply = (requests: readonly Request[], email = manager): unknown =>
    call('sheets.spreadsheets.batchUpdate', { spreadsheetId }, { requests: [...requests] }, email);
  /** What is stored, as it lies on disk. */
  const content = (): HostSpreadsheet => store.get(spreadsheetId)?.content as HostSpreadsheet; // only spreadsheets are stored here
  return { spreadsheetId, call, get, snapshot, apply, content };
}
export type SheetsHost = ReturnType<typeof sheetsHost>;
