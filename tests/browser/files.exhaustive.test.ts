import { strFromU8, unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bookWindow } from '../support/browser/book-window.ts';
import { contentOf } from '../support/browser/content-of.ts';
import { eventually } from '../support/browser/eventually.ts';
import { people, testBench } from '../support/browser/test-bench.ts';

const { open, arrive, running } = testBench();

async function downloaded(page: Page, start: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), start()]);
  return download;
}

/** The parts of a zip file that was downloaded. */
async function partsOf(download: Download): Promise<Record<string, string>> {
  const parts = unzipSync(await contentOf(download));
  return Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)] as const),
  );
}

async function paperId(): Promise<string> {
  const files = await running().call('files.list', { user: people.manager });
  return files.find(({ kind }) => kind === 'document')?.id ?? '';
}

describe('the files', () => {
  it('are listed; a new one is made, renamed and put into the bin', async () => {
    const book = await open();
    const { page } = book;
    const entries = async () =>
      (await page.getByRole('main').getByRole('link').allInnerTexts()).map((name) => name.trim());
    await page.getByRole('button', { name: 'Files' }).click();
    await page.getByRole('button', { name: 'New spreadsheet' }).click();
    await bookWindow(page);

    await book.choose('File', 'Rename…');
    await page.getByLabel('New name').fill('Budget of nobody');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Budget of nobody' }).waitFor();
    await page.getByRole('button', { name: 'Files' }).click();
    await eventually(entries).toContain('Budget of nobody');
    expect(await entries()).toContain('UCLG work plan 2022');

    await page.getByRole('link', { name: 'Budget of nobody' }).click();
    await bookWindow(page);
    // The window may be asking for news of the file at that moment.
    book.watched.expect(/status of 403/);
    await book.choose('File', 'Move to bin');
    await page.getByRole('heading', { name: 'Files' }).waitFor();
    await eventually(entries).not.toContain('Budget of nobody');
  });
});

describe('a workbook', () => {
  it('is downloaded as .xlsx', async () => {
    const book = await open();
    const download = await downloaded(book.page, () => book.choose('File', 'Download as .xlsx'));
    expect(download.suggestedFilename()).toBe('UCLG work plan 2022.xlsx');
    const parts = await partsOf(download);
    expect(parts['xl/workbook.xml']).toContain('1 We act');
    expect(
      Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/sheet')),
    ).toHaveLength(17);
  });
});

describe('a paper', () => {
  it('opens, takes a sentence that a person types into it, and is downloaded with it', async () => {
    const { page } = await arrive('manager', await paperId());
    const paragraph = page.locator('.paper').getByText('There are 3 actions at risk');
    await paragraph.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Typed by hand.');
    await page.getByRole('heading', { level: 1 }).click();
    await page.getByText('Saved', { exact: true }).waitFor();

    const download = await downloaded(page, () =>
      page.getByRole('button', { name: 'Download as .docx' }).click(),
    );
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
    const parts = await partsOf(download);
    expect(parts['word/document.xml']).toContain('Typed by hand.');
    expect(parts['[Content_Types].xml']).toContain('wordprocessingml.document.main');
  });

  it('is made in its dialog, and opens from there', async () => {
    const book = await open();
    await book.choose('Extensions', 'Work Plan', 'Papers…');
    const dialog = book.frame('Papers for governing bodies');
    await dialog.getByLabel('Governing body').fill('World Council');
    await dialog.getByLabel('Place of the meeting').fill('Daejeon');
    await dialog.getByRole('button', { name: 'Make the paper' }).click();
    await dialog.getByRole('link', { name: 'Open the paper' }).click();
    await book.page.locator('.paper').getByText('The World Council is invited to:').waitFor();
    await book.page.goBack();
    await bookWindow(book.page);
  });

  it('shows what another person types into it', async () => {
    const id = await paperId();
    const mine = await arrive('manager', id);
    await mine.page.locator('.paper .paragraph').first().waitFor();
    const view = await running().call('doc.open', { user: people.manager, fileId: id });
    const target = view.body.find((block) => block.kind === 'paragraph' && block.plain);
    const start = target?.kind === 'paragraph' ? target.startIndex : 1;
    await running().call('doc.act', {
      ...{ user: people.manager, fileId: id },
      action: { revision: view.revision, start, end: start, text: 'From elsewhere: ' },
    });
    await mine.page.getByText('From elsewhere: ').waitFor();
  });

  it('cannot be opened by somebody it is not shared with', async () => {
    const { page, watched } = await arrive('otherManager', await paperId());
    watched.expect(/status of 40[34]/);
    await page.getByRole('heading', { name: 'This is not possible' }).waitFor();
    await eventually(() => page.locator('.paper').count()).toBe(0);
  });
});
