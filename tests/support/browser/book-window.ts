import type { FrameLocator, Page } from 'playwright-core';
import type { Grid } from '../../../packages/workbench/src/page/grid/grid.ts';
import type { BookView } from '../../../packages/workbench/src/protocol/book-view.ts';
import type { Lang } from '../../../src/core/shared/i18n/lang.ts';
import type { RunningWorkbench } from '../workbench.ts';
import type { Watched } from './watch-page.ts';

/** What the page keeps ready for tests. */
export interface Door {
  readonly workbench?: { readonly grid: Grid; readonly fileId: string };
}

/** A cell: rows and columns from 0. */
export interface Place {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
}

/** A workbook in a window, used as a person uses it: with mouse and keyboard. */
export interface BookWindow {
  readonly page: Page;
  /** What the grid shows; '' for an empty cell. */
  readonly text: (place: Place) => Promise<string>;
  /** Cells that the grid shows otherwise than the host holds them. */
  readonly differences: (view: BookView) => Promise<string[]>;
  /** The cell of an action, by its ID, and of a column, by its key. */
  readonly find: (sheetId: number, id: string, key: string) => Promise<Place>;
  readonly showSheet: (sheetId: number, title: string) => Promise<void>;
  /** Goes to a cell of the sheet that is shown: clicks the row's first one, then uses the arrows. */
  readonly goTo: (place: Place) => Promise<void>;
  /** The middle of a cell in sight, in pixels of the window. */
  readonly middle: (place: Place) => Promise<{ readonly x: number; readonly y: number }>;
  /** Chooses from the menus: the title, submenus, the item. */
  readonly choose: (...labels: readonly string[]) => Promise<void>;
  /** The page inside the sidebar or dialog with this title. */
  readonly frame: (title: string) => FrameLocator;
}

export interface Arrival {
  /** Email address. */
  readonly person: string;
  readonly lang: Lang;
  /** The first file if it is absent. */
  readonly fileId?: string;
}

/** Opens the address that the terminal printed, as a person who has used this window before. */
export async function openWorkbench(
  { context }: Watched,
  { url }: RunningWorkbench,
  { person, fileId, lang }: Arrival,
): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(
    (choices) => {
      // Frames of the add-on have no storage: theirs is nobody's origin.
      if (window !== window.top) return;
      for (const [key, value] of choices) {
        // What was chosen on the page since then outlives a reload.
        if (sessionStorage.getItem(key) === null) sessionStorage.setItem(key, value);
      }
    },
    [
      ['user', person],
      ['lang', lang],
    ] as const,
  );
  await page.goto(fileId === undefined ? url : `${url}#/file/${fileId}`);
  return page;
}

/**
 * Runs in the page: the grid takes the keyboard several times while it draws itself. It is done when that
 * has not happened for a while in which the page was drawn, which on a busy machine comes late.
 */
function focusSettled(): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(drawn, 150);
    let frame = 0;
    function again(): void {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      timer = setTimeout(drawn, 150);
    }
    function drawn(): void {
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(done);
      });
    }
    function done(): void {
      document.removeEventListener('focusin', again);
      resolve();
    }
    document.addEventListener('focusin', again);
  });
}

