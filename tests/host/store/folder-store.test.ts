import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DataFolderError } from '../../../src/host/store/data-folder-error.ts';
import type { StoredFile } from '../../../src/host/store/file-store.ts';
import { openFolderStore } from '../../../src/host/store/folder-store.ts';
import { emptyHostState } from '../../../src/host/store/host-state.ts';
import { createMemoryStore } from '../../../src/host/store/memory-store.ts';

const temporary = (): string => mkdtempSync(join(tmpdir(), 'workplan-data-'));

function file(id: string, content: unknown): StoredFile<unknown> {
  return {
    record: {
      id,
      mimeType: 'application/vnd.google-apps.spreadsheet',
      name: `File ${id}`,
      owner: 'ann@city.org',
      permissions: { 'bob@city.org': 'writer' },
      appAccess: ['ann@city.org'],
      createdTime: '2026-03-02T12:00:00.000Z',
      modifiedTime: '2026-03-02T12:00:00.000Z',
      trashed: false,
    },
    content,
  };
}

const state = {
  ...emptyHostState,
  properties: { script: { a: '1' }, user: { 'ann@city.org': { b: '2' } }, document: {} },
  clockAheadMs: 5,
};

test('what is put together is written once, at the end, also when the work fails', () => {
  const folder = temporary();
  const store = openFolderStore(folder);
  const written = () => readdirSync(join(folder, 'files'));
  store.files.put(file('gone', 1));
  store.together(() => {
    store.files.put(file('a', 1));
    store.files.put(file('a', 2));
    store.files.put(file('gone', 2));
    store.files.delete('gone');
    expect(store.files.get('a')?.content).toBe(2);
    expect(written()).toEqual([]);
  });
  expect(written()).toEqual(['a.json']);
  const fail = () =>
    store.together(() => {
      store.files.put(file('b', 3));
      throw new Error('half-way');
    });
  expect(fail).toThrow('half-way');
  store.close();
  const again = openFolderStore(folder);
  expect(again.files.list().map(({ id }) => again.files.get(id)?.content)).toEqual([2, 3]);
  again.close();
});

describe.each([
  ['memory', createMemoryStore],
  ['folder', () => openFolderStore(temporary())],
])('a %s store', (_kind, open) => {
  test('keeps files by identity, and state', () => {
    const store = open();
    const first = file('a', { rows: [1] });
    store.files.put(first);
    store.files.put(file('b', {}));
    expect(store.files.get('a')).toBe(first);
    expect(store.files.list().map(({ id }) => id)).toEqual(['a', 'b']);
    store.files.delete('a');
    expect(store.files.get('a')).toBeUndefined();
    expect(store.files.list()).toHaveLength(1);
    expect(store.state.read()).toEqual(emptyHostState);
    store.state.write(state);
    expect(store.state.read()).toBe(state);
    store.close();
  });
});

