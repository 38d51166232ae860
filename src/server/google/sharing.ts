import type { FileAccess } from '../../core/roles/access-findings.ts';

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
