import { describe, expect, it } from 'vitest';
import { areaSheetId } from '../../src/core/workbook/sheet-ids.ts';
import { eventually } from '../support/browser/eventually.ts';
import { people, testBench } from '../support/browser/test-bench.ts';

const { resume, held, running } = testBench();
const area = areaSheetId(1);

/** Pastes in another window: what is pasted is not validated, as on Google. */
async function pasteElsewhere(where: {
  sheetId: number;
  row: number;
  column: number;
  values: string[][];
}): Promise<void> {
  const window = 'window-elsewhere';
  const { firstFile: fileId } = await running().call('bench.open', {});
  const opened = { window, user: people.otherStaff, fileId: fileId ?? '', locale: 'en' };
  await running().call('book.open', opened);
  await running().call('book.act', { window, action: { kind: 'paste', ...where } });
}

describe('on the workbench', () => {
  it('rows that are selected together are updated together', async () => {
    const book = await resume('staff');
    await book.showSheet(area, '1 We act');
    const row = async (id: string) => book.middle(await book.find(area, id, 'id'));
    const [first, last] = [await row('1.1-C01'), await row('1.1-C03')];
    await book.page.mouse.click(first.x, first.y);
    await book.page.keyboard.down('Shift');
    await book.page.mouse.click(last.x, last.y);
    await book.page.keyboard.up('Shift');
    await book.choose('Extensions', 'Work Plan', 'Update an action…');
    const sidebar = book.frame('Update an action');
    await sidebar.getByText('3 chosen of the selected 3').waitFor();
    await sidebar.getByRole('button', { name: 'Nothing new, still correct' }).click();
    await sidebar.getByRole('status').getByText('3 actions').waitFor();
    for (const id of ['1.1-C01', '1.1-C02', '1.1-C03']) {
      const place = await book.find(area, id, 'updatedBy');
      await eventually(() => book.text(place)).toBe('carmen@example.org');
    }
  });

  it('an issue of the check leads to its cell, which the grid shows mended', async () => {
    const book = await resume('staff');
    await book.showSheet(area, '1 We act');
    const place = await book.find(area, '1.1-C02', 'progress');
    await pasteElsewhere({ ...place, values: [["'40 %"]] });
    await book.choose('Extensions', 'Work Plan', 'Check the plan…');
    const sidebar = book.frame('Check the plan');
    await sidebar.getByRole('button', { name: 'Check now' }).click();
    const issue = sidebar
      .getByRole('listitem')
      .filter({ hasText: '1.1-C02' })
      .filter({ hasText: 'Progress is not a percentage' });
    await issue.waitFor();
    await book.page.getByRole('tab', { name: 'Overview' }).click();
    await issue.getByRole('button', { name: /^Show/ }).click();
    await book.page.getByRole('tab', { name: '1 We act', selected: true }).waitFor();
    await issue.getByLabel(/Mend:.*40%/).check();
    await sidebar.getByRole('button', { name: 'Correct the ticked entries (1)' }).click();
    await sidebar.getByText('Mended: 1.1-C02').waitFor();
    await eventually(() => book.text(place)).toBe('40%');
    expect((await held()).text(area, '1.1-C02', 'progress')).toBe('40%');
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
