/** Rows or columns `first` to `last`, 0-based, both included; `last` is Infinity for an open end. */
export interface Interval {
  readonly first: number;
  readonly last: number;
}

/** A change to rows or columns, 0-based and half-open. */
export type StructureEdit =
  | { readonly kind: 'insert' | 'delete'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'move';
      readonly start: number;
      readonly end: number;
      /** As in Google's moveDimension: the index, before the removal, that the block goes before. */
      readonly destination: number;
    };

/**
 * Where an interval lies after the change; undefined when all of it was deleted.
 *
 * A move takes along what lies inside the block, leaves a range alone whose rows only changed
 * places among themselves, and is otherwise a removal followed by an insertion.
 */
export function rewriteInterval(interval: Interval, edit: StructureEdit): Interval | undefined {
  if (edit.kind !== 'move') {
    return edit.kind === 'insert'
      ? insert(interval, edit.start, edit.end - edit.start)
      : remove(interval, edit.start, edit.end);
  }
  const { start, end, destination } = edit;
  if (destination >= start && destination <= end) return interval;
  const size = end - start;
  const target = destination > start ? destination - size : destination;
  const { first, last } = interval;
  if (first >= start && last < end) {
    return { first: first - start + target, last: last - start + target };
  }
  const among =
    first <= start && end <= last + 1 && first <= destination && destination <= last + 1;
  if (among) return interval;
  const rest = remove(interval, start, end);
  return rest && insert(rest, target, size);
}

function insert({ first, last }: Interval, at: number, size: number): Interval {
  return { first: first >= at ? first + size : first, last: last >= at ? last + size : last };
}

function remove({ first, last }: Interval, start: number, end: number): Interval | undefined {
  const size = end - start;
  const newFirst = first < start ? first : Math.max(start, first - size);
  const newLast = last < start ? last : last < end ? start - 1 : last - size;
  return newFirst > newLast ? undefined : { first: newFirst, last: newLast };
}
