import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/core/i18n/lang.ts';
import { addOn } from '../support/add-on.ts';
import { openAddOnPage, pagesOf } from '../support/browser/add-on-pages.ts';
import { testBrowser } from '../support/browser/test-browser.ts';
import { violations } from '../support/browser/violations.ts';
import { manager } from '../support/sheets-host.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const newContext = testBrowser();

/** What distinguishes a page from the others whatever its language: its script. */
const scriptOf = (html: string): string => html.slice(html.lastIndexOf('<script>'));

describe('every page of the add-on', () => {
  it('opens from the menu', () => {
    const app = addOn();
    app.setUp();
    const opened = pagesOf(app.session()).map(({ html }) => scriptOf(html));
    const built = readdirSync(dist)
      .filter((file) => file.endsWith('.html'))
      .map((file) => readFileSync(dist + file, 'utf8'))
      .filter((html) => html.includes('id="page"'));
    expect(built.length).toBeGreaterThan(1);
    expect(opened.sort()).toEqual(built.map(scriptOf).sort());
  });

  for (const lang of languages) {
    it(`is fit for keyboards and screen readers, before and after the set-up, in ${lang}`, async () => {
      const watched = await newContext({ locale: lang });
      const app = addOn();
      for (const isSetUp of [false, true]) {
        if (isSetUp) app.setUp();
        const session = app.session(manager, lang);
        for (const each of pagesOf(session)) {
          const { page, settled } = await openAddOnPage(watched, session, each);
          await settled();
          expect(await page.locator('html').getAttribute('lang')).toBe(lang);
          expect(await violations(page, { titled: false }), each.functionName).toEqual([]);
          await page.close();
        }
      }
    });
  }
});
