import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { areaSheetId } from '../../src/core/workbook/sheet-ids.ts';
import { type ActionCells, actionCells } from '../support/action-cells.ts';
import { testForms } from '../support/browser/forms.ts';
import { manager, staff } from '../support/sheets-host.ts';
import { type SmallWorkbook, smallWorkbook } from '../support/small-workbook.ts';

const open = testForms();
const area = areaSheetId(1);

let app: SmallWorkbook;
beforeAll(() => {
  app = smallWorkbook();
});
beforeEach(() => app.restore());

const held = (): ActionCells => actionCells(app, area);

/** Assigns actions to the member of staff. */
function lead(ids: readonly string[], more: { readonly due?: string } = {}): void {
  const assignment = { lead: staff, ...more };
  const target = { kind: 'ids', ids };
  const input = { saveId: 'save-0060', target, assignment, keepFilled: false };
  expect(app.rpc('assign.save', input)).toMatchObject({ ok: true });
}

/** The sidebar that adds, amends and retires, with an action selected. */
async function openAmend(id: string) {
  const form = await open(app, 'openAmend', { at: [area, held().a1(id)] });
  await form.page.getByText(id, { exact: true }).waitFor();
  return form;
}

describe('managers', () => {
  it('assign a chapter after a look at what changes', async () => {
    const { page, button } = await open(app, 'openAssign');
    const chapter = page.getByRole('checkbox', { name: /^2\.1 / });
    await chapter.check();
    await page.getByRole('checkbox', { name: /^1\.1 / }).uncheck();
    await page.getByRole('combobox', { name: 'Lead' }).selectOption(staff);
    await page.getByLabel('Due', { exact: true }).fill('2022-10-31');
    await button('Preview').click();
    await button('Save (2)').click();
    await page
      .getByRole('status')
      .getByText(/^Saved/)
      .waitFor();
    const after = actionCells(app, areaSheetId(2));
    expect(after.value('2.1-C02', 'lead')).toBe(staff);
    // An assignment is no update.
    expect(after.value('2.1-C02', 'updatedBy')).toBe('');
  });

  it('retire an action: its row leaves the area, and nothing else does', async () => {
    const before = held().ids;
    const { page, button } = await openAmend('1.1-C02');
    await page.getByLabel('Reason').fill('Taken over by another network');
    await button('Retire 1.1-C02').click();
    await page.getByText('Retired:').first().waitFor();
    expect(held().ids).toEqual(before.filter((id) => id !== '1.1-C02'));
  });

  it('amend the words of an action', async () => {
    const { page, button } = await openAmend('1.1-C02');
    await page.getByLabel('Action', { exact: true }).fill('Set up four hubs');
    await button(/^Save$/).click();
    await page.getByText('Saved: 1 action.').waitFor();
    expect(held().value('1.1-C02', 'action')).toBe('Set up four hubs');
  });

  it('add an action', async () => {
    const { page, button } = await openAmend('1.1-C02');
    await page.getByLabel('What to do').selectOption({ label: 'Add an action' });
    await page.getByLabel('Chapter').selectOption('1.1');
    await page.getByLabel('Tier').selectOption({ label: 'Core' });
    await page.getByLabel('Action', { exact: true }).fill('=1+1 is a text');
    await button('Add to the plan').click();
    await page.getByRole('status').getByText('1.1-C04').waitFor();
    expect(held().value('1.1-C04', 'action')).toBe('=1+1 is a text');
  });

  it('bring a retired action back', async () => {
    const { page, button } = await openAmend('1.1-C02');
    const what = page.getByLabel('What to do');
    await what.selectOption({ label: 'Bring a retired action back (1)' });
    await page.getByText('Done by others').waitFor();
    await button('Bring back 1.1-C03').click();
    await page.getByText('No action is retired.').waitFor();
    expect(held().ids).toContain('1.1-C03');
  });

  it('hand over what one person leads to another', async () => {
    const { page, button } = await open(app, 'openAssign');
    await page.getByLabel('What to do').selectOption('handOver');
    await page.getByLabel('From').selectOption(staff);
    await page.getByLabel('To', { exact: true }).selectOption(manager);
    await button('Preview').click();
    await button('Save (1)').click();
    await page
      .getByRole('status')
      .getByText(/^Saved/)
      .waitFor();
    expect(held().value('1.1-C01', 'lead')).toBe(manager);
  });

  it('see who has updated, read the mail to a lead, and send it', async () => {
    lead(['1.1-E01'], { due: '2022-02-01' });
    const { page, button } = await open(app, 'openCompleteness');
    await page.getByRole('checkbox', { name: staff }).check();
    await button(`Read: ${staff}`).click();
    await page
      .locator('pre')
      .first()
      .getByText(/-[CE]\d\d/)
      .waitFor();
    await button('Read and send… (1)').click();
    const send = button('Send 1 email');
    await send.waitFor();
    expect(await send.isEnabled()).toBe(false);
    await button('I know this workbook').click();
    await send.click();
    await page.getByText(`Sent to: ${staff}`).waitFor();
    expect(app.host.outbox().at(-1)).toMatchObject({ to: [staff] });
  });
});

describe('the list of one’s own actions', () => {
  it('leads to the row of an action, and confirms all that are shown', async () => {
    lead(['1.1-C02', '1.1-E01', '2.1-C01']);
    const { page, button, session, settled } = await open(app, 'openMyActions', { user: staff });
    await page.getByLabel('Area').selectOption('1 We act');
    await page.getByRole('list').getByRole('listitem').nth(2).waitFor();
    expect(await page.getByRole('list').getByRole('listitem').count()).toBe(3);
    await button('Go to the row: 1.1-E01').click();
    await settled();
    const { sheetId, box } = session.selection();
    expect([sheetId, held().ids[box.row - 3]]).toEqual([area, '1.1-E01']);
    await button('Tick all that are shown (3)').click();
    await button('Nothing new, still correct (3)').click();
    await page.getByText('Saved: 3 actions.').waitFor();
    expect(held().value('1.1-C02', 'updatedBy')).toBe(staff);
  });
});
