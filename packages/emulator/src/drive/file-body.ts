import { NotSupportedError } from '../not-supported.ts';
import type { FileRecord } from '../store/file-store.ts';
import { badRequest, driveError } from './drive-error.ts';
import type { DriveFiles } from './drive-files.ts';
import type { ApiFile } from './drive-types.ts';

/** Fields that can be written at Google; those that a method of the host takes are given to it. */
const writable = new Set([
  'appProperties',
  'contentHints',
  'contentRestrictions',
  'copyRequiresWriterPermission',
  'createdTime',
  'description',
  'downloadRestrictions',
  'folderColorRgb',
  'id',
  'inheritedPermissionsDisabled',
  'mimeType',
  'modifiedTime',
  'name',
  'originalFilename',
  'parents',
  'properties',
  'shortcutDetails',
  'starred',
  'trashed',
  'viewedByMeTime',
  'viewersCanCopyContent',
  'writersCanShare',
]);

/** Refuses fields that cannot be written, and those that the host cannot. */
export function checkBody(methodId: string, body: ApiFile, taken: readonly string[]): void {
  for (const name of Object.keys(body)) {
    if (taken.includes(name)) continue;
    if (writable.has(name)) throw new NotSupportedError(`${methodId} with ${name}`);
    throw driveError(
      403,
      'fieldNotWritable',
      'The resource body includes fields which are not directly writable.',
    );
  }
  // Assumed: a name has a character.
  if (body.name === '') throw badRequest();
}

/**
 * "Maximum of 30 private properties per file from any one application" and of 124 bytes each:
 * https://developers.google.com/workspace/drive/api/guides/properties
 */
const propertyLimit = 30;
const propertyBytes = 124;

/** The properties after a write; what the change does not name stays (patch semantics). */
export function mergeAppProperties(
  before: FileRecord['appProperties'],
  change: ApiFile['appProperties'],
): FileRecord['appProperties'] {
  if (change === undefined) return before;
  const after = { ...before, ...change };
  for (const [key, value] of Object.entries(after)) {
    if (Buffer.byteLength(key + value) > propertyBytes) {
      throw driveError(
        403,
        'propertyLengthLimitExceeded',
        'Properties and app properties are limited to 124 bytes in UTF-8 encoding, counting both the key and the value.',
      );
    }
  }
  if (Object.keys(after).length > propertyLimit) {
    // The words are assumed.
    throw driveError(
      403,
      'propertyCountLimitExceeded',
      'The maximum number of app properties for this file has been exceeded.',
    );
  }
  return after;
}

/** Where a new file goes: "A file can only have one parent folder" (discovery, File.parents). */
export function readParent(files: DriveFiles, parents: readonly string[]): FileRecord | undefined {
  if (parents.length > 1) {
    // https://developers.google.com/workspace/drive/api/guides/handle-errors; assumed for new files.
    throw driveError(403, 'cannotAddParent', 'Increasing the number of parents is not allowed');
  }
  const [id] = parents;
  if (id === undefined) return undefined;
  if (id === 'root') throw new NotSupportedError('The folder "root"');
  const folder = files.openFolder(id);
  if (files.isTrashed(folder)) throw new NotSupportedError('A new file in a trashed folder');
  return folder;
}

/**
 * "Permissions propagate from a parent folder":
 * https://developers.google.com/workspace/drive/api/guides/manage-sharing
 * The host copies them when the file is put there; sharing the folder later does not reach the file.
 */
export function inheritedPermissions(
  folder: FileRecord | undefined,
  owner: string,
): FileRecord['permissions'] {
  if (folder === undefined) return {};
  const { [owner]: _own, ...others } = folder.permissions;
  return folder.owner === owner ? others : { ...others, [folder.owner]: 'writer' };
}
