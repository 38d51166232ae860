import { isAddress } from '../../shared/mail-address.ts';
import type { Role, Settings } from '../../workbook/read-settings.ts';

/** Who may edit the file; addresses in lower case. */
export interface FileAccess {
  /** '' where the file belongs to a shared drive. */
  readonly owner: string;
  readonly editors: readonly string[];
}

/** Where Settings and the sharing of the file disagree. The add-on shares nothing by itself here. */
export interface AccessFinding {
  readonly code: AccessCode;
  readonly email: string;
}
export type AccessCode =
  /** A manager or somebody of the staff who may only view the file, or not even that. */
  | 'cannot-edit'
  /** Somebody of a Section who may edit the columns of staff by hand. */
  | 'may-edit'
  /** Somebody who may edit the file, and is not in Settings. */
  | 'not-listed'
  | 'no-role'
  | 'no-address';

/** Compares the people of Settings with those who may open the file. */
export function accessFindings(
  { people }: Pick<Settings, 'people'>,
  { owner, editors }: FileAccess,
): AccessFinding[] {
  const editing = new Set([owner, ...editors]);
  const codeOf = (email: string, role: Role | null): AccessCode | undefined => {
    if (!isAddress(email)) return 'no-address';
    switch (role) {
      case null:
        return 'no-role';
      case 'manager':
      case 'staff':
        return editing.has(email) ? undefined : 'cannot-edit';
      // Sections have workbooks of their own: they need not open this one.
      default:
        return editing.has(email) && email !== owner ? 'may-edit' : undefined;
    }
  };
  const listed = new Set(people.map(({ email }) => email));
  return [
    ...people.flatMap(({ email, role }): AccessFinding[] => {
      const code = codeOf(email, role);
      return code === undefined ? [] : [{ code, email }];
    }),
    ...editors
      .filter((email) => email !== owner && !listed.has(email))
      .map((email): AccessFinding => ({ code: 'not-listed', email })),
  ];
}
