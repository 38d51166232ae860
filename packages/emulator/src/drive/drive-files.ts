import type { Caller } from '../rest/service.ts';
import { type FileRecord, type FileRole, type FileStore, roleOf } from '../store/file-store.ts';
import { driveError, fileNotFound, insufficientPermissions } from './drive-error.ts';
import { type AnyFile, FOLDER_TYPE } from './drive-types.ts';

/** The files of the store as one person sees them through Drive. */
export interface DriveFiles {
  readonly store: FileStore;
  readonly caller: Caller;
  /** In lower case. */
  readonly person: string;
  /** @throws ApiError 404 for a file that the person, or the add-on for them, does not see */
  open(id: string): AnyFile;
  /** The same for one that the person may change: 403 otherwise. */
  openToWrite(id: string): AnyFile;
  /** The same for one that is the person's own. */
  openOwn(id: string): AnyFile;
  /** A folder that takes new files. */
  openFolder(id: string): FileRecord;
  role(record: FileRecord): FileRole | undefined;
  /** "Whether the file has been trashed, either explicitly or from a trashed parent folder." */
  isTrashed(record: FileRecord): boolean;
  children(id: string): FileRecord[];
  sees(id: string): boolean;
  list(): FileRecord[];
}

export function driveFiles(store: FileStore, caller: Caller): DriveFiles {
  const person = caller.email.toLowerCase();
  const role = (record: FileRecord): FileRole | undefined => roleOf(record, person);
  const isTrashed = (record: FileRecord): boolean =>
    record.trashed ||
    (record.parents ?? []).some((id) => {
      const folder = store.get(id)?.record;
      return folder !== undefined && isTrashed(folder);
    });
  /** Discovery, File.trashed: "other users cannot see files in the owner's trash". */
  const isVisible = (record: FileRecord): boolean =>
    role(record) !== undefined &&
    (caller.allFiles === true || record.appAccess.includes(person)) &&
    (record.owner === person || !isTrashed(record));
  const open = (id: string): AnyFile => {
    const file = store.get(id);
    if (file === undefined || !isVisible(file.record)) throw fileNotFound(id);
    return file;
  };
  const openWith = (id: string, roles: readonly FileRole[]): AnyFile => {
    const file = open(id);
    if (!roles.includes(role(file.record) ?? 'reader')) throw insufficientPermissions(id);
    return file;
  };
  return {
    store,
    caller,
    person,
    open,
    openToWrite: (id) => openWith(id, ['owner', 'writer']),
    openOwn: (id) => openWith(id, ['owner']),
    openFolder: (id) => {
      const { record } = open(id);
      if (record.mimeType !== FOLDER_TYPE) {
        // https://developers.google.com/workspace/drive/api/guides/folder; the words are assumed.
        throw driveError(403, 'parentNotAFolder', 'The specified parent is not a folder.');
      }
      const may = role(record);
      if (may !== 'owner' && may !== 'writer') {
        throw driveError(
          403,
          'insufficientParentPermissions',
          'Insufficient permissions for the specified parent.',
        );
      }
      return record;
    },
    role,
    isTrashed,
    children: (id) => store.list().filter((record) => record.parents?.includes(id) === true),
    sees: (id) => {
      const file = store.get(id);
      return file !== undefined && isVisible(file.record);
    },
    list: () => store.list().filter(isVisible),
  };
}
