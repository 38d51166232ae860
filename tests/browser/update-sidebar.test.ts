import { describe, expect, it } from 'vitest';
import { areaSheetId } from '../../src/core/workbook/sheet-ids.ts';
import type { BookWindow } from '../support/browser/book-window.ts';
import { eventually } from '../support/browser/eventually.ts';
import { type PersonKey, testBench } from '../support/browser/test-bench.ts';

const { resume, held } = testBench();
const area = areaSheetId(1);

/** The sidebar beside the first area, with an action selected. */
async function openSidebar(person: PersonKey, id: string) {
  const book = await resume(person);
  await book.showSheet(area, '1 We act');
  await select(book, id);
  await book.choose('Extensions', 'Work Plan', 'Update an action…');
  const sidebar = book.frame('Update an action');
  await sidebar.getByText(id, { exact: true }).first().waitFor();
  return { book, sidebar };
}

/** Clicks the action's row. */
async function select(book: BookWindow, id: string): Promise<void> {
  const { x, y } = await book.middle(await book.find(area, id, 'id'));
  await book.page.mouse.click(x, y);
}

describe('the sidebar Update', () => {
  it('saves an update of the selected action, says so, and the grid shows it', async () => {
    const { book, sidebar } = await openSidebar('staff', '1.1-C02');
    await sidebar.getByLabel('Status').selectOption({ label: 'On track' });
    await sidebar.getByLabel('Progress').fill('40');
    await sidebar.getByLabel('Next step').fill('Sign with the first three cities');
    await sidebar.getByRole('button', { name: 'Save' }).click();
    await sidebar
      .getByRole('status')
      .getByText(/1\.1-C02/)
      .waitFor();
    const place = await book.find(area, '1.1-C02', 'status');
    await eventually(() => book.text(place)).toBe('On track');
    const now = await held();
    expect(now.text(area, '1.1-C02', 'nextStep')).toBe('Sign with the first three cities');
    expect(now.text(area, '1.1-C02', 'progress')).toBe('40%');
    expect(now.text(area, '1.1-C02', 'updatedBy')).toBe('carmen@example.org');
  });

  it('follows the selection, and keeps what was typed with its action', async () => {
    const { book, sidebar } = await openSidebar('staff', '1.1-C03');
    await sidebar.getByLabel('Result').fill('Half of the study');
    await select(book, '1.1-C04');
    await sidebar.getByText('Selected now: 1.1-C04').waitFor();
    expect(await sidebar.getByLabel('Result').inputValue()).toBe('Half of the study');
    await sidebar.getByRole('button', { name: 'Go to 1.1-C04' }).click();
    await eventually(() => sidebar.getByLabel('Result').inputValue()).toBe('');

    await select(book, '1.1-C03');
    await eventually(() => sidebar.getByLabel('Result').inputValue()).toBe('Half of the study');
    await sidebar.getByText('What you typed before is here again.').waitFor();
  });

  it('says what to do where no action is selected', async () => {
    const { book, sidebar } = await openSidebar('staff', '1.1-C01');
    await book.page.getByRole('tab', { name: 'Overview' }).click();
    await sidebar.getByText('Select a cell in the row of an action').waitFor();
  });

  it('shows what another person wrote, once the action is selected again', async () => {
    const { book, sidebar } = await openSidebar('manager', '1.1-C05');
    const other = await resume('staff');
    await other.showSheet(area, '1 We act');
    const place = await other.find(area, '1.1-C05', 'comment');
    await other.goTo(place);
    await other.page.keyboard.type('Seen by both');
    await other.page.keyboard.press('Enter');
    await eventually(() => book.text(place)).toBe('Seen by both');
    await select(book, '1.1-C06');
    await sidebar.getByText('1.1-C06', { exact: true }).first().waitFor();
    await select(book, '1.1-C05');
    await eventually(() => sidebar.getByLabel('Internal comment').inputValue()).toBe(
      'Seen by both',
    );
  });

  it('confirms with one click that nothing is new', async () => {
    const { book, sidebar } = await openSidebar('manager', '1.1-C06');
    await sidebar.getByRole('button', { name: 'Nothing new, still correct' }).click();
    await sidebar
      .getByRole('status')
      .getByText(/1\.1-C06/)
      .waitFor();
    const place = await book.find(area, '1.1-C06', 'updatedBy');
    await eventually(() => book.text(place)).toBe('amina@example.org');
  });

  it('shows both versions when somebody else changed the field, and saves the chosen one', async () => {
    const { sidebar } = await openSidebar('staff', '1.1-C06');
    await sidebar.getByLabel('Result').fill('Mine');
    const other = await openSidebar('manager', '1.1-C06');
    await other.sidebar.getByLabel('Result').fill('Theirs');
    await other.sidebar.getByLabel('Next step').fill('Theirs too');
    await other.sidebar.getByRole('button', { name: 'Save' }).click();
    await eventually(async () => (await held()).text(area, '1.1-C06', 'result')).toBe('Theirs');

    await sidebar.getByRole('button', { name: 'Save' }).click();
    await sidebar.getByText('Now in the sheet: Theirs').waitFor();
    expect(await sidebar.getByLabel('Result').inputValue()).toBe('Mine');
    expect((await held()).text(area, '1.1-C06', 'result')).toBe('Theirs');
    await sidebar.getByRole('button', { name: 'Save mine over it' }).click();
    await eventually(async () => (await held()).text(area, '1.1-C06', 'result')).toBe('Mine');
    // What was not typed here is not taken back.
    expect((await held()).text(area, '1.1-C06', 'nextStep')).toBe('Theirs too');
  });

  it('leaves what another person wrote, if that is chosen', async () => {
    const { sidebar } = await openSidebar('staff', '1.1-C02');
    await sidebar.getByLabel('Result').fill('Mine');
    await sidebar.getByLabel('Next step').fill('My step');
    const other = await openSidebar('manager', '1.1-C02');
    await other.sidebar.getByLabel('Result').fill('Theirs');
    await other.sidebar.getByRole('button', { name: 'Save' }).click();
    await eventually(async () => (await held()).text(area, '1.1-C02', 'result')).toBe('Theirs');
    await sidebar.getByRole('button', { name: 'Save' }).click();
    await sidebar.getByRole('button', { name: 'Keep what is there' }).click();
    await eventually(() => sidebar.getByLabel('Result').inputValue()).toBe('Theirs');
    await sidebar.getByRole('button', { name: 'Save' }).click();
    await eventually(async () => (await held()).text(area, '1.1-C02', 'nextStep')).toBe('My step');
    expect((await held()).text(area, '1.1-C02', 'result')).toBe('Theirs');
  });

  it('keeps what was typed when there is no connection, and saves it once when there is', async () => {
    const { book, sidebar } = await openSidebar('staff', '1.1-C01');
    const before = (await held()).text(area, '1.1-C01', 'updatedBy') ?? '';
    await sidebar.getByLabel('Next step').fill('Typed without a connection');
    book.watched.expect(/ERR_INTERNET_DISCONNECTED/);
    await book.watched.context.setOffline(true);
    await sidebar.getByRole('button', { name: 'Save' }).click();
    await sidebar.getByRole('alert').getByText('No connection to Google').first().waitFor();
    expect(await sidebar.getByLabel('Next step').inputValue()).toBe('Typed without a connection');
    expect((await held()).text(area, '1.1-C01', 'updatedBy') ?? '').toBe(before);
    await book.watched.context.setOffline(false);
    await sidebar.getByRole('button', { name: 'Save' }).click();
    await sidebar.getByRole('status').getByText('1.1-C01').waitFor();
    expect((await held()).text(area, '1.1-C01', 'nextStep')).toBe('Typed without a connection');
  });
});
