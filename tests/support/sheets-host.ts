import {
  createEvaluator,
  createMemoryStore,
  createSheetsService,
  type HostSpreadsheet,
  type StoredFile,
} from 'apps-script-emulator';
import { type SetUpInput, setUp } from '../../src/core/set-up/set-up.ts';
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

/** A spreadsheet as it was left, and how many IDs were given until then. */
interface Kept {
  readonly file: StoredFile<unknown>;
  readonly ids: number;
}

/**
 * The host's Sheets service over one spreadsheet of `manager`, with `staff` as an editor.
 * @param kept what another one left, to go on from
 */
export function sheetsHost(locale = 'en_US', kept?: Kept) {
  const store = createMemoryStore().files;
  let ids = kept?.ids ?? 0;
  const service = createSheetsService({
    store,
    now,
    newId: () => `id-${++ids}`,
    evaluate: createEvaluator({ now }),
  });
  const call = (method: string, params: Record<string, unknown>, body?: unknown, email = manager) =>
    service.call(method, params, body, { email, counted: false });
  const spreadsheetId = kept?.file.record.id ?? newSpreadsheet();
  if (kept !== undefined) store.put(kept.file);

  function newSpreadsheet(): string {
    const properties = { title: 'Plan', locale, timeZone: 'Europe/Madrid' };
    const created = call('sheets.spreadsheets.create', {}, { properties });
    const { spreadsheetId } = created as { spreadsheetId: string }; // the answer of `create` is a spreadsheet
    const { file } = stored(spreadsheetId);
    const permissions = { ...file.record.permissions, [staff]: 'writer' as const };
    store.put({ ...file, record: { ...file.record, permissions } });
    return spreadsheetId;
  }
  function stored(id = spreadsheetId): Kept {
    const file = store.get(id);
    if (!file) throw new Error('the spreadsheet is not stored');
    return { file, ids };
  }

  const get = (params: Record<string, unknown> = {}, email = manager) =>
    call('sheets.spreadsheets.get', { spreadsheetId, ...params }, undefined, email);
  const snapshot = (email = manager): Snapshot =>
    readSnapshot((method, params) => call(method, params, undefined, email), spreadsheetId);
  const apply = (requests: readonly Request[], email = manager): unknown =>
    call('sheets.spreadsheets.batchUpdate', { spreadsheetId }, { requests: [...requests] }, email);
  /** What is stored, as it lies on disk. */
  const content = (): HostSpreadsheet => store.get(spreadsheetId)?.content as HostSpreadsheet; // only spreadsheets are stored here
  return { spreadsheetId, call, get, snapshot, apply, content, kept: () => stored() };
}
export type SheetsHost = ReturnType<typeof sheetsHost>;

/** What a plan laid out left. Files of the store never change. */
const laid = new WeakMap<SetUpInput, Kept>();

/** A spreadsheet with a plan laid out: done the first time, then a copy. */
export function laidOut(input: SetUpInput): SheetsHost {
  const kept = laid.get(input);
  if (kept !== undefined) return sheetsHost('en_US', kept);
  const host = sheetsHost();
  host.apply(setUp(host.snapshot(), input).requests);
  laid.set(input, host.kept());
  return host;
}
