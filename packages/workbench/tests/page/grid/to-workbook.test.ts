import { BooleanNumber, HorizontalAlign, LocaleType, WrapStrategy } from '@univerjs/core';
import { describe, expect, it } from 'vitest';
import { createStyleTable } from '../../../src/page/grid/to-cell.ts';
import { toWorkbook } from '../../../src/page/grid/to-workbook.ts';
import type { SheetView } from '../../../src/protocol/book-view.ts';
import { cell, placed, sheet } from './example-sheet.ts';

function shown(view: SheetView, hidden: readonly number[] = []) {
  const book = { fileId: 'f', title: 'Plan', sheets: [view] };
  const data = toWorkbook(book, createStyleTable(), LocaleType.EN_US, () => hidden);
  const made = data.sheets['7'];
  if (made === undefined) throw new Error('The sheet is missing');
  const styleAt = (row: number, column: number) =>
    data.styles[String(made.cellData?.[row]?.[column]?.s)];
  const resource = (name: string): Record<string, unknown> =>
    JSON.parse(data.resources?.find((part) => part.name === name)?.data ?? '{}');
  return { made, styles: data.styles, styleAt, resource };
}

const at = (row: number, column: number, view: ReturnType<typeof cell>) => ({
  row,
  column,
  cell: view,
});

describe('a workbook in the grid', () => {
  it('shows texts, never values, and computes nothing', () => {
    const view = cell('50%', { entered: '=1/2', type: 'number', number: 0.5 });
    const { made } = shown(sheet({ cells: [at(3, 1, view)] }));
    expect(made.cellData?.[3]?.[1]).toMatchObject({ v: '50%', f: null });
  });

  it('puts numbers and dates on the right, unless their look says otherwise', () => {
    const { styleAt } = shown(
      sheet({
        cells: [
          at(0, 0, cell('5', { type: 'number' })),
          at(0, 1, cell('2022-05-02', { type: 'date' })),
          at(0, 2, cell('5', { type: 'number', look: { align: 'left' } })),
          at(0, 3, cell('five', { look: { wrap: 'wrap' } })),
        ],
      }),
    );
    expect([0, 1, 2, 3].map((column) => styleAt(0, column)?.ht)).toEqual([
      HorizontalAlign.RIGHT,
      HorizontalAlign.RIGHT,
      HorizontalAlign.LEFT,
      HorizontalAlign.LEFT,
    ]);
    expect(styleAt(0, 3)?.tb).toBe(WrapStrategy.WRAP);
  });

  it('writes each look down once', () => {
    const cells = Array.from({ length: 20 }, (_, row) => placed(row, 0, `text ${row}`));
    expect(Object.keys(shown(sheet({ cells })).styles)).toHaveLength(1);
  });

  it('shows bold parts of a text, with its lines', () => {
    const runs = [
      { start: 4, look: { bold: true } },
      { start: 8, look: {} },
    ];
    const { made } = shown(sheet({ cells: [at(2, 0, cell('The\nbold one', { runs }))] }));
    const body = made.cellData?.[2]?.[0]?.p?.body;
    expect(body?.dataStream).toBe('The\rbold one\r\n');
    expect(body?.textRuns?.map(({ st, ed, ts }) => [st, ed, ts?.bl])).toEqual([
      [0, 4, undefined],
      [4, 8, BooleanNumber.TRUE],
      [8, 12, undefined],
    ]);
    expect(body?.paragraphs?.map(({ startIndex }) => startIndex)).toEqual([3, 12]);
  });

  it('hides the key row, the rows of a closed group, and those that a filter takes away', () => {
    const { made } = shown(
      sheet({
        rows: [
          { index: 0, hidden: true },
          { index: 1, size: 38 },
        ],
        rowGroups: [
          { start: 3, end: 5, depth: 1, collapsed: true },
          { start: 6, end: 8, depth: 1, collapsed: false },
        ],
      }),
      [9],
    );
    const hidden = Object.entries(made.rowData ?? {})
      .filter(([, row]) => row?.hd === BooleanNumber.TRUE)
      .map(([index]) => Number(index));
    expect(hidden).toEqual([0, 3, 4, 9]);
    expect(made.rowData?.[1]).toMatchObject({ h: 38, ia: BooleanNumber.FALSE });
  });

  it('offers the texts of a list as they are, commas included', () => {
    const range = { startRow: 2, endRow: 20, startColumn: 1, endColumn: 2 };
    const values = ['5 We meet, we listen', 'Core'];
    const { resource } = shown(
      sheet({
        validations: [{ ranges: [range], kind: 'list', values, strict: true, dropdown: true }],
      }),
    );
    const [rule] = resource('SHEET_DATA_VALIDATION_PLUGIN')['7'] as {
      formula1: string;
      ranges: unknown;
    }[];
    expect(JSON.parse(rule?.formula1 ?? '')).toEqual(values);
    expect(rule?.ranges).toEqual([{ startRow: 2, endRow: 19, startColumn: 1, endColumn: 1 }]);
  });

  it('ticks in a filter what it leaves', () => {
    const range = { startRow: 1, endRow: 5, startColumn: 0, endColumn: 3 };
    const { resource } = shown(
      sheet({
        cells: [placed(1, 2, 'Kind'), placed(2, 2, 'a'), placed(3, 2, 'b'), placed(4, 2, 'a')],
        filter: { range, columns: [{ column: 2, hiddenValues: ['a', ''] }], hiddenRows: [2, 4] },
      }),
    );
    expect(resource('SHEET_FILTER_PLUGIN')['7']).toEqual({
      ref: { startRow: 1, endRow: 4, startColumn: 0, endColumn: 2 },
      filterColumns: [{ colId: 2, filters: { filters: ['b'] } }],
      cachedFilteredOut: [2, 4],
    });
  });

  it('shows notes at their cells', () => {
    const { resource } = shown(
      sheet({ cells: [at(1, 4, cell('ID', { note: 'Never changed.' }))] }),
    );
    expect(resource('SHEET_NOTE_PLUGIN')['7']).toMatchObject({
      1: { 4: { row: 1, col: 4, note: 'Never changed.' } },
    });
  });
});
