import { NotSupportedError } from '../../not-supported.ts';
import { invalidArgument } from '../../rest/api-error.ts';
import { joinRuns, paragraphText, splitElements, styleOf } from '../blocks.ts';
import { checkTabs, type Draft } from '../draft.ts';
import { deleteContent } from '../edit/delete-content.ts';
import { insertText as putText } from '../edit/insert-text.ts';
import {
  checkedRange,
  insertionSpot,
  OUTSIDE,
  type ParagraphPlace,
  paragraphAt,
  paragraphsIn,
  type Spot,
  touch,
} from '../places.ts';
import { keptText, refuseLoneSurrogate } from '../text.ts';
import type { Response, TextStyle } from '../types.ts';

export function insertText(
  draft: Draft,
  { text, location, endOfSegmentLocation }: gapi.client.docs.InsertTextRequest,
): Response {
  if (!text) throw invalidArgument('Insert text requests must specify text to insert.');
  refuseLoneSurrogate(text, 'text');
  putText(draft, insertionSpot(draft, location, endOfSegmentLocation), keptText(text));
  return {};
}

export function deleteContentRange(
  draft: Draft,
  { range }: gapi.client.docs.DeleteContentRangeRequest,
): Response {
  deleteContent(draft, checkedRange(draft, range));
  return {};
}

/** Discovery, InsertPageBreakRequest: a page break followed by a newline, in the body only. */
export function insertPageBreak(
  draft: Draft,
  { location, endOfSegmentLocation }: gapi.client.docs.InsertPageBreakRequest,
): Response {
  const spot = insertionSpot(draft, location, endOfSegmentLocation);
  if (spot.segmentId !== '') {
    throw invalidArgument('Page breaks cannot be inserted inside a header, footer or footnote.');
  }
  const place = paragraphAt(draft, spot);
  if (!place) throw invalidArgument(OUTSIDE);
  if (place.around.length > 0) {
    throw invalidArgument('Page breaks cannot be inserted inside a table.');
  }
  const at = putText(draft, spot, '\ufffc\n');
  const placed = paragraphAt(draft, { ...spot, index: at });
  if (!placed) throw new Error('the page break has no paragraph');
  const { paragraph } = placed.block;
  const [before, rest] = splitElements(paragraph.elements, at - placed.start);
  const [mark, after] = splitElements(rest, 1);
  const { link: _link, ...textStyle } = styleOf(mark[0] ?? {});
  paragraph.elements = joinRuns([...before, { pageBreak: { textStyle } }, ...after]);
  touch(draft, placed);
  return {};
}

/** Replaces text everywhere: body, headers and footers; a match lies within one paragraph. */
export function replaceAllText(
  draft: Draft,
  request: gapi.client.docs.ReplaceAllTextRequest,
): Response {
  checkTabs(request.tabsCriteria);
  const { text, matchCase = false, searchByRegex = false } = request.containsText ?? {};
  if (!text) throw invalidArgument('The text to find must not be empty.');
  if (searchByRegex) throw new NotSupportedError('replaceAllText with a regular expression');
  if (text.includes('\n')) throw new NotSupportedError('replaceAllText over several paragraphs');
  const { replaceText = '' } = request;
  refuseLoneSurrogate(replaceText, 'replace_text');
  const pattern = new RegExp(escaped(text), matchCase ? 'gu' : 'giu');
  let occurrencesChanged = 0;
  for (const segmentId of draft.segmentIds()) {
    const whole = { segmentId, start: 0, end: draft.segmentEnd(segmentId) };
    // From the last to the first, so that what is ahead keeps its indices.
    for (const place of paragraphsIn(draft, whole).reverse()) {
      occurrencesChanged += replaceIn(draft, place, pattern, keptText(replaceText));
    }
  }
  return { replaceAllText: occurrencesChanged === 0 ? {} : { occurrencesChanged } };
}

function replaceIn(
  draft: Draft,
  { block, start, segmentId }: ParagraphPlace,
  pattern: RegExp,
  replacement: string,
): number {
  const { paragraph } = block;
  const matches = [...paragraphText(paragraph).matchAll(pattern)].reverse();
  for (const match of matches) {
    const index = start + match.index;
    const style = styleAt(draft, { segmentId, index });
    const end = index + match[0].length;
    // The new text first: a named range that reaches further then holds it (assumed).
    if (replacement !== '') putText(draft, { segmentId, index: end }, replacement, style);
    deleteContent(draft, { segmentId, start: index, end });
  }
  return matches.length;
}

/** The style of the text at an index. */
function styleAt(draft: Draft, spot: Spot): TextStyle {
  const place = paragraphAt(draft, spot);
  if (!place) throw invalidArgument(OUTSIDE);
  const [, behind] = splitElements(place.block.paragraph.elements, spot.index - place.start);
  return styleOf(behind[0] ?? {});
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
