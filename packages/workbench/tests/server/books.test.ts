import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openEvents } from '../../../../tests/support/bench-events.ts';
import {
  type OpenWorkbench,
  openBench,
  rpcArguments,
} from '../../../../tests/support/workbench.ts';
import type { BookView, SheetView } from '../../src/protocol/book-view.ts';
import type { Done } from '../../src/protocol/contract.ts';
import type { GridAction } from '../../src/protocol/grid-action.ts';

const [amina, carmen, farid, greta] = [
  'amina@example.org',
  'carmen@example.org',
  'farid@partner.example',
  'greta@elsewhere.example',
];

let bench: OpenWorkbench;
let fileId = '';
beforeAll(async () => {
  bench = await openBench();
  fileId = (await bench.call('bench.open', {})).firstFile ?? '';
});
afterAll(async () => {
  await bench.stop();
});

let windows = 0;
/** A window of this person with the workbook, or another spreadsheet, open. */
async function open(user: string, id = fileId) {
  windows += 1;
  const window = `window-books-${windows}`;
  const { book, ...done } = await bench.call('book.open', {
    window,
    user,
    fileId: id,
    locale: 'en',
  });
  const act = (action: GridAction): Promise<Done> => bench.call('book.act', { window, action });
  return { window, book, done, act };
}

const sheetOf = (book: BookView, title: string): SheetView => {
  const sheet = book.sheets.find((each) => each.title.startsWith(title));
  if (sheet === undefined) throw new Error(`No sheet ${title}`);
  return sheet;
};
const columnOf = (sheet: SheetView, key: string): number =>
  sheet.cells.find(({ row, cell }) => row === 0 && cell?.text === key)?.column ?? -1;
const textAt = (sheet: Pick<SheetView, 'cells'> | undefined, row: number, column: number) =>
  sheet?.cells.find((each) => each.row === row && each.column === column)?.cell?.text;

