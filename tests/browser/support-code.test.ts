import { describe, expect, it } from 'vitest';
import { faultProblem } from '../../src/core/shared/i18n/faults.ts';
import { version } from '../../src/core/shared/version.ts';
import { openAddOnPage, pagesOf } from '../support/browser/add-on-pages.ts';
import { testBrowser } from '../support/browser/test-browser.ts';
import { manager } from '../support/sheets-host.ts';
import { type SmallWorkbook, smallWorkbook } from '../support/small-workbook.ts';

const newContext = testBrowser();

async function openReview(app: SmallWorkbook, mend: (html: string) => string = (html) => html) {
  const session = app.session(manager, 'fr');
  const found = pagesOf(session).find((each) => each.functionName === 'openReview');
  if (found === undefined) throw new Error('The menu has no openReview');
  const page = { ...found, html: mend(found.html) };
  app.host.setApiEnabled('sheets', false);
  const opened = await openAddOnPage(await newContext({ locale: 'fr' }), session, page);
  await opened.settled();
  return { page: opened.page, session };
}

describe('a page', () => {
  it('shows the support code of a failure, which one click selects', async () => {
    const { page, session } = await openReview(smallWorkbook());
    await page.getByText(faultProblem.texts['api-disabled'].message.fr).waitFor();
    const code = page.getByText('Code d’assistance').locator('code');
    await code.click();
    const selected = await page.evaluate(() => getSelection()?.toString());
    expect(selected).toMatch(/^\w{4}-\w{4}$/);
    expect(session.lastRun?.log.join()).toContain(`"support":"${selected}"`);
  });

  it('of another version says what to do', async () => {
    const { page } = await openReview(smallWorkbook(), (html) => html.replaceAll(version, '0.0.1'));
    await page.getByText(faultProblem.texts['other-version'].message.fr).waitFor();
    await page.getByText(faultProblem.texts['other-version'].remedy.fr).waitFor();
  });
});
