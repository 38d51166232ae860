import { NotSupportedError } from '../not-supported.ts';
import type { FileRecord } from '../store/file-store.ts';
import type { Query } from './search-query.ts';

/** A file as a search sees it; `trashed` also where a folder above it is. */
export interface Candidate {
  readonly record: FileRecord;
  readonly trashed: boolean;
}

/** @throws NotSupportedError where Google does not document whether the file is found */
export function matches(query: Query, file: Candidate): boolean {
  const { record } = file;
  switch (query.kind) {
    case 'and':
      return query.terms.every((term) => matches(term, file));
    case 'or':
      return query.terms.some((term) => matches(term, file));
    case 'not':
      return !matches(query.term, file);
    case 'name':
      return sameName(record.name, query.value) === (query.operator === '=');
    case 'mimeType':
      return (record.mimeType === query.value) === (query.operator === '=');
    case 'nameContains':
      return hasWord(record.name, query.value);
    case 'trashed':
      return file.trashed === query.value;
    case 'parent':
      return record.parents?.includes(query.id) === true;
    case 'appProperty':
      return (
        Object.hasOwn(record.appProperties ?? {}, query.key) &&
        record.appProperties?.[query.key] === query.value
      );
  }
}

/** Whether upper and lower case matter is not documented. */
function sameName(name: string, wanted: string): boolean {
  if (name !== wanted && name.toLowerCase() === wanted.toLowerCase()) {
    throw new NotSupportedError(`files.list with a name that differs in case from "${name}"`);
  }
  return name === wanted;
}

/**
 * "The contains operator only performs prefix matching for a name term":
 * https://developers.google.com/workspace/drive/api/guides/ref-search-terms
 */
function hasWord(name: string, wanted: string): boolean {
  if (!/^[\p{L}\p{N}]+$/u.test(wanted)) {
    throw new NotSupportedError('files.list with name contains, of other than one word');
  }
  const prefix = wanted.toLowerCase();
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.some((word) => word.startsWith(prefix));
}
