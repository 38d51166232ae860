import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
import { openFolderStore } from '../../src/store/folder-store.ts';

const rounds = 25;
const blocks = 3000;

/**
 * Writes files `a` and `b` and the state over and over. Every version is 200 KB that all name the
 * same number, so that a mixture of two versions would show. After each write its number is told.
 */
const writer = `
import { writeSync } from 'node:fs';
import { openFolderStore } from './folder-store.mjs';
const [folder, first] = process.argv.slice(2);
const store = openFolderStore(folder);
const time = '2026-03-02T12:00:00.000Z';
const record = (id) => ({ id, mimeType: 'x', name: id, owner: 'ann@city.org', permissions: {},
  appAccess: [], createdTime: time, modifiedTime: time, trashed: false });
for (let version = Number(first); ; version++) {
  for (const id of ['a', 'b']) {
    store.files.put({ record: record(id), content: { version, blocks: Array(${blocks}).fill(String(version).padStart(64, '0')) } });
    writeSync(1, id + version + '\\n');
  }
  store.state.write({ ...store.state.read(), clockAheadMs: version });
  writeSync(1, 's' + version + '\\n');
}`;

test('after a kill at any moment every file is whole, and no finished write is lost', async () => {
  const work = mkdtempSync(join(tmpdir(), 'workplan-kill-'));
  const folder = join(work, 'data');
  buildSync({
    entryPoints: [new URL('../../src/store/folder-store.ts', import.meta.url).pathname],
    outfile: join(work, 'folder-store.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
  const script = join(work, 'writer.mjs');
  writeFileSync(script, writer);
  let next = 1;
  let writes = 0;
  for (let round = 0; round < rounds; round++) {
    const told = await writeAndKill(script, folder, next, 1 + ((round * 7919) % 23));
    writes += told.length;
    // Opening takes over the dead process's lock, removes its unfinished file and checks all shapes.
    const store = openFolderStore(folder);
    for (const id of ['a', 'b']) {
      const content = store.files.get(id)?.content as Content | undefined;
      const finished = lastOf(told, id);
      if (content === undefined) {
        expect(finished).toBe(0);
        continue;
      }
      expect(content.version).toBeGreaterThanOrEqual(finished);
      expect(new Set(content.blocks)).toEqual(new Set([String(content.version).padStart(64, '0')]));
      expect(content.blocks).toHaveLength(blocks);
      next = Math.max(next, content.version + 1);
    }
    expect(store.state.read().clockAheadMs).toBeGreaterThanOrEqual(lastOf(told, 's'));
    store.close();
  }
  expect(writes).toBeGreaterThan(rounds);
}, 60_000);

interface Content {
  readonly version: number;
  readonly blocks: readonly string[];
}

/** Kills the writer some milliseconds after its first finished write; returns what it told. */
async function writeAndKill(
  script: string,
  folder: string,
  first: number,
  afterMs: number,
): Promise<string[]> {
  const child: ChildProcess = spawn(process.execPath, [script, folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  const ended = once(child, 'close');
  const started = new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk) => {
      told += String(chunk);
      resolve();
    });
  });
  await Promise.race([started, ended]);
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  child.kill('SIGKILL');
  await ended;
  return told.split('\n').filter((line) => line !== '');
}

function lastOf(told: readonly string[], kind: string): number {
  return Math.max(
    0,
    ...told.filter((line) => line.startsWith(kind)).map((line) => Number(line.slice(1))),
  );
}
