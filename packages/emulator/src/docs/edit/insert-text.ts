import { isDeepStrictEqual } from 'node:util';
import { invalidArgument } from '../../rest/api-error.ts';
import { joinRuns, splitElements, styleOf, textRun } from '../blocks.ts';
import type { Draft } from '../draft.ts';
import { copiedStyle } from '../headings.ts';
import type { Inline, ParagraphBlock } from '../model.ts';
import { OUTSIDE, type ParagraphPlace, paragraphAt, type Spot, touch } from '../places.ts';
import type { TextStyle } from '../types.ts';
import { rangesAfterInsertion } from './shift-named-ranges.ts';

/**
 * Puts text into a paragraph; newlines make further paragraphs with the style of this one, bullets
 * included (discovery, InsertTextRequest).
 *
 * @param style the text's own style; by default that of the text before it
 * @returns the index that the text begins at
 */
export function insertText(draft: Draft, spot: Spot, text: string, style?: TextStyle): number {
  const place = paragraphAt(draft, spot);
  if (!place) throw invalidArgument(OUTSIDE);
  const { block, start } = place;
  const offset = spot.index - start;
  if (text === '') return start + offset;
  const [before, after] = splitElements(block.paragraph.elements, offset);
  const textStyle = style ?? styleBetween(before.at(-1), after[0]);
  const lines = text.split('\n');
  const last = lines.pop() ?? '';
  const made = lines.map((line, number): ParagraphBlock => {
    const own = [...(number === 0 ? before : []), textRun(`${line}\n`, textStyle)];
    return { paragraph: { ...copyOf(draft, place), elements: joinRuns(own) } };
  });
  const first = made[0]?.paragraph;
  // A heading that is split keeps its ID where its first words are (assumed).
  if (first && offset > 0) {
    const { paragraphStyle } = block.paragraph;
    block.paragraph.paragraphStyle = first.paragraphStyle;
    first.paragraphStyle = paragraphStyle;
  }
  const kept = made.length === 0 ? before : [];
  block.paragraph.elements = joinRuns([...kept, textRun(last, textStyle), ...after]);
  place.container.splice(place.position, 0, ...made);
  touch(draft, place);
  rangesAfterInsertion(draft.document, spot.segmentId, start + offset, text.length);
  return start + offset;
}

/** The paragraph that a newline makes stands before the one it was put into. */
function copyOf(draft: Draft, { block }: ParagraphPlace) {
  const { paragraphStyle, bullet } = block.paragraph;
  return {
    paragraphStyle: copiedStyle(paragraphStyle, draft.context.newId),
    ...(bullet ? { bullet: { ...bullet } } : {}),
  };
}

/**
 * "In most cases, the text style for the inserted text will match the text immediately before the
 * insertion index" (discovery). At the start of a paragraph it is that of the text behind. A link is
 * taken over only in its middle; its colour and line go with it.
 */
function styleBetween(before: Inline | undefined, after: Inline | undefined): TextStyle {
  const style = styleOf(before ?? after ?? {});
  if (!style.link) return style;
  const other = before && after ? styleOf(after).link : undefined;
  if (isDeepStrictEqual(other, style.link)) return style;
  const { link: _link, foregroundColor: _color, underline: _underline, ...rest } = style;
  return rest;
}
