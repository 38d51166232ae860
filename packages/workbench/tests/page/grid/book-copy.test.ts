import { describe, expect, it } from 'vitest';
import { cellAt, copyOf, frameOf, take } from '../../../src/page/grid/book-copy.ts';
import { refusalAt, warningAt } from '../../../src/page/grid/protections.ts';
import type { BookView } from '../../../src/protocol/book-view.ts';
import { cell, placed, sheet } from './example-sheet.ts';

const book = (): BookView => ({
  fileId: 'f',
  title: 'Plan',
  locale: 'en_US',
  timeZone: 'Europe/Madrid',
  role: 'writer',
  sheets: [sheet({ cells: [placed(2, 0, 'a'), placed(2, 1, 'b')] }), sheet({ sheetId: 8 })],
});

describe('the copy of a workbook', () => {
  it('takes changed and emptied cells without building the grid anew', () => {
    const copy = copyOf(book());
    const cells = [placed(2, 0, 'A'), { row: 2, column: 1, cell: null }];
    const rebuild = take(copy, { fileId: 'f', sheets: [{ sheetId: 7, all: false, cells }] });
    expect(rebuild).toBe(false);
    expect(cellAt(copy, 7, 2, 0)?.text).toBe('A');
    expect(cellAt(copy, 7, 2, 1)).toBeUndefined();
    expect(frameOf(copy, 7)?.cells).toEqual([{ row: 2, column: 0, cell: cell('A') }]);
  });

  it('has the grid built anew for another shape, not for another title', () => {
    const copy = copyOf(book());
    const changed = (more: object) =>
      take(copy, {
        fileId: 'f',
        sheets: [{ sheetId: 7, frame: sheet(more), all: false, cells: [] }],
      });
    expect(changed({ title: 'Other' })).toBe(false);
    expect(frameOf(copy, 7)?.title).toBe('Other');
    expect(cellAt(copy, 7, 2, 0)?.text).toBe('a');
    expect(changed({ frozenRows: 1 })).toBe(true);
  });

  it('forgets a sheet that is gone', () => {
    const copy = copyOf(book());
    expect(take(copy, { fileId: 'f', order: [8], sheets: [] })).toBe(true);
    expect(copy.book.sheets.map(({ sheetId }) => sheetId)).toEqual([8]);
  });
});

describe('a protected range', () => {
  const ranges = [{ startRow: 2, endRow: 5, startColumn: 0, endColumn: 1 }];
  const closed = sheet({
    protections: [{ ranges, description: '', warningOnly: false, canEdit: false }],
  });
  const warned = sheet({
    protections: [{ ranges, description: '', warningOnly: true, canEdit: true }],
  });

  it('refuses inside, up to its last cell, and nowhere else', () => {
    const refused = (row: number, column: number) =>
      refusalAt({ role: 'writer' }, closed, row, column, 'en') !== undefined;
    expect([refused(2, 0), refused(4, 0), refused(5, 0), refused(2, 1)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(refusalAt({ role: 'writer' }, closed, 2, 0, 'fr')).toContain('protégés');
  });

  it('asks where it only warns', () => {
    expect(refusalAt({ role: 'writer' }, warned, 2, 0, 'en')).toBeUndefined();
    expect(warningAt(warned, 2, 0, 'es')).toContain('¡Atención!');
    expect(warningAt(warned, 9, 0, 'es')).toBeUndefined();
  });

  it('does not matter to who may only look', () => {
    expect(refusalAt({ role: 'reader' }, sheet(), 9, 0, 'en')).toContain('only view');
  });
});
