import { describe, expect, it } from 'vitest';
import { areaSheetId } from '../../src/core/workbook/sheet-ids.ts';
import { eventually } from '../support/browser/eventually.ts';
import { people, testBench } from '../support/browser/test-bench.ts';

const { open, held, running } = testBench();
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

describe('the sidebar Check', () => {
  it('lists what is wrong, leads to the cell, and mends what is ticked', async () => {
    const book = await open('staff');
    await book.showSheet(area, '1 We act');
    const place = await book.find(area, '1.1-C02', 'progress');
    await pasteElsewhere({ ...place, values: [["'40 %"]] });
    await book.choose('Extensions', 'Work Plan', 'Check the plan…');
    const sidebar = book.frame('Check the plan');
    await sidebar.getByRole('button', { name: 'Check now' }).click();
    const issue = sidebar.getByRole('listitem').filter({ hasText: '1.1-C02' });
    await issue.getByText('Progress is not a percentage').waitFor();

    await book.page.getByRole('tab', { name: 'Overview' }).click();
    await issue
      .filter({ hasText: 'Progress is not a percentage' })
      .getByRole('button', { name: /^Show/ })
      .click();
    await book.page.getByRole('tab', { name: '1 We act', selected: true }).waitFor();

    await issue.getByLabel(/Mend:.*40%/).check();
    await sidebar.getByRole('button', { name: 'Correct the ticked entries (1)' }).click();
    await sidebar.getByText('Mended: 1.1-C02').waitFor();
    await eventually(() => book.text(place)).toBe('40%');
    const issues = (await held()).view.sheets.find(({ title }) => title === 'Issues');
    expect(issues?.cells.some(({ cell }) => cell?.text === 'milestone-without-due')).toBe(true);
  });
});
