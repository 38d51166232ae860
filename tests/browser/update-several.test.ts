import { describe, expect, it } from 'vitest';
import { areaSheetId } from '../../src/core/workbook/sheet-ids.ts';
import type { BookWindow } from '../support/browser/book-window.ts';
import { eventually } from '../support/browser/eventually.ts';
import { type PersonKey, testBench } from '../support/browser/test-bench.ts';

const { resume, held } = testBench();
const area = areaSheetId(1);

async function click(book: BookWindow, id: string, ...modifiers: 'Shift'[]): Promise<void> {
  const { x, y } = await book.middle(await book.find(area, id, 'id'));
  for (const key of modifiers) await book.page.keyboard.down(key);
  await book.page.mouse.click(x, y);
  for (const key of modifiers) await book.page.keyboard.up(key);
}

/** The sidebar beside the first area, with the rows from one action to another selected. */
async function openSidebar(person: PersonKey, from: string, to = from) {
  const book = await resume(person);
  await book.showSheet(area, '1 We act');
  await click(book, from);
  if (to !== from) await click(book, to, 'Shift');
  await book.choose('Extensions', 'Work Plan', 'Update an action…');
  const sidebar = book.frame('Update an action');
  await sidebar.getByLabel('Next step').waitFor();
  return { book, sidebar };
}

const button = { name: 'Nothing new, still correct' };

describe('the sidebar Update, for several rows', () => {
  it('enters the same in every chosen action, and leaves the rest of each as it is', async () => {
    const { book, sidebar } = await openSidebar('staff', '1.1-C01', '1.1-C03');
    await sidebar.getByText('3 chosen of the selected 3').waitFor();
    await sidebar.getByRole('checkbox', { name: '1.1-C02' }).uncheck();
    await sidebar.getByText('2 chosen of the selected 3').waitFor();
    await sidebar.getByLabel('Status').selectOption({ label: 'Completed' });
    await sidebar.getByText('there is no evidence').first().waitFor();
    expect(await sidebar.getByText('(2/2)').count()).toBeGreaterThan(0);
    await sidebar.getByLabel('Next step').fill('Report in June');
    await sidebar.getByLabel('Next step').press('Control+Enter');
    await sidebar.getByRole('status').getByText('2 actions').waitFor();
    const now = await held();
    for (const id of ['1.1-C01', '1.1-C03']) {
      expect(now.text(area, id, 'status')).toBe('Completed');
      expect(now.text(area, id, 'progress')).toBe('100%');
      expect(now.text(area, id, 'nextStep')).toBe('Report in June');
      expect(now.text(area, id, 'updatedBy')).toBe('carmen@example.org');
    }
    expect(now.text(area, '1.1-C02', 'nextStep')).toBe('');
    // The form is empty again, and the same rows can be confirmed.
    await eventually(() => sidebar.getByLabel('Next step').inputValue()).toBe('');
    await eventually(() => sidebar.getByRole('button', button).isEnabled()).toBe(true);
    const place = await book.find(area, '1.1-C02', 'updatedBy');
    await sidebar.getByRole('checkbox', { name: '1.1-C02' }).check();
    await sidebar.getByRole('button', button).click();
    await eventually(() => book.text(place)).toBe('carmen@example.org');
  });

  it('names the actions that somebody else changed, and can leave them out', async () => {
    const { sidebar } = await openSidebar('staff', '1.1-C04', '1.1-C05');
    await sidebar.getByLabel('Result').fill('Ours');
    const other = await openSidebar('manager', '1.1-C05');
    await other.sidebar.getByLabel('Result').fill('Theirs');
    await other.sidebar.getByRole('button', { name: 'Save' }).click();
    await eventually(async () => (await held()).text(area, '1.1-C05', 'result')).toBe('Theirs');
    await sidebar.getByRole('button', { name: 'Save' }).click();
    await sidebar.getByText('Now in the sheet: Theirs').waitFor();
    await sidebar.getByRole('button', { name: 'Leave these actions out' }).click();
    await sidebar.getByText('1 chosen of the selected 2').waitFor();
    await sidebar.getByRole('button', { name: 'Save' }).click();
    await eventually(async () => (await held()).text(area, '1.1-C04', 'result')).toBe('Ours');
    expect((await held()).text(area, '1.1-C05', 'result')).toBe('Theirs');
  });
});

describe('the sidebar Update, for one’s own actions', () => {
  it('goes from one to the next by keyboard, and keeps what was typed', async () => {
    const manager = await resume('manager');
    await manager.choose('Extensions', 'Work Plan', 'For managers', 'Assign actions…');
    const form = manager.frame('Assign actions');
    await form.getByRole('combobox', { name: 'Lead' }).selectOption('carmen@example.org');
    await form.getByRole('button', { name: 'Preview' }).click();
    await form.getByRole('button', { name: 'Save (6)' }).click();
    await eventually(async () => (await held()).text(area, '1.1-C06', 'lead')).toBe(
      'carmen@example.org',
    );

    const { book, sidebar } = await openSidebar('staff', '1.1-C06');
    await sidebar.getByText(/My actions: \d+ \/ \d+/).waitFor();
    await sidebar.getByLabel('Result').fill('Not yet saved');
    await sidebar.getByLabel('Result').press('Alt+ArrowUp');
    await sidebar.getByRole('heading', { name: '1.1-C05' }).waitFor();
    await eventually(() => sidebar.getByLabel('Result').inputValue()).not.toBe('Not yet saved');
    await sidebar.getByRole('button', { name: 'Next of mine: 1.1-C06' }).click();
    await sidebar.getByRole('heading', { name: '1.1-C06' }).waitFor();
    expect(await sidebar.getByLabel('Result').inputValue()).toBe('Not yet saved');
    await sidebar.getByLabel('Result').press('Control+Enter');
    await sidebar
      .getByRole('status')
      .getByText(/1\.1-C06/)
      .waitFor();
    await sidebar.getByText(/^History \(/).click();
    await sidebar.getByText('changed by a manager').waitFor();
    await sidebar.locator('.recorded').getByText('Not yet saved').waitFor();
    await eventually(async () => book.text(await book.find(area, '1.1-C06', 'result'))).toBe(
      'Not yet saved',
    );
  });

  it('are updated in the list of My actions', async () => {
    const book = await resume('staff');
    await book.choose('Extensions', 'Work Plan', 'My actions…');
    const mine = book.frame('My actions');
    await mine.getByRole('button', { name: 'Update here: 1.1-C02' }).click();
    await mine.getByLabel('Next step').fill('From the list');
    await mine.getByRole('button', { name: 'Save' }).click();
    await mine
      .getByRole('status')
      .getByText(/1\.1-C02/)
      .waitFor();
    await eventually(async () => (await held()).text(area, '1.1-C02', 'nextStep')).toBe(
      'From the list',
    );
  });
});
