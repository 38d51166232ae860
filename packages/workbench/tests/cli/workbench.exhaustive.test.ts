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

describe('workbench <dist>', () => {
  it('opens the add-on of a folder under its name', async () => {
    const { addonName, firstFile, lang } = await workbench.call('bench.open', {});
    expect([addonName, firstFile, lang]).toEqual(['hello', expect.any(String), 'en']);
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
