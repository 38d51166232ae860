import { expect, it } from 'vitest';
import { areaSheetId, sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { actionCells } from '../support/action-cells.ts';
import { faultsOf } from '../support/browser/add-on-pages.ts';
import { testForms } from '../support/browser/forms.ts';
import { staff } from '../support/sheets-host.ts';
import { smallWorkbook } from '../support/small-workbook.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

const open = testForms();
const area = areaSheetId(1);

it('the sidebar Check lists what is wrong, leads to the cell, and mends what is ticked', async () => {
  const app = smallWorkbook();
  const cell = actionCells(app, area).a1('1.1-C02', 'progress');
  // What is pasted is not validated, as on Google.
  app.session().edit(area, cell, [["'40 %"]], { paste: true });
  const { page, button, session, settled } = await open(app, 'openCheck', { user: staff });
  await button('Check now').click();
  const issue = page
    .getByRole('listitem')
    .filter({ hasText: '1.1-C02' })
    .filter({ hasText: 'Progress is not a percentage' });
  await issue.waitFor();
  expect(await faultsOf(page), 'issues').toEqual([]);

  await issue.getByRole('button', { name: /^Show/ }).click();
  await settled();
  const shown = session.selection();
  expect(shown).toMatchObject({ sheetId: area, box: { rows: 1, columns: 1 } });

  await issue.getByLabel(/Mend:.*40%/).check();
  await button('Mend what is ticked (1)').click();
  await page.getByText('Mended: 1.1-C02').waitFor();
  expect(actionCells(app, area).value('1.1-C02', 'progress')).toBe(0.4);
  expect(snapshotIn(app).cells.get(sheetIds.issues)?.flat()).toContain('milestone-without-due');
});
