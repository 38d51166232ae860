import type { Locator, Page } from 'playwright-core';

/**
 * Clicks a button that closes the frame it is in. The click of a locator waits for its frame, and now
 * and then finds it gone and waits for ever.
 */
export async function clickToClose(page: Page, button: Locator): Promise<void> {
  await button.hover();
  await page.mouse.down();
  await page.mouse.up();
}
