import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { DocParagraph } from '../../packages/workbench/src/protocol/doc-view.ts';
import { eventually } from '../support/browser/eventually.ts';
import { people, testBench } from '../support/browser/test-bench.ts';

const { arrive, running } = testBench();
const manager = { user: people.manager };

async function paperId(): Promise<string> {
  const files = await running().call('files.list', manager);
  return files.find(({ kind }) => kind === 'document')?.id ?? '';
}

/** The paragraphs of the body as the host holds them. */
async function held(fileId: string) {
  const { body, revision } = await running().call('doc.open', { ...manager, fileId });
  const paragraphs = body.filter((block): block is DocParagraph => block.kind === 'paragraph');
  const texts = paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''));
  return { revision, paragraphs, texts };
}

/** Changes a paragraph as somebody else does: the one that holds some words. */
async function changeElsewhere(fileId: string, words: string, text: string): Promise<void> {
  const { revision, paragraphs, texts } = await held(fileId);
  const start = paragraphs[texts.findIndex((each) => each.includes(words))]?.startIndex ?? 0;
  await running().call('doc.act', {
    ...{ ...manager, fileId },
    action: { revision, start, end: start, text },
  });
}

async function typeAtEnd(page: Page, words: string, text: string): Promise<void> {
  await page.locator('.paper').getByText(words).first().click();
  // "End" alone stops at the end of the line.
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

const risk = 'There are 3 actions at risk';
const invited = 'The Executive Bureau is invited to';
const asOf = 'Data as of';

describe('typing into a paper', () => {
  it('is saved after a pause, while the person goes on', async () => {
    const id = await paperId();
    const { page } = await arrive('manager', id);
    await typeAtEnd(page, risk, ' First.');
    await eventually(async () => (await held(id)).texts).toContainEqual(
      expect.stringMatching(/given for each\. First\.$/),
    );
    await page.keyboard.type(' Second.');
    await page.getByRole('heading', { level: 1 }).click();
    await eventually(async () => (await held(id)).texts).toContainEqual(
      expect.stringMatching(/given for each\. First\. Second\.$/),
    );
  });

  it('into one paragraph after another writes each in its place', async () => {
    const id = await paperId();
    const { page } = await arrive('manager', id);
    const before = (await held(id)).texts;
    await typeAtEnd(page, asOf, ' Longer by some words.');
    await typeAtEnd(page, invited, ' Also here.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('A new paragraph');
    await page.getByRole('heading', { level: 1 }).click();
    const place = before.findIndex((text) => text.includes(invited));
    const expected = before.flatMap((text, i) => {
      if (text.startsWith(asOf)) return [`${text} Longer by some words.`];
      return i === place ? [`${text} Also here.`, 'A new paragraph'] : [text];
    });
    await eventually(async () => (await held(id)).texts).toEqual(expected);
    await page.locator('.paper').getByText('A new paragraph', { exact: true }).waitFor();
  });

  it('meanwhile changed by another is kept, and can be applied to the new text', async () => {
    const id = await paperId();
    const { page, watched } = await arrive('manager', id);
    watched.expect(/status of 409/);
    await page.locator('.paper').getByText(risk).click();
    await changeElsewhere(id, asOf, 'Elsewhere: ');
    await page.keyboard.press('End');
    await page.keyboard.type(' Kept.');
    await page.getByRole('heading', { level: 1 }).click();
    const told = page.getByRole('alert').filter({ hasText: 'changed meanwhile' });
    expect(await told.getByLabel('What you typed').inputValue()).toContain(' Kept.');
    await told.getByRole('button', { name: 'Apply it to the new text' }).click();
    await told.waitFor({ state: 'detached' });
    const { texts } = await held(id);
    expect(texts).toContainEqual(expect.stringMatching(/There are 3 actions.* Kept\.$/));
    expect(texts).toContainEqual(expect.stringMatching(/^Elsewhere: Data as of/));
    await page.locator('.paper').getByText('Elsewhere: Data as of').waitFor();
  });

  it('is not offered to somebody who may only view', async () => {
    const id = await paperId();
    const share = { ...manager, fileId: id, email: people.viewer };
    await running().call('files.share', { ...share, role: 'reader' });
    const { page } = await arrive('viewer', id);
    await page.getByText('You may only view this document.').waitFor();
    expect(
      await page.locator('.paper [contenteditable]:not([contenteditable=false])').count(),
    ).toBe(0);
    await running().call('files.share', { ...share, role: null });
  });
});
