import { describe, expect, it } from 'vitest';
import { testBench } from '../support/browser/test-bench.ts';

const { resume, held } = testBench();

/** The sidebar, as a manager opens it over the example, in which a lead has saved updates. */
async function openReview() {
  const book = await resume('manager');
  await book.choose('Extensions', 'Work Plan', 'For managers', 'Review updates…');
  const sidebar = book.frame('Review updates');
  await sidebar.getByRole('heading', { name: /^Waiting for review/ }).waitFor();
  const boxes = sidebar.getByRole('list').getByRole('checkbox');
  const label = (await sidebar.getByRole('list').locator('label').first().innerText()).trim();
  return { book, sidebar, boxes, id: label };
}

/** What the sheet of its area shows of the review of an action. */
async function shownReview(id: string): Promise<string | undefined> {
  const now = await held();
  return now.text(1000 + Number(id[0]), id, 'review');
}

describe('the sidebar Review', () => {
  it('approves what is ticked, says so, and goes on with the rest', async () => {
    const { sidebar, boxes, id } = await openReview();
    const before = await boxes.count();
    // Of staff only the rows say that it was they who saved.
    await sidebar.getByText('* As the row says').waitFor();
    await sidebar
      .getByText(/@example\.org \*/)
      .first()
      .waitFor();
    await boxes.first().check();
    await sidebar.getByRole('button', { name: 'Approve (1)' }).click();
    await sidebar.getByText('Approved: 1 action.').waitFor();
    await sidebar.getByRole('heading', { name: `Waiting for review: ${before - 1}` }).waitFor();
    expect(await shownReview(id)).toBe('Approved');
  });

  it('returns with a reason, which the lead gets by mail', async () => {
    const { book, sidebar, boxes, id } = await openReview();
    await boxes.first().check();
    const button = sidebar.getByRole('button', { name: 'Return (1)' });
    expect(await button.isEnabled()).toBe(false);
    await sidebar.getByLabel('Comment').fill('Please name the city');
    await button.click();
    await sidebar.getByText('Returned: 1 action.').waitFor();
    expect(await shownReview(id)).toBe('Returned');
    await sidebar.getByText('Mail sent to: carmen@example.org').waitFor();
    await book.page.getByRole('button', { name: 'Outbox' }).click();
    await book.page.getByText('Please name the city').first().waitFor();
  });

  it('tells others that only managers review', async () => {
    const book = await resume('staff');
    await book.choose('Extensions', 'Work Plan', 'For managers', 'Review updates…');
    await book.frame('Review updates').getByText('Only managers can do this.').waitFor();
  });
});
