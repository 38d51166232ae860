import {
  accessTo,
  type HostSpreadsheet,
  roleOf,
  SPREADSHEET_TYPE,
  type StoredFile,
  type UserSession,
} from 'apps-script-emulator';
import type { BookChange, BookView } from '../protocol/book-view.ts';
import type { MethodInput } from '../protocol/contract.ts';
import { bookChange } from '../view/book-change.ts';
import { benchTexts } from './bench-texts.ts';
import type { EngineParts } from './engine-parts.ts';
import { Refusal } from './refusal.ts';
import { windowLimit } from './window-limit.ts';

/** A browser window: one person with one spreadsheet open. */
export interface OpenBook {
  readonly user: string;
  readonly fileId: string;
  /** Language of the person, as Google knows it. */
  readonly locale: string;
  readonly session: UserSession;
  /** What the window shows. */
  view: BookView;
}

export interface BookWindows {
  /** Opens a spreadsheet in a window, in place of what was open there. @throws Refusal */
  open(input: MethodInput<'book.open'>): OpenBook;
  /** @throws Refusal if the window has nothing open, or nothing that the person may see any more */
  of(window: string): OpenBook;
  /** What the window must change to show what is there now. @throws Refusal if the person may not */
  refresh(book: OpenBook): BookChange | undefined;
}

/** Windows are forgotten, the longest unused first; some of them are closed, others only asleep. */
const kept = 2 * windowLimit;

export function createBookWindows(parts: EngineParts): BookWindows {
  const { host } = parts;
  const windows = new Map<string, OpenBook>();
  const fileFor = (fileId: string, user: string): StoredFile<unknown> => {
    const file = host.store.get(fileId);
    if (file === undefined || file.record.trashed || roleOf(file.record, user) === undefined) {
      throw new Refusal(403, benchTexts.noAccess);
    }
    return file;
  };
  const viewFor = (fileId: string, user: string): BookView => {
    const file = fileFor(fileId, user);
    if (file.record.mimeType !== SPREADSHEET_TYPE) {
      throw new Refusal(404, benchTexts.notSpreadsheet);
    }
    // The store keeps for this type what the Sheets service put there.
    return parts.view(file.content as HostSpreadsheet, accessTo(file.record, user));
  };
  const keep = (window: string, book: OpenBook): void => {
    windows.delete(window);
    windows.set(window, book);
    const [oldest] = windows.keys();
    if (windows.size > kept && oldest !== undefined) windows.delete(oldest);
  };
  return {
    open: ({ window, user, fileId, locale }) => {
      const view = viewFor(fileId, user);
      const session = host.session({
        user,
        locale,
        spreadsheetId: fileId,
        answer: (question) => parts.ask(window, question),
      });
      const book: OpenBook = { user, fileId, locale, session, view };
      keep(window, book);
      return book;
    },
    of: (window) => {
      const book = windows.get(window);
      if (book === undefined) throw new Refusal(409, benchTexts.openAgain);
      fileFor(book.fileId, book.user);
      keep(window, book);
      return book;
    },
    refresh: (book) => {
      const view = viewFor(book.fileId, book.user);
      const change = bookChange(book.view, view);
      book.view = view;
      return change;
    },
  };
}
