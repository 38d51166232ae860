import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type RunningWorkbench,
  startWorkbench,
  until,
} from '../../../../tests/support/workbench.ts';

const amina = 'amina@example.org';
const writers = 6;
const rounds = 6;

/** What one window wrote: `told` was acknowledged, `sent` may have been written. */
interface Written {
  readonly fileId: string;
  readonly window: string;
  told: number;
  sent: number;
}

/** Before the answer, or in the middle of it. */
const lineBroke = { message: expect.stringMatching(/^(fetch failed|terminated)$/) };

/**
 * A window that counts up in one cell of its own file, and in the file's name, until the host is gone.
 * @returns when a call fails
 */
async function write(bench: RunningWorkbench, mine: Written): Promise<void> {
  const { window, fileId } = mine;
  const open = { window, user: amina, fileId, locale: 'en' };
  const { book } = await bench.call('book.open', open);
  const sheetId = book.sheets[0]?.sheetId ?? -1;
  for (;;) {
    mine.sent += 1;
    const text = String(mine.sent);
    const action = { kind: 'type', sheetId, row: 0, column: 0, text } as const;
    const { error } = await bench.call('book.act', { window, action });
    expect(error).toBeUndefined();
    await bench.call('files.rename', { user: amina, fileId, title: text });
    mine.told = mine.sent;
  }
}

test('a host that is killed in a storm of writes has kept all that it acknowledged', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'workplan-storm-'));
  const options = { data: join(folder, 'data'), start: 'empty' } as const;
  let bench = await startWorkbench(options);
  const all: Written[] = [];
  for (let i = 0; i < writers; i += 1) {
    const title = '0';
    const { fileId } = await bench.call('files.create', { user: amina, title, locale: 'en_US' });
    all.push({ fileId, window: `window-storm-${i}`, told: 0, sent: 0 });
  }
  for (let round = 0; round < rounds; round += 1) {
    const before = all.map(({ told }) => told);
    const running = bench;
    const storm = all.map((mine) => write(running, mine));
    const settled = Promise.allSettled(storm);
    await until(() => all.every(({ told }, i) => told > (before[i] ?? 0)));
    await new Promise((resolve) => setTimeout(resolve, (round * 37) % 100));
    bench.child.kill('SIGKILL');
    await once(bench.child, 'close');
    for (const outcome of await settled) {
      // The line broke; nothing else went wrong.
      expect(outcome).toMatchObject({ status: 'rejected', reason: lineBroke });
    }
    bench = await startWorkbench(options);
    for (const mine of all) {
      const { fileId, window } = mine;
      const open = { window, user: amina, fileId, locale: 'en' };
      const { book } = await bench.call('book.open', open);
      const value = Number(book.sheets[0]?.cells[0]?.cell?.text);
      expect(
        [value, Number(book.title)].map((each) => each >= mine.told && each <= mine.sent),
      ).toEqual([true, true]);
      mine.sent = value;
    }
  }
  expect(await bench.stop()).toBe(0);
  rmSync(folder, { recursive: true, force: true });
});
