import { afterAll, beforeAll } from 'vitest';
import type { BookView } from '../../../packages/workbench/src/protocol/book-view.ts';
import type { Lang } from '../../../src/core/shared/i18n/lang.ts';
import { type RunningWorkbench, startWorkbench, type WorkbenchOptions } from '../workbench.ts';
import { type BookWindow, bookWindow, openWorkbench } from './book-window.ts';
import { closeAll, goHome, goToFile } from './set-back.ts';
import { type ContextOptions, testBrowser } from './test-browser.ts';
import type { Watched } from './watch-page.ts';

export const people = {
  manager: 'amina@example.org',
  otherManager: 'bruno@example.org',
  staff: 'carmen@example.org',
  otherStaff: 'david@example.org',
  coordinator: 'esi@africa.example',
  viewer: 'farid@partner.example',
  outsider: 'greta@elsewhere.example',
} as const;
export type PersonKey = keyof typeof people;

export interface TestBench {
  /** The workbench, once it has started. */
  readonly running: () => RunningWorkbench;
  /** A browser of one person, at the first workbook or a given file. */
  readonly arrive: (person?: PersonKey, fileId?: string, lang?: Lang) => Promise<Arrived>;
  /** The same, when the grid shows the workbook. */
  readonly open: (
    person?: PersonKey,
    fileId?: string,
    lang?: Lang,
  ) => Promise<BookWindow & Arrived>;
  /**
   * A person's window, for as many tests as go on in it: a new one costs seconds. It is at the first
   * sheet of the workbook it was at, or of another one that it goes to, with nothing beside or over the
   * grid; the workbook is as it was left. A test that changes the window for good (its person, language
   * or connection) opens its own.
   */
  readonly resume: (person?: PersonKey, otherFile?: string) => Promise<BookWindow & Arrived>;
  /** The workbook as the host holds it. */
  readonly held: (fileId?: string) => Promise<HeldBook>;
}

export interface Arrived {
  readonly watched: Watched;
  readonly page: BookWindow['page'];
}

export interface HeldBook {
  readonly view: BookView;
  /** Text of an action's cell; undefined where there is none. */
  readonly text: (sheetId: number, id: string, key: string) => string | undefined;
  /** IDs in the order of the rows. */
  readonly ids: (sheetId: number) => string[];
}

/** One browser and one workbench for a test file; `prepare` says, before the first test, how it starts. */
export function testBench(
  prepare: () => WorkbenchOptions | Promise<WorkbenchOptions> = () => ({}),
): TestBench {
  const newContext = testBrowser();
  let bench: RunningWorkbench | undefined;
  beforeAll(async () => {
    bench = await startWorkbench(await prepare());
  });
  afterAll(() => bench?.stop());

  const running = (): RunningWorkbench => {
    if (bench === undefined) throw new Error('The workbench starts before the first test');
    return bench;
  };
  const arriveWith = async (
    options: ContextOptions,
    ...[person = 'manager', fileId, lang = 'en']: Parameters<TestBench['arrive']>
  ): Promise<Arrived> => {
    const watched = await newContext(options);
    await watched.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const arrival = { person: people[person], lang, ...(fileId === undefined ? {} : { fileId }) };
    const page = await openWorkbench(watched, running(), arrival);
    return { watched, page };
  };
  const openWith = async (
    options: ContextOptions,
    ...who: Parameters<TestBench['open']>
  ): Promise<BookWindow & Arrived> => {
    const arrived = await arriveWith(options, ...who);
    return { ...arrived, ...(await bookWindow(arrived.page)) };
  };
  const left = new Map<PersonKey, BookWindow & Arrived>();
  return {
    running,
    arrive: (...who) => arriveWith({}, ...who),
    open: (...who) => openWith({}, ...who),
    resume: async (person = 'manager', otherFile) => {
      const book = left.get(person);
      if (book !== undefined && !book.page.isClosed()) {
        await (otherFile === undefined ? goHome(book.page) : goToFile(book.page, otherFile));
        return book;
      }
      const opened = await openWith({ setBack: () => closeAll(opened.page) }, person, otherFile);
      left.set(person, opened);
      return opened;
    },
    held: async (fileId) => {
      const id = fileId ?? (await running().call('bench.open', {})).firstFile ?? '';
      const { book } = await running().call('book.open', {
        ...{ window: 'window-of-the-test', user: people.manager },
        ...{ fileId: id, locale: 'en' },
      });
      return heldBook(book);
    },
  };
}

function heldBook(view: BookView): HeldBook {
  const cellsOf = (sheetId: number) =>
    view.sheets.find((sheet) => sheet.sheetId === sheetId)?.cells ?? [];
  const columnOf = (sheetId: number, key: string): number | undefined =>
    cellsOf(sheetId).find(({ row, cell }) => row === 0 && cell?.text === key)?.column;
  const idCells = (sheetId: number) => {
    const column = columnOf(sheetId, 'id');
    return cellsOf(sheetId)
      .filter((each) => each.column === column && each.row > 1 && (each.cell?.text ?? '') !== '')
      .sort((a, b) => a.row - b.row);
  };
  return {
    view,
    ids: (sheetId) => idCells(sheetId).map(({ cell }) => cell?.text ?? ''),
    text: (sheetId, id, key) => {
      const row = idCells(sheetId).find(({ cell }) => cell?.text === id)?.row;
      const column = columnOf(sheetId, key);
      const found = cellsOf(sheetId).find((each) => each.row === row && each.column === column);
      return found?.cell?.text;
    },
  };
}
