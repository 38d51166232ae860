import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type RunningWorkbench,
  startWorkbench,
  until,
} from '../../../../tests/support/workbench.ts';

const amina = 'amina@example.org';
const main = fileURLToPath(new URL('../../../../build/host/main.mjs', import.meta.url));

let folder = '';
let running: RunningWorkbench[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'workplan-start-'));
});
afterEach(async () => {
  for (const bench of running) await bench.stop();
  running = [];
  rmSync(folder, { recursive: true, force: true });
});

const data = (): string => join(folder, 'data');
async function start(options: Parameters<typeof startWorkbench>[0] = {}) {
  const bench = await startWorkbench({ data: data(), start: 'fresh', ...options });
  running.push(bench);
  return bench;
}
const titles = async (bench: RunningWorkbench): Promise<string[]> =>
  (await bench.call('files.list', { user: amina })).map(({ title }) => title).sort();
const stage = (): { readonly stage: string } | undefined =>
  JSON.parse(readFileSync(join(data(), 'state.json'), 'utf8')).seeded;

describe('the first start', () => {
  it('makes the example organisation through the add-on', async () => {
    const bench = await start();
    const { firstFile = '', now } = await bench.call('bench.open', {});
    const input = { window: 'window-start-1', user: amina, fileId: firstFile, locale: 'en' };
    const { book } = await bench.call('book.open', input);
    expect(now.slice(0, 10)).toBe('2022-05-16');
    expect(await titles(bench)).toEqual(
      expect.arrayContaining(['UCLG work plan 2022', 'Untitled spreadsheet']),
    );
    const cells = (title: string) =>
      book.sheets
        .find((sheet) => sheet.title === title)
        ?.cells.filter(({ row }) => row >= 2)
        .map(({ cell }) => cell?.text) ?? [];
    const settings = cells('Settings');
    for (const person of ['amina', 'bruno', 'carmen', 'david']) {
      expect(settings).toContain(`${person}@example.org`);
    }
    expect(settings).toContain('esi@africa.example');
    // The lead reported; a manager's repair had given the second manager their rights.
    const updates = cells('Updates');
    expect(updates.filter((text) => text === 'carmen@example.org').length).toBeGreaterThan(5);
    const [area] = book.sheets.filter(({ title }) => title === '1 We act');
    const input2 = { ...input, window: 'window-start-2', user: 'bruno@example.org' };
    const other = (await bench.call('book.open', input2)).book;
    const rights = other.sheets
      .find(({ sheetId }) => sheetId === area?.sheetId)
      ?.protections.filter(({ warningOnly }) => !warningOnly);
    expect(rights?.length).toBeGreaterThan(0);
    expect(rights?.every(({ canEdit }) => canEdit)).toBe(true);
    // The paper follows when the first window has had its time.
    await until(async () => (await titles(bench)).length === 3);
    expect((await titles(bench))[0]).toMatch(/^2022-06-13 Executive Bureau/);
    expect(stage()?.stage).toBe('whole');
  });

  it('makes it in the language of the run', async () => {
    const bench = await start({ lang: 'es' });
    await until(async () => (await titles(bench)).length === 3);
    expect(await titles(bench)).toContain('Plan de trabajo de CGLU 2022');
    const files = await bench.call('files.list', { user: amina });
    const fileId = files.find(({ kind }) => kind === 'document')?.id ?? '';
    const { body } = await bench.call('doc.open', { user: amina, fileId });
    expect(JSON.stringify(body)).toContain('Punto 3');
  });

  it('is finished by the next one, if it was killed at any moment', async () => {
    for (const delay of [900, 1900]) {
      rmSync(data(), { recursive: true, force: true });
      const child = spawn(process.execPath, [main, '--data', data(), '--port', '29000'], {
        stdio: 'ignore',
      });
      await new Promise((resolve) => setTimeout(resolve, delay));
      child.kill('SIGKILL');
      await once(child, 'close');
      const bench = await start();
      expect(await titles(bench)).toEqual(
        expect.arrayContaining(['UCLG work plan 2022', 'Untitled spreadsheet']),
      );
      await until(() => stage()?.stage === 'whole');
      expect(await titles(bench)).toHaveLength(3);
      await bench.stop();
    }
  });

  it('lays out a plan of one’s own, on today’s date', async () => {
    const plan = join(folder, 'plan.md');
    writeFileSync(
      plan,
      'WORK PLAN 2031\n\n1. Act – We act\n\n1.1. Train\n\nCORE ACTION:\n\n- Train ten cities\n',
    );
    const bench = await start({ args: ['--plan', plan] });
    const { now, firstFile = '' } = await bench.call('bench.open', {});
    expect(now.slice(0, 10)).toBe(new Date().toISOString().slice(0, 10));
    const input = { window: 'window-start-3', user: amina, fileId: firstFile, locale: 'en' };
    const { book } = await bench.call('book.open', input);
    const area = book.sheets.find(({ title }) => title === '1 We act');
    expect(area?.cells.map(({ cell }) => cell?.text)).toContain('Train ten cities');
    await bench.stop();
    const again = await start({ args: ['--plan', plan] });
    expect(again.output()).toContain('To begin afresh, add --reset.');
  });
});

describe('the command line', () => {
  it('passes over a port that is taken, and says so', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const taken = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const bench = await start({ start: 'empty', args: ['--port', String(taken)] });
    expect(bench.port).toBeGreaterThan(taken);
    expect(bench.output()).toContain(
      `Port ${taken} is in use: the workbench is on port ${bench.port}.`,
    );
    other.close();
  });

  it('stops cleanly on Ctrl+C, and on the way out of a system', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const bench = await start({ start: 'empty' });
      expect(existsSync(join(data(), 'host.pid'))).toBe(true);
      bench.child.kill(signal);
      const [code] = await once(bench.child, 'close');
      expect(code).toBe(0);
      expect(existsSync(join(data(), 'host.pid'))).toBe(false);
      expect(bench.output()).not.toMatch(/Error/);
    }
  });
});
