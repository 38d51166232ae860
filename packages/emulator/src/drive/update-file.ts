import { NotSupportedError } from '../not-supported.ts';
import type { FileRecord } from '../store/file-store.ts';
import { badRequest, driveError, insufficientPermissions } from './drive-error.ts';
import type { DriveFiles } from './drive-files.ts';
import type { ApiFile } from './drive-types.ts';
import { checkBody, mergeAppProperties, readParent } from './file-body.ts';

export interface Move {
  /** Comma-separated IDs, as the API takes them. */
  readonly addParents: string | undefined;
  readonly removeParents: string | undefined;
}

/** `files.update`. https://developers.google.com/workspace/drive/api/reference/rest/v3/files/update */
export function updateFile(
  now: () => Date,
  files: DriveFiles,
  id: string,
  body: ApiFile,
  move: Move,
): FileRecord {
  if (body.parents !== undefined) {
    throw driveError(
      403,
      'fieldNotWritable',
      'The parents field is not directly writable in update requests. Use the addParents and removeParents parameters instead.',
    );
  }
  checkBody('drive.files.update', body, ['name', 'trashed', 'description', 'appProperties']);
  const { record, content } = files.openToWrite(id);
  // Discovery, File.trashed: "Only the owner may trash a file".
  if (body.trashed !== undefined && record.owner !== files.person) {
    throw insufficientPermissions(id);
  }
  const { name = record.name, trashed = record.trashed, description = record.description } = body;
  const appProperties = mergeAppProperties(record.appProperties, body.appProperties);
  const parents = movedTo(files, record, move);
  const after: FileRecord = {
    ...record,
    name,
    trashed,
    description,
    appProperties,
    parents,
    modifiedTime: now().toISOString(),
  };
  files.store.put({ record: after, content });
  return after;
}

const idsOf = (text: string | undefined): string[] =>
  text === undefined ? [] : text.split(',').map((id) => id.trim());

/**
 * A file has one parent. Its owner moves it by adding one and removing the old. Without removing, the
 * guide says that it moves, and users report the 403 "Increasing the number of parents …":
 * https://developers.google.com/workspace/drive/api/guides/single-parenting-behavior
 */
function movedTo(files: DriveFiles, record: FileRecord, move: Move): FileRecord['parents'] {
  const added = idsOf(move.addParents);
  const removed = idsOf(move.removeParents);
  if (added.length === 0 && removed.length === 0) return record.parents;
  if (added.length === 0) throw new NotSupportedError('removeParents without addParents');
  const foreign = removed.find((id) => record.parents?.includes(id) !== true);
  if (foreign !== undefined) {
    throw new NotSupportedError(`removeParents of a folder that the file is not in (${foreign})`);
  }
  if (added.length > 1 || record.owner !== files.person) {
    throw driveError(403, 'cannotAddParent', 'Increasing the number of parents is not allowed');
  }
  const folder = readParent(files, added);
  if (folder === undefined) return record.parents;
  refuseCycle(files, record, folder);
  if (removed.length === 0) throw new NotSupportedError('addParents without removeParents');
  const before = record.parents?.map((id) => files.store.get(id)?.record);
  for (const each of [folder, ...(before ?? [])]) {
    if (each !== undefined && (each.owner !== files.person || isShared(each))) {
      throw new NotSupportedError('Moving a file into or out of a shared folder');
    }
  }
  return [folder.id];
}

const isShared = (record: FileRecord): boolean => Object.keys(record.permissions).length > 0;

/** 400: "You tried to add a parent that would create a cycle in the directory graph." */
function refuseCycle(files: DriveFiles, record: FileRecord, folder: FileRecord): void {
  const line = [folder.id];
  for (const id of line) {
    if (id === record.id) throw badRequest();
    line.push(...(files.store.get(id)?.record.parents ?? []));
  }
}

/**
 * `files.delete`: "If the target is a folder, all descendants owned by the user are also deleted."
 * What becomes of those of others is not documented.
 */
export function deleteFile(files: DriveFiles, id: string): void {
  const { record } = files.openOwn(id);
  const all = [record];
  for (const each of all) {
    if (each.owner !== files.person) {
      throw new NotSupportedError("Deleting a folder with other people's files");
    }
    all.push(...files.children(each.id));
  }
  for (const each of all) files.store.delete(each.id);
}
