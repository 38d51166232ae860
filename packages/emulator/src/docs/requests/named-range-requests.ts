import { NotSupportedError } from '../../not-supported.ts';
import { invalidArgument } from '../../rest/api-error.ts';
import { paragraphText } from '../blocks.ts';
import { checkTabs, type Draft } from '../draft.ts';
import { cellAround } from '../lengths.ts';
import type { Block } from '../model.ts';
import { checkedRange, paragraphAt, type Span } from '../places.ts';
import { splitsSurrogatePair } from '../text.ts';
import type { Response } from '../types.ts';

/** Discovery, CreateNamedRangeRequest.name: 1 to 256 UTF-16 code units, not necessarily unique. */
const LONGEST = 256;

export function createNamedRange(
  draft: Draft,
  { name = '', range }: gapi.client.docs.CreateNamedRangeRequest,
): Response {
  if (name === '' || name.length > LONGEST) {
    throw invalidArgument(
      `The name must be between 1 and ${LONGEST} characters, but has ${name.length}.`,
    );
  }
  const span = checkedRange(draft, range);
  refuseBrokenEnds(draft, span);
  const namedRangeId = `kix.${draft.context.newId()}`;
  const { document } = draft;
  document.namedRanges = [...document.namedRanges, { id: namedRangeId, name, ranges: [span] }];
  return { createNamedRange: { namedRangeId } };
}

/** Assumed: a range does not cut a character. That of a table it holds all or less than a cell. */
function refuseBrokenEnds(draft: Draft, { segmentId, start, end }: Span): void {
  const splits = (index: number): boolean => {
    const place = paragraphAt(draft, { segmentId, index });
    return (
      place !== undefined &&
      splitsSurrogatePair(paragraphText(place.block.paragraph), index - place.start)
    );
  };
  if (splits(start) || splits(end)) {
    throw invalidArgument('The range must not split a surrogate pair.');
  }
  if (cutsTable(draft, draft.segment(segmentId), 0, start, end)) {
    throw new NotSupportedError('a named range over a part of a table');
  }
}

function cutsTable(
  draft: Draft,
  blocks: readonly Block[],
  from: number,
  start: number,
  end: number,
): boolean {
  const { lengths } = draft;
  let at = from;
  for (const block of blocks) {
    const next = at + lengths.block(block);
    const whole = start <= at && next <= end;
    if ('table' in block && at < end && start < next && !whole) {
      const inner = cellAround(lengths, block, at, { start, end });
      return (
        inner === undefined || cutsTable(draft, inner.cell.content, inner.start + 1, start, end)
      );
    }
    at = next;
  }
  return false;
}

/** Google's words where neither is set, as reported; an ID or name that is not there is assumed. */
export function deleteNamedRange(
  draft: Draft,
  { namedRangeId, name, tabsCriteria }: gapi.client.docs.DeleteNamedRangeRequest,
): Response {
  checkTabs(tabsCriteria);
  if (!namedRangeId && !name) throw invalidArgument('ID or name for named range must be set');
  const { document } = draft;
  const kept = document.namedRanges.filter((range) =>
    namedRangeId ? range.id !== namedRangeId : range.name !== name,
  );
  if (kept.length === document.namedRanges.length) {
    throw invalidArgument(
      namedRangeId
        ? `Named range with ID ${namedRangeId} was not found.`
        : `Named range with name ${name} was not found.`,
    );
  }
  document.namedRanges = kept;
  return {};
}
