import { describe, expect, it } from 'vitest';
import { sheetIds } from '../../src/core/workbook/sheet-ids.ts';
import { clickToClose } from '../support/browser/click-to-close.ts';
import { eventually } from '../support/browser/eventually.ts';
import { people, testBench } from '../support/browser/test-bench.ts';

const { open, resume, running, held } = testBench();

/** The ID of the Section's workbook, once it is there. */
async function workbookOf(section: string): Promise<string> {
  const files = await running().call('files.list', { user: people.manager });
  return files.find(({ title }) => title.includes(section))?.id ?? '';
}

describe('a Section', () => {
  it('gets its workbook, shares it, and contributes', async () => {
    const book = await resume('manager');
    await book.choose('Extensions', 'Work Plan', 'For managers', 'Assign actions…');
    const assigning = book.frame('Assign actions');
    await assigning.getByRole('checkbox', { name: /^1\.1 / }).waitFor();
    await assigning.getByLabel('Sections').first().selectOption('add');
    await assigning.getByRole('checkbox', { name: 'Africa' }).check();
    await assigning.getByRole('button', { name: 'Preview' }).click();
    await assigning.getByRole('button', { name: 'Save (6)' }).click();
    await eventually(async () => (await held()).text(1001, '1.1-C06', 'sections')).toBe('Africa');

    await book.choose('Extensions', 'Work Plan', 'For managers', 'Sections…');
    const dialog = book.frame('Sections');
    await dialog.getByLabel('the right to edit a new workbook').check();
    await dialog.getByRole('button', { name: 'Make Africa' }).click();
    const shareIt = dialog.getByRole('button', { name: 'Make and share (1)' });
    await shareIt.click();
    // The first time that this manager lets people into something because of this workbook.
    await dialog.getByRole('button', { name: 'I know this workbook' }).click();
    await dialog.getByText('You can go on.').waitFor();
    await dialog.getByRole('button', { name: 'Make Africa' }).click();
    await shareIt.click();
    await dialog.getByText('The workbook “Plan de travail 2022 – Africa” is ready.').waitFor();
    const close = dialog.getByRole('button', { name: 'Close', exact: true });
    await clickToClose(book.page, close);
    const id = await workbookOf('Africa');

    const esi = await open('coordinator', id);
    await esi.choose('Extensions', 'Work Plan', 'Share…');
    const sharing = esi.frame('Share');
    await sharing.getByLabel('Add people').fill(`${people.viewer}, nobody`);
    await sharing.getByRole('button', { name: 'Look at the changes' }).click();
    await sharing.getByText(`${people.viewer}: No access → Editor`).waitFor();
    await sharing.getByText('This is no email address.').waitFor();
    await sharing.getByRole('button', { name: 'Apply', exact: true }).click();
    await sharing.getByText('The access of 1 person was changed.').waitFor();
    // What could not be added is there to be corrected, and the list is the one of now.
    await sharing.getByLabel(`Access of ${people.viewer}`).waitFor();
    expect(await sharing.getByLabel('Add people').inputValue()).toBe('nobody');
    await sharing.getByLabel('Add people').fill('nobody@partner.example');
    await sharing.getByLabel('As').selectOption('viewer');
    await sharing.getByRole('button', { name: 'Look at the changes' }).click();
    await sharing.getByRole('button', { name: 'Apply', exact: true }).click();
    await sharing.getByLabel('Access of nobody@partner.example').waitFor();

    const farid = await open('viewer', id);
    await farid.choose('Extensions', 'Work Plan', 'My actions…');
    const ours = farid.frame('Our actions');
    await ours.getByRole('button', { name: 'Enter' }).first().click();
    await ours.getByLabel('Our status').selectOption('on-track');
    await ours.getByLabel('Highlight for papers').fill('Two hubs are open in Kigali');
    await ours.getByRole('button', { name: 'Save' }).click();
    await ours.getByText('Saved: 1.1-C01.').waitFor();
    await farid.choose('Extensions', 'Work Plan', 'Share…');
    await farid.frame('Share').getByText('Only the coordinators of this Section').waitFor();
  });

  it('is synced, and stands in the paper', async () => {
    const book = await resume('manager');
    const dialog = book.frame('Sections');
    await book.choose('Extensions', 'Work Plan', 'For managers', 'Sections…');
    await dialog.getByRole('button', { name: 'Sync all' }).click();
    await dialog.getByText('Africa: 1 contribution changed').waitFor();
    await clickToClose(book.page, dialog.getByRole('button', { name: 'Close', exact: true }));
    const { view } = await held();
    const cells =
      view.sheets.find(({ sheetId }) => sheetId === sheetIds.contributions)?.cells ?? [];
    expect(cells.map(({ cell }) => cell?.text)).toContain('Two hubs are open in Kigali');

    await book.choose('Extensions', 'Work Plan', 'Papers…');
    const papers = book.frame('Papers for governing bodies');
    await papers.getByLabel('Paper', { exact: true }).selectOption('P-bureau');
    await papers.getByLabel('Day of the meeting').fill('2022-06-13');
    await papers.getByRole('button', { name: 'Make the paper' }).click();
    await papers.getByText('What is made').waitFor();
    const files = await running().call('files.list', { user: people.manager });
    const paper = files.find(
      ({ kind, title }) => kind === 'document' && title.includes('2022-06-13 Executive Bureau'),
    );
    expect(paper).toBeDefined();
    const told = await running().call('doc.open', {
      ...{ user: people.manager, fileId: paper?.id ?? '' },
    });
    expect(JSON.stringify(told)).toContain('Two hubs are open in Kigali');
    await clickToClose(book.page, papers.getByRole('button', { name: 'Close', exact: true }));
  });

  it('is closed to a person whose access is taken', async () => {
    const id = await workbookOf('Africa');
    const farid = await open('viewer', id);
    const book = await resume('manager');
    await book.choose('Extensions', 'Work Plan', 'Share…');
    const revoking = book.frame('Share');
    await revoking.getByLabel('Which workbook').selectOption('Africa');
    await revoking.getByLabel(`Access of ${people.viewer}`).selectOption('none');
    await revoking.getByRole('button', { name: 'Look at the changes' }).click();
    // The window that is open loses the workbook as well.
    farid.watched.expect(/status of 403/);
    await revoking.getByRole('button', { name: 'Apply', exact: true }).click();
    await eventually(async () => {
      const seen = await running().call('files.list', { user: people.viewer });
      return seen.some((file) => file.id === id);
    }).toBe(false);
    const again = running().call('book.open', {
      ...{ window: 'window-of-the-viewer', user: people.viewer, fileId: id, locale: 'en' },
    });
    await expect(again).rejects.toThrow(/403/);
    await revoking.getByText('The access of 1 person was changed.').waitFor();
  });
});
