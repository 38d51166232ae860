import type { Page } from 'playwright-core';
import { sheetIds } from '../../../src/core/workbook/sheet-ids.ts';
import type { Door } from './book-window.ts';

/** What closes with a cross: sidebar, dialogs, toasts. */
const closable = 'aside.sidebar, dialog, .toast';

/**
 * Makes an open window what it was when its workbook had just been opened. Only how far a sheet is
 * scrolled stays, which tests do not rely on: they go to their cells.
 */
export async function setBack(page: Page): Promise<void> {
  await page.evaluate(closeAll, closable);
  await page.waitForFunction((selector) => document.querySelector(selector) === null, closable);
  // On the edge of the top bar, which is nothing: an open menu closes, and the pointer rests on none.
  await page.mouse.click(1, 1);
  await page.evaluate(goHome, sheetIds.overview);
}

/** Runs in the page. A click of the mouse waits for the frame of the add-on, which goes meanwhile. */
function closeAll(selector: string): void {
  for (const each of document.querySelectorAll(selector)) {
    each.querySelector<HTMLElement>('button.icon')?.click();
  }
}

/** Runs in the page: to the first cell of the sheet in sight, then of the first sheet. */
function goHome(firstSheet: number): void {
  const { grid } = (globalThis as Door).workbench ?? {};
  const home = { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 };
  for (const sheetId of [grid?.selection()?.sheetId ?? firstSheet, firstSheet]) {
    grid?.select(sheetId, home);
  }
}
