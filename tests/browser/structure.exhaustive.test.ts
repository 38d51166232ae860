import { describe, expect, it } from 'vitest';
import { areaSheetId } from '../../src/core/workbook/sheet-ids.ts';
import { eventually } from '../support/browser/eventually.ts';
import { testBench } from '../support/browser/test-bench.ts';

const { resume, held } = testBench();
const area = areaSheetId(1);

const atArea = async (...who: Parameters<typeof resume>) => {
  const book = await resume(...who);
  await book.showSheet(area, '1 We act');
  return book;
};

describe('in the grid, a manager', () => {
  it('sorts by a column, and sorts back', async () => {
    const book = await atArea();
    const before = (await held()).ids(area);
    await book.goTo(await book.find(area, '1.1-C02', 'id'));
    await book.choose('Data', 'Sort by this column, Z → A');
    await eventually(async () => (await held()).ids(area)).toEqual([...before].reverse());
    const top = await book.find(area, before[before.length - 1] ?? '', 'id');
    expect(top.row).toBe(2);
    await book.choose('Data', 'Sort by this column, A → Z');
    await eventually(async () => (await held()).ids(area)).toEqual(before);
  });

  it('takes the filter away and makes it again', async () => {
    const book = await atArea();
    await book.choose('Data', 'Remove the filter');
    const filter = async () =>
      (await held()).view.sheets.find(({ sheetId }) => sheetId === area)?.filter?.range;
    await eventually(filter).toBeUndefined();
    await book.choose('Data', 'Create a filter');
    await eventually(filter).toMatchObject({ startRow: 1, startColumn: 0 });
  });

  it('looks at a sheet through a filter view, and no longer', async () => {
    const book = await atArea();
    await book.choose('Data', 'Filter views', 'Overdue');
    const bar = book.page.getByText('Filter view: Overdue');
    await bar.waitFor();
    await bar.getByRole('button', { name: 'Close' }).click();
    await bar.waitFor({ state: 'detached' });
  });

  it('inserts a row from the menu of the grid, and the actions stay what they are', async () => {
    const book = await atArea();
    const place = await book.find(area, '1.1-C04', 'id');
    const { x, y } = await book.middle(place);
    await book.page.mouse.click(x, y);
    await book.page.mouse.click(x, y, { button: 'right' });
    await book.page.getByText('Insert', { exact: true }).hover();
    const item = book.page.getByText('rows above');
    const { width = 0, height = 0 } = (await item.boundingBox()) ?? {};
    // In the middle of the line is a field for the number of rows.
    await item.click({ position: { x: width - 20, y: height / 2 } });
    await eventually(async () => (await book.find(area, '1.1-C04', 'id')).row).toBe(place.row + 1);
    const { view, ids } = await held();
    expect(ids(area)).toContain('1.1-C04');
    await eventually(() => book.differences(view)).toEqual([]);
  });

  it('renames a sheet on its tab', async () => {
    const book = await resume();
    await book.showSheet(areaSheetId(5), '5 We meet');
    await book.page.getByRole('tab', { name: '5 We meet' }).dblclick();
    const editing = () =>
      book.page.evaluate(() => document.activeElement?.closest('[role="tab"]') !== null);
    await eventually(editing).toBe(true);
    await book.page.keyboard.press('ControlOrMeta+a');
    await book.page.keyboard.type('5 We listen');
    await book.page.keyboard.press('Enter');
    const titles = async () => (await held()).view.sheets.map(({ title }) => title);
    await eventually(titles).toContain('5 We listen');
    await book.page.getByRole('tab', { name: '5 We listen' }).waitFor();
  });
});

describe('two people', () => {
  it('see at once what the other one writes and moves, and stay on the sheet they are on', async () => {
    const [mine, theirs] = [await atArea('manager'), await atArea('staff')];
    const place = await mine.find(area, '1.1-C01', 'nextStep');
    await theirs.goTo(place);
    await theirs.page.keyboard.type('Call the Section');
    await theirs.page.keyboard.press('Enter');
    await eventually(() => mine.text(place)).toBe('Call the Section');

    const last = (await held()).ids(area).pop() ?? '';
    await mine.goTo(await mine.find(area, '1.1-C03', 'id'));
    await mine.choose('Data', 'Sort by this column, Z → A');
    await eventually(async () => (await theirs.find(area, last, 'id')).row).toBe(2);
    await theirs.page.getByRole('tab', { name: '1 We act', selected: true }).waitFor();
    const { view } = await held();
    await eventually(() => mine.differences(view)).toEqual([]);
    await eventually(() => theirs.differences(view)).toEqual([]);
  });
});
