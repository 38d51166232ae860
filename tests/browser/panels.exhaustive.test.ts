import { describe, expect, it } from 'vitest';
import { bookWindow } from '../support/browser/book-window.ts';
import { eventually } from '../support/browser/eventually.ts';
import { testBench } from '../support/browser/test-bench.ts';

const { open, resume } = testBench();

describe('around the grid', () => {
  it('the menu of the add-on shows its entries, by mouse and by keyboard', async () => {
    const { page } = await resume();
    await page.getByRole('menuitem', { name: 'Extensions' }).click();
    await page.getByRole('menuitem', { name: 'Work Plan' }).hover();
    for (const name of ['Set up this workbook…', 'Papers…', 'Repair the layout']) {
      await page.getByRole('menuitem', { name }).waitFor();
    }
    await page.keyboard.press('Escape');
    await eventually(() => page.getByRole('menu').count()).toBe(0);

    // A pointer that rests on an entry opens its submenu.
    await page.mouse.move(640, 10);
    const focused = (name: string) => page.locator('[role="menuitem"]:focus', { hasText: name });
    await page.getByRole('menuitem', { name: 'File' }).focus();
    for (const name of ['Edit', 'Data', 'Extensions']) {
      await page.keyboard.press('ArrowRight');
      await focused(name).waitFor();
    }
    await page.keyboard.press('ArrowDown');
    await focused('Work Plan').waitFor();
    await page.keyboard.press('ArrowRight');
    await focused('Set up this workbook…').or(focused('Update an action…')).waitFor();
    await page.getByRole('menuitem', { name: 'Repair the layout' }).waitFor();
  });

  it('a question of the add-on waits for its answer, and the calls of the run are listed', async () => {
    const book = await resume();
    await book.choose('Extensions', 'Work Plan', 'Repair the layout');
    const question = book.page.getByRole('dialog').filter({ hasText: 'No entry was changed' });
    await question.getByRole('button', { name: 'OK' }).click();
    await question.waitFor({ state: 'detached' });
    await book.page.getByRole('button', { name: /^Calls \([1-9]/ }).click();
    const panel = book.page.getByRole('dialog', { name: 'Calls' });
    await panel.getByText('sheets.spreadsheets.get').first().waitFor();
    await panel.getByText(/round trips/).waitFor();
  });

  it('outbox, triggers and clock open and close', async () => {
    const { page } = await resume();
    for (const [button, text] of [
      ['Outbox', 'No mail was sent.'],
      ['Triggers', 'The add-on has installed no trigger.'],
      ['Clock', 'Triggers whose time comes run at once.'],
    ] as const) {
      await page.getByRole('button', { name: button }).click();
      const panel = page.getByRole('dialog', { name: button });
      await panel.getByText(text).waitFor();
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'detached' });
    }
  });

  it('the clock can be set, and shows it', async () => {
    const { page } = await resume();
    await page.getByRole('button', { name: 'Clock' }).click();
    const panel = page.getByRole('dialog', { name: 'Clock' });
    await panel.getByLabel('Clock').fill('2022-12-24T10:00');
    await panel.getByRole('button', { name: 'Set' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Clock.*24.*2022|Clock.*Dec.*2022/ }).waitFor();
  });

  it('the language changes everything at once', async () => {
    const { page } = await open();
    await page.getByLabel('Language').selectOption('fr');
    await bookWindow(page);
    await page.getByRole('menuitem', { name: 'Fichier' }).waitFor();
    await page.getByRole('menuitem', { name: 'Extensions' }).click();
    await page.getByRole('menuitem', { name: 'Work Plan' }).hover();
    await page.getByRole('menuitem', { name: 'Préparer ce classeur…' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  });
});
