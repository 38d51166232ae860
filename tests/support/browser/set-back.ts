import type { Page } from 'playwright-core';
import { sheetIds } from '../../../src/core/workbook/sheet-ids.ts';
import { bookWindow, type Door } from './book-window.ts';

/** What closes with a cross: sidebar, dialogs, toasts. */
const closable = 'aside.sidebar, dialog, .toast';

/** Closes all that lies beside or over the grid. */
export async function closeAll(page: Page): Promise<void> {
  // In the page: a click of the mouse waits for the frame of the add-on, which goes meanwhile.
  await page.evaluate((selector) => {
    for (const each of document.querySelectorAll(selector)) {
      each.querySelector<HTMLElement>('button.icon')?.click();
    }
  }, closable);
  await page.waitForFunction((selector) => document.querySelector(selector) === null, closable);
  // On the edge of the top bar, which is nothing: an open menu closes, and the pointer rests on none.
  await page.mouse.click(1, 1);
}

/**
 * Selects the first cell of the sheet in sight, then of the first sheet. Only how far a sheet is
 * scrolled stays, which tests do not rely on: they go to their cells.
 */
export async function goHome(page: Page): Promise<void> {
  await page.evaluate((firstSheet) => {
    const { grid } = (globalThis as Door).workbench ?? {};
    const home = { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 };
    for (const sheetId of [grid?.selection()?.sheetId ?? firstSheet, firstSheet]) {
      grid?.select(sheetId, home);
    }
  }, sheetIds.overview);
}

/** Goes to the address of another workbook. The page makes everything anew for it. */
export async function goToFile(page: Page, fileId: string): Promise<void> {
  await page.evaluate((id) => {
    location.hash = `#/file/${id}`;
  }, fileId);
  await page.waitForFunction((id) => (globalThis as Door).workbench?.fileId === id, fileId);
  await bookWindow(page);
}
