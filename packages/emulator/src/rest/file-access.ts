import type { FileRecord, FileRole } from '../store/file-store.ts';
import { roleOf } from '../store/file-store.ts';
import { permissionDenied } from './api-error.ts';

/** Who calls, and what the person may do with the file. */
export interface Access {
  /** In lower case. */
  readonly email: string;
  readonly role: FileRole;
  readonly record: FileRecord;
  /** Whether a person is in a Google group; absent where the host does not know its groups. */
  readonly isMember?: ((email: string, group: string) => boolean) | undefined;
}

export const CALLER_DENIED = 'The caller does not have permission';

/** What a person may do with a file. @throws ApiError (403) if it is not shared with them */
export function accessTo(
  record: FileRecord,
  email: string,
  isMember?: (email: string, group: string) => boolean,
): Access {
  const role = roleOf(record, email);
  if (role === undefined) throw permissionDenied(CALLER_DENIED);
  return { email: email.toLowerCase(), role, record, isMember };
}

export function canWrite(access: Access): boolean {
  return access.role === 'owner' || access.role === 'writer';
}
