import { describe, expect, it } from 'vitest';
import { areaSheetId } from '../../src/core/workbook/sheet-ids.ts';
import { eventually } from '../support/browser/eventually.ts';
import { testBench } from '../support/browser/test-bench.ts';

const { resume, held } = testBench();
const area = areaSheetId(1);

// What the forms do is tested on their pages alone; here each meets the grid around it once.
describe('on the workbench', () => {
  it('an update from the sidebar is shown by the grid', async () => {
    const book = await resume('staff');
    await book.showSheet(area, '1 We act');
    const { x, y } = await book.middle(await book.find(area, '1.1-C02', 'id'));
    await book.page.mouse.click(x, y);
    await book.choose('Extensions', 'Work Plan', 'Update an action…');
    const sidebar = book.frame('Update an action');
    await sidebar.getByRole('heading', { name: '1.1-C02' }).waitFor();
    await sidebar.getByLabel('Status').selectOption({ label: 'On track' });
    await sidebar.getByLabel('Progress').fill('40');
    await sidebar.getByLabel('Next step').fill('Sign with the first three cities');
    await sidebar.getByRole('button', { name: 'Save' }).click();
    await sidebar.getByRole('status').getByText('1.1-C02').waitFor();
    const place = await book.find(area, '1.1-C02', 'status');
    await eventually(() => book.text(place)).toBe('On track');
    const now = await held();
    expect(now.text(area, '1.1-C02', 'nextStep')).toBe('Sign with the first three cities');
    expect(now.text(area, '1.1-C02', 'progress')).toBe('40%');
    expect(now.text(area, '1.1-C02', 'updatedBy')).toBe('carmen@example.org');
  });

  it('a chapter that a manager assigns is found by its lead, who goes to a row', async () => {
    const book = await resume('manager');
    await book.choose('Extensions', 'Work Plan', 'For managers', 'Assign actions…');
    const sidebar = book.frame('Assign actions');
    await sidebar.getByRole('checkbox', { name: /^1\.1 /, checked: true }).waitFor();
    await sidebar.getByRole('combobox', { name: 'Lead' }).selectOption('carmen@example.org');
    await sidebar.getByRole('button', { name: 'Preview' }).click();
    await sidebar.getByRole('button', { name: 'Save (6)' }).click();
    await eventually(async () => (await held()).text(area, '1.1-C06', 'lead')).toBe(
      'carmen@example.org',
    );

    const staff = await resume('staff');
    await staff.choose('Extensions', 'Work Plan', 'My actions…');
    const mine = staff.frame('My actions');
    await mine.getByLabel('Area').selectOption('1 We act');
    await eventually(() => mine.getByRole('list').getByRole('listitem').count()).toBe(6);
    await mine.getByRole('button', { name: 'Go to the row: 1.1-C03' }).click();
    await staff.page.getByRole('tab', { name: '1 We act', selected: true }).waitFor();
  });

  it('the mail with which an update is returned is in the outbox', async () => {
    const book = await resume('manager');
    await book.choose('Extensions', 'Work Plan', 'For managers', 'Review updates…');
    const sidebar = book.frame('Review updates');
    await sidebar.getByRole('heading', { name: /^Waiting for review/ }).waitFor();
    await sidebar.getByRole('list').getByRole('checkbox').first().check();
    await sidebar.getByLabel('Comment').fill('Please name the city');
    await sidebar.getByRole('button', { name: 'Return (1)' }).click();
    await sidebar.getByRole('button', { name: 'I know this workbook' }).click();
    await sidebar.getByRole('button', { name: 'Return, and send 1 email' }).click();
    await sidebar.getByText('Mail sent to: carmen@example.org').waitFor();
    await book.page.getByRole('button', { name: 'Outbox' }).click();
    await book.page.getByText('Please name the city').first().waitFor();
  });
});
