import { beforeEach, describe, expect, it } from 'vitest';
import { firstDataRow, sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { type AddOn, addOn } from '../support/add-on.ts';
import { testForms } from '../support/browser/forms.ts';
import { manager } from '../support/sheets-host.ts';
import { snapshotIn } from '../support/snapshot-in.ts';

const open = testForms();

let app: AddOn;
beforeEach(() => {
  app = addOn();
  app.setUp();
});

/** What stands in a column of a sheet. */
function column(sheetId: number, key: string): unknown[] {
  const rows = snapshotIn(app).cells.get(sheetId) ?? [];
  const at = rows[0]?.indexOf(key) ?? -1;
  return rows
    .slice(firstDataRow)
    .map((row) => row[at] ?? '')
    .filter((value) => value !== '');
}

describe('the dialog of papers', () => {
  it('previews, makes, issues, keeps and sends the paper of a preset, and its row tells', async () => {
    const { page: dialog } = await open(app, 'openNewPaper');
    const press = (name: string): Promise<void> =>
      dialog.getByRole('button', { name, exact: true }).click();
    await dialog.getByLabel('Paper', { exact: true }).selectOption('P-bureau');
    await dialog.getByLabel('Day of the meeting').fill('2022-06-13');
    await dialog.getByText('Recipients and schedule').click();
    await dialog.getByLabel('Recipients').fill('ana@example.org');
    await press('Preview');
    const figure = dialog.getByRole('listitem').filter({ hasText: 'Actions in scope: 305' });
    await figure.click();
    await figure.getByText('1.1-C01–06').waitFor();
    await dialog.getByText('To look at before').waitFor();
    await press('Make the paper');
    await dialog.getByText('What is made').waitFor();
    expect(await dialog.getByRole('link', { name: 'Open the paper' }).count()).toBeGreaterThan(0);
    expect(column(sheetIds.papers, 'state')).toContain('Draft');
    await press('Issue…');
    await press('Issue this paper');
    await dialog.getByText('Issued: ').waitFor();
    expect(column(sheetIds.papers, 'state')).toContain('Issued');
    await press('Save as PDF');
    await dialog.getByText('your folder of reports').last().waitFor();
    await press('Share or mail…');
    expect(await dialog.getByRole('button', { name: 'Go on…' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Let them read the Doc').check();
    await dialog.getByLabel('Mail them the PDF').check();
    await press('Go on…');
    await dialog.getByText(`owner: ${manager}`).first().waitFor();
    const gets = 'ana@example.org: may view it from now on, gets the PDF by mail';
    await dialog.getByText(gets).first().waitFor();
    await press('I know this workbook');
    await press('Share, and send 1 email');
    await dialog.getByText('mail was sent').waitFor();
    expect(app.host.outbox()).toMatchObject([{ to: ['ana@example.org'] }]);
  });

  it('keeps a definition without making anything', async () => {
    const { page: dialog } = await open(app, 'openNewPaper');
    await dialog.getByLabel('Paper', { exact: true }).selectOption('P-council');
    await dialog.getByLabel('Day of the meeting').fill('2022-11-10');
    await dialog.getByRole('button', { name: 'Save without making' }).click();
    await dialog.getByText('Saved').waitFor();
    // 10 November 2022, as Sheets counts days.
    expect(column(sheetIds.papers, 'meetingOn')).toContain(44875);
  });
});

describe('the dialog of translations', () => {
  it('shows what matches before it takes it over, and papers have it then', async () => {
    const { page: dialog, settled } = await open(app, 'openTranslations');
    await dialog
      .getByRole('textbox')
      .fill(
        'PLAN DE TRAVAIL POUR 2022\n\n1. Mise en œuvre – Nous agissons\n\n1.1. Soutenir les membres\n\nACTIONS CLÉS :\n' +
          ['Favoriser', 'Créer', 'Développer', 'Sensibiliser', 'Mettre en œuvre', 'Concevoir']
            .map((word) => `- ${word} un système`)
            .join('\n'),
      );
    await dialog.getByRole('button', { name: 'Compare with the plan' }).click();
    await dialog.getByRole('heading', { name: /Actions with a counterpart: 6 \/ 305/ }).waitFor();
    await dialog.getByRole('cell', { name: 'Favoriser un système' }).waitFor();
    expect(column(sheetIds.translations, 'translation')).toEqual([]);
    await dialog.getByRole('button', { name: 'Take these texts over' }).click();
    await settled();
    await dialog
      .getByText(/Translations/)
      .first()
      .waitFor();
    expect(column(sheetIds.translations, 'translation')).toContain('Favoriser un système');
  });
});
