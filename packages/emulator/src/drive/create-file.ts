import { DOCUMENT_TYPE } from '../docs/new-document.ts';
import { NotSupportedError } from '../not-supported.ts';
import type { Media } from '../rest/service.ts';
import { SPREADSHEET_TYPE } from '../sheets/new-spreadsheet.ts';
import type { FileRecord } from '../store/file-store.ts';
import { badRequest, driveError, storageFull } from './drive-error.ts';
import type { DriveFiles } from './drive-files.ts';
import type { DriveServiceOptions } from './drive-options.ts';
import {
  type AnyFile,
  type ApiFile,
  DOCX_TYPE,
  FOLDER_TYPE,
  isGoogleType,
  type UploadedContent,
} from './drive-types.ts';
import { checkBody, inheritedPermissions, mergeAppProperties, readParent } from './file-body.ts';

/** `files.create`. https://developers.google.com/workspace/drive/api/reference/rest/v3/files/create */
export function createFile(
  options: DriveServiceOptions,
  files: DriveFiles,
  body: ApiFile,
  media: Media | undefined,
): FileRecord {
  checkBody('drive.files.create', body, [
    'name',
    'mimeType',
    'parents',
    'description',
    'appProperties',
  ]);
  const mimeType = body.mimeType ?? media?.contentType ?? 'application/octet-stream';
  const record = newRecord(options, files, { ...body, mimeType });
  // Folders take no storage: https://support.google.com/drive/answer/9312312
  if (mimeType !== FOLDER_TYPE && options.isFull?.(files.person) === true) throw storageFull();
  const file = contentFor(options, record, media);
  files.store.put(file);
  return file.record;
}

/** A record of the caller's, made by the add-on, with the fields of a request that are common. */
export function newRecord(
  { now, newId }: Pick<DriveServiceOptions, 'now' | 'newId'>,
  files: DriveFiles,
  body: ApiFile,
): FileRecord {
  const folder = readParent(files, body.parents ?? []);
  const appProperties = mergeAppProperties(undefined, body.appProperties);
  const time = now().toISOString();
  return {
    id: newId(),
    mimeType: body.mimeType ?? '',
    name: body.name ?? 'Untitled',
    owner: files.person,
    permissions: inheritedPermissions(folder, files.person),
    appAccess: [files.person],
    createdTime: time,
    modifiedTime: time,
    trashed: false,
    ...(folder === undefined ? {} : { parents: [folder.id] }),
    ...(appProperties === undefined ? {} : { appProperties }),
    ...(body.description === undefined ? {} : { description: body.description }),
  };
}

function contentFor(
  { convert, emptyDocument, emptySpreadsheet }: DriveServiceOptions,
  record: FileRecord,
  media: Media | undefined,
): AnyFile {
  const spec = { id: record.id, title: record.name };
  const { mimeType } = record;
  if (!isGoogleType(mimeType)) return uploaded(record, media);
  if (mimeType === FOLDER_TYPE) {
    // Assumed: a folder has no content.
    if (media !== undefined) throw badRequest();
    return { record, content: {} };
  }
  if (mimeType === SPREADSHEET_TYPE && media === undefined) {
    return { record, content: emptySpreadsheet(spec) };
  }
  if (mimeType !== DOCUMENT_TYPE) throw new NotSupportedError(`drive.files.create of ${mimeType}`);
  if (media === undefined) return { record, content: emptyDocument(spec) };
  if (media.contentType === null) {
    throw new NotSupportedError('drive.files.create with a blob without a content type');
  }
  if (unconvertible.has(media.contentType)) {
    // https://github.com/googleworkspace/php-samples/issues/147
    throw driveError(
      400,
      'conversionUnsupportedConversionPath',
      'Conversion of the uploaded content to the requested output type is not supported.',
    );
  }
  if (media.contentType !== DOCX_TYPE) {
    throw new NotSupportedError(`drive.files.create of a Doc from ${media.contentType}`);
  }
  return { record, content: convert(media.bytes, DOCX_TYPE, spec) };
}

/** Not among the types that https://developers.google.com/workspace/drive/api/guides/manage-uploads imports. */
const unconvertible = new Set(['application/octet-stream', 'application/zip']);

function uploaded(record: FileRecord, media: Media | undefined): AnyFile {
  const bytes = Buffer.from(media?.bytes ?? []);
  const content: UploadedContent = { base64: bytes.toString('base64') };
  return { record: { ...record, size: bytes.length }, content };
}
