import type { IRange } from '@univerjs/core';
import type { GridAction } from '../../protocol/grid-action.ts';
import { fromRange } from './ranges.ts';

type Params = Readonly<Record<string, unknown>>;

const rows = ({ startRow, endRow }: IRange) => ({ start: startRow, count: endRow - startRow + 1 });
const columns = ({ startColumn, endColumn }: IRange) => ({
  start: startColumn,
  count: endColumn - startColumn + 1,
});
// The parameters of the grid's own mutations, as its types describe them.
const rangeOf = (params: Params): IRange => params.range as IRange;
const rangesOf = (params: Params): IRange[] => params.ranges as IRange[];

/** What the grid is about to do to rows, columns, sheets and filters, as actions for the host. */
export const structureActions: Readonly<
  Record<string, (sheetId: number, params: Params) => GridAction[]>
> = {
  'sheet.mutation.insert-row': (sheetId, params) => {
    const { start, count } = rows(rangeOf(params));
    return [{ kind: 'insertRows', sheetId, start, count, inheritFromBefore: start > 0 }];
  },
  'sheet.mutation.insert-col': (sheetId, params) => {
    const { start, count } = columns(rangeOf(params));
    return [{ kind: 'insertColumns', sheetId, start, count, inheritFromBefore: start > 0 }];
  },
  'sheet.mutation.remove-rows': (sheetId, params) => [
    { kind: 'deleteRows', sheetId, ...rows(rangeOf(params)) },
  ],
  'sheet.mutation.remove-col': (sheetId, params) => [
    { kind: 'deleteColumns', sheetId, ...columns(rangeOf(params)) },
  ],
  'sheet.mutation.move-rows': (sheetId, params) => [
    {
      kind: 'moveRows',
      sheetId,
      ...rows(params.sourceRange as IRange),
      to: (params.targetRange as IRange).startRow,
    },
  ],
  'sheet.mutation.move-columns': (sheetId, params) => [
    {
      kind: 'moveColumns',
      sheetId,
      ...columns(params.sourceRange as IRange),
      to: (params.targetRange as IRange).startColumn,
    },
  ],
  'sheet.mutation.set-row-hidden': (sheetId, params) =>
    rangesOf(params).map((range) => ({
      kind: 'hideRows',
      sheetId,
      ...rows(range),
      hidden: true,
    })),
  'sheet.mutation.set-row-visible': (sheetId, params) =>
    rangesOf(params).map((range) => ({
      kind: 'hideRows',
      sheetId,
      ...rows(range),
      hidden: false,
    })),
  'sheet.mutation.set-col-hidden': (sheetId, params) =>
    rangesOf(params).map((range) => ({
      kind: 'hideColumns',
      sheetId,
      ...columns(range),
      hidden: true,
    })),
  'sheet.mutation.set-col-visible': (sheetId, params) =>
    rangesOf(params).map((range) => ({
      kind: 'hideColumns',
      sheetId,
      ...columns(range),
      hidden: false,
    })),
  'sheet.mutation.set-worksheet-col-width': (sheetId, params) =>
    rangesOf(params).map((range) => ({
      kind: 'resizeColumns',
      sheetId,
      ...columns(range),
      pixels: pixelsOf(params.colWidth, range.startColumn),
    })),
  'sheet.mutation.set-worksheet-row-height': (sheetId, params) =>
    rangesOf(params).map((range) => ({
      kind: 'resizeRows',
      sheetId,
      ...rows(range),
      pixels: pixelsOf(params.rowHeight, range.startRow),
    })),
  'sheet.mutation.set-worksheet-name': (sheetId, params) => [
    { kind: 'renameSheet', sheetId, title: String(params.name) },
  ],
  'sheet.mutation.insert-sheet': (_sheetId, params) => [
    { kind: 'addSheet', at: Number(params.index) },
  ],
  'sheet.mutation.remove-sheet': (sheetId) => [{ kind: 'deleteSheet', sheetId }],
  'sheet.mutation.set-worksheet-order': (sheetId, params) => [
    { kind: 'moveSheet', sheetId, to: Number(params.toOrder) },
  ],
  'sheet.mutation.set-worksheet-hidden': (sheetId, params) => [
    { kind: 'hideSheet', sheetId, hidden: params.hidden === 1 },
  ],
  'sheet.mutation.set-filter-range': (sheetId, params) => [
    { kind: 'filter', sheetId, range: fromRange(rangeOf(params)) },
  ],
  'sheet.mutation.remove-filter': (sheetId) => [{ kind: 'filter', sheetId, range: null }],
};

function pixelsOf(size: unknown, index: number): number {
  const pixels = typeof size === 'number' ? size : (size as Record<number, number>)[index];
  return Math.max(1, Math.round(pixels ?? 21));
}
