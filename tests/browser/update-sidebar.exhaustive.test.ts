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
const at = (id: string) => [area, held().a1(id)] as const;

/** The sidebar of a person who has selected an action. */
async function openSidebar(user: string, id: string) {
  const form = await open(app, 'openUpdate', { user, at: at(id) });
  await form.page.getByRole('heading', { name: id }).waitFor();
  const saved = (): Promise<void> => form.page.getByRole('status').getByText(id).waitFor();
  const save = async (): Promise<void> => {
    await form.button('Save').click();
    await saved();
  };
  return { ...form, saved, save };
}

describe('the sidebar Update', () => {
  it('saves an update of the selected action, and says so', async () => {
    const { page, save } = await openSidebar(staff, '1.1-C02');
    await page.getByLabel('Status').selectOption({ label: 'On track' });
    await page.getByLabel('Progress').fill('40');
    await page.getByLabel('Next step').fill('Sign with the first three cities');
    await save();
    expect(held().value('1.1-C02', 'status')).toBe('On track');
    expect(held().value('1.1-C02', 'progress')).toBe(0.4);
    expect(held().value('1.1-C02', 'nextStep')).toBe('Sign with the first three cities');
    expect(held().value('1.1-C02', 'updatedBy')).toBe(staff);
  });

  it('keeps what is typed while another action is selected', async () => {
    const { page, button, select } = await openSidebar(staff, '1.1-C01');
    const result = page.getByLabel('Result');
    await result.fill('Half of the study');
    await select(...at('1.1-C02'));
    await page.getByText('Selected now: 1.1-C02').waitFor();
    expect(await result.inputValue()).toBe('Half of the study');
    await button('Go to 1.1-C02').click();
    await page.getByRole('heading', { name: '1.1-C02' }).waitFor();
    expect(await result.inputValue()).toBe('');

    await select(...at('1.1-C01'));
    await page.getByRole('heading', { name: '1.1-C01' }).waitFor();
    expect(await result.inputValue()).toBe('Half of the study');
    await page.getByText('What you typed before is here again.').waitFor();
  });

  it('says what to do where no action is selected', async () => {
    const { page, select } = await openSidebar(staff, '1.1-C01');
    await select(area, 'A1');
    await page.getByText('Select a cell in the row of an action').waitFor();
  });

  it('shows what another person wrote, once the action is selected again', async () => {
    const { page, select } = await openSidebar(manager, '1.1-C01');
    app.session(staff).edit(area, held().a1('1.1-C01', 'comment'), [['Seen by both']]);
    await select(...at('1.1-C02'));
    await page.getByRole('heading', { name: '1.1-C02' }).waitFor();
    await select(...at('1.1-C01'));
    await page.getByRole('heading', { name: '1.1-C01' }).waitFor();
    expect(await page.getByLabel('Internal comment').inputValue()).toBe('Seen by both');
  });

  it('confirms with one click that nothing is new', async () => {
    const { button, saved } = await openSidebar(manager, '1.1-E01');
    await button('Nothing new, still correct').click();
    await saved();
    expect(held().value('1.1-E01', 'updatedBy')).toBe(manager);
  });

  it('shows both versions when somebody else changed the field, and saves the chosen one', async () => {
    const { page, button, saved } = await openSidebar(staff, '1.1-C02');
    await page.getByLabel('Result').fill('Mine');
    const other = await openSidebar(manager, '1.1-C02');
    await other.page.getByLabel('Result').fill('Theirs');
    await other.page.getByLabel('Next step').fill('Theirs too');
    await other.save();

    await button('Save').click();
    await page.getByText('Now in the sheet: Theirs').waitFor();
    expect(await page.getByLabel('Result').inputValue()).toBe('Mine');
    expect(held().value('1.1-C02', 'result')).toBe('Theirs');
    await button('Save mine over it').click();
    await saved();
    expect(held().value('1.1-C02', 'result')).toBe('Mine');
    // What was not typed here is not taken back.
    expect(held().value('1.1-C02', 'nextStep')).toBe('Theirs too');
  });

  it('leaves what another person wrote, if that is chosen', async () => {
    const { page, button, save } = await openSidebar(staff, '1.1-C02');
    const result = page.getByLabel('Result');
    await result.fill('Mine');
    await page.getByLabel('Next step').fill('My step');
    const other = await openSidebar(manager, '1.1-C02');
    await other.page.getByLabel('Result').fill('Theirs');
    await other.save();

    await button('Save').click();
    await button('Keep what is there').click();
    await result.and(page.locator(':enabled')).waitFor();
    expect(await result.inputValue()).toBe('Theirs');
    await save();
    expect(held().value('1.1-C02', 'nextStep')).toBe('My step');
    expect(held().value('1.1-C02', 'result')).toBe('Theirs');
  });

  it('keeps what was typed when there is no connection, and saves it once when there is', async () => {
    const { page, button, save, cutOff } = await openSidebar(staff, '1.1-E01');
    await page.getByLabel('Next step').fill('Typed without a connection');
    cutOff(true);
    await button('Save').click();
    await page.getByRole('alert').getByText('No connection to Google').first().waitFor();
    expect(await page.getByLabel('Next step').inputValue()).toBe('Typed without a connection');
    expect(held().value('1.1-E01', 'updatedBy')).toBe('');
    cutOff(false);
    await save();
    expect(held().value('1.1-E01', 'nextStep')).toBe('Typed without a connection');
  });
});

