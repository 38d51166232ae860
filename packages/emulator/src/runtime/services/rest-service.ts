import { NotSupportedError } from '../../not-supported.ts';
import { ApiError, invalidArgument, notFound } from '../../rest/api-error.ts';
import type { Json } from '../../rest/json.ts';
import type { ApiName } from '../../rest/schema/schemas.ts';
import { isWithheld, scope } from '../access.ts';
import { exception, ScriptException } from '../exception.ts';
import { answered, type Fault } from '../faults.ts';
import { localized } from '../localized.ts';
import type { Run } from '../run.ts';
import {
  type Access,
  type Method,
  type ServiceClass,
  ServiceRef,
  selfOf,
} from '../service-class.ts';
import { isPlainObject } from '../signature.ts';
import { Foreign, JsonResult } from '../wire.ts';
import { type BlobSelf, blobClass } from './blob.ts';

/**
 * A method of an advanced service: the request body first, then the path parameters, then an object
 * with the query parameters. https://developers.google.com/apps-script/guides/services/advanced
 */
export interface RestMethod {
  /** Google's method id: `sheets.spreadsheets.get`. */
  readonly id: string;
  readonly hasBody: boolean;
  readonly path: readonly string[];
  /** Query parameters that the host knows, beside `fields`. */
  readonly query: readonly string[];
  /** Takes a Blob, or null for none, after the path parameters. */
  readonly media?: true;
}

/** Methods, and further collections in them: `{ get, values: { get } }` as the script writes it. */
export interface RestCollection {
  readonly methods: Readonly<Record<string, RestMethod>>;
  readonly collections?: Readonly<Record<string, RestCollection>>;
}

/** A REST API as the advanced services reach it. */
export interface RestApi extends RestCollection {
  /** As the manifest names it, and in the trace: `sheets`. */
  readonly service: ApiName;
  /** `v4` */
  readonly version: string;
  /** As the console of Google Cloud names it: `Google Sheets API`. */
  readonly title: string;
  readonly access: Access;
  /** Refuses what the API is not asked for. @throws ApiError, NotSupportedError */
  readonly guard?: (run: Run, methodId: string, params: Json) => void;
}

/** The service under the symbol that the manifest gives it. */
export function advancedService(
  api: RestApi,
  path: string,
  { methods, collections = {} }: RestCollection = api,
): ServiceRef {
  const type: ServiceClass = {
    path,
    service: api.service,
    access: { ...api.access, byApi: true },
    constants: Object.fromEntries(
      Object.entries(collections).map(([name, inner]) => [
        name,
        advancedService(api, `${path}.${name}`, inner),
      ]),
    ),
    methods: Object.fromEntries(
      Object.entries(methods).map(([name, method]): [string, Method] => [
        name,
        {
          traced: false,
          call: (run, _self, args, where) => callRest(run, api, method, args, where),
        },
      ]),
    ),
  };
  return new ServiceRef(type, undefined);
}

function callRest(
  run: Run,
  api: RestApi,
  method: RestMethod,
  args: readonly unknown[],
  where: string,
): JsonResult {
  const request = readArguments(method, args, where);
  const { params, body, media } = request;
  const startedAt = performance.now();
  const record = (error?: string): void =>
    run.record({
      service: api.service,
      method: method.id,
      params,
      ...(method.hasBody ? { body } : {}),
      ...(media ? { media: { contentType: media.contentType, bytes: media.bytes.length } } : {}),
      ms: performance.now() - startedAt,
      ...(error === undefined ? {} : { error }),
    });
  try {
    const call = { method: method.id, params: { ...params, body } };
    const result = new JsonResult(
      answered(run.host.answers(), call, () => applyWithFaults(run, api, method, request)),
    );
    record();
    return result;
  } catch (error) {
    record(error instanceof Error ? error.message : String(error));
    throw error instanceof ApiError ? googleJsonError(method, error, run.locale) : error;
  }
}

function applyWithFaults(
  run: Run,
  api: RestApi,
  method: RestMethod,
  { params, body, media }: RestRequest,
): unknown {
  const index = run.restCalls;
  run.restCalls += 1;
  const call = { service: api.service, method: method.id, params, body, index };
  const fault = run.host.faults()(call);
  if (fault !== 'pass' && 'before' in fault) throw faultError(fault.before);
  refuseCaller(run, api);
  refuseUnknownQuery(method, params);
  api.guard?.(run, method.id, params);
  const allFiles = run.host.project.manifest.scopes.has(scope.drive);
  const caller = { email: run.user, allFiles, counted: true };
  const result = run.host.services[api.service].call(method.id, params, body, caller, media);
  if (fault !== 'pass') throw faultError(fault.after);
  return result;
}

function faultError(fault: Fault): ApiError {
  return new ApiError(fault.code, fault.status ?? 'UNKNOWN', fault.message);
}

/** The project that every script of the host belongs to. */
const projectNumber = '123456789012';

