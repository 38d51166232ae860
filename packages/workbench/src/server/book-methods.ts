import { boxToA1, NotSupportedError, type UserSession } from 'apps-script-emulator';
import type { Done, MethodInput } from '../protocol/contract.ts';
import { type Lang, languageOf } from '../protocol/lang.ts';
import { benchTexts } from './bench-texts.ts';
import { createBookWindows, type OpenBook } from './book-windows.ts';
import type { EngineParts } from './engine-parts.ts';
import { gridAct } from './grid-act.ts';
import { failureText, Refusal } from './refusal.ts';
import { callView, shown } from './shown.ts';

type Performed<T> = Done & { readonly value?: T; readonly thrown?: unknown };

/** Reads and changes spreadsheets, and runs the add-on in them. */
export function createBookMethods(parts: EngineParts, addFrame: (html: string) => string) {
  const { host, traced } = parts;
  const windows = createBookWindows(parts);

  /**
   * Does something in a window and tells what came of it, also if it failed half-way. What a script
   * selects is told; where a person's own edit goes on is for the window to know.
   */
  const perform = <T>(book: OpenBook, byScript: boolean, work: () => T): Performed<T> => {
    const { session } = book;
    const lastRun = session.lastRun;
    const before = JSON.stringify(session.selection());
    const { value: outcome, calls } = traced((): { value?: T; thrown?: unknown } => {
      try {
        return { value: work() };
      } catch (thrown) {
        return { thrown };
      }
    });
    if (session.lastRun !== lastRun) parts.log(session.lastRun);
    const failed = 'thrown' in outcome;
    return {
      ...outcome,
      ...(failed ? { error: failureText(outcome.thrown, languageOf(book.locale)) } : {}),
      shown: shown(session.effects, addFrame),
      change: windows.refresh(book),
      ...(byScript && JSON.stringify(session.selection()) !== before
        ? { selected: selectedIn(session) }
        : {}),
      calls: calls.map(callView),
    };
  };
  /** What goes to the window: values and exceptions stay here. */
  const done = (book: OpenBook, byScript: boolean, work: () => unknown): Done => {
    const { value: _value, thrown: _thrown, ...answer } = perform(book, byScript, work);
    return answer;
  };

  return {
    'book.open': (input: MethodInput<'book.open'>) => {
      const book = windows.open(input);
      const answer = done(book, false, () => book.session.open());
      // The view goes whole, with what onOpen changed in it.
      return { ...answer, change: undefined, book: book.view };
    },
    'book.refresh': ({ window }: MethodInput<'book.refresh'>) => ({
      change: windows.refresh(windows.of(window)),
    }),
    'book.act': ({ window, action }: MethodInput<'book.act'>): Done => {
      const book = windows.of(window);
      return done(book, false, () => gridAct(host, book, action));
    },
    'book.select': (input: MethodInput<'book.select'>) => {
      const { window, sheetId, row, column, rows, columns } = input;
      const { session } = windows.of(window);
      // Sessions count from 1.
      const box = { row: row + 1, column: column + 1, rows, columns };
      try {
        session.select(sheetId, boxToA1(box));
      } catch {
        // Somebody else has just deleted these cells: the window will hear of it.
      }
      return null;
    },
    'menu.click': ({ window, functionName }: MethodInput<'menu.click'>): Done => {
      const book = windows.of(window);
      return done(book, true, () => book.session.clickMenu(functionName));
    },
    'script.run': ({ window, functionName, args }: MethodInput<'script.run'>, lang: Lang) => {
      const book = windows.of(window);
      const values = argumentsIn(args);
      const run = perform(book, true, () => book.session.run(functionName, ...values));
      const { value, thrown, error, ...rest } = run;
      if (error === undefined) return { ...rest, value: JSON.stringify(value) ?? 'null' };
      const failure = { name: 'ScriptError', message: failureText(thrown, lang) };
      // The page of the add-on gets it; what the host cannot do must not go unnoticed there.
      return thrown instanceof NotSupportedError
        ? { ...rest, error, failure }
        : { ...rest, failure };
    },
  };
}

/** Sessions count from 1. */
function selectedIn(session: UserSession): NonNullable<Done['selected']> {
  const { sheetId, box } = session.selection();
  const [startRow, startColumn] = [box.row - 1, box.column - 1];
  const [endRow, endColumn] = [startRow + box.rows, startColumn + box.columns];
  return { sheetId, box: { startRow, endRow, startColumn, endColumn } };
}

function argumentsIn(text: string): unknown[] {
  try {
    const values: unknown = JSON.parse(text);
    if (Array.isArray(values)) return values;
  } catch {
    // Refused below.
  }
  throw new Refusal(400, benchTexts.unreadable);
}