describe('the sidebar Update, for several rows', () => {
  /** With the three actions of the first chapter selected. */
  const openForThree = async () => {
    const form = await open(app, 'openUpdate', {
      user: staff,
      at: [area, `${held().a1('1.1-C01')}:${held().a1('1.1-E01')}`],
    });
    await form.page.getByText('3 chosen of the selected 3').waitFor();
    return form;
  };

  it('enters the same in every chosen action, and leaves the rest of each as it is', async () => {
    const { page, button } = await openForThree();
    await page.getByRole('checkbox', { name: '1.1-C02' }).uncheck();
    await page.getByText('2 chosen of the selected 3').waitFor();
    await page.getByLabel('Status').selectOption({ label: 'Completed' });
    await page.getByText('there is no evidence').first().waitFor();
    expect(await page.getByText('(2/2)').count()).toBeGreaterThan(0);
    await page.getByLabel('Next step').fill('Report in June');
    await page.getByLabel('Next step').press('Control+Enter');
    await page.getByRole('status').getByText('2 actions').waitFor();
    for (const id of ['1.1-C01', '1.1-E01']) {
      expect(held().value(id, 'status')).toBe('Completed');
      expect(held().value(id, 'progress')).toBe(1);
      expect(held().value(id, 'nextStep')).toBe('Report in June');
      expect(held().value(id, 'updatedBy')).toBe(staff);
    }
    expect(held().value('1.1-C02', 'nextStep')).toBe('');
    // The form is empty again, and the same rows can be confirmed.
    expect(await page.getByLabel('Next step').inputValue()).toBe('');
    await page.getByRole('checkbox', { name: '1.1-C02' }).check();
    await button('Nothing new, still correct').click();
    await page.getByRole('status').getByText('3 actions').waitFor();
    expect(held().value('1.1-C02', 'updatedBy')).toBe(staff);
  });

  it('names the actions that somebody else changed, and can leave them out', async () => {
    const { page, button } = await openForThree();
    await page.getByRole('checkbox', { name: '1.1-C01' }).uncheck();
    await page.getByLabel('Result').fill('Ours');
    const other = await openSidebar(manager, '1.1-E01');
    await other.page.getByLabel('Result').fill('Theirs');
    await other.save();
    await button('Save').click();
    await page.getByText('Now in the sheet: Theirs').waitFor();
    await button('Leave these actions out').click();
    await page.getByText('1 chosen of the selected 3').waitFor();
    await button('Save').click();
    await page.getByRole('status').getByText('1 action').waitFor();
    expect(held().value('1.1-C02', 'result')).toBe('Ours');
    expect(held().value('1.1-E01', 'result')).toBe('Theirs');
  });
});

describe('the sidebar Update, for one’s own actions', () => {
  const lead = (ids: readonly string[]): void => {
    const target = { kind: 'ids', ids };
    const input = { saveId: 'save-0040', target, assignment: { lead: staff }, keepFilled: false };
    expect(app.rpc('assign.save', input)).toMatchObject({ ok: true });
  };

  it('goes from one to the next by keyboard, and keeps what was typed', async () => {
    lead(['1.1-C02', '1.1-E01']);
    const { page, button, saved } = await openSidebar(staff, '1.1-E01');
    await page.getByText(/My actions: 3 \/ 3/).waitFor();
    const result = page.getByLabel('Result');
    await result.fill('Not yet saved');
    await result.press('Alt+ArrowUp');
    await page.getByRole('heading', { name: '1.1-C02' }).waitFor();
    expect(await result.inputValue()).not.toBe('Not yet saved');
    await button('Next of mine: 1.1-E01').click();
    await page.getByRole('heading', { name: '1.1-E01' }).waitFor();
    expect(await result.inputValue()).toBe('Not yet saved');
    await result.press('Control+Enter');
    await saved();
    await page.getByText(/^History \(/).click();
    await page.getByText('changed by a manager').waitFor();
    await page.locator('.recorded').getByText('Not yet saved').waitFor();
    expect(held().value('1.1-E01', 'result')).toBe('Not yet saved');
  });

  it('are updated in the list of My actions', async () => {
    lead(['1.1-C02']);
    const { page, button } = await open(app, 'openMyActions', { user: staff });
    await button('Update here: 1.1-C02').click();
    await page.getByLabel('Next step').fill('From the list');
    await button('Save').click();
    await page
      .getByRole('status')
      .getByText(/1\.1-C02/)
      .waitFor();
    expect(held().value('1.1-C02', 'nextStep')).toBe('From the list');
  });
});