/**
 * What Google looks at before the API is asked: the person's consent, and whether the API is enabled in
 * the script's Cloud project. The words as users report them, for instance in openclaw/gogcli issue 415,
 * googleworkspace/apps-script-oauth2 issue 443 and googleworkspace/java-samples issue 110. What scripts
 * get of the reasons beside them is not documented: Drive gives them, as in all its errors.
 */
function refuseCaller(run: Run, api: RestApi): void {
  const told = (reason: string): string | undefined =>
    api.service === 'drive' ? reason : undefined;
  if (isWithheld(run, api.access)) {
    const message = 'Request had insufficient authentication scopes.';
    throw new ApiError(403, 'PERMISSION_DENIED', message, told('insufficientPermissions'));
  }
  if (run.host.disabledApis.has(api.service)) {
    const page = `https://console.developers.google.com/apis/api/${api.service}.googleapis.com/overview?project=${projectNumber}`;
    throw new ApiError(
      403,
      'PERMISSION_DENIED',
      `${api.title} has not been used in project ${projectNumber} before or it is disabled. Enable it by visiting ${page} then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.`,
      told('accessNotConfigured'),
    );
  }
}

/**
 * How the advanced services report an error; 5xx answers may come without a body. The details have no status
 * (lenzhq/lenz-gdocs, its module contract: an outdated revision as seen in Apps Script). APIs speak English, but
 * for protected cells: a Spanish one is recorded in the tests of a project that calls the Sheets API
 * ("Invalid data[0]: Estás intentando modificar una celda…", 400, no code that tells it from others).
 */
function googleJsonError(
  method: RestMethod,
  { message: said, ...error }: ApiError,
  locale: string,
): ScriptException {
  const message = localized(said, locale);
  const tail = message === '' ? 'failed with empty response' : `failed with error: ${message}`;
  return new ScriptException('GoogleJsonResponseException', `API call to ${method.id} ${tail}`, {
    code: error.code,
    message,
    ...(error.reason === undefined
      ? {}
      : { errors: [{ domain: 'global', reason: error.reason, message }] }),
  });
}

function refuseUnknownQuery(method: RestMethod, params: Readonly<Record<string, unknown>>): void {
  for (const name of Object.keys(params)) {
    if (method.path.includes(name) || method.query.includes(name) || name === 'fields') continue;
    throw invalidArgument(
      `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
    );
  }
}

interface RestRequest {
  readonly params: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly media: BlobSelf | undefined;
}

function readArguments(method: RestMethod, args: readonly unknown[], where: string): RestRequest {
  const least = method.path.length + (method.hasBody ? 1 : 0);
  const most = least + (method.media === true ? 2 : 1);
  if (args.length < least || args.length > most) {
    throw exception(`Invalid number of arguments provided. Expected ${least}-${most} only`);
  }
  const body = method.hasBody ? args[0] : undefined;
  if (method.hasBody && !isPlainObject(body)) throw mismatch(where);
  const names = args.slice(method.hasBody ? 1 : 0, least);
  if (names.some((value) => typeof value !== 'string')) throw mismatch(where);
  const hasMedia = method.media === true && args.length > least;
  const media = hasMedia ? readMedia(args[least]) : undefined;
  const query = args[most - 1];
  if (query !== undefined && !isPlainObject(query)) throw mismatch(where);
  refuseForeignValues(body, where);
  refuseForeignValues(query, where);
  const path = Object.fromEntries(method.path.map((name, index) => [name, names[index]]));
  return { params: { ...(isPlainObject(query) ? query : {}), ...path }, body, media };
}

/** The words are those users report, who give the options in place of the blob. */
function readMedia(value: unknown): BlobSelf | undefined {
  if (value === null) return undefined;
  const blob = selfOf(blobClass, value);
  if (blob === undefined) {
    throw exception('The mediaData parameter only supports Blob types for upload.');
  }
  return blob;
}

function mismatch(where: string): Error {
  return exception(`The parameters don't match the method signature for ${where}.`);
}

/** What JSON cannot hold is a slip in the request: a Date, a function, NaN, undefined in an array. */
function refuseForeignValues(value: unknown, where: string): void {
  if (value instanceof Foreign) throw new NotSupportedError(`${value.kind} in ${where}`);
  if (value instanceof Date) throw new NotSupportedError(`A Date in ${where}`);
  if (value instanceof ServiceRef) throw new NotSupportedError(`${value.type.path} in ${where}`);
  if (Array.isArray(value)) {
    for (const item of value) {
      if (item === undefined) throw new NotSupportedError(`undefined in an array in ${where}`);
      refuseForeignValues(item, where);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const item of Object.values(value)) refuseForeignValues(item, where);
  }
}

/**
 * With `drive.file` alone, only files that the add-on made or opened for this person are there.
 *
 * @param wide the API's own scope, under which every file of the person is
 */
export function refuseForeignFile(run: Run, fileId: unknown, wide: string): void {
  const { scopes } = run.host.project.manifest;
  if (scopes.has(wide) || scopes.has(scope.drive)) return;
  const file = typeof fileId === 'string' ? run.host.files.get(fileId) : undefined;
  if (fileId !== undefined && file?.record.appAccess.includes(run.user) !== true) {
    throw notFound('Requested entity was not found.');
  }
}
