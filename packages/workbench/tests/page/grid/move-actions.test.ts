import { describe, expect, it } from 'vitest';
import { outside } from '../../../src/page/grid/boxes.ts';
import { repeated } from '../../../src/page/grid/clipboard.ts';
import { cutActions, fillActions, isCut } from '../../../src/page/grid/move-actions.ts';

const box = (startRow: number, endRow: number, startColumn: number, endColumn: number) => ({
  startRow,
  endRow,
  startColumn,
  endColumn,
});

describe('what lies outside a box', () => {
  it('is all of it if the other one is elsewhere, and nothing if it covers it', () => {
    expect(outside(box(0, 2, 0, 2), box(2, 4, 0, 2))).toEqual([box(0, 2, 0, 2)]);
    expect(outside(box(1, 2, 1, 2), box(0, 4, 0, 4))).toEqual([]);
  });

  it('covers each cell once', () => {
    const cells = outside(box(0, 5, 0, 5), box(1, 3, 2, 9)).flatMap((part) =>
      Array.from({ length: part.endRow - part.startRow }, (_r, r) =>
        Array.from(
          { length: part.endColumn - part.startColumn },
          (_c, c) => `${part.startRow + r}:${part.startColumn + c}`,
        ),
      ).flat(),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(cells).toHaveLength(25 - 2 * 3);
    expect(cells).not.toContain('1:2');
  });
});

describe('dragging the handle of a selection', () => {
  const textAt = (row: number, column: number) => `${row}:${column}`;

  it('enters the source over and over below it, and leaves the source alone', () => {
    expect(fillActions(7, box(2, 4, 1, 2), box(2, 7, 1, 2), textAt)).toEqual([
      { kind: 'paste', sheetId: 7, row: 4, column: 1, values: [['2:1'], ['3:1'], ['2:1']] },
    ]);
  });

  it('upwards enters the last of the source next to it', () => {
    expect(fillActions(7, box(5, 7, 0, 1), box(2, 7, 0, 1), textAt)).toEqual([
      { kind: 'paste', sheetId: 7, row: 2, column: 0, values: [['6:0'], ['5:0'], ['6:0']] },
    ]);
  });
});

describe('a block that was cut', () => {
  const cut = { sheetId: 7, box: box(1, 3, 0, 1), values: [['a'], ['b\nc']] };

  it('is known by its texts, however the clipboard writes its blanks', () => {
    expect(isCut(cut, [['a'], ['b c']])).toBe(true);
    expect(isCut(cut, [['a'], ['x']])).toBe(false);
    expect(isCut(undefined, [['a']])).toBe(false);
  });

  it('leaves what was pasted over its own place', () => {
    expect(cutActions(cut, { sheetId: 7, box: box(2, 4, 0, 1) })).toEqual([
      { kind: 'clear', sheetId: 7, ranges: [box(1, 2, 0, 1)] },
    ]);
  });

  it('goes wholly when pasted on another sheet', () => {
    expect(cutActions(cut, { sheetId: 8, box: box(1, 3, 0, 1) })).toEqual([
      { kind: 'clear', sheetId: 7, ranges: [cut.box] },
    ]);
  });
});

describe('a block pasted into a selection', () => {
  it('fills it if it fits several times', () => {
    expect(repeated([['x']], box(0, 2, 0, 2))).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
  });

  it('is pasted once otherwise', () => {
    expect(repeated([['x'], ['y']], box(0, 3, 0, 1))).toEqual([['x'], ['y']]);
    expect(repeated([['x'], ['y']], box(0, 1, 0, 1))).toEqual([['x'], ['y']]);
  });
});
