import { expect, it } from 'vitest';
import type { Lang, Text } from '../../../src/core/shared/i18n/lang.ts';
import { areaSheetId } from '../../../src/core/workbook/sheet-ids.ts';
import { texts as planSource } from '../../../src/sidebar/kit/plan-source/texts.ts';
import { texts as common } from '../../../src/sidebar/kit/texts.ts';
import { texts as paper } from '../../../src/sidebar/new-paper/texts.ts';
import { texts as setUpOwn } from '../../../src/sidebar/set-up/texts.ts';
import { texts as update } from '../../../src/sidebar/update/texts.ts';
import { addOn } from '../add-on.ts';
import { manager } from '../sheets-host.ts';
import { faultsOf, openAddOnPage, pageOf } from './add-on-pages.ts';
import type { NewContext } from './test-browser.ts';

const setUp = { ...setUpOwn, ...planSource };

/** Tests in one language that pages are fit for keyboards and screen readers at each step of their use. */
export function fitWhileUsed(lang: Lang, newContext: NewContext): void {
  const say = (text: Text): string => text[lang];
  const opened = async (functionName: string, isSetUp: boolean) => {
    const app = addOn();
    if (isSetUp) app.setUp();
    const session = app.session(manager, lang);
    if (isSetUp) session.select(areaSheetId(1), 'A3');
    const found = pageOf(session, functionName);
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
}
