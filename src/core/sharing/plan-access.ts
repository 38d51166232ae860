import { isAddress } from '../mail/mail-address.ts';
import type { AccessLevel, AccessRow } from '../section/access-rows.ts';

/** Who may open a file; addresses in lower case. */
export interface Rights {
  /** '' where the file belongs to a shared drive, or does not tell. */
  readonly owner: string;
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
}

/** What somebody shall be able to do with a file. */
export interface WantedAccess {
  readonly email: string;
  readonly level: Exclude<AccessLevel, 'owner'>;
}

export interface AccessChange {
  readonly email: string;
  readonly before: AccessLevel;
  readonly after: AccessLevel;
}

/** Why a right cannot be given or taken. */
export type AccessRefusal = 'malformed' | 'owner' | 'yourself';

/** How a person may open a file. */
export function levelOf({ owner, editors, viewers }: Rights, email: string): AccessLevel {
  const person = email.trim().toLowerCase();
  if (person === owner) return 'owner';
  if (editors.includes(person)) return 'editor';
  return viewers.includes(person) ? 'viewer' : 'none';
}

/** Everybody who may open a file, the owner first. */
export function everybody(rights: Rights): { email: string; level: AccessLevel }[] {
  const emails = new Set([rights.owner, ...rights.editors, ...rights.viewers]);
  emails.delete('');
  return [...emails].map((email) => ({ email, level: levelOf(rights, email) }));
}

/**
 * The difference between the rights that there are and those that are wanted. Nobody removes the owner, or
 * shuts themselves out.
 */
export function planAccess(
  rights: Rights,
  wanted: readonly WantedAccess[],
  me: string,
): {
  readonly changes: readonly AccessChange[];
  readonly refused: readonly { readonly email: string; readonly code: AccessRefusal }[];
} {
  const changes = new Map<string, AccessChange>();
  const refused: { email: string; code: AccessRefusal }[] = [];
  for (const { email: typed, level } of wanted) {
    const email = typed.trim().toLowerCase();
    const before = levelOf(rights, email);
    if (!isAddress(email)) refused.push({ email: typed.trim(), code: 'malformed' });
    else if (before === 'owner') refused.push({ email, code: 'owner' });
    else if (email === me.toLowerCase() && level !== 'editor') {
      refused.push({ email, code: 'yourself' });
    } else if (before === level) changes.delete(email);
    else changes.set(email, { email, before, after: level });
  }
  return { changes: [...changes.values()], refused };
}

/** What Access says last of each person and this file. */
export function knownLevels(
  rows: readonly AccessRow[],
  fileId: string,
): ReadonlyMap<string, AccessLevel> {
  return new Map(
    rows.filter((row) => row.fileId === fileId).map(({ person, after }) => [person, after]),
  );
}

/** Where the rights differ from what Access says: Google's own Share button, most of the time. */
export function foundChanges(
  rights: Rights,
  known: ReadonlyMap<string, AccessLevel>,
): AccessChange[] {
  const now = everybody(rights);
  const here = new Set(now.map(({ email }) => email));
  return [
    ...now.flatMap(({ email, level }): AccessChange[] => {
      const before = known.get(email) ?? 'none';
      return level === 'owner' || before === level ? [] : [{ email, before, after: level }];
    }),
    ...[...known].flatMap(([email, before]): AccessChange[] =>
      here.has(email) || before === 'none' || before === 'owner'
        ? []
        : [{ email, before, after: 'none' }],
    ),
  ];
}

/** Changes as rows of Access. */
export function accessRows(
  changes: readonly AccessChange[],
  facts: Pick<AccessRow, 'changedOn' | 'changedBy' | 'file' | 'fileId'>,
  isFound = false,
): AccessRow[] {
  return changes.map(({ email, before, after }) => ({
    ...facts,
    person: email,
    change: isFound
      ? 'found'
      : before === 'none'
        ? 'granted'
        : after === 'none'
          ? 'revoked'
          : 'changed',
    before,
    after,
  }));
}
