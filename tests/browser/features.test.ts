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
});
