import { invalidArgument } from '../../rest/api-error.ts';
import { isParagraph, joinRuns, paragraphText, splitElements } from '../blocks.ts';
import type { Draft } from '../draft.ts';
import { cellAround } from '../lengths.ts';
import type { Block, Paragraph } from '../model.ts';
import type { Span } from '../places.ts';
import { splitsSurrogatePair } from '../text.ts';
import { rangesAfterDeletion } from './shift-named-ranges.ts';

const refused = () => invalidArgument('Invalid deletion range. Cannot delete the requested range.');

/** A list of blocks that holds a whole range. */
interface Container {
  readonly blocks: Block[];
  readonly start: number;
  readonly end: number;
  readonly around: readonly object[];
}

/**
 * Deletes content. What would break the structure is refused (discovery, DeleteContentRangeRequest):
 * half of a surrogate pair, the last newline of a segment or a cell, parts of a table, the newline
 * before a table or a section break that stays.
 */
export function deleteContent(draft: Draft, span: Span): void {
  const container = containerOf(draft, span);
  refuseLastNewline(container, span);
  const { blocks } = container;
  const touched = touchedBlocks(draft, container, span);
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) throw refused();
  // What stays of the first paragraph, and of the last; both may be the same one.
  const head = partBefore(first, span.start);
  const tail = partAfter(last, span.end);
  const next = blocks[last.position + 1];
  if (head && !tail && !isParagraph(next)) throw refused();
  if (!head && !tail && isParagraph(last.block) && !isParagraph(next)) throw refused();
  const count = last.position - first.position + 1;
  if (head) {
    const rest = tail ?? (isParagraph(next) ? next.paragraph.elements : []);
    const elements = joinRuns([...head, ...rest]);
    // The merged paragraph keeps the style of the first, as seen in answers of the API.
    const merged = { paragraph: { ...paragraphOf(first.block), elements } };
    blocks.splice(first.position, tail ? count : count + 1, merged);
  } else if (tail) {
    const kept = { paragraph: { ...paragraphOf(last.block), elements: joinRuns(tail) } };
    blocks.splice(first.position, count, kept);
  } else {
    blocks.splice(first.position, count);
  }
  draft.lengths.forget(container.around);
  rangesAfterDeletion(draft.document, span.segmentId, span.start, span.end);
}

function refuseLastNewline({ end, around }: Container, span: Span): void {
  if (span.end !== end) return;
  if (around.length > 0) throw refused();
  throw invalidArgument(
    'The range cannot include the newline character at the end of the segment.',
  );
}

/** The innermost list of blocks that the range does not leave. */
function containerOf(draft: Draft, span: Span): Container {
  const { lengths } = draft;
  const within = (container: Container): Container => {
    let at = container.start;
    for (const block of container.blocks) {
      const next = at + lengths.block(block);
      if ('table' in block && at < span.start && span.end < next) {
        const inner = cellAround(lengths, block, at, span);
        if (inner === undefined) throw refused();
        const { row, cell, start, end } = inner;
        const around = [...container.around, block, row, cell];
        return within({ blocks: cell.content, start: start + 1, end, around });
      }
      at = next;
    }
    return container;
  };
  const blocks = draft.segment(span.segmentId);
  return within({ blocks, start: 0, end: draft.segmentEnd(span.segmentId), around: [] });
}

interface Touched {
  readonly block: Block;
  readonly position: number;
  readonly start: number;
  readonly end: number;
}

function touchedBlocks(draft: Draft, container: Container, span: Span): Touched[] {
  const result: Touched[] = [];
  let start = container.start;
  for (const [position, block] of container.blocks.entries()) {
    const end = start + draft.lengths.block(block);
    if (start < span.end && span.start < end) {
      const whole = span.start <= start && end <= span.end;
      if (!whole && !isParagraph(block)) throw refused();
      result.push({ block, position, start, end });
    }
    start = end;
  }
  return result;
}

function partBefore({ block, start }: Touched, index: number) {
  if (!isParagraph(block) || index <= start) return undefined;
  refuseHalf(block.paragraph, index - start);
  return splitElements(block.paragraph.elements, index - start)[0];
}

function partAfter({ block, start, end }: Touched, index: number) {
  if (!isParagraph(block) || index >= end) return undefined;
  refuseHalf(block.paragraph, index - start);
  return splitElements(block.paragraph.elements, index - start)[1];
}

function refuseHalf(paragraph: Paragraph, offset: number): void {
  if (splitsSurrogatePair(paragraphText(paragraph), offset)) throw refused();
}

function paragraphOf(block: Block): Paragraph {
  if (!isParagraph(block)) throw new Error('a paragraph is expected');
  return block.paragraph;
}
