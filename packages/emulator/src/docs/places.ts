import { invalidArgument } from '../rest/api-error.ts';
import { paragraphText } from './blocks.ts';
import { checkTab, type Draft } from './draft.ts';
import { cellsOf } from './lengths.ts';
import type { Block, ParagraphBlock, TableBlock } from './model.ts';
import { splitsGrapheme } from './text.ts';
import type { EndOfSegmentLocation, Location, Range } from './types.ts';

/** A paragraph, and where it is. */
export interface ParagraphPlace {
  readonly segmentId: string;
  /** The list of blocks that it is in, and its position there. */
  readonly container: Block[];
  readonly position: number;
  readonly block: ParagraphBlock;
  /** Index of its first code unit. */
  readonly start: number;
  /** Tables, rows and cells around it, whose lengths change with its own. */
  readonly around: readonly object[];
}

/** An index in a segment. */
export interface Spot {
  readonly segmentId: string;
  readonly index: number;
}

export interface Span {
  readonly segmentId: string;
  readonly start: number;
  readonly end: number;
}

/** Google's words where text, a table or a break cannot be put. */
export const OUTSIDE =
  'The insertion index must be inside the bounds of an existing paragraph. You can still create new paragraphs by inserting newlines.';

/** Where an insertion goes: an index between characters, or the end of a segment, before its last newline. */
export function insertionSpot(
  draft: Draft,
  location: Location | undefined,
  end: EndOfSegmentLocation | undefined,
): Spot {
  if (location) {
    const spot = checkedLocation(draft, location);
    const place = paragraphAt(draft, spot);
    if (place && splitsGrapheme(paragraphText(place.block.paragraph), spot.index - place.start)) {
      throw invalidArgument('The insertion index cannot be within a grapheme cluster.');
    }
    return spot;
  }
  if (!end) throw invalidArgument('Insertion location must be specified.');
  checkTab(end.tabId);
  const segmentId = end.segmentId ?? '';
  return { segmentId, index: draft.segmentEnd(segmentId) - 1 };
}

export function checkedLocation(draft: Draft, location: Location): Spot {
  checkTab(location.tabId);
  const segmentId = location.segmentId ?? '';
  const index = location.index ?? 0;
  checkIndex(index, draft.segmentEnd(segmentId));
  return { segmentId, index };
}

/**
 * A range that requests act on: inside its segment, not empty unless it may be, not over the section break
 * that the body starts with.
 */
export function checkedRange(draft: Draft, range: Range | undefined, mayBeEmpty = false): Span {
  if (!range) throw invalidArgument('Range must be specified.');
  checkTab(range.tabId);
  const segmentId = range.segmentId ?? '';
  const segmentEnd = draft.segmentEnd(segmentId);
  const { startIndex: start, endIndex: end } = range;
  if (start === undefined || end === undefined) {
    throw invalidArgument('Invalid range: must contain a start and end index');
  }
  checkIndex(start, segmentEnd);
  if (end < start) {
    throw invalidArgument('Invalid range: end index cannot be less than start index');
  }
  if (end === start && !mayBeEmpty) throw invalidArgument('The range should not be empty.');
  if (end > start) checkIndex(end - 1, segmentEnd);
  if (segmentId === '' && start === 0) {
    throw invalidArgument('Cannot operate on the first section break in the document.');
  }
  return { segmentId, start, end };
}

function checkIndex(index: number, segmentEnd: number): void {
  if (index < 0) throw invalidArgument(`Index ${index} must be greater than or equal to 0.`);
  if (index >= segmentEnd) {
    throw invalidArgument(
      `Index ${index} must be less than the end index of the referenced segment, ${segmentEnd}.`,
    );
  }
}

/** The paragraph around an index; undefined at the start of a table, a row, a cell or a section. */
export function paragraphAt(draft: Draft, { segmentId, index }: Spot): ParagraphPlace | undefined {
  const { lengths } = draft;
  const search = (
    container: Block[],
    from: number,
    around: readonly object[],
  ): ParagraphPlace | undefined => {
    let start = from;
    for (const [position, block] of container.entries()) {
      const end = start + lengths.block(block);
      if (index < end) {
        if ('paragraph' in block) return { segmentId, container, position, block, start, around };
        return 'table' in block ? inTable(block, start, around) : undefined;
      }
      start = end;
    }
    return undefined;
  };
  const inTable = (
    block: TableBlock,
    from: number,
    around: readonly object[],
  ): ParagraphPlace | undefined => {
    for (const { row, cell, start, end } of cellsOf(lengths, block, from, index)) {
      if (index >= end) continue;
      if (index <= start) return undefined;
      return search(cell.content, start + 1, [...around, block, row, cell]);
    }
    return undefined;
  };
  return index < 0 ? undefined : search(draft.segment(segmentId), 0, []);
}

/** Every paragraph that a range touches, in its order. */
export function paragraphsIn(draft: Draft, { segmentId, start, end }: Span): ParagraphPlace[] {
  const { lengths } = draft;
  const found: ParagraphPlace[] = [];
  // An empty range touches the paragraph that it is in.
  const last = Math.max(end, start + 1);
  const visit = (container: Block[], from: number, around: readonly object[]): void => {
    let at = from;
    for (const [position, block] of container.entries()) {
      const next = at + lengths.block(block);
      if (at >= last) return;
      const isTouched = next > start;
      if (isTouched && 'paragraph' in block) {
        found.push({ segmentId, container, position, block, start: at, around });
      }
      if (isTouched && 'table' in block) visitTable(block, at, around);
      at = next;
    }
  };
  const visitTable = (block: TableBlock, from: number, around: readonly object[]): void => {
    for (const { row, cell, ...place } of cellsOf(lengths, block, from, start)) {
      if (place.end > start && place.start < last) {
        visit(cell.content, place.start + 1, [...around, block, row, cell]);
      }
    }
  };
  visit(draft.segment(segmentId), 0, []);
  return found;
}

/** Forgets the lengths of a paragraph and of all that is around it. */
export function touch(draft: Draft, place: ParagraphPlace): void {
  draft.lengths.forget([place.block, ...place.around]);
}
