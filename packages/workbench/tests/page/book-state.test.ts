import { describe, expect, it } from 'vitest';
import { bookReducer, closedBook, viewInSight } from '../../src/page/book-state.ts';
import type { BookView } from '../../src/protocol/book-view.ts';
import { placed, sheet } from './grid/example-sheet.ts';

const book: BookView = {
  ...{ fileId: 'f', title: 'Plan', locale: 'en_US', timeZone: 'Etc/GMT', role: 'writer' },
  sheets: [sheet({ cells: [placed(2, 0, 'a')] }), sheet({ sheetId: 8, title: 'People' })],
};
const opened = { ...closedBook, book };
const toast = { title: '', text: 'Saved', seconds: 5 };
const page = { frameId: 'p', title: 'Update' };

describe('what a run has shown', () => {
  it('is added to what is there, and replaces its like', () => {
    const done = { shown: { toasts: [toast], sidebar: page }, change: undefined };
    const first = bookReducer(opened, { kind: 'done', done });
    const other = { ...page, frameId: 'q' };
    const next = bookReducer(first, {
      kind: 'done',
      done: { shown: { toasts: [toast, toast], sidebar: other }, change: undefined },
    });
    expect(next.sidebar).toBe(other);
    expect(next.dialog).toBeUndefined();
    expect(next.book).toBe(book);
    expect(next.toasts.map(({ id }) => id)).toEqual([0, 1, 2]);
    const closed = bookReducer(next, { kind: 'toast-closed', id: 1 });
    expect(closed.toasts.map(({ id }) => id)).toEqual([0, 2]);
  });

  it('takes the size that its page asks for, one side at a time', () => {
    const dialog = { ...page, modal: true, width: 300 };
    const sized = bookReducer({ ...opened, dialog }, { kind: 'resized', size: { height: 200 } });
    expect(sized.dialog).toEqual({ ...dialog, height: 200 });
    expect(bookReducer(opened, { kind: 'resized', size: { height: 200 } }).dialog).toBeUndefined();
  });
});

describe('a changed workbook', () => {
  it('has its new names and order, and leaves the cells to the grid', () => {
    const frame = sheet({ title: 'Renamed' });
    const change = {
      ...{ fileId: 'f', title: 'Plan 2027', order: [8, 7] },
      sheets: [{ sheetId: 7, frame, all: false, cells: [] }],
    };
    const { book: after } = bookReducer(opened, { kind: 'changed', change });
    expect(after?.title).toBe('Plan 2027');
    expect(after?.sheets.map(({ title }) => title)).toEqual(['People', 'Renamed']);
    expect(after?.sheets.flatMap(({ cells }) => cells)).toEqual([]);
  });

  it('is nothing to a window that has not opened it yet', () => {
    const change = { fileId: 'f', title: 'Other', sheets: [] };
    expect(bookReducer(closedBook, { kind: 'changed', change }).book).toBeUndefined();
  });
});

const more = (by: 1 | -1) => ({ kind: 'working', more: by }) as const;
it('counts how many runs the person waits for', () => {
  const twice = bookReducer(bookReducer(opened, more(1)), more(1));
  expect(bookReducer(twice, more(-1)).working).toBe(1);
});

it('looks through a filter view on its own sheet only, and while it exists', () => {
  const range = { startRow: 1, endRow: 9, startColumn: 0, endColumn: 2 };
  const view = { id: 3, title: 'Late', range, columns: [], hiddenRows: [] };
  const filtered = { ...book, sheets: [sheet({ filterViews: [view] }), sheet({ sheetId: 8 })] };
  const state = { ...opened, book: filtered, filterView: { sheetId: 7, id: 3 }, activeSheet: 7 };
  expect(viewInSight(state)?.title).toBe('Late');
  expect(viewInSight({ ...state, activeSheet: 8 })).toBeUndefined();
  expect(viewInSight({ ...state, book })).toBeUndefined();
});