describe('a manager', () => {
  it('sees the workbook and the menu of the add-on', async () => {
    const { book, done } = await open(amina);
    expect(book).toMatchObject({ title: 'UCLG work plan 2022', role: 'owner', locale: 'en_US' });
    expect(book.sheets).toHaveLength(17);
    expect(textAt(sheetOf(book, '1 We act'), 2, 0)).toBe('1.1-C01');
    expect(done.error).toBeUndefined();
    const [menu] = done.shown.menus ?? [];
    expect(menu?.caption).toBe('Work Plan');
    expect(menu?.items).toContainEqual({
      kind: 'item',
      caption: 'Set up this workbook…',
      functionName: 'openSetUp',
    });
  });

  it('types, and gets what changed and nothing else', async () => {
    const { book, act } = await open(amina);
    const sheet = sheetOf(book, '2 We advocate');
    const column = columnOf(sheet, 'comment');
    const { sheetId } = sheet;
    const { change, error } = await act({ kind: 'type', sheetId, row: 5, column, text: 'Checked' });
    expect(error).toBeUndefined();
    expect(change?.sheets).toHaveLength(1);
    expect(change?.sheets[0]).toMatchObject({ sheetId, all: false });
    expect(change?.sheets[0]?.cells).toHaveLength(1);
    expect(textAt(change?.sheets[0], 5, column)).toBe('Checked');
  });

  it('types a formula that the host does not know, and works on beside its error', async () => {
    const { book, act } = await open(amina);
    const { sheetId, columnCount } = sheetOf(book, '3 We research');
    const column = columnCount - 1;
    const type = (row: number, text: string) => act({ kind: 'type', sheetId, row, column, text });
    const { change, error } = await type(2, '=QUERY(A3:A9,"select A")');
    expect(error).toBeUndefined();
    expect(textAt(change?.sheets[0], 2, column)).toBe('#NAME?');
    const after = await type(3, '=2*21');
    expect(textAt(after.change?.sheets[0], 3, column)).toBe('42');
    expect(textAt(sheetOf((await open(carmen)).book, '3 We research'), 2, column)).toBe('#NAME?');
    const file = await bench.post('file.download', { user: amina, fileId });
    expect(file.status).toBe(200);
    for (const row of [2, 3]) await type(row, '');
  });

  it('changes a status, and sees it counted in the overview', async () => {
    const { book, act } = await open(amina);
    const sheet = sheetOf(book, '4 We learn');
    const column = columnOf(sheet, 'status');
    const text = 'At risk';
    const done = await act({ kind: 'type', sheetId: sheet.sheetId, row: 4, column, text });
    const changed = done.change?.sheets.map(({ sheetId }) => sheetId);
    expect(changed).toContain(sheetOf(book, 'Overview').sheetId);
  });

  it('is told in words what a dropdown refuses, and nothing is written', async () => {
    const { window, book, act } = await open(amina);
    const sheet = sheetOf(book, '4 We learn');
    const column = columnOf(sheet, 'status');
    const text = 'Nearly done';
    const done = await act({ kind: 'type', sheetId: sheet.sheetId, row: 6, column, text });
    expect(done.error).toMatch(/data validation/i);
    expect(done.change).toBeUndefined();
    expect((await bench.call('book.refresh', { window })).change).toBeUndefined();
  });

  it('clears all of several ranges or, if one is protected, none', async () => {
    const { book, act } = await open(carmen);
    const sheet = sheetOf(book, '2 We advocate');
    const { sheetId } = sheet;
    const [comment, action] = [columnOf(sheet, 'comment'), columnOf(sheet, 'action')];
    await act({ kind: 'type', sheetId, row: 7, column: comment, text: 'To be kept' });
    const box = (column: number) => ({
      ...{ startRow: 7, endRow: 8 },
      ...{ startColumn: column, endColumn: column + 1 },
    });
    const refused = await act({ kind: 'clear', sheetId, ranges: [box(comment), box(action)] });
    expect(refused.error).toMatch(/protected cell/);
    expect(refused.change).toBeUndefined();
    const cleared = await act({ kind: 'clear', sheetId, ranges: [box(comment)] });
    expect(cleared.error).toBeUndefined();
    expect(textAt(cleared.change?.sheets[0], 7, comment) ?? '').toBe('');
  });

  it('sees which services a menu item called, and what goes to Google', async () => {
    const { window } = await open(amina);
    const args = rpcArguments('actions.list', {});
    const { calls, value } = await bench.call('script.run', { window, functionName: 'rpc', args });
    expect(JSON.parse(value ?? '')).toMatchObject({ ok: true });
    const trips = calls.filter(({ roundTrip }) => roundTrip);
    expect(trips.map(({ service }) => service)).toEqual(['sheets', 'sheets']);
    expect(trips[1]?.method).toBe('sheets.spreadsheets.values.batchGet');
    expect(trips[1]?.detail).toContain('ranges=');
  });

  it('gets the error of a script as its failure handler does', async () => {
    const { window } = await open(amina);
    const done = await bench.call('script.run', { window, functionName: 'nothing', args: '[]' });
    expect(done.failure).toEqual({
      name: 'ScriptError',
      message: 'Script function not found: nothing',
    });
    expect(done.value).toBeUndefined();
    const wrong = bench.call('script.run', { window, functionName: 'rpc', args: '{}' });
    await expect(wrong).rejects.toMatchObject({ status: 400 });
  });
});

