import { NotSupportedError } from '../not-supported.ts';
import { type Access, canWrite } from '../rest/file-access.ts';
import type { FileRecord } from '../store/file-store.ts';
import type { ProtectedRange } from './types.ts';

/** Owner and writers, as a protection without an editor list keeps them. */
export function editorsOf(record: FileRecord): string[] {
  const writers = Object.entries(record.permissions)
    .filter(([, role]) => role === 'writer')
    .map(([email]) => email);
  return [record.owner, ...writers];
}

/** Consumer accounts are in no domain that a protection could open to. */
export function domainOf(email: string): string | undefined {
  const domain = email.split('@')[1]?.toLowerCase();
  return domain === 'gmail.com' || domain === 'googlemail.com' ? undefined : domain;
}

/**
 * Whether a person may edit what a range protects. The owner of the file always may; a warning
 * binds nobody (discovery: ProtectedRange.warningOnly).
 */
export function mayEdit(range: ProtectedRange, access: Access): boolean {
  if (!canWrite(access)) return false;
  if (access.role === 'owner' || range.warningOnly) return true;
  const { users = [], groups = [], domainUsersCanEdit = false } = range.editors ?? {};
  if (users.some((user) => user.toLowerCase() === access.email)) return true;
  const domain = domainOf(access.record.owner);
  if (domainUsersCanEdit && domain !== undefined && domainOf(access.email) === domain) return true;
  return groups.some((group) => {
    if (!access.isMember) throw new NotSupportedError(`the membership of the group ${group}`);
    return access.isMember(access.email, group);
  });
}
