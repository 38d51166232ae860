import type { DocsDocument, DocsElement } from '../../../shared/docs-api.ts';
import type { Block, Report } from '../block.ts';
import { httpsLink } from '../https-link.ts';
import { linesIn, type PartName, readPartName, textPrint } from './part-print.ts';

/** The field mask for `documents.get`, where a paper is made again. */
export const currentFields =
  'revisionId,namedRanges,headers,footers,body(content(startIndex,endIndex,table,sectionBreak,tableOfContents,paragraph))';

/** A heading of a Doc. Indices are UTF-16 units. */
export interface FoundHeading {
  readonly headingId: string;
  readonly level: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A part of a paper, as it stands in its Doc now. */
export interface FoundPart extends PartName {
  readonly rangeIds: readonly string[];
  readonly start: number;
  readonly end: number;
  /** Whether people wrote in it, or propose to. */
  readonly touched: boolean;
  readonly headings: readonly FoundHeading[];
  /** Whether it ends in a table, right behind which somebody wrote. */
  readonly endsInTable: boolean;
}

/** The parts of a paper by their keys, as their named ranges tell. */
export function readParts(document: DocsDocument): Map<string, FoundPart> {
  const content = document.body?.content ?? [];
  const bodyEnd = content[content.length - 1]?.endIndex ?? 1;
  const parts = new Map<string, FoundPart>();
  for (const [name, { namedRanges = [] }] of Object.entries(document.namedRanges ?? {})) {
    const read = readPartName(name);
    if (read === undefined) continue;
    const spans = namedRanges.flatMap(({ ranges = [] }) => ranges);
    const start = Math.min(...spans.map(({ startIndex = 0 }) => startIndex));
    const last = Math.max(...spans.map(({ endIndex = 0 }) => endIndex));
    // The last line break of a Doc is in no range.
    const end = last === bodyEnd - 1 ? bodyEnd : last;
    const within = content.filter(
      (element) => (element.endIndex ?? 0) > start && (element.startIndex ?? 0) < end,
    );
    const before = parts.get(read.key);
    parts.set(read.key, {
      ...read,
      rangeIds: [
        ...(before?.rangeIds ?? []),
        ...namedRanges.flatMap(({ namedRangeId }) => namedRangeId ?? []),
      ],
      start: Math.min(start, before?.start ?? start),
      end: Math.max(end, before?.end ?? end),
      // Torn apart, or there twice: people moved passages.
      touched:
        before !== undefined ||
        spans.length !== 1 ||
        !endsFit(within, start, end, content) ||
        within.some(isMarkedUp) ||
        textPrint(linesIn(within)) !== read.text,
      headings: within.flatMap(headingOf),
      endsInTable: within[within.length - 1]?.table !== undefined,
    });
  }
  return parts;
}

/** Whether a range begins and ends where paragraphs and tables do, and a paragraph stands behind the last table. */
function endsFit(
  within: readonly DocsElement[],
  start: number,
  end: number,
  content: readonly DocsElement[],
): boolean {
  const [first, last] = [within[0], within[within.length - 1]];
  const isFollowed = content.some(
    ({ startIndex, paragraph }) => startIndex === end && paragraph !== undefined,
  );
  return (
    (first?.startIndex ?? 0) === start &&
    last?.endIndex === end &&
    (last.paragraph !== undefined || isFollowed)
  );
}

function headingOf({ paragraph, startIndex = 0, endIndex = 0 }: DocsElement): FoundHeading[] {
  const { namedStyleType = '', headingId } = paragraph?.paragraphStyle ?? {};
  const level = Number(/^HEADING_(\d)$/.exec(namedStyleType)?.[1] ?? 0);
  if (level === 0 || headingId === undefined || paragraph === undefined) return [];
  const [text = ''] = linesIn([{ paragraph }]);
  return [{ headingId, level, text: folded(text), start: startIndex, end: endIndex }];
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Whether people propose a change, or have marked the text: a suggestion of any kind, text that is struck
 * out, underlined without being a link, or highlighted. Bars are fills of ours, on blanks.
 */
function isMarkedUp({ paragraph, table }: DocsElement): boolean {
  if (paragraph) {
    return (
      hasSuggestions(paragraph) ||
      // A picture that floats beside the text.
      (paragraph.positionedObjectIds ?? []).length > 0 ||
      (paragraph.elements ?? []).some((element) => hasSuggestions(element) || looksMarked(element))
    );
  }
  if (table === undefined) return false;
  if (hasSuggestions(table)) return true;
  return (table.tableRows ?? []).some(
    (row) =>
      hasSuggestions(row) ||
      (row.tableCells ?? []).some(
        (cell) => hasSuggestions(cell) || (cell.content ?? []).some(isMarkedUp),
      ),
  );
}

function looksMarked({ textRun }: gapi.client.docs.ParagraphElement): boolean {
  if (textRun === undefined) return false;
  if (hasSuggestions(textRun)) return true;
  const { strikethrough, underline, link, backgroundColor } = textRun.textStyle ?? {};
  const blank = /^[\s\u00A0]*$/.test(textRun.content ?? '');
  return (
    !blank &&
    (isOwnLink(textRun.content ?? '', link?.url) ||
      strikethrough === true ||
      (underline === true && link === undefined) ||
      backgroundColor?.color !== undefined)
  );
}

/** Whether a person put a link on words: ours stand on the name of the host that they lead to. */
function isOwnLink(text: string, url: string | undefined): boolean {
  return url !== undefined && httpsLink(url)?.host !== text.trim();
}

/** Google names every kind of suggestion `suggested…`: IDs of insertions and deletions, changes of styles. */
function hasSuggestions(part: object): boolean {
  return Object.entries(part).some(
    ([key, value]) =>
      key.startsWith('suggested') &&
      (Array.isArray(value) ? value.length > 0 : Object.keys(value ?? {}).length > 0),
  );
}

/** The headings of blocks that something in the report links to, in their order. */
export function linkedHeadings(
  blocks: readonly Block[],
  report: Report,
): Extract<Block, { kind: 'heading' }>[] {
  const linked = new Set(
    report.parts.flatMap((part) =>
      part.blocks.flatMap((block) =>
        block.kind === 'contents' ? block.entries.map(({ heading }) => heading) : [],
      ),
    ),
  );
  return blocks.flatMap((block) =>
    block.kind === 'heading' && linked.has(block.key) ? [block] : [],
  );
}

/** The headings of the Doc that stand for these ones, in their order; undefined if one is not there. */
export function matchHeadings(
  wanted: readonly Extract<Block, { kind: 'heading' }>[],
  found: readonly FoundHeading[],
): FoundHeading[] | undefined {
  let at = 0;
  const matched: FoundHeading[] = [];
  for (const { level, text } of wanted) {
    const next = found.findIndex(
      (each, i) => i >= at && each.level === level && each.text === folded(text),
    );
    if (next < 0) return undefined;
    const heading = found[next];
    if (heading) matched.push(heading);
    at = next + 1;
  }
  return matched;
}