describe('roles', () => {
  it('lets staff fill in the update columns, and refuses the rest as Google does', async () => {
    const { book, act } = await open(carmen);
    const sheet = sheetOf(book, '1 We act');
    const { sheetId } = sheet;
    const typed = (key: string, text: string) =>
      act({ kind: 'type', sheetId, row: 4, column: columnOf(sheet, key), text });
    expect((await typed('nextStep', 'Meet')).error).toBeUndefined();
    const refused = await typed('action', 'Something else');
    expect(refused.error).toBe(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
    expect(refused.change).toBeUndefined();
    const inserted = await act({
      kind: 'insertRows',
      sheetId,
      start: 4,
      count: 1,
      inheritFromBefore: true,
    });
    expect(inserted.error).toMatch(/protected cell/);
  });

  it('shows a reader everything but the menu, and refuses edits in words', async () => {
    const { book, done, act } = await open(farid);
    expect(book.role).toBe('reader');
    expect(done.shown.menus ?? []).toEqual([]);
    const { sheetId } = sheetOf(book, '1 We act');
    const typed = await act({ kind: 'type', sheetId, row: 4, column: 5, text: 'x' });
    expect(typed.error).toMatch(/^You may only view this file\./);
    const sorted = await act({
      kind: 'sort',
      sheetId,
      range: { startRow: 2, endRow: 8, startColumn: 0, endColumn: 5 },
      column: 0,
      order: 'descending',
    });
    expect(sorted.error).toMatch(/^You may only view this file\./);
    const trashed = bench.call('files.trash', { user: farid, fileId });
    await expect(trashed).rejects.toMatchObject({ status: 403 });
  });

  it('keeps an outsider out, by every way', async () => {
    await expect(open(greta)).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('You need access'),
    });
    const calls = [
      bench.call('files.rename', { user: greta, fileId, title: 'x' }),
      bench.call('files.trash', { user: greta, fileId }),
      bench.call('files.share', { user: greta, fileId, email: greta, role: 'writer' }),
      bench.call('file.download', { user: greta, fileId }),
      bench.call('doc.open', { user: greta, fileId }),
    ];
    await Promise.all(calls.map((call) => expect(call).rejects.toMatchObject({ status: 403 })));
    expect(await bench.call('files.list', { user: greta })).toEqual([]);
  });

  it('tells a window whose person has lost access on its next call', async () => {
    const { window, act, book } = await open(farid);
    const { sheetId } = sheetOf(book, '1 We act');
    await bench.call('files.share', { user: amina, fileId, email: farid, role: null });
    const answers = [
      bench.call('book.refresh', { window }),
      act({ kind: 'type', sheetId, row: 4, column: 5, text: 'x' }),
      bench.call('script.run', { window, functionName: 'rpc', args: '[]' }),
      bench.call('menu.click', { window, functionName: 'openSetUp' }),
    ];
    const refused = { status: 403, message: expect.stringContaining('You need access') };
    await Promise.all(answers.map((answer) => expect(answer).rejects.toMatchObject(refused)));
    await bench.call('files.share', { user: amina, fileId, email: farid, role: 'reader' });
    expect((await bench.call('book.refresh', { window })).change).toBeUndefined();
  });

  it('tells a window that the role has changed', async () => {
    const { window } = await open(farid);
    const events = await openEvents(bench, window);
    await bench.call('files.share', { user: amina, fileId, email: farid, role: 'commenter' });
    await events.next((event) => event.kind === 'book' && event.fileId === fileId);
    const { change } = await bench.call('book.refresh', { window });
    expect(change?.role).toBe('commenter');
    await bench.call('files.share', { user: amina, fileId, email: farid, role: 'reader' });
    events.close();
  });
});

describe('two windows', () => {
  it('show each other’s changes, and each change once', async () => {
    const [first, second] = [await open(amina), await open(carmen)];
    const events = await openEvents(bench, second.window);
    const sheet = sheetOf(first.book, '5 We meet');
    const column = columnOf(sheet, 'result');
    const { sheetId } = sheet;
    await first.act({ kind: 'type', sheetId, row: 3, column, text: 'A hundred mayors met' });
    await events.next((event) => event.kind === 'book' && event.fileId === fileId);
    const { window } = second;
    const { change } = await bench.call('book.refresh', { window });
    expect(textAt(change?.sheets[0], 3, column)).toBe('A hundred mayors met');
    expect((await bench.call('book.refresh', { window })).change).toBeUndefined();
    // The window that made the change has it already.
    const own = await bench.call('book.refresh', { window: first.window });
    expect(own.change).toBeUndefined();
    events.close();
  });

  it('must open a file before anything else', async () => {
    const call = bench.call('book.refresh', { window: 'never-opened' });
    await expect(call).rejects.toMatchObject({ status: 409 });
  });
});

