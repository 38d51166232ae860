import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { languages, type Text } from '../../src/core/shared/i18n/lang.ts';
import { areaSheetId } from '../../src/core/workbook/sheet-ids.ts';
import { texts as planSource } from '../../src/sidebar/kit/plan-source/texts.ts';
import { texts as common } from '../../src/sidebar/kit/texts.ts';
import { texts as paper } from '../../src/sidebar/new-paper/texts.ts';
import { texts as setUpOwn } from '../../src/sidebar/set-up/texts.ts';
import { texts as update } from '../../src/sidebar/update/texts.ts';
import { addOn } from '../support/add-on.ts';
import { faultsOf, openAddOnPage, pagesOf } from '../support/browser/add-on-pages.ts';
import { testBrowser } from '../support/browser/test-browser.ts';
import { sectionPlan } from '../support/section-plan.ts';
import { manager } from '../support/sheets-host.ts';

const setUp = { ...setUpOwn, ...planSource };

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
    const setUpDialog = pagesOf(session).find((each) => each.functionName === 'openSetUp');
    if (setUpDialog === undefined) throw new Error('The menu has no openSetUp');
    const window = await newContext();
    await window.context.addInitScript(watchDrawing);
    const { page, settled } = await openAddOnPage(window, session, setUpDialog);
    await settled();
    const drawn = await page.evaluate(() => (globalThis as Drawing).drawn);
    expect(drawn?.[0]).toMatch(setUp['built-in'].fr);
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  });
});

describe.each(languages)(
  'fit for keyboards and screen readers while it is used is, in %s,',
  (lang) => {
    const say = (text: Text): string => text[lang];
    const opened = async (functionName: string, isSetUp: boolean) => {
      const app = addOn();
      if (isSetUp) app.setUp();
      const session = app.session(manager, lang);
      if (isSetUp) session.select(areaSheetId(1), 'A3');
      const found = pagesOf(session).find((each) => each.functionName === functionName);
      if (found === undefined) throw new Error(`The menu has no ${functionName}`);
      const shown = await openAddOnPage(await newContext({ locale: lang }), session, found);
      await shown.settled();
      expect(await shown.page.locator('html').getAttribute('lang')).toBe(lang);
      expect(await faultsOf(shown.page), 'opened').toEqual([]);
      const button = (text: Text) => shown.page.getByRole('button', { name: say(text) });
      return { ...shown, button };
    };

    it('the dialog that sets up', async () => {
      const { page, cutOff, button } = await opened('openSetUp', false);
      cutOff(true);
      await button(setUp.check).click();
      await page.getByText(say(common.noNetwork)).waitFor();
      expect(await faultsOf(page), 'no network').toEqual([]);
      cutOff(false);

      await page.getByRole('radio', { name: say(setUp.paste) }).check();
      await page.getByLabel(say(setUp.pasteLabel)).fill('A plan\n\nwithout areas');
      await button(setUp.check).click();
      await page.getByRole('alert').first().waitFor();
      expect(await faultsOf(page), 'no plan').toEqual([]);

      await page.getByRole('radio', { name: say(setUp['built-in']) }).check();
      await button(setUp.check).click();
      await page.getByText(say(setUp.nothingYet)).waitFor();
      expect(await faultsOf(page), 'preview').toEqual([]);
      await button(setUp.setUp).click();
      await page.getByText(say(setUp.nextTitle)).waitFor();
      expect(await faultsOf(page), 'what next').toEqual([]);
    });

    it('the sidebar that updates', async () => {
      const { page, cutOff, button } = await opened('openUpdate', true);
      await page.getByLabel(say(update.progress)).fill('140');
      await page.getByText(say(common.badProgress)).waitFor();
      expect(await faultsOf(page), 'impossible progress').toEqual([]);
      await page.getByLabel(say(update.progress)).fill('40');
      await page.getByLabel(say(update.status)).selectOption({ index: 3 });

      cutOff(true);
      await button(update.save).click();
      await page.getByText(say(common.noNetwork)).first().waitFor();
      expect(await faultsOf(page), 'no network').toEqual([]);
      cutOff(false);
      await button(update.save).click();
      await page.getByRole('status').getByText('1.1-C01').waitFor();
      expect(await faultsOf(page), 'saved').toEqual([]);
    });

    it('the dialog of papers', async () => {
      const { page, cutOff, button } = await opened('openNewPaper', true);
      const body = page.getByLabel(say(paper.body));
      await body.fill('');
      await button(paper.make).click();
      await page.getByText(say(paper.bodyMissing)).waitFor();
      expect(await faultsOf(page), 'no body').toEqual([]);
      await body.fill('Executive Bureau');
      cutOff(true);
      await button(paper.make).click();
      await page.getByText(say(common.noNetwork)).waitFor();
      expect(await faultsOf(page), 'no network').toEqual([]);
      cutOff(false);
      await button(paper.make).click();
      await page.getByRole('link', { name: say(paper.open) }).waitFor();
      expect(await faultsOf(page), 'made').toEqual([]);
    });

    it('what a page says in a spreadsheet that is not set up', async () => {
      for (const functionName of ['openUpdate', 'openNewPaper']) {
        const { page } = await opened(functionName, false);
        await page.close();
      }
    });
  },
);
