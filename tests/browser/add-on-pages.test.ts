import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { texts as planSource } from '../../src/sidebar/kit/plan-source/texts.ts';
import { addOn } from '../support/add-on.ts';
import { openAddOnPage, pageOf, pagesOf } from '../support/browser/add-on-pages.ts';
import { fitWhileUsed } from '../support/browser/fit-while-used.ts';
import { testBrowser } from '../support/browser/test-browser.ts';
import { sectionPlan } from '../support/section-plan.ts';
import { manager } from '../support/sheets-host.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const newContext = testBrowser();

/** What distinguishes a page from the others whatever its language: its script. */
const scriptOf = (html: string): string =>
  html.slice(html.indexOf('<script>'), html.indexOf('</script>'));

interface Drawing {
  /** What stood on the page, as often as it changed. */
  drawn?: string[];
}

/** Runs in the page before its scripts. */
function watchDrawing(): void {
  const drawn: string[] = [];
  Object.assign(globalThis, { drawn });
  new MutationObserver(() => {
    const text = document.getElementById('page')?.innerText ?? '';
    if (text !== '') drawn.push(text);
  }).observe(document, { childList: true, subtree: true });
}

describe('every page of the add-on', () => {
  it('opens from the menu', () => {
    const app = sectionPlan();
    const spreadsheetId = app.make('Africa');
    const inSection = app.host.session({ user: manager, locale: 'en', spreadsheetId });
    const opened = new Set(
      [...pagesOf(app.session()), ...pagesOf(inSection)].map(({ html }) => scriptOf(html)),
    );
    const built = readdirSync(dist)
      .filter((file) => file.endsWith('.html'))
      .map((file) => readFileSync(dist + file, 'utf8'))
      .filter((html) => html.includes('id="page"'));
    expect(built.length).toBeGreaterThan(1);
    expect([...opened].sort()).toEqual(built.map(scriptOf).sort());
  });

  it('is drawn in the language of the person from the first', async () => {
    const session = addOn().session(manager, 'fr');
    const setUpDialog = pageOf(session, 'openSetUp');
    const window = await newContext();
    await window.context.addInitScript(watchDrawing);
    const { page, settled } = await openAddOnPage(window, session, setUpDialog);
    await settled();
    const drawn = await page.evaluate(() => (globalThis as Drawing).drawn);
    expect(drawn?.[0]).toMatch(planSource['built-in'].fr);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  });
});

// The longest texts.
describe('in French, fit for keyboards and screen readers while it is used is', () =>
  fitWhileUsed('fr', newContext));
