import type { Page } from 'playwright-core';

/** Copies as a word processor does: the HTML as it is, beside the plain text. */
export async function copyHtml(page: Page, html: string): Promise<void> {
  const source = await page.context().newPage();
  await source.setContent('<p tabindex="0">Copy me</p>');
  await source.evaluate((content) => {
    document.addEventListener('copy', (event) => {
      event.clipboardData?.setData('text/html', content);
      event.clipboardData?.setData('text/plain', 'not what is wanted');
      event.preventDefault();
    });
  }, html);
  await source.locator('p').focus();
  await source.keyboard.press('ControlOrMeta+c');
  await source.close();
  await page.bringToFront();
}
