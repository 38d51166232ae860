import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Lang } from '../../src/core/shared/i18n/lang.ts';
import { texts } from '../../src/sidebar/person/texts.ts';
import { faultsOf, openAddOnPage, pageOf } from '../support/browser/add-on-pages.ts';
import { contentOf } from '../support/browser/content-of.ts';
import { testBrowser } from '../support/browser/test-browser.ts';
import { inSettings } from '../support/plan-workbook.ts';
import { manager, staff } from '../support/sheets-host.ts';
import { type SmallWorkbook, smallWorkbook } from '../support/small-workbook.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

const newContext = testBrowser();
const pictures = process.env.PICTURES;

let app: SmallWorkbook;
beforeAll(() => {
  app = smallWorkbook();
});
beforeEach(() => {
  app.restore();
  inSettings(app, 1, { personName: 'Nia Ba' });
  const save = { saveId: 'save-0031', ids: ['1.1-C01'], confirmed: false, effectiveOn: null };
  const changes = { reportText: 'Ask Nia Ba for the list', nextStep: '=Nia Ba calls the hubs' };
  expect(app.rpc('update.save', { ...save, changes }, staff)).toMatchObject({ ok: true });
});

async function opened(lang: Lang) {
  const session = app.session(manager, lang);
  const found = pageOf(session, 'openPerson');
  const { page, settled } = await openAddOnPage(await newContext({ locale: lang }), session, found);
  await settled();
  await page.getByLabel(texts.email[lang]).fill(staff);
  await page.getByRole('button', { name: texts.look[lang] }).click();
  await page.getByText(`Nia Ba, ${staff} → former-1`).waitFor();
  const picture = async (step: string): Promise<void> => {
    expect(await faultsOf(page), step).toEqual([]);
    if (pictures) await page.screenshot({ path: `${pictures}-${step}.png`, fullPage: true });
  };
  return { page, picture };
}

it('a manager looks where a person stands, exports that, ticks a text, and removes the person', async () => {
  const { page, picture } = await opened('en');
  await page.getByRole('cell', { name: 'Settings' }).waitFor();
  await picture('looked');
  await page.getByRole('button', { name: texts.export.en }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: texts.asCsv.en }).click();
  const csv = (await contentOf(await download)).toString('utf8');
  expect(csv).toContain(`"Updates, 3",By,${staff}`);
  expect(csv).toContain(",Next step,'=Nia Ba calls the hubs");
  await picture('exported');
  await page.getByLabel('Ask Nia Ba for the list').check();
  const remove = page.getByRole('button', { name: texts.remove.en, exact: true });
  expect(await remove.isDisabled()).toBe(true);
  await page.getByLabel(texts.sure.en).check();
  await remove.click();
  await page.getByText('Removed: “former-1” stands in the place of this person.').waitFor();
  await picture('removed');
  const cells = JSON.stringify([...snapshotIn(app).cells.values()]);
  expect(cells).not.toContain(staff);
  expect(cells).toContain('Ask former-1 for the list');
  expect(cells).toContain('=Nia Ba calls the hubs');
});

it('the dialog speaks French', async () => {
  const { page, picture } = await opened('fr');
  await page.getByText(texts.textsHint.fr).waitFor();
  await picture('fr');
});
