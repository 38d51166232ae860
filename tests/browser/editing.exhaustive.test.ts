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
const heldText = async (id: string, key: string): Promise<string | undefined> =>
  (await held()).text(area, id, key);

describe('in the grid, staff', () => {
  it('types into a cell, and the host keeps it', async () => {
    const book = await atArea('staff');
    const place = await book.find(area, '1.1-C02', 'comment');
    await book.goTo(place);
    await book.page.keyboard.type('Asked the region, waits');
    await book.page.keyboard.press('Enter');
    await eventually(() => heldText('1.1-C02', 'comment')).toBe('Asked the region, waits');
    await eventually(() => book.text(place)).toBe('Asked the region, waits');
  });

  it('chooses a status from the dropdown', async () => {
    const book = await atArea('staff');
    const place = await book.find(area, '1.1-C03', 'status');
    await book.goTo(place);
    const { x, y } = await book.middle(place);
    await book.page.mouse.dblclick(x, y);
    await book.page.getByText('At risk', { exact: true }).click();
    await eventually(() => heldText('1.1-C03', 'status')).toBe('At risk');
    await eventually(() => book.text(place)).toBe('At risk');
  });

  it('goes on below after Enter, also when the answer of the host has come', async () => {
    const book = await atArea('staff');
    const place = await book.find(area, '1.1-C01', 'nextStep');
    await book.goTo(place);
    for (const text of ['first', 'second']) {
      await book.page.keyboard.type(text);
      await book.page.keyboard.press('Enter');
      await eventually(() => heldText(text === 'first' ? '1.1-C01' : '1.1-C02', 'nextStep')).toBe(
        text,
      );
    }
    await eventually(() => book.text({ ...place, row: place.row + 1 })).toBe('second');
  });

  it('pastes a block of cells', async () => {
    const book = await atArea('staff');
    const place = await book.find(area, '1.1-C04', 'result');
    await book.goTo(place);
    await book.page.evaluate(() =>
      navigator.clipboard.writeText('A study\tPublish it\nA guide\tPrint it'),
    );
    await book.page.keyboard.press('ControlOrMeta+v');
    await eventually(() => heldText('1.1-C05', 'nextStep')).toBe('Print it');
    expect(await heldText('1.1-C04', 'result')).toBe('A study');
    await eventually(() => book.text({ ...place, row: place.row + 1 })).toBe('A guide');
    await eventually(async () => book.differences((await held()).view)).toEqual([]);
  });

  it('is refused an edit of a protected cell, in words, and the cell stays', async () => {
    const book = await atArea('staff');
    const place = await book.find(area, '1.1-C02', 'action');
    const before = await book.text(place);
    await book.goTo(place);
    await book.page.keyboard.type('x');
    const told = book.page.getByRole('dialog', { name: 'This is not possible' });
    await told.getByText('You are trying to edit a protected cell').waitFor();
    await told.getByRole('button', { name: 'OK' }).click();
    await eventually(() => book.text(place)).toBe(before);
    expect(await heldText('1.1-C02', 'action')).toBe(before);
  });
});