describe('what a person does to the grid', () => {
  let empty = '';
  beforeEach(async () => {
    const created = { user: amina, title: 'Grid', locale: 'en_US' };
    empty = (await bench.call('files.create', created)).fileId;
  });
  const filled = async () => {
    const window = await open(amina, empty);
    const [sheet] = window.book.sheets;
    const sheetId = sheet?.sheetId ?? -1;
    const values = [
      ['Name', 'Year'],
      ['Lagos', '1861'],
      ['Quito', '1534'],
      ['Seoul', '1394'],
    ];
    await window.act({ kind: 'paste', sheetId, row: 0, column: 0, values });
    /** Does it, asks for the book afresh, and checks that the change that was told leads there. */
    const doing = async (action: GridAction): Promise<SheetView & { book: BookView }> => {
      const { error } = await window.act(action);
      expect(error).toBeUndefined();
      const { book } = await open(amina, empty);
      const [first] = book.sheets;
      if (first === undefined) throw new Error('No sheet');
      return { ...first, book };
    };
    return { ...window, sheetId, doing };
  };
  const names = (sheet: SheetView) => [1, 2, 3].map((row) => textAt(sheet, row, 0));
  const all = { startRow: 0, endRow: 4, startColumn: 0, endColumn: 2 };

  it('sorts', async () => {
    const { sheetId, doing } = await filled();
    const range = { ...all, startRow: 1 };
    const up = await doing({ kind: 'sort', sheetId, range, column: 1, order: 'ascending' });
    expect(names(up)).toEqual(['Seoul', 'Quito', 'Lagos']);
    const down = await doing({ kind: 'sort', sheetId, range, column: 1, order: 'descending' });
    expect(names(down)).toEqual(['Lagos', 'Quito', 'Seoul']);
  });

  it('inserts, deletes and moves rows and columns', async () => {
    const { sheetId, doing } = await filled();
    const lines = (start: number) => ({ sheetId, start, count: 1 });
    const inserted = await doing({ kind: 'insertRows', ...lines(2), inheritFromBefore: true });
    expect([2, 3].map((row) => textAt(inserted, row, 0))).toEqual([undefined, 'Quito']);
    expect(names(await doing({ kind: 'deleteRows', ...lines(2) }))).toEqual([
      'Lagos',
      'Quito',
      'Seoul',
    ]);
    expect(names(await doing({ kind: 'moveRows', ...lines(3), to: 1 }))).toEqual([
      'Seoul',
      'Lagos',
      'Quito',
    ]);
    const wide = await doing({ kind: 'insertColumns', ...lines(0), inheritFromBefore: false });
    expect(textAt(wide, 0, 1)).toBe('Name');
    const moved = await doing({ kind: 'moveColumns', ...lines(0), to: 3 });
    expect([0, 1].map((column) => textAt(moved, 0, column))).toEqual(['Name', 'Year']);
    const narrow = await doing({ kind: 'deleteColumns', ...lines(0) });
    expect(textAt(narrow, 0, 0)).toBe('Year');
  });

  it('hides and resizes', async () => {
    const { sheetId, doing } = await filled();
    const lines = { sheetId, start: 1, count: 2 };
    const rows = await doing({ kind: 'hideRows', ...lines, hidden: true });
    expect(rows.rows.filter(({ hidden }) => hidden).map(({ index }) => index)).toEqual([1, 2]);
    const tall = await doing({ kind: 'resizeRows', ...lines, pixels: 60 });
    expect(tall.rows.map(({ size }) => size)).toEqual([60, 60]);
    const wide = await doing({ kind: 'resizeColumns', ...lines, pixels: 240 });
    expect(wide.columns).toEqual([
      { index: 1, size: 240 },
      { index: 2, size: 240 },
    ]);
    const gone = await doing({ kind: 'hideColumns', ...lines, hidden: true });
    expect(gone.columns.every(({ hidden }) => hidden)).toBe(true);
  });

  it('notes and filters', async () => {
    const { sheetId, doing } = await filled();
    const noted = await doing({ kind: 'note', sheetId, row: 1, column: 0, text: 'A city' });
    expect(noted.cells.find(({ row, column }) => row === 1 && column === 0)?.cell?.note).toBe(
      'A city',
    );
    const bare = await doing({ kind: 'note', sheetId, row: 1, column: 0, text: '' });
    expect(
      bare.cells.find(({ row, column }) => row === 1 && column === 0)?.cell,
    ).not.toHaveProperty('note');
    expect(textAt(bare, 1, 0)).toBe('Lagos');
    const filter = await doing({ kind: 'filter', sheetId, range: all });
    expect(filter.filter).toMatchObject({ range: all, hiddenRows: [] });
    const hiding = { kind: 'filterColumn', sheetId } as const;
    await doing({ ...hiding, column: 1, hiddenValues: ['1394'] });
    const both = await doing({ ...hiding, column: 0, hiddenValues: ['Quito'] });
    expect(both.filter?.hiddenRows).toEqual([2, 3]);
    const one = await doing({ ...hiding, column: 1, hiddenValues: [] });
    expect(one.filter?.hiddenRows).toEqual([2]);
    expect((await doing({ kind: 'filter', sheetId, range: null })).filter).toBeUndefined();
  });

  it('adds, names, moves, hides and deletes sheets', async () => {
    const { sheetId, doing } = await filled();
    const titles = ({ book }: { book: BookView }) => book.sheets.map(({ title }) => title);
    await doing({ kind: 'renameSheet', sheetId, title: 'Cities' });
    await doing({ kind: 'addSheet', at: 1 });
    const three = await doing({ kind: 'addSheet', at: 2 });
    expect(titles(three)).toEqual(['Cities', 'Sheet2', 'Sheet3']);
    const last = three.book.sheets[2]?.sheetId ?? -1;
    // Where the tab is at the end, whichever way it went.
    expect(titles(await doing({ kind: 'moveSheet', sheetId: last, to: 0 }))).toEqual([
      'Sheet3',
      'Cities',
      'Sheet2',
    ]);
    expect(titles(await doing({ kind: 'moveSheet', sheetId: last, to: 1 }))).toEqual([
      'Cities',
      'Sheet3',
      'Sheet2',
    ]);
    expect(titles(await doing({ kind: 'moveSheet', sheetId, to: 2 }))).toEqual([
      'Sheet3',
      'Sheet2',
      'Cities',
    ]);
    const hidden = await doing({ kind: 'hideSheet', sheetId: last, hidden: true });
    expect(hidden.book.sheets.find((sheet) => sheet.sheetId === last)?.hidden).toBe(true);
    expect(titles(await doing({ kind: 'deleteSheet', sheetId: last }))).toEqual([
      'Sheet2',
      'Cities',
    ]);
  });

  it('refuses what Google refuses, in words', async () => {
    const { sheetId, act } = await filled();
    const refused = await act({ kind: 'deleteSheet', sheetId });
    expect(refused.error).toMatch(/all the (visible )?sheets/i);
    expect(refused.change).toBeUndefined();
    const gone = await act({ kind: 'type', sheetId: 999, row: 0, column: 0, text: 'x' });
    expect(gone.error).toBeTruthy();
  });

  it('opens and closes a group of rows', async () => {
    const { book, act, window } = await open(amina);
    const sheet = sheetOf(book, '2 We advocate');
    const [group] = sheet.rowGroups;
    if (group === undefined) throw new Error('No group');
    const { start, end, depth } = group;
    const { sheetId } = sheet;
    const action = { kind: 'collapseRows', sheetId, start, end, depth } as const;
    const { change, error } = await act({ ...action, collapsed: true });
    expect(error).toBeUndefined();
    expect(change?.sheets[0]?.frame?.rowGroups[0]?.collapsed).toBe(true);
    expect(change?.sheets[0]?.frame?.rows.find(({ index }) => index === start)?.hidden).toBe(true);
    await act({ ...action, collapsed: false });
    await bench.call('book.refresh', { window });
  });
});
