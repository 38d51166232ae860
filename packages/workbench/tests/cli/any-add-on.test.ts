import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forNode } from '../../build.mjs';
import { type WorkbenchClient, workbenchAt } from '../../src/client.ts';
import { startWorkbench, type Workbench } from '../../src/server/start-workbench.ts';

const inPackage = (path: string): string =>
  fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** An add-on that has nothing to do with ours. */
const dist = inPackage('../emulator/examples/hello');
/** What `npm run build` has built. */
const page = inPackage('../../build/page');
const folder = mkdtempSync(join(tmpdir(), 'workbench-hello-'));
let running: Workbench;
let workbench: WorkbenchClient;

beforeAll(async () => {
  const outdir = inPackage('build/node');
  await build({ ...forNode, entryPoints: { engine: inPackage('src/cli/engine.ts') }, outdir });
  running = await startWorkbench({
    ...{ dist, data: join(folder, 'data'), page, script: join(outdir, 'engine.mjs') },
    ...{ seed: 'hello', lang: 'en', port: 23_100, watch: [], verbose: false },
  });
  workbench = workbenchAt(running.url);
});
afterAll(async () => {
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
});

const window = 'window-of-hello';
async function openBook(user: string) {
  const { firstFile = '' } = await workbench.call('bench.open', {});
  return workbench.call('book.open', { window, user, fileId: firstFile, locale: 'en' });
}

describe('the workbench without our add-on', () => {
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
});
