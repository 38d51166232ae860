import { isMailAddress } from '../mail-address.ts';
import { NotSupportedError } from '../not-supported.ts';
import type { FileRecord } from '../store/file-store.ts';
import { exception } from './exception.ts';
import type { Run } from './run.ts';

/**
 * Sharing through `Spreadsheet`, which knows editors and viewers only; commenters count as viewers.
 * https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#getviewers
 */
export function usersWith(run: Run, id: string, kind: 'editor' | 'viewer'): string[] {
  const record = editable(run, id);
  const others = Object.entries(record.permissions)
    .filter(([, role]) => (role === 'writer') === (kind === 'editor'))
    .map(([email]) => email);
  return kind === 'editor' ? [record.owner, ...others] : others;
}

/**
 * Google shares with accounts only. Here every address has one, but those under `.invalid`: nobody can ever have
 * such an address (RFC 2606).
 */
const isAccount = (email: string): boolean => isMailAddress(email) && !/\.invalid$/i.test(email);

/** "If the user was already on the list of viewers, this method promotes the user"; never the other way. */
export function share(
  run: Run,
  id: string,
  emails: readonly string[],
  role: 'writer' | 'reader',
): void {
  const record = editable(run, id);
  const added: Record<string, 'writer' | 'reader'> = {};
  for (const email of emails) {
    if (!isAccount(email)) throw exception(`Invalid email: ${email}`);
    const person = email.toLowerCase();
    const present = record.owner === person || record.permissions[person] !== undefined;
    if (record.owner !== person && (role === 'writer' || !present)) added[person] = role;
  }
  save(run, record, { ...record.permissions, ...added });
}

/** "This method has no effect" on a person who is on the other list. */
export function unshare(run: Run, id: string, email: string, kind: 'editor' | 'viewer'): void {
  const record = editable(run, id);
  const person = email.toLowerCase();
  if (record.owner === person) throw new NotSupportedError('Removing the owner of a file');
  const role = record.permissions[person];
  if (role === undefined || (role === 'writer') !== (kind === 'editor')) return;
  const { [person]: _gone, ...rest } = record.permissions;
  save(run, record, rest);
}

/** "If the user who executes the script does not have edit access, this method throws." */
function editable(run: Run, id: string): FileRecord {
  const role = run.documents.role(id);
  if (role !== 'owner' && role !== 'writer') {
    throw exception('You do not have permission to perform that action.');
  }
  return run.documents.record(id);
}

function save(run: Run, record: FileRecord, permissions: FileRecord['permissions']): void {
  const file = run.host.files.get(record.id);
  if (file !== undefined) run.host.files.put({ ...file, record: { ...record, permissions } });
}
