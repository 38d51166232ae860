import type { HostDocument } from '../docs/model.ts';
import { DOCUMENT_TYPE } from '../docs/new-document.ts';
import { NotSupportedError } from '../not-supported.ts';
import { copiedSpreadsheet } from '../sheets/copied-spreadsheet.ts';
import type { HostSpreadsheet } from '../sheets/model.ts';
import { SPREADSHEET_TYPE } from '../sheets/new-spreadsheet.ts';
import type { FileRecord } from '../store/file-store.ts';
import { newRecord } from './create-file.ts';
import { driveError, storageFull } from './drive-error.ts';
import type { DriveFiles } from './drive-files.ts';
import type { DriveServiceOptions } from './drive-options.ts';
import { type ApiFile, FOLDER_TYPE, isGoogleType } from './drive-types.ts';
import { checkBody } from './file-body.ts';

/** `files.copy`. https://developers.google.com/workspace/drive/api/reference/rest/v3/files/copy */
export function copyFile(
  options: DriveServiceOptions,
  files: DriveFiles,
  id: string,
  body: ApiFile,
): FileRecord {
  checkBody('drive.files.copy', body, ['name', 'parents', 'description', 'appProperties']);
  const { record: source, content } = files.open(id);
  const { mimeType } = source;
  if (mimeType === FOLDER_TYPE) {
    throw driveError(403, 'cannotCopyFile', 'This file cannot be copied by the user.');
  }
  const isCopied = mimeType === DOCUMENT_TYPE || mimeType === SPREADSHEET_TYPE;
  if (isGoogleType(mimeType) && !isCopied) {
    throw new NotSupportedError(`drive.files.copy of ${mimeType}`);
  }
  if (source.appProperties !== undefined && body.appProperties === undefined) {
    throw new NotSupportedError('drive.files.copy of a file with appProperties, without new ones');
  }
  if (options.isFull?.(files.person) === true) throw storageFull();
  const { description } = source;
  const record: FileRecord = {
    ...newRecord(options, files, {
      name: `Copy of ${source.name}`,
      // "If not specified …, the file inherits any discoverable parent of the source file."
      parents: (source.parents ?? []).filter((parent) => files.sees(parent)),
      ...(description === undefined ? {} : { description }),
      ...body,
      mimeType,
    }),
    ...(source.size === undefined ? {} : { size: source.size }),
  };
  files.store.put({ record, content: copied(record) });
  return record;

  function copied({ id, name: title, owner }: FileRecord): unknown {
    // The type of a file says what its content is.
    if (mimeType === SPREADSHEET_TYPE) {
      return copiedSpreadsheet(content as HostSpreadsheet, id, title, owner);
    }
    const same = structuredClone(content);
    if (mimeType !== DOCUMENT_TYPE) return same;
    return { ...(same as HostDocument), documentId: id, title, revision: options.newId() };
  }
}
