import type { FrameLocator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { version } from '../../src/core/shared/version.ts';
import { addOn } from '../support/add-on.ts';
import type { BookWindow } from '../support/browser/book-window.ts';
import { clickToClose } from '../support/browser/click-to-close.ts';
import { copyHtml } from '../support/browser/clipboard.ts';
import { eventually } from '../support/browser/eventually.ts';
import { people, testBench } from '../support/browser/test-bench.ts';
import { workbenchWithDoc } from '../support/browser/workbench-with-doc.ts';
import { googleDocsHtml, planDocx, planLines, wordHtml } from '../support/plan-documents.ts';
import { realPlanText } from '../support/real-plan.ts';

const documentId = 'the-plan-as-a-google-doc';
const lines = planLines(realPlanText);
const { resume, held, running } = testBench(async () =>
  workbenchWithDoc(people.manager, await planDocx(lines), documentId),
);

interface Opened {
  readonly book: BookWindow;
  readonly dialog: FrameLocator;
  readonly fileId: string;
}

/** The set-up dialog over a new spreadsheet. */
async function openDialog(): Promise<Opened> {
  const created = { user: people.manager, title: 'New', locale: 'en_US' };
  const { fileId } = await running().call('files.create', created);
  const book = await resume('manager', fileId);
  await book.choose('Extensions', 'Work Plan', 'Set up this workbook…');
  return { book, fileId, dialog: book.frame('Set up the work plan') };
}

/** Confirms the preview, and waits until the workbook is set up. */
async function confirm({ book, dialog, fileId }: Opened): Promise<void> {
  const total = dialog.getByRole('row', { name: /^Total/ });
  await total.getByText('305').waitFor();
  await dialog.getByText('Nothing has been written yet.').waitFor();
  expect((await held(fileId)).view.sheets).toHaveLength(1);
  await dialog.getByRole('button', { name: 'Set up the workbook' }).click();
  await dialog.getByRole('heading', { name: 'What next' }).waitFor();
  await clickToClose(book.page, dialog.getByRole('button', { name: 'Close' }));
  await book.page.getByRole('tab', { name: '1 We act' }).waitFor();
}

/** What the add-on reads from a workbook that was set up. */
async function actionsOf(fileId: string): Promise<unknown> {
  const window = 'window-that-lists';
  const where = { user: people.manager, fileId, locale: 'en' };
  await running().call('book.open', { window, ...where });
  const args = JSON.stringify(['actions.list', {}, version]);
  const done = await running().call('script.run', { window, functionName: 'rpc', args });
  return JSON.parse(done.value ?? '');
}

function builtInActions(): unknown {
  const app = addOn();
  app.setUp();
  return app.rpc('actions.list', {});
}

describe('an empty spreadsheet is set up', () => {
  it('from the built-in plan', async () => {
    const opened = await openDialog();
    await opened.dialog.getByRole('button', { name: 'Check the plan' }).click();
    await confirm(opened);
    expect(await actionsOf(opened.fileId)).toEqual(builtInActions());
  });

  it('from what was copied in Google Docs', async () => {
    const opened = await openDialog();
    await opened.dialog.getByRole('radio', { name: /^Paste it/ }).check();
    await copyHtml(opened.book.page, googleDocsHtml(lines));
    await opened.dialog.getByLabel('Text of the plan').focus();
    await opened.book.page.keyboard.press('ControlOrMeta+v');
    await opened.dialog.getByText('Pasted with its numbers').waitFor();
    await opened.dialog.getByRole('button', { name: 'Check the plan' }).click();
    await confirm(opened);
    expect(await actionsOf(opened.fileId)).toEqual(builtInActions());
  });

  it('from a Word file whose numbers are all automatic', async () => {
    const opened = await openDialog();
    await opened.dialog.getByLabel('A Word file (.docx)').check();
    await opened.dialog.getByLabel('File', { exact: true }).setInputFiles({
      name: 'plan.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: Buffer.from(await planDocx(lines)),
    });
    await opened.dialog.getByText('plan.docx: read.').waitFor();
    await opened.dialog.getByRole('button', { name: 'Check the plan' }).click();
    await confirm(opened);
    expect(await actionsOf(opened.fileId)).toEqual(builtInActions());
  });

  it('from a Google Doc, by its link', async () => {
    const opened = await openDialog();
    await opened.dialog.getByLabel('A Google Doc', { exact: true }).check();
    await opened.dialog
      .getByLabel('Link of the document')
      .fill(`https://docs.google.com/document/d/${documentId}/edit`);
    await opened.dialog.getByRole('button', { name: 'Check the plan' }).click();
    await confirm(opened);
    expect(await actionsOf(opened.fileId)).toEqual(builtInActions());
  });
});

describe('the preview', () => {
  it('reads what was copied in Word, and writes nothing', async () => {
    const { book, dialog, fileId } = await openDialog();
    await dialog.getByRole('radio', { name: /^Paste it/ }).check();
    await copyHtml(book.page, wordHtml(lines));
    await dialog.getByLabel('Text of the plan').focus();
    await book.page.keyboard.press('ControlOrMeta+v');
    await dialog.getByRole('button', { name: 'Check the plan' }).click();
    await dialog.getByRole('row', { name: 'Total 305' }).waitFor();
    await clickToClose(book.page, dialog.getByRole('button', { name: 'Close' }));
    expect((await held(fileId)).view.sheets).toHaveLength(1);
  });

  it('refuses what it cannot read, in words, and keeps what was given', async () => {
    const { dialog, fileId } = await openDialog();
    await dialog.getByLabel('A Word file (.docx)').check();
    await dialog.getByLabel('File', { exact: true }).setInputFiles({
      ...{ name: 'plan.docx', mimeType: 'application/octet-stream' },
      buffer: Buffer.from('no zip at all'),
    });
    await dialog.getByText('This file is no .docx, or it is damaged.').waitFor();
    await dialog.getByLabel('A Google Doc', { exact: true }).check();
    const link = dialog.getByLabel('Link of the document');
    await link.fill('https://docs.google.com/document/d/nobody-has-such-a-doc/edit');
    await dialog.getByRole('button', { name: 'Check the plan' }).click();
    await eventually(() => dialog.getByRole('alert').count()).toBeGreaterThan(0);
    expect(await link.inputValue()).toContain('nobody-has-such-a-doc');
    expect((await held(fileId)).view.sheets).toHaveLength(1);
  });
});
