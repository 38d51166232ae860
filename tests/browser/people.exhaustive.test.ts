import { describe, expect, it } from 'vitest';
import { areaSheetId } from '../../src/core/workbook/sheet-ids.ts';
import { bookWindow } from '../support/browser/book-window.ts';
import { eventually } from '../support/browser/eventually.ts';
import { testBench } from '../support/browser/test-bench.ts';

const { open, arrive, held, running } = testBench();
const area = areaSheetId(1);

/** The browser says so of every refusal over HTTP. */
const refusedRequest = /status of 40[34]/;

describe('the switch between people', () => {
  it('opens the workbook again as the other person, with that person’s rights, and stays so', async () => {
    const { page, watched } = await open('manager');
    watched.expect(refusedRequest);
    const person = page.getByLabel('You are');
    expect(await person.locator('option').allTextContents()).toEqual([
      'Amina – Manager',
      'Bruno – Manager',
      'Carmen – Staff',
      'David – Staff',
      'Esi – Coordinator, Africa',
      'Farid – Collaborator, may view',
      'Greta – Outsider',
    ]);
    await person.selectOption({ label: 'Greta – Outsider' });
    await page.getByRole('heading', { name: 'This is not possible' }).waitFor();
    await page.getByText(/You do not have permission|need access/).waitFor();
    expect(await page.locator('.grid canvas').count()).toBe(0);

    await person.selectOption({ label: 'Bruno – Manager' });
    await bookWindow(page);
    await page.reload();
    const book = await bookWindow(page);
    await eventually(async () => book.text(await book.find(area, '1.1-C01', 'id'))).toBe('1.1-C01');
    expect(await person.locator('option:checked').textContent()).toBe('Bruno – Manager');
  });
});

describe('an outsider', () => {
  it('finds no files, and cannot open one by its address', async () => {
    const { firstFile = '' } = await running().call('bench.open', {});
    const { page, watched } = await arrive('outsider', firstFile);
    watched.expect(refusedRequest);
    await page.getByRole('heading', { name: 'This is not possible' }).waitFor();
    await page.getByRole('button', { name: 'Files' }).click();
    await page.getByText('Nobody has shared a file with this person yet.').waitFor();
  });
});

describe('a person who may only view', () => {
  it('reads everything and changes nothing', async () => {
    const book = await open('viewer');
    await book.showSheet(area, '1 We act');
    const place = await book.find(area, '1.1-C01', 'comment');
    const before = await book.text(place);
    await book.goTo(place);
    await book.page.keyboard.type('M');
    const told = book.page.getByRole('dialog', { name: 'This is not possible' });
    await told.getByText('You may only view this spreadsheet').waitFor();
    await told.getByRole('button', { name: 'OK' }).click();
    await eventually(() => book.text(place)).toBe(before);
    expect((await held()).text(area, '1.1-C01', 'comment') ?? '').toBe(before);

    // Google runs no script of a file that is open for viewing: there is no menu of the add-on.
    await book.page.getByRole('menuitem', { name: 'Extensions' }).click();
    await book.page.getByRole('menu').waitFor();
    expect(await book.page.getByRole('menuitem', { name: 'Work Plan' }).count()).toBe(0);
  });
});

describe('somebody whose access is taken away', () => {
  it('sees so at once in the open window', async () => {
    const { firstFile = '' } = await running().call('bench.open', {});
    const book = await open('otherStaff');
    book.watched.expect(refusedRequest);
    const share = { user: 'amina@example.org', fileId: firstFile, email: 'david@example.org' };
    await running().call('files.share', { ...share, role: null });
    await book.page.getByRole('heading', { name: 'This is not possible' }).waitFor();
    expect(await book.page.locator('.grid canvas').count()).toBe(0);
    await running().call('files.share', { ...share, role: 'writer' });
  });
});
