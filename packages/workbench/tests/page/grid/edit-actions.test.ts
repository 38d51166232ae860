import { describe, expect, it } from 'vitest';
import { editActions, writtenCells } from '../../../src/page/grid/edit-actions.ts';
import { pastedBlock } from '../../../src/page/grid/paste.ts';
import { createUndoStack } from '../../../src/page/grid/undo-stack.ts';

const there = () => 'there';

describe('what the grid is about to write', () => {
  it('is nothing for a look', () => {
    expect(writtenCells({ 3: { 1: { s: 'bold' } } })).toEqual([]);
  });

  it('is read from values, formulas and rich texts', () => {
    const rich = { id: 'd', body: { dataStream: 'two\rlines\r\n' }, documentStyle: {} };
    expect(writtenCells({ 3: { 1: { v: 5 }, 2: { f: '=A1', v: 9 }, 4: { p: rich } } })).toEqual([
      { row: 3, column: 1, text: '5' },
      { row: 3, column: 2, text: '=A1' },
      { row: 3, column: 4, text: 'two\nlines' },
    ]);
  });

  it('is an empty text for a cell that is emptied', () => {
    expect(writtenCells({ 0: { 0: null } })).toEqual([{ row: 0, column: 0, text: '' }]);
  });
});

describe('an edit', () => {
  it('of one cell is typed', () => {
    expect(editActions(7, [{ row: 2, column: 3, text: 'new' }], there)).toEqual([
      { kind: 'type', sheetId: 7, row: 2, column: 3, text: 'new' },
    ]);
  });

  it('that empties cells clears them', () => {
    const cells = [0, 1].map((row) => ({ row, column: 3, text: '' }));
    const range = { startRow: 0, endRow: 2, startColumn: 3, endColumn: 4 };
    expect(editActions(7, cells, there)).toEqual([{ kind: 'clear', sheetId: 7, ranges: [range] }]);
  });

  it('of several cells is pasted as a block, with what stood between them', () => {
    const cells = [
      { row: 0, column: 0, text: 'a' },
      { row: 1, column: 1, text: 'd' },
    ];
    const values = [
      ['a', 'there'],
      ['there', 'd'],
    ];
    expect(editActions(7, cells, there)).toEqual([
      { kind: 'paste', sheetId: 7, row: 0, column: 0, values },
    ]);
  });
});

describe('text from the clipboard', () => {
  it('is cut into cells at tabs and lines', () => {
    expect(pastedBlock('', 'a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('keeps line breaks and quotes of a field in quotes', () => {
    expect(pastedBlock('', '"two\nlines"\t"say ""hi"", then\tgo"')).toEqual([
      ['two\nlines', 'say "hi", then\tgo'],
    ]);
  });

  it('fills short lines up', () => {
    expect(pastedBlock('', 'a\tb\nc')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
  });

  it('is nothing when it is empty', () => {
    expect(pastedBlock('', '')).toEqual([]);
  });
});

describe('undo', () => {
  const step = (text: string) => ({
    forward: [{ kind: 'type', sheetId: 7, row: 0, column: 0, text } as const],
    back: [{ kind: 'type', sheetId: 7, row: 0, column: 0, text: `not ${text}` } as const],
  });

  it('goes back and forth through the steps', () => {
    const stack = createUndoStack();
    const [first, second] = [step('1'), step('2')];
    stack.did(first);
    stack.did(second);
    expect(stack.undo()).toBe(second.back);
    expect(stack.undo()).toBe(first.back);
    expect(stack.undo()).toEqual([]);
    expect(stack.redo()).toBe(first.forward);
  });

  it('forgets what was undone once something else is done', () => {
    const stack = createUndoStack();
    stack.did(step('1'));
    stack.undo();
    stack.did(step('2'));
    expect(stack.redo()).toEqual([]);
  });
});
