import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { areaSheetId } from '../../src/core/workbook/sheet-ids.ts';
import { actionCells } from '../support/action-cells.ts';
import { faultsOf } from '../support/browser/add-on-pages.ts';
import { testForms } from '../support/browser/forms.ts';
import { staff } from '../support/sheets-host.ts';
import { type SmallWorkbook, smallWorkbook } from '../support/small-workbook.ts';

const open = testForms();

let app: SmallWorkbook;
beforeAll(() => {
  app = smallWorkbook();
});
beforeEach(() => app.restore());

/** The sidebar, as a manager opens it after two actions were updated, the first by its lead. */
async function openReview() {
  const form = await open(app, 'openReview');
  await form.page.getByRole('heading', { name: 'Waiting for review: 2' }).waitFor();
  const boxes = form.page.getByRole('list').getByRole('checkbox');
  const id = (await form.page.getByRole('list').locator('label').first().innerText()).trim();
  return { ...form, boxes, id };
}

/** What the sheet of its area shows of the review of an action. */
const shownReview = (id: string): unknown => actionCells(app, areaSheetId(1)).value(id, 'review');

describe('the sidebar Review', () => {
  it('approves what is ticked, says so, and goes on with the rest', async () => {
    const { page, button, boxes, id } = await openReview();
    // Of staff only the rows say that it was they who saved.
    await page.getByText('* As the row says').waitFor();
    await page.getByText(`${staff} *`).first().waitFor();
    expect(await faultsOf(page), 'waiting').toEqual([]);
    await boxes.first().check();
    await button('Approve (1)').click();
    await page.getByText('Approved: 1 action.').waitFor();
    await page.getByRole('heading', { name: 'Waiting for review: 1' }).waitFor();
    expect(shownReview(id)).toBe('Approved');
  });

  it('returns with a reason, which the lead gets by mail', async () => {
    const { page, button, boxes, id } = await openReview();
    await boxes.first().check();
    expect(await button('Return (1)').isEnabled()).toBe(false);
    await page.getByLabel('Comment').fill('Please name the city');
    await button('Return (1)').click();
    await page.locator('pre').getByText('Please name the city').waitFor();
    await button('I know this workbook').click();
    await button('Return, and send 1 email').click();
    await page.getByText('Returned: 1 action.').waitFor();
    expect(shownReview(id)).toBe('Returned');
    await page.getByText(`Mail sent to: ${staff}`).waitFor();
    const mail = app.host.outbox().at(-1);
    expect(mail).toMatchObject({ to: [staff] });
    expect(mail?.body).toContain('Please name the city');
  });

  it('tells others that only managers review', async () => {
    const { page } = await open(app, 'openReview', { user: staff });
    await page.getByText('Only managers can do this.').waitFor();
  });
});
