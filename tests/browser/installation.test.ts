import { expect, it } from 'vitest';
import { assumptions } from '../../src/core/shared/installation/assumptions.ts';
import { texts } from '../../src/sidebar/installation/texts.ts';
import { texts as common } from '../../src/sidebar/kit/texts.ts';
import { addOn } from '../support/add-on.ts';
import { faultsOf, openAddOnPage, pageOf } from '../support/browser/add-on-pages.ts';
import { testBrowser } from '../support/browser/test-browser.ts';
import { manager } from '../support/sheets-host.ts';

const newContext = testBrowser();

it('a manager checks the installation, goes on after a cut-off, and reads what is different', async () => {
  const app = addOn();
  app.setUp();
  const session = app.session(manager, 'fr');
  const found = pageOf(session, 'openInstallation');
  const { page, settled, cutOff } = await openAddOnPage(
    await newContext({ locale: 'fr' }),
    session,
    found,
  );
  await settled();
  expect(await faultsOf(page), 'opened').toEqual([]);
  cutOff(true);
  await page.getByRole('button', { name: texts.run.fr }).click();
  await page.getByText(common.noNetwork.fr).waitFor();
  cutOff(false);
  app.host.setAnswers((call, outcome) =>
    call.method === 'HtmlOutput.getContent' ? { answer: '' } : outcome,
  );
  await page.getByRole('button', { name: texts.goOn.fr }).click();
  await page.getByText(texts.different.fr).waitFor();
  const [, first] = await page.getByRole('row').all();
  expect(await first?.innerText()).toContain(assumptions.A01.otherwise.fr);
  await page.locator('summary').click();
  // Two tables with a head each.
  expect(await page.getByRole('row').count()).toBe(Object.keys(assumptions).length + 2);
  expect(await page.getByLabel(texts.report.fr).inputValue()).toMatch(/^Work Plan .*\nA01\t/);
  expect(await faultsOf(page), 'ended').toEqual([]);
  if (process.env.PICTURES) await page.screenshot({ path: process.env.PICTURES, fullPage: true });
});
