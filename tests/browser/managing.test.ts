import { describe, expect, it } from 'vitest';
import { areaSheetId } from '../../src/core/workbook/sheet-ids.ts';
import { eventually } from '../support/browser/eventually.ts';
import { testBench } from '../support/browser/test-bench.ts';

const { resume, held } = testBench();
const area = areaSheetId(1);

describe('managers', () => {
  it('assign a chapter after a look at what changes; its lead then finds and confirms all', async () => {
    const book = await resume('manager');
    await book.choose('Extensions', 'Work Plan', 'For managers', 'Assign actions…');
    const sidebar = book.frame('Assign actions');
    await sidebar.getByRole('checkbox', { name: /^1\.1 / }).waitFor();
    expect(await sidebar.getByRole('checkbox', { name: /^1\.1 / }).isChecked()).toBe(true);
    const lead = sidebar.getByRole('combobox', { name: 'Lead' });
    await lead.selectOption('carmen@example.org');
    await sidebar.getByLabel('Due', { exact: true }).fill('2022-10-31');
    await sidebar.getByRole('button', { name: 'Preview' }).click();
    await sidebar.getByRole('button', { name: 'Save (6)' }).click();
    await eventually(async () => (await held()).text(area, '1.1-C06', 'lead')).toBe(
      'carmen@example.org',
    );
    // An assignment is no update.
    expect((await held()).text(area, '1.1-C06', 'updatedBy') ?? '').toBe('');

    const staff = await resume('staff');
    await staff.choose('Extensions', 'Work Plan', 'My actions…');
    const mine = staff.frame('My actions');
    await mine.getByLabel('Area').selectOption('1 We act');
    const rows = mine.getByRole('list').getByRole('listitem');
    await eventually(() => rows.count()).toBe(6);
    await mine.getByRole('button', { name: 'Go to the row: 1.1-C03' }).click();
    await staff.page.getByRole('tab', { name: '1 We act', selected: true }).waitFor();
    await mine.getByRole('button', { name: 'Tick all that are shown (6)' }).click();
    await mine.getByRole('button', { name: 'Nothing new, still correct (6)' }).click();
    await mine.getByText('Saved: 6 actions.').waitFor();
    expect((await held()).text(area, '1.1-C06', 'updatedBy')).toBe('carmen@example.org');
  });

  it('retire an action: its row leaves the area, and nothing else does', async () => {
    const book = await resume('manager');
    await book.showSheet(area, '1 We act');
    const before = (await held()).ids(area);
    const { x, y } = await book.middle(await book.find(area, '1.1-C04', 'id'));
    await book.page.mouse.click(x, y);
    await book.choose('Extensions', 'Work Plan', 'For managers', 'Add, amend or retire…');
    const sidebar = book.frame('Add, amend or retire an action');
    await sidebar.getByText('1.1-C04', { exact: true }).waitFor();
    await sidebar.getByLabel('Reason').fill('Taken over by another network');
    await sidebar.getByRole('button', { name: 'Retire 1.1-C04' }).click();
    await sidebar.getByText('Retired:').first().waitFor();
    const after = (await held()).ids(area);
    expect(after).toEqual(before.filter((id) => id !== '1.1-C04'));
  });

  it('amend an action, add one, and bring the retired one back', async () => {
    const book = await resume('manager');
    await book.showSheet(area, '1 We act');
    const { x, y } = await book.middle(await book.find(area, '1.1-C05', 'id'));
    await book.page.mouse.click(x, y);
    await book.choose('Extensions', 'Work Plan', 'For managers', 'Add, amend or retire…');
    const sidebar = book.frame('Add, amend or retire an action');
    await sidebar.getByText('1.1-C05', { exact: true }).waitFor();
    const text = sidebar.getByLabel('Action', { exact: true });
    await text.fill('Implement the compact of mayors');
    await sidebar.getByRole('button', { name: 'Save', exact: true }).click();
    await eventually(async () => (await held()).text(area, '1.1-C05', 'action')).toBe(
      'Implement the compact of mayors',
    );
    const what = sidebar.getByLabel('What to do');
    await what.selectOption({ label: 'Add an action' });
    await sidebar.getByLabel('Chapter').selectOption('1.1');
    await sidebar.getByLabel('Tier').selectOption({ label: 'Core' });
    await text.fill('=1+1 is a text');
    await sidebar.getByRole('button', { name: 'Add to the plan' }).click();
    await eventually(async () => (await held()).text(area, '1.1-C07', 'action')).toBe(
      '=1+1 is a text',
    );
    await sidebar.getByRole('status').getByText('1.1-C07').waitFor();
    await what.selectOption({ label: 'Bring a retired action back (1)' });
    await sidebar.getByText('Taken over by another network').waitFor();
    await sidebar.getByRole('button', { name: 'Bring back 1.1-C04' }).click();
    await eventually(async () => (await held()).ids(area).includes('1.1-C04')).toBe(true);
    await sidebar.getByText('No action is retired.').waitFor();
  });

  it('hand over what one person leads to another', async () => {
    const book = await resume('manager');
    await book.choose('Extensions', 'Work Plan', 'For managers', 'Assign actions…');
    const sidebar = book.frame('Assign actions');
    await sidebar.getByLabel('What to do').selectOption('handOver');
    await sidebar.getByLabel('From').selectOption('carmen@example.org');
    await sidebar.getByLabel('To', { exact: true }).selectOption('david@example.org');
    await sidebar.getByRole('button', { name: 'Preview' }).click();
    await sidebar.getByRole('button', { name: /^Save \(\d+\)/ }).click();
    await eventually(async () => (await held()).text(area, '1.1-C06', 'lead')).toBe(
      'david@example.org',
    );
  });

  it('see who has updated, read the mail to a lead, and send it', async () => {
    const book = await resume('manager');
    await book.choose('Extensions', 'Work Plan', 'For managers', 'Assign actions…');
    const assigning = book.frame('Assign actions');
    await assigning.getByRole('combobox', { name: 'Lead' }).selectOption('david@example.org');
    await assigning.getByRole('button', { name: 'Preview' }).click();
    await assigning.getByRole('button', { name: /^Save \(\d+\)/ }).click();
    await assigning
      .getByRole('status')
      .getByText(/^Saved/)
      .waitFor();
    await book.choose('Extensions', 'Work Plan', 'For managers', 'Who has updated…');
    const dialog = book.frame('Updates of this period');
    const lead = dialog.getByRole('checkbox', { name: /david@example\.org/ });
    await lead.check();
    await dialog.getByRole('button', { name: 'Read: david@example.org' }).click();
    await eventually(() => dialog.locator('pre').first().innerText()).toMatch(/-[CE]\d\d/);
    await dialog.getByRole('button', { name: 'Read and send… (1)' }).click();
    const send = dialog.getByRole('button', { name: 'Send 1 email' });
    await send.waitFor();
    expect(await send.isEnabled()).toBe(false);
    await dialog.getByRole('button', { name: 'I know this workbook' }).click();
    await send.click();
    await dialog.getByText('Sent to: david@example.org').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await book.page.getByRole('button', { name: 'Outbox' }).click();
    await book.page.getByText('david@example.org').first().waitFor();
  });
});
