import { describe, expect, it } from 'vitest';
import { areaSheetId } from '../../src/core/workbook/sheet-ids.ts';
import { eventually } from '../support/browser/eventually.ts';
import { testBench } from '../support/browser/test-bench.ts';

const { open, held } = testBench();
const area = areaSheetId(1);

describe('managers', () => {
  it('assign a chapter after a look at what changes; its lead then finds and confirms all', async () => {
    const book = await open('manager');
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

    const staff = await open('staff');
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
    const book = await open('manager');
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
});
