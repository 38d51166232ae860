import type { BookChange, BookView } from '../protocol/book-view.ts';
import type { Done, MethodInput } from '../protocol/contract.ts';
import { accessTo } from '../rest/file-access.ts';
import { boxToA1 } from '../runtime/grid-box.ts';
import { type Effects, noEffects } from '../runtime/page.ts';
import type { UserSession } from '../runtime/user-session.ts';
import type { HostSpreadsheet } from '../sheets/model.ts';
import { SPREADSHEET_TYPE } from '../sheets/new-spreadsheet.ts';
import { roleOf } from '../store/file-store.ts';
import { bookChange } from '../view/book-change.ts';
import type { EngineParts } from './engine.ts';
import { gridRequests } from './grid-requests.ts';
import { failureText, noAccess, Refusal } from './refusal.ts';
import { callView, shown } from './shown.ts';

/** A browser window: one person with one spreadsheet open. */
interface OpenBook {
  readonly user: string;
  readonly fileId: string;
  readonly session: UserSession;
  /** What the window shows. */
  view: BookView;
}

/** Reads and changes spreadsheets, and runs the add-on in them. */
export function createBookMethods(parts: EngineParts, addFrame: (html: string) => string) {
  const { host, traced } = parts;
  const windows = new Map<string, OpenBook>();

  const viewFor = (fileId: string, user: string): BookView => {
    const file = host.store.get(fileId);
    if (file === undefined || file.record.trashed || roleOf(file.record, user) === undefined) {
      throw new Refusal(403, noAccess);
    }
    if (file.record.mimeType !== SPREADSHEET_TYPE) throw new Refusal(404, 'Not a spreadsheet.');
    // The store keeps for this type what the Sheets service put there.
    return parts.view(file.content as HostSpreadsheet, accessTo(file.record, user));
  };
  const bookOf = (window: string): OpenBook => {
    const book = windows.get(window);
    if (book === undefined) throw new Refusal(409, 'This window must open its file again.');
    return book;
  };
  const refreshed = (book: OpenBook): BookChange | undefined => {
    const view = viewFor(book.fileId, book.user);
    const change = bookChange(book.view, view);
    book.view = view;
    return change;
  };
  /** Does something in a window and tells what came of it, also if it failed half-way. */
  const perform = <T>(book: OpenBook, work: () => T): Done & { readonly value?: T } => {
    let error: string | undefined;
    const { value, calls } = traced(() => {
      try {
        return { value: work() };
      } catch (thrown) {
        error = failureText(thrown);
        return {};
      }
    });
    return {
      ...value,
      ...(error === undefined ? {} : { error }),
      shown: shown(book.session.effects, addFrame),
      change: refreshed(book),
      calls: calls.map(callView),
    };
  };

  return {
    'book.open': ({ window, user, fileId, locale }: MethodInput<'book.open'>) => {
      const view = viewFor(fileId, user);
      const session = host.session({
        user,
        locale,
        spreadsheetId: fileId,
        answer: (question) => parts.ask(window, question),
      });
      const book: OpenBook = { user, fileId, session, view };
      windows.set(window, book);
      const { value: _menus, ...done } = perform(book, () => session.open());
      // The view is sent whole; what onOpen changed is in it.
      return { ...done, change: undefined, book: book.view };
    },
    'book.refresh': ({ window }: MethodInput<'book.refresh'>) => ({
      change: refreshed(bookOf(window)),
    }),
    'book.act': ({ window, action }: MethodInput<'book.act'>): Done => {
      const book = bookOf(window);
      const { value: _none, ...done } = perform(book, () => act(book, action, host));
      return done;
    },
    'book.select': (input: MethodInput<'book.select'>) => {
      const { window, sheetId, row, column, rows, columns } = input;
      const box = { row: row + 1, column: column + 1, rows, columns };
      bookOf(window).session.select(sheetId, boxToA1(box));
      return null;
    },
    'menu.click': ({ window, functionName }: MethodInput<'menu.click'>): Done => {
      const book = bookOf(window);
      const { value: _effects, ...done } = perform(book, () =>
        book.session.clickMenu(functionName),
      );
      return done;
    },
    'script.run': ({ window, functionName, args }: MethodInput<'script.run'>) => {
      const book = bookOf(window);
      const values: unknown = JSON.parse(args);
      if (!Array.isArray(values)) throw new Refusal(400, 'The arguments are no list.');
      const { value, error, ...done } = perform(book, () =>
        JSON.stringify(book.session.run(functionName, ...values)),
      );
      if (error === undefined) return { ...done, value: value ?? 'null' };
      return { ...done, failure: { name: 'ScriptError', message: error } };
    },
  };
}

function act(
  { session, fileId }: OpenBook,
  action: MethodInput<'book.act'>['action'],
  host: EngineParts['host'],
): Effects {
  switch (action.kind) {
    case 'type':
      return session.edit(action.sheetId, cell(action.row, action.column), [[action.text]]);
    case 'paste':
      return session.edit(action.sheetId, cell(action.row, action.column), action.values, {
        paste: true,
      });
    case 'clear': {
      const [first] = action.ranges.map(({ startRow, endRow, startColumn, endColumn }) => {
        const row = new Array<string>(endColumn - startColumn).fill('');
        const values = Array.from({ length: endRow - startRow }, () => row);
        return session.edit(action.sheetId, cell(startRow, startColumn), values, { paste: true });
      });
      return first ?? noEffects();
    }
    default: {
      const content = host.store.get(fileId)?.content as HostSpreadsheet; // open in this window
      session.act(gridRequests(action, content));
      return noEffects();
    }
  }
}

/** Sessions count from 1. */
const cell = (row: number, column: number) => ({ row: row + 1, column: column + 1 });
