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
});