/** Waits until the grid shows the workbook that was opened, and has taken the keyboard. */
export async function bookWindow(page: Page): Promise<BookWindow> {
  await page.locator('.grid[data-ready="true"] :focus').waitFor({ state: 'attached' });
  await page.evaluate(focusSettled);
  const selection = () =>
    page.evaluate(() => (globalThis as Door).workbench?.grid.selection() ?? null);
  const text = (place: Place): Promise<string> =>
    page.evaluate(
      ({ sheetId, row, column }) =>
        (globalThis as Door).workbench?.grid.cellText(sheetId, row, column) ?? '',
      place,
    );
  const middle = async ({ row, column }: Place): Promise<{ x: number; y: number }> => {
    const found = await page.waitForFunction(
      ([r, c]) => {
        const rect = (globalThis as Door).workbench?.grid.cellRect(r, c);
        return rect && { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
      },
      [row, column] as const,
    );
    const point = await found.jsonValue();
    if (point === undefined) throw new Error('waitForFunction waits for a value');
    return point;
  };
  return {
    page,
    text,
    middle,
    differences: (view) => {
      const sheets = view.sheets.map(({ sheetId, title, cells }) => ({
        ...{ sheetId, title },
        cells: cells.map(({ row, column, cell }) => [row, column, cell?.text ?? ''] as const),
      }));
      return page.evaluate((all) => {
        const { grid } = (globalThis as Door).workbench ?? {};
        const shown = (sheetId: number, row: number, column: number): string =>
          grid?.cellText(sheetId, row, column) ?? '';
        return all.flatMap(({ sheetId, title, cells }) => {
          const known = new Map(cells.map(([row, column, text]) => [`${row}:${column}`, text]));
          const found: string[] = [];
          // Beyond what the host holds there must be nothing either.
          const rows = Math.max(0, ...cells.map(([row]) => row)) + 5;
          const columns = Math.max(0, ...cells.map(([, column]) => column)) + 3;
          for (let row = 0; row < rows; row += 1) {
            for (let column = 0; column < columns; column += 1) {
              const [is, ought] = [
                shown(sheetId, row, column),
                known.get(`${row}:${column}`) ?? '',
              ];
              if (is !== ought) found.push(`${title} ${row}:${column}: “${is}”, not “${ought}”`);
            }
          }
          return found;
        });
      }, sheets);
    },
    find: async (sheetId, id, key) => {
      const place = await page.evaluate(
        ([sheet, wantedId, wantedKey]) => {
          const read = (row: number, column: number): string | undefined =>
            (globalThis as Door).workbench?.grid.cellText(sheet, row, column);
          const all = Array.from({ length: 400 }, (_, i) => i);
          const idColumn = all.slice(0, 60).find((column) => read(0, column) === 'id') ?? -1;
          return {
            sheetId: sheet,
            row: all.find((row) => read(row, idColumn) === wantedId) ?? -1,
            column: all.slice(0, 60).find((column) => read(0, column) === wantedKey) ?? -1,
          };
        },
        [sheetId, id, key] as const,
      );
      if (place.row < 0 || place.column < 0) throw new Error(`No ${key} of ${id} in the grid`);
      return place;
    },
    showSheet: async (sheetId, title) => {
      await page.getByRole('tab', { name: title }).click();
      await page.waitForFunction(
        (id) => (globalThis as Door).workbench?.grid.selection()?.sheetId === id,
        sheetId,
      );
    },
    goTo: async (place) => {
      const { x, y } = await middle({ ...place, column: 0 });
      await page.mouse.click(x, y);
      await page.waitForFunction((row) => {
        const box = (globalThis as Door).workbench?.grid.selection()?.box;
        return box?.startRow === row && box.startColumn === 0;
      }, place.row);
      for (let presses = 0; presses < 60; presses += 1) {
        const at = (await selection())?.box.startColumn ?? 0;
        if (at === place.column) return;
        // Back, where the keys came faster than the grid followed.
        await page.keyboard.press(at < place.column ? 'ArrowRight' : 'ArrowLeft');
      }
      throw new Error(`No way to row ${place.row}, column ${place.column}`);
    },
    choose: async (...labels) => {
      const [title = '', ...rest] = labels;
      await page.getByRole('menuitem', { name: title, exact: true }).click();
      const last = rest.pop() ?? '';
      for (const label of rest) await page.getByRole('menuitem', { name: label }).hover();
      await page
        .getByRole('menuitem', { name: last })
        .or(page.getByRole('menuitemradio', { name: last }))
        .click();
    },
    frame: (title) => page.frameLocator(`iframe[title="${title}"]`),
  };
}
