import { Explained, failureOf } from './failure.ts';
import { whyFailed } from './second-look.ts';

/** Who may open a file, by what the built-in services tell; addresses in lower case. */
export interface FileRights {
  /** '' where the file belongs to a shared drive. */
  readonly owner: string;
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
}

export type FileKind = 'spreadsheet' | 'document';

/**
 * Sharing through `Spreadsheet` and `Document`: it works for every manager who may edit the file, whoever made
 * it, under the scopes that the add-on has anyway. It sends no mail, and sees neither links nor commenters.
 * https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#addEditor(String)
 */
export interface FileSharing {
  /** @throws Explained where the person may not open the file, or not see who else may */
  readonly rights: (kind: FileKind, fileId: string) => FileRights;
  readonly add: (kind: FileKind, fileId: string, email: string, level: 'editor' | 'viewer') => void;
  /** Takes every right away that was given to the person by name. */
  readonly remove: (kind: FileKind, fileId: string, email: string) => void;
}

/** What both kinds of files can do. */
interface Shared {
  getEditors: () => GoogleAppsScript.Base.User[];
  getViewers: () => GoogleAppsScript.Base.User[];
  addEditor: (email: string) => unknown;
  addViewer: (email: string) => unknown;
  removeEditor: (email: string) => unknown;
  removeViewer: (email: string) => unknown;
}

function fileOf(kind: FileKind, fileId: string): Shared {
  return kind === 'spreadsheet' ? SpreadsheetApp.openById(fileId) : DocumentApp.openById(fileId);
}

const emails = (users: readonly GoogleAppsScript.Base.User[]): string[] =>
  users.map((user) => user.getEmail().toLowerCase()).filter((email) => email !== '');

function rightsOf(
  file: Pick<Shared, 'getEditors' | 'getViewers'>,
  owner: GoogleAppsScript.Base.User | null,
): FileRights {
  const editors = emails(file.getEditors());
  return {
    owner: owner?.getEmail().toLowerCase() ?? '',
    editors,
    viewers: emails(file.getViewers()).filter((email) => !editors.includes(email)),
  };
}

function rightsNow(kind: FileKind, fileId: string): FileRights {
  if (kind === 'document') {
    // Docs do not tell their owner, who is among the editors.
    return rightsOf(DocumentApp.openById(fileId), null);
  }
  const file = SpreadsheetApp.openById(fileId);
  // Null in a shared drive; the types leave that out.
  return rightsOf(file, file.getOwner() as GoogleAppsScript.Base.User | null);
}

function readByApi(kind: FileKind, fileId: string): unknown {
  return kind === 'document'
    ? Docs?.Documents?.get(fileId, { fields: 'documentId' })
    : Sheets?.Spreadsheets.get(fileId, { fields: 'spreadsheetId' });
}

export const fileSharing: FileSharing = {
  rights: (kind, fileId) => {
    try {
      return rightsNow(kind, fileId);
    } catch (error) {
      const why = whyFailed(error, () => readByApi(kind, fileId));
      if (why instanceof Explained) throw why;
    }
    try {
      return rightsNow(kind, fileId);
    } catch (error) {
      // Readable, and twice no answer to who else is let in: that is told to editors only.
      throw failureOf(error) === 'unknown' ? new Explained('view-only', error) : error;
    }
  },
  add: (kind, fileId, email, level) => {
    const file = fileOf(kind, fileId);
    if (level === 'editor') file.addEditor(email);
    else file.addViewer(email);
  },
  remove: (kind, fileId, email) => {
    const file = fileOf(kind, fileId);
    file.removeEditor(email);
    file.removeViewer(email);
  },
};
