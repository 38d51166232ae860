import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BenchEvents, openEvents } from '../../../../tests/support/bench-events.ts';
import {
  type RunningWorkbench,
  rpcArguments,
  startWorkbench,
} from '../../../../tests/support/workbench.ts';
import type { BenchEvent } from '../../src/protocol/contract.ts';

type Asked = Extract<BenchEvent, { kind: 'question' }>;

const [amina, bruno, carmen] = ['amina@example.org', 'bruno@example.org', 'carmen@example.org'];

let bench: RunningWorkbench;
let fileId = '';
beforeAll(async () => {
  bench = await startWorkbench();
  fileId = (await bench.call('bench.open', {})).firstFile ?? '';
});
afterAll(async () => {
  await bench.stop();
});

const open = async (window: string, user: string) => {
  const { book } = await bench.call('book.open', { window, user, fileId, locale: 'en' });
  const sheet = book.sheets.find(({ title }) => title === '1 We act');
  const column = sheet?.cells.find(
    ({ row, cell }) => row === 0 && cell?.text === 'comment',
  )?.column;
  return { window, sheetId: sheet?.sheetId ?? -1, column: column ?? -1 };
};
/** "About" says in an alert which version this is. */
const ask = (window: string) => bench.call('menu.click', { window, functionName: 'openAbout' });
const asked = (events: BenchEvents, window: string): Promise<Asked> =>
  events.next((event) => event.kind === 'question' && event.window === window);
const answer = (id: string, button = 'OK') =>
  bench.call('question.answer', { id, button, text: '' });
/** Whether a call has been answered by now, i.e. before one that is made after it. */
async function isWaiting(call: Promise<unknown>): Promise<boolean> {
  const other = bench.call('outbox.list', {}).then(() => 'waiting' as const);
  return (await Promise.race([call, other])) === 'waiting';
}

it('stops the run until it is answered, while other people work', async () => {
  const first = await open('window-ask-1', amina);
  const second = await open('window-ask-2', carmen);
  const events = await openEvents(bench, first.window);
  const elsewhere = await openEvents(bench, second.window);
  const run = ask(first.window);
  const { question } = await asked(events, first.window);
  expect(question).toMatchObject({ kind: 'alert', title: 'Work Plan', buttons: 'OK' });
  expect(question.text).not.toBe('');
  expect(await isWaiting(run)).toBe(true);

  const { window, sheetId, column } = second;
  const action = { kind: 'type', sheetId, row: 2, column, text: 'While she reads' } as const;
  const typed = await bench.call('book.act', { window, action });
  expect(typed.error).toBeUndefined();
  expect(typed.change?.sheets[0]?.cells[0]?.cell?.text).toBe('While she reads');
  // The question is shown to the person it is put to, and to nobody else.
  const next = await elsewhere.next(({ kind }) => kind === 'book' || kind === 'question');
  expect(next.kind).toBe('book');
  // Also scripts run: a sidebar that asks for the selection goes on.
  const args = rpcArguments('actions.list', {});
  const other = await bench.call('script.run', { window, functionName: 'rpc', args });
  expect(other.value).toMatch(/"ok":true/);
  expect(await isWaiting(run)).toBe(true);

  await answer(question.id);
  const done = await run;
  expect(done.error).toBeUndefined();
  const shown = done.change?.sheets.flatMap(({ cells }) => cells.map(({ cell }) => cell?.text));
  expect(shown).toContain('While she reads');
  // What the others called meanwhile is not counted as hers.
  expect(done.calls.filter(({ method }) => method === 'Ui.alert')).toHaveLength(1);
  expect(done.calls.map(({ detail }) => detail).join()).not.toContain('actions.list');
  events.close();
  elsewhere.close();
});

it('is put to two people at once, and each gets the answer to their own run', async () => {
  const [one, two] = [await open('window-ask-3', amina), await open('window-ask-4', bruno)];
  const [first, second] = [
    await openEvents(bench, one.window),
    await openEvents(bench, two.window),
  ];
  const [runOne, atOne] = [ask(one.window), await asked(first, one.window)];
  const [runTwo, atTwo] = [ask(two.window), await asked(second, two.window)];
  // The first may be answered first; its run goes on when the second has ended.
  await answer(atOne.question.id);
  expect(await isWaiting(runOne)).toBe(true);
  await answer(atTwo.question.id);
  expect((await runTwo).error).toBeUndefined();
  expect((await runOne).error).toBeUndefined();
  first.close();
  second.close();
});

it('is asked again when the line of the window was lost, and takes only answers it offers', async () => {
  const { window } = await open('window-ask-5', amina);
  const before = await openEvents(bench, window);
  const run = ask(window);
  const { question } = await asked(before, window);
  before.close();
  const after = await openEvents(bench, window);
  expect((await asked(after, window)).question).toEqual(question);
  await expect(answer(question.id, 'YES')).rejects.toMatchObject({ status: 400 });
  await expect(answer('00000000')).rejects.toMatchObject({ status: 409 });
  await answer(question.id, 'CLOSE');
  expect((await run).error).toBeUndefined();
  await expect(answer(question.id)).rejects.toMatchObject({ status: 409 });
  // Nothing is open any more: a new line is not asked.
  const later = await openEvents(bench, window);
  const other = await open('window-ask-6', amina);
  const action = { kind: 'type', ...other, row: 3, text: 'x' } as const;
  await bench.call('book.act', { window: other.window, action });
  expect((await later.next(({ kind }) => kind === 'book' || kind === 'question')).kind).toBe(
    'book',
  );
  after.close();
  later.close();
});

it('is closed when its window is', async () => {
  const { window } = await open('window-ask-7', amina);
  const events = await openEvents(bench, window);
  const run = ask(window);
  await asked(events, window);
  events.close();
  expect((await run).error).toBeUndefined();
});

// The last: it stops the host of all.
it('does not keep the host from stopping', async () => {
  const { window } = await open('window-ask-8', amina);
  const events = await openEvents(bench, window);
  const run = ask(window);
  run.catch(() => undefined);
  await asked(events, window);
  expect(await bench.stop()).toBe(0);
  await expect(run).rejects.toThrow();
});
