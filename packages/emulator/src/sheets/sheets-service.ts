import { NotSupportedError } from '../not-supported.ts';
import { ApiError, invalidArgument, notFound, permissionDenied } from '../rest/api-error.ts';
import { type Access, accessTo, CALLER_DENIED, canWrite } from '../rest/file-access.ts';
import { withoutNulls } from '../rest/json.ts';
import { select } from '../rest/masks/apply-mask.ts';
import { responseMask } from '../rest/masks/check-mask.ts';
import { checkParams, requiredParam, stringParam } from '../rest/params.ts';
import { createQuota, sheetsQuota } from '../rest/quota.ts';
import { loadSchemas } from '../rest/schema/schemas.ts';
import type { FileStore, StoredFile } from '../store/file-store.ts';
import { Draft } from './draft.ts';
import { type Method, methods } from './methods/methods.ts';
import type { HostSpreadsheet } from './model.ts';
import { SPREADSHEET_TYPE } from './new-spreadsheet.ts';

/** Computed values of formula cells; indices count from 0. Other cells are undefined. */
export interface EffectiveValues {
  get(sheetId: number, row: number, column: number): gapi.client.sheets.ExtendedValue | undefined;
}

export interface SheetsServiceOptions {
  readonly store: FileStore;
  readonly now: () => Date;
  /** Ids of new spreadsheets, and the base of random numeric ids. */
  readonly newId: () => string;
  readonly evaluate: (spreadsheet: HostSpreadsheet) => EffectiveValues;
  /** Folder of the generated JSON schemas (`sheets.json`). Default: `build/schemas` of the project. */
  readonly schemasDir?: string;
  /** Whether a person is in a Google group. Without it, protections by group are not supported. */
  readonly isMember?: (email: string, group: string) => boolean;
}

export interface SheetsCaller {
  readonly email: string;
  /** False for calls of the host itself: no quota. */
  readonly counted?: boolean;
}

/**
 * Google Sheets API v4 over files of the local host.
 *
 * `call` takes a method's id, its path and query parameters and its body, and returns the plain JSON
 * of the answer, which shares parts with the stored file: treat it as immutable. It throws ApiError
 * where Google answers an error, and NotSupportedError where the host lacks something.
 */
export interface SheetsService {
  call(
    methodId: string,
    params: Readonly<Record<string, unknown>>,
    body: unknown,
    caller: SheetsCaller,
  ): unknown;
}

export function createSheetsService(options: SheetsServiceOptions): SheetsService {
  const { store, now } = options;
  const countCall = createQuota(now, sheetsQuota);
  const context = {
    ...options,
    schemas: loadSchemas('sheets', options.schemasDir),
    randomId: () => positiveNumber(options.newId()),
  };

  const open = (id: string, caller: SheetsCaller): [HostSpreadsheet, Access] => {
    const file = store.get(id);
    if (!file) throw notFound('Requested entity was not found.');
    const access = accessTo(file.record, caller.email, options.isMember);
    if (file.record.mimeType !== SPREADSHEET_TYPE) {
      throw new ApiError(
        400,
        'FAILED_PRECONDITION',
        'This operation is not supported for this document',
      );
    }
    // The store keeps for this type what this service put there.
    return [file.content as HostSpreadsheet, access];
  };

  const save = (content: HostSpreadsheet, access: Access): StoredFile<HostSpreadsheet> => {
    const record = {
      ...access.record,
      name: content.properties.title ?? access.record.name,
      modifiedTime: now().toISOString(),
    };
    const file = { record, content };
    store.put(file);
    return file;
  };

  const run = (
    method: Method,
    params: Readonly<Record<string, unknown>>,
    body: unknown,
    caller: SheetsCaller,
  ) => {
    checkParams(params, ['spreadsheetId', ...method.params]);
    const mask = maskOf(params, method);
    if (method.body) context.schemas.check(method.body, body ?? {}, method.bodyField);
    else if (body !== undefined && body !== null && !isEmptyObject(body)) {
      throw invalidArgument('This method takes no request body.');
    }
    if (method.kind === 'create') return method.run({ ...context, body: body ?? {}, caller, mask });
    const [origin, access] = open(requiredParam(params, 'spreadsheetId'), caller);
    if (method.kind === 'read') {
      return method.run({
        ...context,
        spreadsheet: origin,
        access,
        params,
        body: body ?? {},
        mask,
      });
    }
    if (!canWrite(access)) throw permissionDenied(CALLER_DENIED);
    const titled = { ...origin, properties: { ...origin.properties, title: access.record.name } };
    const draft = new Draft(titled, { ...context, access, randomName: options.newId });
    const answer = method.run({ ...context, draft, access, params, body: body ?? {}, mask });
    // Answers that read are made before anything is stored: a reading that fails leaves no change.
    save(draft.spreadsheet, access);
    return answer;
  };

  const maskOf = (params: Readonly<Record<string, unknown>>, method: Method) => {
    const fields = stringParam(params, 'fields');
    return fields === undefined ? undefined : responseMask(context.schemas, method.answer, fields);
  };

  return {
    call(methodId, params, body, caller) {
      const method = methods[methodId];
      if (!method) throw new NotSupportedError(methodId);
      if (caller.counted !== false) {
        countCall(method.kind === 'read' ? 'Read' : 'Write', caller.email);
      }
      // What crosses the wire is JSON: nothing the caller still holds can change what is stored.
      const text = body === undefined ? undefined : JSON.stringify(body);
      if (text !== undefined) refuseHalfCharacters(text);
      const json = text === undefined ? undefined : jsonOf(text);
      const answer = run(method, params, json, caller);
      const mask = maskOf(params, method);
      return mask && !method.masked ? select(answer, mask) : answer;
    },
  };
}

/**
 * Half of a surrogate pair, as is left where a text is cut inside an emoji, has no UTF-8: "A string
 * must always contain UTF-8 encoded … text" (https://protobuf.dev/programming-guides/proto3/#scalar).
 * Whether Google refuses or replaces it is not documented. JSON.stringify escapes such halves only.
 */
function refuseHalfCharacters(json: string): void {
  if (/(?<!\\)(?:\\\\)*\\ud[89a-f]/.test(json)) {
    throw new NotSupportedError('half of a surrogate pair in a request');
  }
}

/** What a body holds. Most bodies have no null, and some have a million cells to look through. */
function jsonOf(text: string): unknown {
  const json: unknown = JSON.parse(text);
  return text.includes(':null') ? withoutNulls(json) : json;
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** A positive 31-bit number out of a random text (FNV-1a). */
function positiveNumber(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 1 || 1;
}
