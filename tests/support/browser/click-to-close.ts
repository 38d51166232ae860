import type { Locator, Page } from 'playwright-core';

/**
 * Clicks a button that closes the dialog it is in, and waits until it is gone. The click of a locator
 * waits for its frame, and now and then finds it gone and waits for ever; one of the mouse may miss a
 * button that moves while something is loaded.
 */
export async function clickToClose(page: Page, button: Locator): Promise<void> {
  await button.click({ trial: true });
  await button.evaluate((element: HTMLElement) => {
    setTimeout(() => element.click());
  });
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
