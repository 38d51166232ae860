import { NotSupportedError } from '../not-supported.ts';
import { select } from '../rest/masks/apply-mask.ts';
import type { FieldMask } from '../rest/masks/field-mask.ts';
import type { FileRecord } from '../store/file-store.ts';
import { badRequest, fileNotFound, invalidValue } from './drive-error.ts';
import type { DriveFiles } from './drive-files.ts';
import { fileJson } from './file-json.ts';
import { matches } from './search-match.ts';
import { parseQuery, type Query } from './search-query.ts';

export interface ListParams {
  readonly q: string | undefined;
  readonly orderBy: string | undefined;
  readonly pageSize: unknown;
  readonly pageToken: string | undefined;
}

/** `files.list`. https://developers.google.com/workspace/drive/api/reference/rest/v3/files/list */
export function listFiles(files: DriveFiles, params: ListParams, mask: FieldMask): unknown {
  const query = params.q === undefined ? undefined : parseQuery(params.q);
  if (query !== undefined) checkParents(files, query);
  const size = pageSize(params.pageSize);
  const start = offset(params.pageToken);
  const order = comparison(params.orderBy);
  const found = files
    .list()
    .filter(
      (record) =>
        query === undefined || matches(query, { record, trashed: files.isTrashed(record) }),
    )
    .sort(order);
  const end = start + size;
  const answer = {
    kind: 'drive#fileList',
    incompleteSearch: false,
    ...(end < found.length ? { nextPageToken: tokenOf(end) } : {}),
    files: found.slice(start, end),
  };
  const filesMask = mask.fields.get('files');
  if (filesMask === undefined) return select(answer, mask);
  const shown = answer.files.map((record) => fileJson(record, files, filesMask));
  return select({ ...answer, files: shown }, mask);
}

/** A folder that is not there is an error, not an empty list; its ID is missing in Google's words. */
function checkParents(files: DriveFiles, query: Query): void {
  if (query.kind === 'and' || query.kind === 'or') {
    for (const term of query.terms) checkParents(files, term);
  } else if (query.kind === 'not') {
    checkParents(files, query.term);
  } else if (query.kind === 'parent') {
    if (query.id === 'root') throw new NotSupportedError('The folder "root"');
    if (!files.sees(query.id)) throw fileNotFound('');
  }
}

function pageSize(value: unknown): number {
  const size = value ?? 100;
  if (typeof size !== 'number' || !Number.isInteger(size)) throw invalidValue();
  if (size < 1 || size > 1000) {
    throw badRequest(`Invalid value '${size}'. Values must be within the range: [1, 1000]`);
  }
  return size;
}

const tokenOf = (offset: number): string => `~!!~${Buffer.from(`${offset}`).toString('base64url')}`;

function offset(token: string | undefined): number {
  if (token === undefined) return 0;
  const value = Number(Buffer.from(token.slice(4), 'base64url').toString());
  if (!Number.isInteger(value) || value < 1 || tokenOf(value) !== token) throw invalidValue();
  return value;
}

type Order = (a: FileRecord, b: FileRecord) => number;

/** Keys that Google sorts by; the host by three of them. */
const sortKeys: Readonly<Record<string, Order | undefined>> = {
  createdTime: (a, b) => compare(a.createdTime, b.createdTime),
  modifiedTime: (a, b) => compare(a.modifiedTime, b.modifiedTime),
  name: (a, b) => compare(a.name.toLowerCase(), b.name.toLowerCase()),
  folder: undefined,
  modifiedByMeTime: undefined,
  name_natural: undefined,
  quotaBytesUsed: undefined,
  recency: undefined,
  sharedWithMeTime: undefined,
  starred: undefined,
  viewedByMeTime: undefined,
};

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** "Each key sorts ascending by default, but can be reversed with the 'desc' modifier." */
function comparison(orderBy: string | undefined): Order {
  if (orderBy === undefined) return () => 0; // in no order that Google documents
  const orders = orderBy.split(',').map((part): Order => {
    const [key = '', modifier, ...rest] = part.trim().split(/\s+/);
    if (!Object.hasOwn(sortKeys, key) || rest.length > 0) throw invalidValue();
    if (modifier !== undefined && modifier !== 'desc') throw invalidValue();
    const order = sortKeys[key];
    if (order === undefined) throw new NotSupportedError(`files.list with orderBy ${key}`);
    return modifier === 'desc' ? (a, b) => order(b, a) : order;
  });
  return (a, b) => orders.reduce((result, order) => result || order(a, b), 0);
}
