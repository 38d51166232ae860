import type { FileAccess } from '../../core/access/roles/access-findings.ts';
import { noteError } from '../log.ts';

/**
 * Who may edit the active spreadsheet: two calls. People who come in by a link are not among them.
 */
export function currentAccess(): FileAccess {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const emails = (users: readonly GoogleAppsScript.Base.User[]): string[] =>
    users.map((user) => user.getEmail().toLowerCase()).filter((email) => email !== '');
  // Files of a shared drive have no owner; the types leave that out.
  const owner = file.getOwner() as GoogleAppsScript.Base.User | null;
  return {
    owner: owner?.getEmail().toLowerCase() ?? '',
    editors: emails(file.getEditors()),
  };
}

/** Title and owner of the active spreadsheet: '' where Google names no owner, or not to this person. */
export function currentOwner(): { readonly title: string; readonly owner: string } {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  const title = file.getName();
  try {
    // Null in a shared drive; the types leave that out.
    const owner = file.getOwner() as GoogleAppsScript.Base.User | null;
    return { title, owner: owner?.getEmail().toLowerCase() ?? '' };
  } catch (error) {
    noteError(error);
    return { title, owner: '' };
  }
}
