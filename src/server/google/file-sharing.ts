import { Explained, failureOf } from './failure.ts';
import type { OwnFile } from './own-file.ts';
import { whyFailed } from './second-look.ts';

/** Who may open a file, by what the built-in services tell; addresses in lower case. */
export interface FileRights {
  /** What Google calls the file, whatever the plan calls it. */
  readonly title: string;
  /** '' where the file belongs to a shared drive, and for Docs, which do not tell. */
  readonly owner: string;
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
}

/**
 * Sharing through `Spreadsheet` and `Document`: it works for every manager who may edit the file, whoever made
 * it, under the scopes that the add-on has anyway. It sends no mail, and sees neither links nor commenters.
 * https://developers.google.com/apps-script/reference/spreadsheet/spreadsheet#addEditor(String)
 */
export interface FileSharing {
  /** @throws Explained where the person may not open the file, or not see who else may */
  readonly rights: (file: OwnFile) => FileRights;
  readonly add: (file: OwnFile, email: string, level: 'editor' | 'viewer') => void;
  /** Takes every right away that was given to the person by name. */
  readonly remove: (file: OwnFile, email: string) => void;
}

/** What both kinds of files can do. */
interface Shared {
  getName: () => string;
  getEditors: () => GoogleAppsScript.Base.User[];
  getViewers: () => GoogleAppsScript.Base.User[];
  addEditor: (email: string) => unknown;
  addViewer: (email: string) => unknown;
  removeEditor: (email: string) => unknown;
  removeViewer: (email: string) => unknown;
}

function opened({ kind, id }: OwnFile): Shared {
  return kind === 'spreadsheet' ? SpreadsheetApp.openById(id) : DocumentApp.openById(id);
}

const emails = (users: readonly GoogleAppsScript.Base.User[]): string[] =>
  users.map((user) => user.getEmail().toLowerCase()).filter((email) => email !== '');

function rightsOf(
  file: Pick<Shared, 'getName' | 'getEditors' | 'getViewers'>,
  owner: GoogleAppsScript.Base.User | null,
): FileRights {
  const editors = emails(file.getEditors());
  return {
    title: file.getName(),
    owner: owner?.getEmail().toLowerCase() ?? '',
    editors,
    viewers: emails(file.getViewers()).filter((email) => !editors.includes(email)),
  };
}

function rightsNow({ kind, id }: OwnFile): FileRights {
  if (kind === 'document') {
    // Docs do not tell their owner, who is among the editors.
    return rightsOf(DocumentApp.openById(id), null);
  }
  const file = SpreadsheetApp.openById(id);
  // Null in a shared drive; the types leave that out.
  return rightsOf(file, file.getOwner() as GoogleAppsScript.Base.User | null);
}

function readByApi({ kind, id }: OwnFile): unknown {
  return kind === 'document'
    ? Docs?.Documents?.get(id, { fields: 'documentId' })
    : Sheets?.Spreadsheets.get(id, { fields: 'spreadsheetId' });
}

export const fileSharing: FileSharing = {
  rights: (file) => {
    try {
      return rightsNow(file);
    } catch (error) {
      const why = whyFailed(error, () => readByApi(file));
      if (why instanceof Explained) throw why;
    }
    try {
      return rightsNow(file);
    } catch (error) {
      // Readable, and twice no answer to who else is let in: that is told to editors only.
      throw failureOf(error) === 'unknown' ? new Explained('view-only', error) : error;
    }
  },
  add: (own, email, level) => {
    const file = opened(own);
    if (level === 'editor') file.addEditor(email);
    else file.addViewer(email);
  },
  remove: (own, email) => {
    const file = opened(own);
    file.removeEditor(email);
    file.removeViewer(email);
  },
};
