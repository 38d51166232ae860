import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { texts } from '../../packages/workbench/src/page/texts.ts';
import { ui } from '../../src/core/shared/i18n/catalogue.ts';
import type { Text } from '../../src/core/shared/i18n/lang.ts';
import { areaSheetId } from '../../src/core/workbook/sheet-ids.ts';
import { people, testBench } from '../support/browser/test-bench.ts';
import { violations } from '../support/browser/violations.ts';

const { open, running, arrive } = testBench();

/** The grid's own parts are drawn by a library. */
const around = { titled: true, except: '.grid' };

/** The page of the add-on that the sidebar or dialog with this title holds. */
async function frameOf(page: Page, title: string): Promise<Frame> {
  const element = await page.locator(`iframe[title="${title}"]`).elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`No frame ${title}`);
  await frame.locator('#page :enabled').first().waitFor();
  return frame;
}

describe.each(['en', 'fr'] as const)('in %s', (lang) => {
  const say = (text: Text): string => text[lang];

  it('the workbench and the pages of the add-on in it are fit for keyboards and screen readers', async () => {
    const book = await open('manager', undefined, lang);
    const { page } = book;
    expect(await violations(page, around)).toEqual([]);
    for (const panel of [texts.clock, texts.outbox, texts.triggers, texts.calls]) {
      await page.getByRole('button', { name: say(panel) }).click();
      const dialog = page.getByRole('dialog', { name: say(panel) });
      await dialog.waitFor();
      expect(await violations(page, around), say(panel)).toEqual([]);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
    await page.getByRole('menuitem', { name: say(texts.file), exact: true }).click();
    await page.getByRole('menuitem', { name: say(texts.share) }).waitFor();
    expect(await violations(page, around), 'menu').toEqual([]);
    await page.getByRole('menuitem', { name: say(texts.share) }).click();
    await page.getByRole('dialog').waitFor();
    expect(await violations(page, around), 'share').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await book.showSheet(areaSheetId(1), '1 We act');
    const { x, y } = await book.middle(await book.find(areaSheetId(1), '1.1-C01', 'id'));
    await page.mouse.click(x, y);
    await book.choose(say(texts.extensions), 'Work Plan', say(ui.update));
    const sidebar = await frameOf(page, say(ui.updateTitle));
    expect(await violations(sidebar, { titled: false }), 'update').toEqual([]);
    await book.choose(say(texts.extensions), 'Work Plan', say(ui.managers), say(ui.review));
    const review = await frameOf(page, say(ui.reviewTitle));
    expect(await violations(review, { titled: false }), 'review').toEqual([]);
    for (const [entry, title] of [
      [ui.newPaper, ui.newPaperTitle],
      [ui.setUp, ui.setUpTitle],
    ] as const) {
      await book.choose(say(texts.extensions), 'Work Plan', say(entry));
      const dialog = await frameOf(page, say(title));
      expect(await violations(dialog, { titled: false }), say(title)).toEqual([]);
      expect(await violations(page, around), `around ${say(title)}`).toEqual([]);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say(texts.close) })
        .first()
        .click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await book.choose(say(texts.extensions), 'Work Plan', say(ui.repair));
    const question = page.getByRole('dialog').filter({ hasText: say(ui.repaired) });
    await question.waitFor();
    expect(await violations(page, around), 'question').toEqual([]);
    await question.getByRole('button', { name: say(texts.ok) }).click();
    await question.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: say(texts.files) }).click();
    await page.getByRole('heading', { name: say(texts.files) }).waitFor();
    expect(await violations(page, around), 'files').toEqual([]);
  });
});

it('so is a paper', async () => {
  const files = await running().call('files.list', { user: people.manager });
  const { page } = await arrive('manager', files.find(({ kind }) => kind === 'document')?.id, 'fr');
  await page.getByRole('button', { name: texts.docx.fr }).waitFor();
  await page.locator('.paper .paragraph').first().waitFor();
  expect(await violations(page, around)).toEqual([]);
});
