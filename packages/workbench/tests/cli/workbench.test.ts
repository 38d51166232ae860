import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printedAddress, type WorkbenchClient, workbenchAt } from '../../src/client.ts';

const command = fileURLToPath(new URL('../../bin/workbench.mjs', import.meta.url));

/** An add-on that has nothing to do with ours. */
const dist = fileURLToPath(new URL('../../../emulator/examples/hello', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'workbench-hello-'));
let child: ChildProcess;
let workbench: WorkbenchClient;

beforeAll(async () => {
  const args = [command, dist, '--data', join(folder, 'data'), '--port', '23100'];
  const started = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  child = started;
  workbench = workbenchAt(await printedAddress(started.stdout));
});
afterAll(async () => {
  if (child.exitCode === null) {
    child.kill('SIGINT');
    await once(child, 'close');
  }
  rmSync(folder, { recursive: true, force: true });
});

const window = 'window-of-hello';
async function openBook(user: string) {
  const { firstFile = '' } = await workbench.call('bench.open', {});
  return workbench.call('book.open', { window, user, fileId: firstFile, locale: 'en' });
}

describe('workbench <dist>', () => {
  it('opens any add-on: its people, an empty spreadsheet, the menu of its onOpen', async () => {
    const { addonName, people } = await workbench.call('bench.open', {});
    expect(addonName).toBe('hello');
    expect(people.map(({ role }) => role)).toEqual(['Owner', 'Editor', 'Viewer']);
    const { book, shown } = await openBook('owner@example.org');
    expect(book).toMatchObject({ title: 'Untitled spreadsheet', role: 'owner' });
    expect(shown.menus).toMatchObject([
      { caption: 'hello', items: [{ caption: 'Say hello…', functionName: 'openSidebar' }] },
    ]);
    expect((await openBook('viewer@example.org')).book.role).toBe('reader');
  });

  it('runs its menu and its pages', async () => {
    await openBook('editor@example.org');
    const { error, shown } = await workbench.call('menu.click', {
      window,
      functionName: 'openSidebar',
    });
    expect([error, shown.sidebar?.title]).toEqual([undefined, 'Hello']);
    const frame = await fetch(`${workbench.origin}/frame/${shown.sidebar?.frameId}`);
    expect(await frame.text()).toContain('Greet</button>');
    const run = { window, functionName: 'greet', args: '["Ada"]' };
    const { value, change } = await workbench.call('script.run', run);
    expect(value).toBe('1');
    const cells = change?.sheets.flatMap((sheet) => sheet.cells);
    expect(cells?.map(({ cell }) => cell?.text)).toEqual(['Hello, Ada', '10']);
  });

  it('serves the page', async () => {
    const page = await fetch(workbench.url);
    expect(page.status).toBe(200);
    expect((await fetch(`${workbench.origin}/main.js`)).status).toBe(200);
  });

  it('says what is wrong with the command line', () => {
    const { status, stderr } = spawnSync(process.execPath, [command], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, 'Name one folder. See workbench --help.\n']);
  });
});
