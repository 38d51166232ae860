import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DataFolderError } from '../../src/store/data-folder-error.ts';
import type { StoredFile } from '../../src/store/file-store.ts';
import { openFolderStore } from '../../src/store/folder-store.ts';
import { emptyHostState } from '../../src/store/host-state.ts';
import { createMemoryStore } from '../../src/store/memory-store.ts';

/** The process that had this number is gone. */
const gone = spawnSync(process.execPath, ['-e', '']).pid;

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

  test('opens files of a host that kept no checksum, and no state', () => {
    const folder = temporary();
    mkdirSync(join(folder, 'files'));
    writeFileSync(join(folder, 'files', 'a.json'), JSON.stringify(file('a', { rows: [1] })));
    const store = openFolderStore(folder);
    expect(store.files.get('a')).toEqual(file('a', { rows: [1] }));
    expect(store.state.read()).toEqual(emptyHostState);
    store.close();
    writeFileSync(join(folder, 'state.json'), JSON.stringify(state));
    const again = openFolderStore(folder);
    expect(again.state.read()).toEqual(state);
    again.close();
  });

  test('keeps what a folder of before held as its example', () => {
    const folder = temporary();
    const seeded = { stage: 'whole', fileId: 'a' };
    writeFileSync(join(folder, 'state.json'), JSON.stringify({ ...state, example: seeded }));
    for (const _start of ['before it is written', 'afterwards']) {
      const store = openFolderStore(folder);
      expect(store.state.read()).toEqual({ ...state, seeded });
      store.state.write(store.state.read());
      store.close();
    }
  });

  test('holds plain JSON', () => {
    const folder = temporary();
    const store = openFolderStore(folder);
    store.files.put(file('a', { rows: [1] }));
    store.close();
    expect(JSON.parse(readFileSync(join(folder, 'files', 'a.json'), 'utf8'))).toMatchObject(
      file('a', { rows: [1] }),
    );
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

/** Every path in a folder with its content. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    names.map((each) => {
      const path = join(each.parentPath, each.name);
      return [path, each.isDirectory() ? '' : readFileSync(path, 'latin1')];
    }),
  );
}

/** A folder with a file and a state, the leftovers of a host that was killed, and damage done to it. */
function damagedFolder(damage: (folder: string) => void): string {
  const folder = temporary();
  const store = openFolderStore(folder);
  store.files.put(file('a', { text: 'Train ten cities' }));
  store.state.write(state);
  store.close();
  writeFileSync(join(folder, 'host.pid'), `${gone}\n`);
  writeFileSync(join(folder, 'state.json.tmp'), '{');
  damage(folder);
  return folder;
}

const writing = (name: string, value: unknown) => (folder: string) =>
  writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
const replacing = (name: string, from: string, to: string) => (folder: string) => {
  const text = readFileSync(join(folder, name), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, name), text.replace(from, to));
};
const backup = 'Restore it from a backup, or';

describe('a damaged folder is refused by name, with the remedy, and stays as it is:', () => {
  test.each<[string, (folder: string) => void, string, string]>([
    ['half a file', writing('files/a.json', '{"record":'), 'files/a.json', `${backup} delete it`],
    ['no record', writing('files/a.json', { content: {} }), 'files/a.json', '“record” is missing'],
    ['a list for a file', writing('files/a.json', []), 'files/a.json', 'something else'],
    ['another ID', writing('files/a.json', file('b', {})), 'files/a.json', 'the file b'],
    [
      'half a state',
      writing('state.json', '{"properties"'),
      'state.json',
      `${backup} begin afresh`,
    ],
    ['a list for a state', writing('state.json', []), 'state.json', 'something else'],
    ['a number for a state', writing('state.json', 7), 'state.json', 'something else'],
    ['an empty object for a state', writing('state.json', {}), 'state.json', '“properties”'],
    ['an empty file for a state', writing('state.json', ''), 'state.json', backup],
    [
      'a field of a wrong type',
      writing('state.json', { ...state, clockAheadMs: '5' }),
      'state.json',
      '“clockAheadMs” is missing or of a wrong kind',
    ],
    [
      'a field that nothing knows',
      writing('state.json', { ...state, version: 99 }),
      'state.json',
      'nothing here knows “version”',
    ],
    [
      'a state of a future version',
      writing('state.json', { format: 2, all: 'is other' }),
      'state.json',
      'a newer version of this program wrote it. Use that version, or another data folder',
    ],
    [
      'a missing state',
      (folder) => rmSync(join(folder, 'state.json')),
      'state.json',
      `the file is missing, and the files that belong to it are there. ${backup} begin afresh`,
    ],
    [
      'a flipped letter in the state',
      replacing('state.json', 'ann@city.org', 'amn@city.org'),
      'state.json',
      `its checksum is another). ${backup} begin afresh with --reset`,
    ],
    [
      'a flipped letter in a file',
      replacing('files/a.json', 'ten', 'tan'),
      'files/a.json',
      `its checksum is another). ${backup} delete it to go on without it`,
    ],
  ])('%s', (_what, damage, name, words) => {
    const folder = damagedFolder(damage);
    const before = contents(folder);
    let thrown: unknown;
    try {
      openFolderStore(folder);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(DataFolderError);
    const { message } = thrown as DataFolderError; // as was just seen
    expect(message.startsWith(`${join(folder, name)}: `)).toBe(true);
    expect(message).toContain(words);
    expect(message).not.toContain('\n');
    expect(contents(folder)).toEqual(before);
  });

  test('a flipped bit in whichever byte of a file', () => {
    const folder = temporary();
    const store = openFolderStore(folder);
    store.files.put(file('a', { text: 'Train' }));
    store.close();
    const path = join(folder, 'files', 'a.json');
    const whole = readFileSync(path);
    for (let bit = 0; bit < whole.length * 8; bit += 9) {
      const flipped = Buffer.from(whole);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      writeFileSync(path, flipped);
      expect(() => openFolderStore(folder), `bit ${bit}`).toThrow(/a\.json: the file is damaged/);
    }
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

  test.each([
    ['of a process that is gone', `${gone}\n`],
    ['that was left empty', ''],
  ])('a lock %s is taken over', (_which, text) => {
    const folder = temporary();
    openFolderStore(folder).close();
    writeFileSync(join(folder, 'host.pid'), text);
    const store = openFolderStore(folder);
    expect(readFileSync(join(folder, 'host.pid'), 'utf8')).toBe(`${process.pid}\n`);
    store.close();
  });
});
