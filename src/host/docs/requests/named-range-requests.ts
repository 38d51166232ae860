import { NotSupportedError } from '../../not-supported.ts';
import { invalidArgument } from '../../rest/api-error.ts';
import { paragraphText } from '../blocks.ts';
import { checkTabs, type Draft } from '../draft.ts';
import { checkedRange, type ParagraphPlace, paragraphAt, type Span } from '../places.ts';
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

/** Assumed: a range does not cut characters, nor tables into parts. */
function refuseBrokenEnds(draft: Draft, { segmentId, start, end }: Span): void {
  const first = paragraphAt(draft, { segmentId, index: start });
  const last = paragraphAt(draft, { segmentId, index: end - 1 });
  const cuts = (place: ParagraphPlace | undefined, index: number) =>
    place !== undefined &&
    splitsSurrogatePair(paragraphText(place.block.paragraph), index - place.start);
  if (cuts(first, start) || cuts(last, end)) {
    throw invalidArgument('The range must not split a surrogate pair.');
  }
  if (!first || !last || first.container !== last.container) {
    const whole = first?.around.length === 0 || last?.around.length === 0;
    if (!whole || !first || first.around.length > 0) throw partOfTable();
    if (last && last.around.length > 0) throw partOfTable();
    if (!last && !endsTable(draft, { segmentId, start, end })) throw partOfTable();
  }
}

const partOfTable = () => new NotSupportedError('a named range over a part of a table');

function endsTable(draft: Draft, { segmentId, end }: Span): boolean {
  let at = 0;
  for (const block of draft.segment(segmentId)) {
    at += draft.lengths.block(block);
    if (at === end) return true;
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
