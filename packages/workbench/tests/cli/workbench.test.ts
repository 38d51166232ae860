import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printedAddress, type WorkbenchClient, workbenchAt } from '../../src/client.ts';

const command = fileURLToPath(new URL('../../bin/workbench.mjs', import.meta.url));

/** An add-on of its own, that has nothing to do with ours. */
const files = {
  'appsscript.json': JSON.stringify({
    timeZone: 'Europe/Paris',
    runtimeVersion: 'V8',
    oauthScopes: ['spreadsheets', 'script.container.ui'].map(
      (scope) => `https://www.googleapis.com/auth/${scope}`,
    ),
  }),
  'Code.js': `
    function onOpen() {
      SpreadsheetApp.getUi().createMenu('Hello').addItem('Say hello', 'sayHello').addToUi();
    }
    function sayHello() {
      SpreadsheetApp.getActiveSheet().getRange('A1').setValue('Hello');
      SpreadsheetApp.getUi().showSidebar(
        HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Greeting'),
      );
    }
    function greet(name) {
      return 'Hello, ' + name;
    }
  `,
  'Sidebar.html': '<!DOCTYPE html><html><head></head><body><p>Hello</p></body></html>',
};

const folder = mkdtempSync(join(tmpdir(), 'workbench-hello-'));
const dist = join(folder, 'hello', 'dist');
let child: ChildProcess;
let workbench: WorkbenchClient;

beforeAll(async () => {
  mkdirSync(dist, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dist, name), text);
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
      { caption: 'Hello', items: [{ caption: 'Say hello', functionName: 'sayHello' }] },
    ]);
    expect((await openBook('viewer@example.org')).book.role).toBe('reader');
  });

  it('runs its menu and its pages', async () => {
    const { book } = await openBook('editor@example.org');
    const done = await workbench.call('menu.click', { window, functionName: 'sayHello' });
    expect(done.error).toBeUndefined();
    const cells = done.change?.sheets.flatMap((sheet) => sheet.cells);
    expect(cells).toMatchObject([{ row: 0, column: 0, cell: { text: 'Hello' } }]);
    expect(done.shown.sidebar?.title).toBe('Greeting');
    const frame = await fetch(`${workbench.origin}/frame/${done.shown.sidebar?.frameId}`);
    expect(await frame.text()).toContain('<p>Hello</p>');
    const run = { window, functionName: 'greet', args: '["Ada"]' };
    expect((await workbench.call('script.run', run)).value).toBe('"Hello, Ada"');
    expect(book.sheets).toHaveLength(1);
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
