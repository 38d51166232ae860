import { NotSupportedError } from '../not-supported.ts';
import { ApiError, notFound, permissionDenied } from '../rest/api-error.ts';
import { type Access, accessTo, CALLER_DENIED, canWrite } from '../rest/file-access.ts';
import { withoutNulls } from '../rest/json.ts';
import { requiredParam } from '../rest/params.ts';
import { sheetsQuota } from '../rest/quota.ts';
import { loadSchemas } from '../rest/schema/schemas.ts';
import {
  type Caller,
  createService,
  type Service,
  type ServiceCall,
  type ServiceMethod,
} from '../rest/service.ts';
import type { StoredFile } from '../store/file-store.ts';
import { Draft } from './draft.ts';
import type { SheetsServiceOptions } from './methods/context.ts';
import { type Method, methods } from './methods/methods.ts';
import type { HostSpreadsheet } from './model.ts';
import { SPREADSHEET_TYPE } from './new-spreadsheet.ts';

/** Google Sheets API v4 over files of the local host. */
export function createSheetsService(options: SheetsServiceOptions): Service {
  const { store, now } = options;
  const context = {
    ...options,
    schemas: loadSchemas('sheets'),
    randomId: () => positiveNumber(options.newId()),
  };

  const open = (id: string, caller: Caller): [HostSpreadsheet, Access] => {
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

  const run = (method: Method, { params, body, caller, mask }: ServiceCall): unknown => {
    if (method.kind === 'create') return method.run({ ...context, body, caller, mask });
    const [origin, access] = open(requiredParam(params, 'spreadsheetId'), caller);
    if (method.kind === 'read') {
      return method.run({ ...context, spreadsheet: origin, access, params, body, mask });
    }
    if (!canWrite(access)) throw permissionDenied(CALLER_DENIED);
    const titled = { ...origin, properties: { ...origin.properties, title: access.record.name } };
    const draft = new Draft(titled, { ...context, access, randomName: options.newId });
    const answer = method.run({ ...context, draft, access, params, body, mask });
    // Answers that read are made before anything is stored: a reading that fails leaves no change.
    save(draft.spreadsheet, access);
    return answer;
  };

  const serviceMethod = (method: Method): ServiceMethod => ({
    ...method,
    kind: method.kind === 'read' ? 'Read' : 'Write',
    params: ['spreadsheetId', ...method.params],
    run: (call) => run(method, call),
  });

  return createService({
    quota: sheetsQuota,
    now,
    schemas: context.schemas,
    methods: Object.fromEntries(
      Object.entries(methods).map(([id, method]) => [id, serviceMethod(method)]),
    ),
    readBody: bodyOf,
    allowsEmptyBody: true,
  });
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
function bodyOf(text: string): unknown {
  refuseHalfCharacters(text);
  const json: unknown = JSON.parse(text) ?? undefined;
  return text.includes(':null') ? withoutNulls(json) : json;
}

/** A positive 31-bit number out of a random text (FNV-1a). */
function positiveNumber(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 1 || 1;
}
