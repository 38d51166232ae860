import { NotSupportedError } from '../../not-supported.ts';
import { exception } from '../exception.ts';
import { ServiceRef, selfOf } from '../service-class.ts';
import { isPlainObject } from '../signature.ts';
import { Foreign } from '../wire.ts';
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

/** What a script gave to a method. */
export interface RestRequest {
  readonly params: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly media: BlobSelf | undefined;
}

export function readArguments(
  method: RestMethod,
  args: readonly unknown[],
  where: string,
): RestRequest {
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
