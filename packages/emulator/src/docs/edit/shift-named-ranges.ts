import type { HostDocument, NamedSpan } from '../model.ts';

/**
 * Named ranges while content moves. "Content inserted inside a named range generally expands that
 * range" (https://developers.google.com/workspace/docs/api/reference/rest/v1/documents#namedrange);
 * that content at either end stays outside is assumed.
 */
export function rangesAfterInsertion(
  document: HostDocument,
  segmentId: string,
  index: number,
  length: number,
): void {
  changeSpans(document, segmentId, (span) => ({
    ...span,
    start: span.start >= index ? span.start + length : span.start,
    end: span.end > index ? span.end + length : span.end,
  }));
}

/** Ranges shrink by what is deleted of them; one that is emptied goes. */
export function rangesAfterDeletion(
  document: HostDocument,
  segmentId: string,
  start: number,
  end: number,
): void {
  const moved = (index: number): number =>
    index <= start ? index : index >= end ? index - (end - start) : start;
  changeSpans(document, segmentId, (span) => ({
    ...span,
    start: moved(span.start),
    end: moved(span.end),
  }));
}

function changeSpans(
  document: HostDocument,
  segmentId: string,
  change: (span: NamedSpan) => NamedSpan,
): void {
  document.namedRanges = document.namedRanges
    .map((range) => ({
      ...range,
      ranges: range.ranges
        .map((span) => (span.segmentId === segmentId ? change(span) : span))
        .filter((span) => span.start < span.end),
    }))
    .filter((range) => range.ranges.length > 0);
}