describe('a data folder', () => {
  test('is read back as it was written, holes included', () => {
    const folder = temporary();
    const store = openFolderStore(folder);
    // A sparse row: what is undefined before must be undefined after, not null.
    const content = { sheets: [{ rows: [undefined, [undefined, { note: 'x' }]] }] };
    store.files.put(file('a', content));
    const drive = { parents: ['f'], appProperties: { plan: 'p' }, description: 'd', size: 4 };
    const uploaded = file('b', { base64: 'dGV4dA==' });
    store.files.put({ ...uploaded, record: { ...uploaded.record, ...drive } });
    store.files.put(file('gone', {}));
    store.files.delete('gone');
    store.state.write(state);
    store.close();
    const again = openFolderStore(folder);
    expect(again.files.get('a')).toStrictEqual(file('a', content));
    expect(again.files.get('b')?.record).toStrictEqual({ ...uploaded.record, ...drive });
    expect(again.files.list()).toHaveLength(2);
    expect(again.state.read()).toEqual(state);
    again.close();
  });

  test('has the documented layout', () => {
    const folder = temporary();
    const store = openFolderStore(folder);
    store.files.put(file('a-1_B', {}));
    store.state.write(state);
    expect(readdirSync(folder).sort()).toEqual(['files', 'host.pid', 'state.json']);
    expect(readdirSync(join(folder, 'files'))).toEqual(['a-1_B.json']);
    store.close();
    expect(existsSync(join(folder, 'host.pid'))).toBe(false);
  });

  test('refuses IDs that are no file names', () => {
    const store = openFolderStore(temporary());
    expect(() => store.files.put(file('../a', {}))).toThrow(/Not a file ID/);
    store.close();
  });

  test('unfinished writes are ignored and removed', () => {
    const folder = temporary();
    openFolderStore(folder).close();
    writeFileSync(join(folder, 'files', 'a.json.tmp'), '{"record":');
    writeFileSync(join(folder, 'state.json.tmp'), '{');
    const store = openFolderStore(folder);
    expect(store.files.list()).toEqual([]);
    expect(readdirSync(join(folder, 'files'))).toEqual([]);
    expect(readdirSync(folder)).not.toContain('state.json.tmp');
    store.close();
  });

  test.each([
    ['half a file', 'files/a.json', '{"record":'],
    ['another shape', 'files/a.json', '{"content":{}}'],
    ['another ID', 'files/a.json', JSON.stringify(file('b', {}))],
    ['half a state', 'state.json', '{"properties"'],
    ['a state of another shape', 'state.json', '{}'],
  ])('%s is reported with its path and the remedy', (_what, name, text) => {
    const folder = temporary();
    openFolderStore(folder).close();
    writeFileSync(join(folder, name), text);
    const open = (): unknown => openFolderStore(folder);
    expect(open).toThrow(DataFolderError);
    expect(open).toThrow(
      new RegExp(`${name}: the file is damaged .*Restore it from a backup`, 's'),
    );
    expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  });

  test('a path that is no folder is reported', () => {
    const folder = temporary();
    writeFileSync(join(folder, 'plain'), '');
    expect(() => openFolderStore(join(folder, 'plain'))).toThrow(
      /plain: cannot be used .*Choose a folder that you may write to/,
    );
  });

  test('a folder that cannot be made is reported', () => {
    const folder = temporary();
    writeFileSync(join(folder, 'plain'), '');
    // Below a file nobody can make a folder, whatever their rights.
    expect(() => openFolderStore(join(folder, 'plain', 'below'))).toThrow(/cannot be used/);
  });

  test('a write that fails leaves the former file in place', () => {
    const folder = temporary();
    const store = openFolderStore(folder);
    store.files.put(file('a', { version: 1 }));
    // A folder in the way of the temporary file: no process can write there, whatever its rights.
    mkdirSync(join(folder, 'files', 'a.json.tmp'));
    expect(() => store.files.put(file('a', { version: 2 }))).toThrow(
      /a\.json: cannot be used .*Check the rights on the folder and the space left on the disk/,
    );
    expect(store.files.get('a')).toEqual(file('a', { version: 1 }));
    store.close();
  });
});

describe('one host at a time', () => {
  test('a second one in the same process is refused', () => {
    const folder = temporary();
    const store = openFolderStore(folder);
    expect(() => openFolderStore(folder)).toThrow(
      /another local host \(process \d+\) uses this data folder\. Stop it, or choose another/,
    );
    store.close();
    openFolderStore(folder).close();
  });

  test('a second one in another process is refused', () => {
    const folder = temporary();
    openFolderStore(folder).close();
    writeFileSync(join(folder, 'host.pid'), `${process.ppid}\n`);
    expect(() => openFolderStore(folder)).toThrow(new RegExp(`process ${process.ppid}`));
  });

  test('the lock of a process that is gone is taken over', () => {
    const folder = temporary();
    openFolderStore(folder).close();
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(join(folder, 'host.pid'), `${gone}\n`);
    const store = openFolderStore(folder);
    expect(readFileSync(join(folder, 'host.pid'), 'utf8')).toBe(`${process.pid}\n`);
    store.close();
  });
});
