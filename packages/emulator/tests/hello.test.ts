import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { createHost } from '../src/index.ts';

const folder = new URL('../examples/', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

function hello() {
  const host = createHost({ dist: new URL('hello', folder).pathname });
  const spreadsheetId = host.createSpreadsheet({ owner: 'ann@city.org', title: 'Guests' });
  const session = (user: string) => host.session({ user, locale: 'en', spreadsheetId });
  return { host, spreadsheetId, ann: session('ann@city.org'), session };
}

test('the hello add-on has a menu that opens its sidebar', () => {
  const { ann } = hello();
  const item = { kind: 'item', caption: 'Say hello…', functionName: 'openSidebar' };
  expect(ann.open()).toMatchObject([{ caption: 'Untitled project', items: [item] }]);
  expect(ann.clickMenu('openSidebar').sidebars).toMatchObject([
    { title: 'Hello', html: textOf('hello/sidebar.html') },
  ]);
});

test('the hello add-on greets one below the other', () => {
  const { ann, host, spreadsheetId } = hello();
  expect([ann.run('greet', 'Bob'), ann.run('greet', 'Zoé')]).toEqual([1, 2]);
  expect(host.store.get(spreadsheetId)?.content).toMatchObject({
    sheets: [
      {
        rows: [
          [{ userEnteredValue: { stringValue: 'Hello, Bob' } }, {}],
          [{ userEnteredValue: { stringValue: 'Hello, Zoé' } }, {}],
        ],
      },
    ],
  });
});

test('the hello add-on writes for nobody who may only read', () => {
  const { session, host, spreadsheetId } = hello();
  host.share(spreadsheetId, 'eve@city.org', 'reader');
  expect(() => session('eve@city.org').run('greet', 'Bob')).toThrow(
    'API call to sheets.spreadsheets.values.append failed with error: The caller does not have permission',
  );
});

test('the lines of the README run, and show what they say', async () => {
  expect(textOf('../README.md')).toContain(textOf('run-hello.ts'));
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  try {
    await import('../examples/run-hello.ts');
    expect(log.mock.calls.map(([shown]) => shown)).toMatchObject([
      [{ kind: 'menu' }],
      [{ title: 'Hello' }],
      1,
      [
        'SpreadsheetApp.getActiveSpreadsheet',
        'Spreadsheet.getId',
        'sheets.spreadsheets.values.append',
        'SpreadsheetApp.getActiveSheet',
        'Sheet.getLastRow',
      ],
    ]);
  } finally {
    log.mockRestore();
  }
});
