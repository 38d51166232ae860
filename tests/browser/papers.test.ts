import { describe, expect, it } from 'vitest';
import { sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { clickToClose } from '../support/browser/click-to-close.ts';
import { eventually } from '../support/browser/eventually.ts';
import { testBench } from '../support/browser/test-bench.ts';

const { resume, held } = testBench();

/** What a column of a sheet shows, from its first row of data on. */
async function column(sheetId: number, key: string): Promise<string[]> {
  const { view } = await held();
  const cells = view.sheets.find((sheet) => sheet.sheetId === sheetId)?.cells ?? [];
  const at = cells.find(({ row, cell }) => row === 0 && cell?.text === key)?.column;
  return cells
    .filter((each) => each.column === at && each.row > 1)
    .map(({ cell }) => cell?.text ?? '')
    .filter((text) => text !== '');
}

describe('the dialog of papers', () => {
  it('previews, makes, issues, keeps and sends the paper of a preset, and its row tells', async () => {
    const book = await resume('manager');
    await book.choose('Extensions', 'Work Plan', 'Papers…');
    const dialog = book.frame('Papers for governing bodies');
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
    expect(await column(sheetIds.papers, 'state')).toContain('Draft');
    await press('Issue…');
    await press('Issue this paper');
    await dialog.getByText('Issued: ').waitFor();
    expect(await column(sheetIds.papers, 'state')).toContain('Issued');
    await press('Save as PDF');
    await dialog.getByText('your folder of reports').last().waitFor();
    await press('Share or mail…');
    expect(await dialog.getByRole('button', { name: 'Go on…' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Let them read the Doc').check();
    await dialog.getByLabel('Mail them the PDF').check();
    await press('Go on…');
    await dialog.getByText('owner: amina@example.org').first().waitFor();
    const gets = 'ana@example.org: may view it from now on, gets the PDF by mail';
    await dialog.getByText(gets).first().waitFor();
    await press('I know this workbook');
    await press('Share, and send 1 email');
    await dialog.getByText('mail was sent').waitFor();
    await clickToClose(book.page, dialog.getByRole('button', { name: 'Close', exact: true }));
    await book.page.getByRole('button', { name: 'Outbox' }).click();
    await book.page.getByText('ana@example.org').first().waitFor();
  });

  it('keeps a definition without making anything', async () => {
    const book = await resume('manager');
    await book.choose('Extensions', 'Work Plan', 'Papers…');
    const dialog = book.frame('Papers for governing bodies');
    await dialog.getByLabel('Paper', { exact: true }).selectOption('P-council');
    await dialog.getByLabel('Day of the meeting').fill('2022-11-10');
    await dialog.getByRole('button', { name: 'Save without making' }).click();
    await dialog.getByText('Saved').waitFor();
    expect((await column(sheetIds.papers, 'meetingOn')).join()).toMatch(/10/);
  });
});

describe('the dialog of translations', () => {
  it('shows what matches before it takes it over, and papers have it then', async () => {
    const book = await resume('manager');
    await book.choose('Extensions', 'Work Plan', 'For managers', 'Translations…');
    const dialog = book.frame('The plan in another language');
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
    expect(await column(sheetIds.translations, 'translation')).toEqual([]);
    await dialog.getByRole('button', { name: 'Take these texts over' }).click();
    await dialog
      .getByText(/Translations/)
      .first()
      .waitFor();
    await eventually(() => column(sheetIds.translations, 'translation')).toContain(
      'Favoriser un système',
    );
  });
});
