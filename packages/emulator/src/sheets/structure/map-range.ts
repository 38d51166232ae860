import { rewriteInterval, type StructureEdit } from '../../formulas/rewrite-interval.ts';
import type { Dimension, DimensionRange, GridRange } from '../types.ts';

/** Rows or columns of one sheet that are inserted, deleted or moved. */
export type LineEdit = StructureEdit & { readonly dimension: Dimension };

/** Where a row or column lies after the edit; undefined when it was deleted. */
export function mapIndex(index: number, edit: LineEdit): number | undefined {
  return rewriteInterval({ first: index, last: index }, edit)?.first;
}

/** Where a span lies after the edit; an open side stays open. */
function mapSpan(
  start: number | undefined,
  end: number | undefined,
  edit: LineEdit,
): { start: number | undefined; end: number | undefined } | undefined {
  if (start === undefined && end === undefined) return { start, end };
  const interval = {
    first: start ?? 0,
    last: end === undefined ? Number.POSITIVE_INFINITY : end - 1,
  };
  const mapped = rewriteInterval(interval, edit);
  if (!mapped) return undefined;
  return {
    start: start === undefined ? undefined : mapped.first,
    end: end === undefined ? undefined : mapped.last + 1,
  };
}

/** A range on the edited sheet after the edit; undefined when nothing is left of it. */
export function mapRange(range: GridRange, edit: LineEdit): GridRange | undefined {
  const rows = edit.dimension === 'ROWS';
  const start = rows ? range.startRowIndex : range.startColumnIndex;
  const end = rows ? range.endRowIndex : range.endColumnIndex;
  const mapped = mapSpan(start, end, edit);
  if (!mapped) return undefined;
  const startKey = rows ? 'startRowIndex' : 'startColumnIndex';
  const endKey = rows ? 'endRowIndex' : 'endColumnIndex';
  return {
    ...range,
    ...(mapped.start === undefined ? {} : { [startKey]: mapped.start }),
    ...(mapped.end === undefined ? {} : { [endKey]: mapped.end }),
  };
}

export function mapDimensionRange(
  range: DimensionRange,
  edit: LineEdit,
): DimensionRange | undefined {
  if (range.dimension !== edit.dimension) return range;
  const mapped = mapSpan(range.startIndex, range.endIndex, edit);
  if (!mapped) return undefined;
  return {
    ...range,
    ...(mapped.start === undefined ? {} : { startIndex: mapped.start }),
    ...(mapped.end === undefined ? {} : { endIndex: mapped.end }),
  };
}
