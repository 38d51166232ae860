import { isAddress, plainAddress } from '../../shared/mail-address.ts';
import type { Role } from '../../workbook/read-settings.ts';
import { type AccessLevel, type AccessRow, accessOf } from './access-rows.ts';

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
  /** What the person who decides saw; absent: whatever it is. */
  readonly before?: AccessLevel | undefined;
}

export interface AccessChange {
  readonly email: string;
  readonly before: AccessLevel;
  readonly after: AccessLevel;
}

/** Why a right cannot be given or taken. */
export type AccessRefusal = 'malformed' | 'owner' | 'yourself' | 'manager' | 'changed-since';

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
 * shuts themselves out; what is not as it was shown is left.
 * @param kept addresses of managers, whose rights `me` may not take
 */
export function planAccess(
  rights: Rights,
  wanted: readonly WantedAccess[],
  me: string,
  kept: ReadonlySet<string> = new Set(),
): {
  readonly changes: readonly AccessChange[];
  readonly refused: readonly { readonly email: string; readonly code: AccessRefusal }[];
} {
  const changes = new Map<string, AccessChange>();
  const refused: { email: string; code: AccessRefusal }[] = [];
  for (const { email: typed, level, before: seen } of wanted) {
    const email = plainAddress(typed);
    const before = levelOf(rights, email);
    const code = refusal(email, before, level, me, kept);
    if (code) refused.push({ email: code === 'malformed' ? typed.trim() : email, code });
    else if (before === level) changes.delete(email);
    else if (seen !== undefined && seen !== before) refused.push({ email, code: 'changed-since' });
    else changes.set(email, { email, before, after: level });
  }
  return { changes: [...changes.values()], refused };
}

/** Why nobody may change this right; undefined if they may. */
function refusal(
  email: string,
  before: AccessLevel,
  level: AccessLevel,
  me: string,
  kept: ReadonlySet<string>,
): AccessRefusal | undefined {
  if (!isAddress(email)) return 'malformed';
  if (before === 'owner') return 'owner';
  if (level === 'editor') return undefined;
  if (email === me.toLowerCase()) return 'yourself';
  return kept.has(email) ? 'manager' : undefined;
}

/** What Access says last of each person and this file. */
export function knownLevels(
  rows: readonly AccessRow[],
  fileId: string,
): ReadonlyMap<string, AccessLevel> {
  return new Map(accessOf(rows, fileId).map(({ person, after }) => [person, after]));
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

/** What the rows of one change have in common. */
export interface AccessFacts
  extends Pick<AccessRow, 'changedOn' | 'changedBy' | 'file' | 'fileId'> {
  readonly roleOf: (email: string) => Role | null;
  /** A new UUID. */
  readonly newId: () => string;
}

/** Changes as rows of Access; as they are asked for, refused or found, if `as` says so. */
export function accessRows(
  changes: readonly AccessChange[],
  { roleOf, newId, changedOn, changedBy, file, fileId }: AccessFacts,
  as?: 'refused' | 'found',
): AccessRow[] {
  return changes.map(({ email, before, after }) => ({
    entry: newId(),
    ...{ changedOn, changedBy, file: file.trim(), fileId, before, after },
    ...{ person: email.trim().toLowerCase(), role: roleOf(email) },
    change: as ?? (before === 'none' ? 'granted' : after === 'none' ? 'revoked' : 'changed'),
  }));
}
