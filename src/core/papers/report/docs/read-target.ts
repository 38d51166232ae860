import { cleanText } from '../../../shared/clean-text.ts';
import type { DocsDocument, DocsElement } from '../../../shared/docs-api.ts';
import type { Slot } from '../letterhead/heading-slots.ts';

/** Name of the named range that marks a paper as whole: the last thing that its batch writes. */
export const wholeName = 'workplan/paper';

/** A heading of the letterhead, and the empty paragraph behind it. Indices are UTF-16 units. */
export interface TargetSlot {
  readonly key: string;
  /** Undefined if Google gave the heading none: nothing can link to it then. */
  readonly headingId: string | undefined;
  readonly start: number;
  readonly end: number;
  /** Where the heading's content goes. */
  readonly content: number;
}

/** Where a paper is written into a Doc that was made from a letterhead with its headings. */
export interface Target {
  /** The empty paragraph for what stands before the first heading. */
  readonly front: number;
  readonly slots: readonly TargetSlot[];
  /** All paragraphs of the body, those in tables as well: text and first index. */
  readonly paragraphs: readonly { readonly start: number; readonly text: string }[];
  /** Whether nothing but empty paragraphs stands before the paper. */
  readonly blankBefore: boolean;
}

/** The field mask for `documents.get`. */
export const targetFields =
  'namedRanges,body(content(startIndex,endIndex,table(tableRows(tableCells(content))),paragraph(' +
  'paragraphStyle(namedStyleType,headingId),elements(startIndex,endIndex,textRun(content)))))';

/** Whether a paper was written to its end. */
export function isWhole(document: DocsDocument): boolean {
  return document.namedRanges?.[wholeName] !== undefined;
}

/**
 * Finds the headings that were put into the letterhead, from the end backwards, as a letterhead may
 * have paragraphs of its own before them. Undefined if one is not where it should be.
 */
export function readTarget(document: DocsDocument, slots: readonly Slot[]): Target | undefined {
  const content = document.body?.content ?? [];
  let at = content.length - 1;
  const empty = (): number | undefined => {
    const element = content[at];
    at -= 1;
    return element && textOf(element) === '\n' ? (element.startIndex ?? 0) : undefined;
  };
  const found: TargetSlot[] = [];
  for (const { key, level, text } of [...slots].reverse()) {
    const behind = empty();
    const heading = content[at];
    at -= 1;
    const { namedStyleType, headingId } = heading?.paragraph?.paragraphStyle ?? {};
    const same = heading && folded(textOf(heading) ?? '') === folded(cleanText(text));
    if (behind === undefined || !same || namedStyleType !== `HEADING_${level}`) return undefined;
    const { startIndex: start = 0, endIndex: end = 0 } = heading;
    found.unshift({ key, headingId, start, end, content: behind });
  }
  const front = empty();
  if (front === undefined) return undefined;
  const before = content.slice(0, at + 1);
  return {
    front,
    slots: found,
    paragraphs: paragraphsOf(content),
    // The first element is the section break that every body starts with.
    blankBefore: before.slice(1).every((element) => textOf(element) === '\n'),
  };
}

function paragraphsOf(content: readonly DocsElement[]): Target['paragraphs'] {
  return content.flatMap((element) => {
    const text = textOf(element);
    if (text !== undefined) return [{ start: element.startIndex ?? 0, text }];
    const cells = element.table?.tableRows?.flatMap(({ tableCells = [] }) => tableCells) ?? [];
    return cells.flatMap((cell) => paragraphsOf(cell.content ?? []));
  });
}

/** Text of a paragraph, each unit of what is no text as U+FFFC; undefined if it is no paragraph. */
function textOf({ paragraph }: DocsElement): string | undefined {
  return paragraph?.elements
    ?.map(
      ({ textRun, startIndex = 0, endIndex = 0 }) =>
        textRun?.content ?? '\uFFFC'.repeat(endIndex - startIndex),
    )
    .join('');
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();
