import { DOCUMENT_TYPE } from '../docs/new-document.ts';
import { NotSupportedError } from '../not-supported.ts';
import { select } from '../rest/masks/apply-mask.ts';
import { type FieldMask, parseFieldMask } from '../rest/masks/field-mask.ts';
import type { Schemas } from '../rest/schema/schemas.ts';
import { SPREADSHEET_TYPE } from '../sheets/new-spreadsheet.ts';
import type { FileRecord } from '../store/file-store.ts';
import { driveError } from './drive-error.ts';
import type { DriveFiles } from './drive-files.ts';
import { type ApiFile, FOLDER_TYPE, isGoogleType } from './drive-types.ts';

/** https://developers.google.com/workspace/drive/api/guides/fields-parameter */
const defaultFields = 'kind,id,name,mimeType';
export const defaultListFields = `kind,incompleteSearch,nextPageToken,files(${defaultFields})`;

/** What the host can tell of a file, for the fields of the answer. */
const known: Readonly<Record<string, (record: FileRecord, files: DriveFiles) => unknown>> = {
  kind: () => 'drive#file',
  id: ({ id }) => id,
  name: ({ name }) => name,
  mimeType: ({ mimeType }) => mimeType,
  description: ({ description }) => description,
  trashed: (record, files) => files.isTrashed(record),
  explicitlyTrashed: ({ trashed }) => trashed,
  // Assumed: what the caller does not see is left out, My Drive itself among it.
  parents: ({ parents }, files) => {
    const shown = (parents ?? []).filter((id) => files.sees(id));
    return shown.length === 0 ? undefined : shown;
  },
  // "A collection of arbitrary key-value pairs which are private to the requesting app."
  appProperties: ({ appProperties }) => appProperties,
  createdTime: ({ createdTime }) => createdTime,
  modifiedTime: ({ modifiedTime }) => modifiedTime,
  webViewLink: webViewLink,
  // Of a file in My Drive one; `emailAddress` may be missing where the owner hides it.
  owners: ({ owner }, files) => [
    { kind: 'drive#user', emailAddress: owner, me: owner === files.person },
  ],
  ownedByMe: ({ owner }, files) => owner === files.person,
  shared: ({ permissions }) => Object.keys(permissions).length > 0,
  size: ({ mimeType, size }) => {
    if (mimeType === FOLDER_TYPE) return undefined;
    if (isGoogleType(mimeType)) throw new NotSupportedError('File.size of a Google document');
    return String(size ?? 0);
  },
};

/** What the host tells of an owner. */
const ownerParts: readonly string[] = ['kind', 'emailAddress', 'me'];

/** The answer for a file, with only what `fields` selects. */
export function fileJson(record: FileRecord, files: DriveFiles, mask: FieldMask): ApiFile {
  const answer: Record<string, unknown> = {};
  for (const name of mask.fields.keys()) answer[name] = known[name]?.(record, files);
  return select(answer, mask) as ApiFile;
}

export function fileMask(schemas: Schemas, fields: string | undefined): FieldMask {
  const mask = readMask(schemas, 'File', fields ?? defaultFields);
  refuseUnknown(mask);
  return mask;
}

export function listMask(schemas: Schemas, fields: string | undefined): FieldMask {
  const mask = readMask(schemas, 'FileList', fields ?? defaultListFields);
  if (mask.all) throw new NotSupportedError('all fields of a list of files');
  const files = mask.fields.get('files');
  if (files !== undefined) refuseUnknown(files);
  return mask;
}

/** Google skips blanks: its own examples have them. */
function readMask(schemas: Schemas, message: string, text: string): FieldMask {
  if (text.includes('/')) throw new NotSupportedError(`fields=${text}, with slashes`);
  const mask = text.includes('_') ? undefined : parseFieldMask(text.replace(/\s+/g, ''));
  if (mask === undefined) throw invalidSelection(text);
  for (const [name, child] of mask.fields) {
    const field = schemas.message(message)?.properties?.[name];
    if (field === undefined) throw invalidSelection(name);
    if (message !== 'FileList' || name !== 'files') continue;
    for (const inner of child.fields.keys()) {
      if (schemas.message('File')?.properties?.[inner] === undefined) throw invalidSelection(inner);
    }
  }
  return mask;
}

function refuseUnknown(mask: FieldMask): void {
  if (mask.all) throw new NotSupportedError('all fields of a file');
  for (const [name, child] of mask.fields) {
    if (!Object.hasOwn(known, name)) throw new NotSupportedError(`File.${name}`);
    const isKnownPart =
      name === 'owners' && [...child.fields.keys()].every((part) => ownerParts.includes(part));
    if (!child.all && !isKnownPart) throw new NotSupportedError(`part of File.${name}`);
  }
}

/** The words are those users report. */
function invalidSelection(field: string): Error {
  return driveError(400, 'invalidParameter', `Invalid field selection ${field}`);
}

function webViewLink({ id, mimeType }: FileRecord): string {
  if (mimeType === FOLDER_TYPE) return `https://drive.google.com/drive/folders/${id}`;
  if (mimeType === DOCUMENT_TYPE) {
    return `https://docs.google.com/document/d/${id}/edit?usp=drivesdk`;
  }
  if (mimeType === SPREADSHEET_TYPE) {
    return `https://docs.google.com/spreadsheets/d/${id}/edit?usp=drivesdk`;
  }
  return `https://drive.google.com/file/d/${id}/view?usp=drivesdk`;
}
