/** A role on one file, as Drive names it. */
export type FileRole = 'owner' | 'writer' | 'commenter' | 'reader';

/** What the local host keeps of a Drive file beside its content. */
export interface FileRecord {
  readonly id: string;
  readonly mimeType: string;
  readonly name: string;
  /** Email address, in lower case. */
  readonly owner: string;
  /** Direct permissions of others than the owner: email (lower case) → role. */
  readonly permissions: Readonly<Record<string, Exclude<FileRole, 'owner'>>>;
  /** Emails of the people for whom this add-on created or opened the file (`drive.file`). */
  readonly appAccess: readonly string[];
  /** ISO 8601, UTC. */
  readonly createdTime: string;
  readonly modifiedTime: string;
  readonly trashed: boolean;
  /** ID of the folder it is in; absent for one in My Drive itself. */
  readonly parents?: readonly string[] | undefined;
  /** Private properties of this add-on. */
  readonly appProperties?: Readonly<Record<string, string>> | undefined;
  readonly description?: string | undefined;
  /** In bytes; of uploaded files only. */
  readonly size?: number | undefined;
}

/** A file with its content; `content` is plain JSON (a HostSpreadsheet, a Doc, …). */
export interface StoredFile<T> {
  readonly record: FileRecord;
  readonly content: T;
}

/**
 * Where files live. `put` is atomic: after a kill at any moment the old or the new file is there,
 * whole. What `get` returns must be treated as immutable: a writer puts a new object.
 */
export interface FileStore {
  get(id: string): StoredFile<unknown> | undefined;
  put(file: StoredFile<unknown>): void;
  delete(id: string): void;
  list(): readonly FileRecord[];
}

/** The role of a person on a file, or undefined if the file is not shared with them. */
export function roleOf(record: FileRecord, email: string): FileRole | undefined {
  const person = email.toLowerCase();
  return record.owner === person ? 'owner' : record.permissions[person];
}
