import type { DocsDocument, DocsRequest } from '../../../shared/docs-api.ts';
import type { Block, Part, Report } from '../block.ts';
import { laySection } from './lay-section.ts';
import { paragraphs } from './looks.ts';
import { namedRange } from './paper-requests.ts';
import { partName, readPartName } from './part-print.ts';
import { type FoundPart, linkedHeadings, matchHeadings, readParts } from './read-parts.ts';
import { type HeadingIds, paragraphStyle } from './style-requests.ts';

/** What it takes to bring a Doc up to date without touching what people wrote. */
export interface Rewrite {
  /** One batch. Empty if nothing has to change. */
  readonly requests: readonly DocsRequest[];
  /** Parts that are not current, as people wrote in them. */
  readonly kept: readonly string[];
  /** Parts that people took out: they stay out. */
  readonly removed: readonly string[];
  readonly rewritten: readonly string[];
  /** Whether links to headings are to be set in a second batch, as some headings are new. */
  readonly relink: boolean;
}

/** A piece of the Doc that is replaced; `length` is what stands there then. Indices are those of now. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly length: number;
  readonly requests: readonly DocsRequest[];
}

/**
 * Replaces the parts of a paper that have changed and that nobody has touched; puts new ones in; takes out
 * those that the report has no more. All that people wrote, in a part, between parts, before or behind
 * them, stays. Linked headings stay too where they are the same, so that links from elsewhere hold.
 * @param earlier keys of the parts that were written into this Doc before
 */
export function rewriteRequests(
  whole: Report,
  document: DocsDocument,
  earlier: readonly string[],
): Rewrite {
  const found = readParts(document);
  const report = withoutEntries(whole, (key) => earlier.includes(key) && !found.has(key));
  const bodyEnd = document.body?.content?.slice(-1)[0]?.endIndex ?? 1;
  const headings = headingIds(report, found);
  const edits: Edit[] = [];
  /** To be named anew, once all edits are known. */
  const ranges: {
    readonly part: Part;
    readonly start: () => number;
    readonly end: () => number;
  }[] = [];
  const named = (part: Part, { start, end }: FoundPart): void => {
    ranges.push({
      part,
      start: () => startAfter(start, edits),
      // Without the last line break of the Doc.
      end: () => endAfter(end, edits) - (end >= bodyEnd ? 1 : 0),
    });
  };
  const stale: FoundPart[] = [];
  const [kept, removed, rewritten]: [string[], string[], string[]] = [[], [], []];
  let inserted = false;
  const putIn = (part: Part, place: number): void => {
    const edit = insertion(part, place, bodyEnd, headings);
    const start = (): number => insertedAt(edit, edits);
    edits.push(edit);
    ranges.push({
      part,
      start,
      end: () => start() + edit.length - (edit.end >= bodyEnd ? 1 : 0),
    });
    rewritten.push(part.key);
    inserted = true;
  };
  /** A part that the Doc lacks: put in where there is room, unless people took it out. */
  const lacking = (part: Part, place: number | undefined): void => {
    const isOut = earlier.includes(part.key);
    if (!isOut && part.blocks.length === 0) return;
    if (isOut || place === undefined || !isFree(document, place)) removed.push(part.key);
    else putIn(part, place);
  };
  const present = (part: Part, now: FoundPart): void => {
    const isCurrent = readPartName(partName(part))?.blocks === now.blocks;
    if (now.touched) {
      if (!isCurrent) kept.push(part.key);
      return;
    }
    if (!isCurrent) {
      edits.push(...replacement(part, now, report, headings));
      rewritten.push(part.key);
    }
    // A current one is put in place again too, as what was inserted beside it may have widened it.
    named(part, now);
    stale.push(now);
  };
  let place: number | undefined;
  for (const part of report.parts) {
    const now = found.get(part.key);
    if (now === undefined) lacking(part, place);
    else present(part, now);
    place = now?.end ?? place;
  }
  const keys = new Set(report.parts.map(({ key }) => key));
  for (const part of [...found.values()].filter(({ key }) => !keys.has(key))) {
    if (part.touched || part.end >= bodyEnd || !isFree(document, part.end)) kept.push(part.key);
    else {
      const range = { startIndex: part.start, endIndex: part.end };
      const requests = [{ deleteContentRange: { range } }];
      edits.push({ start: part.start, end: part.end, length: 0, requests });
      rewritten.push(part.key);
    }
  }
  if (edits.length === 0) return { requests: [], kept, removed, rewritten, relink: false };
  const links = linkedHeadings(
    report.parts.flatMap(({ blocks }) => blocks),
    report,
  );
  return {
    requests: [
      ...inOrder(edits).flatMap(({ requests }) => requests),
      ...stale.flatMap(({ rangeIds }) =>
        rangeIds.map((namedRangeId): DocsRequest => ({ deleteNamedRange: { namedRangeId } })),
      ),
      ...ranges.map(({ part, start, end }) => namedRange(partName(part), start(), end())),
    ],
    ...{ kept, removed, rewritten },
    relink: inserted || links.some(({ key }) => headings.get(key) === undefined),
  };
}

/** The report with no entries in its contents for parts that people took out. */
function withoutEntries(report: Report, isOut: (key: string) => boolean): Report {
  const out = new Set(
    report.parts
      .filter(({ key }) => isOut(key))
      .flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'heading' ? [block.key] : [])),
      ),
  );
  if (out.size === 0) return report;
  const parts = report.parts.map((part) => ({
    ...part,
    blocks: part.blocks.map((block) =>
      block.kind === 'contents'
        ? { ...block, entries: block.entries.filter(({ heading }) => !out.has(heading)) }
        : block,
    ),
  }));
  return { ...report, parts };
}

/**
 * From the last to the first, so that the indices that were read hold for each. Of several that are put in
 * at one place the last one goes first, as the others are put before it.
 */
function inOrder(edits: readonly Edit[]): Edit[] {
  return [...edits].reverse().sort((a, b) => b.start - a.start || b.end - a.end);
}

const isInsertion = ({ start, end }: Edit): boolean => start === end;

/** Where what begins at an index begins after all edits: behind what is put in there. */
function startAfter(index: number, edits: readonly Edit[]): number {
  return edits
    .filter(({ end }) => end <= index)
    .reduce((at, { start, end, length }) => at + length - (end - start), index);
}

/** Where what ends at an index ends after all edits: before what is put in there. */
function endAfter(index: number, edits: readonly Edit[]): number {
  return startAfter(
    index,
    edits.filter((edit) => !(isInsertion(edit) && edit.start === index)),
  );
}

/** Where a part that is put in begins: behind those that are put in at its place before it. */
function insertedAt(edit: Edit, edits: readonly Edit[]): number {
  const before = edits.slice(0, edits.indexOf(edit));
  const beside = before.filter((each) => isInsertion(each) && each.start === edit.start);
  return beside.reduce((at, { length }) => at + length, endAfter(edit.start, edits));
}

/** The IDs of the linked headings that stay; what is linked to others waits until these can be read. */
function headingIds(report: Report, found: ReadonlyMap<string, FoundPart>): HeadingIds {
  const ids = new Map<string, string | undefined>();
  for (const part of report.parts) {
    const now = found.get(part.key);
    const wanted = linkedHeadings(part.blocks, report);
    const matched = now && matchHeadings(wanted, now.headings);
    wanted.forEach(({ key }, i) => {
      ids.set(key, matched?.[i]?.headingId);
    });
  }
  return ids;
}

/** Writes a part's new content between its linked headings, or, where these are others now, all of it. */
function replacement(part: Part, now: FoundPart, report: Report, headings: HeadingIds): Edit[] {
  const wanted = linkedHeadings(part.blocks, report);
  const matched = matchHeadings(wanted, now.headings) ?? [];
  const keys = new Set(matched.length === wanted.length ? wanted.map(({ key }) => key) : []);
  const bodies: Block[][] = [[]];
  for (const block of part.blocks) {
    if (block.kind === 'heading' && keys.has(block.key)) bodies.push([]);
    else bodies[bodies.length - 1]?.push(block);
  }
  const stops = keys.size === 0 ? [] : matched;
  return bodies.flatMap((blocks, i): Edit[] => {
    const start = i === 0 ? now.start : (stops[i - 1]?.end ?? now.start);
    const end = stops[i]?.start ?? now.end;
    if (end <= start) return [];
    return [section(blocks, { start, end }, now.endsInTable && end === now.end, headings)];
  });
}

/**
 * Replaces what stands between two places by blocks; the line break before `end` stays.
 * @param open there is none, as a table ends there: one is put in before what follows
 */
function section(
  blocks: readonly Block[],
  { start, end }: { readonly start: number; readonly end: number },
  open: boolean,
  headings: HeadingIds,
): Edit {
  const laid = laySection(blocks, start, headings);
  const gap: DocsRequest[] = open ? [{ insertText: { location: { index: end }, text: '\n' } }] : [];
  const last = open ? end : end - 1;
  const old: DocsRequest[] =
    last > start
      ? [...gap, { deleteContentRange: { range: { startIndex: start, endIndex: last } } }]
      : gap;
  return {
    ...{ start, end, length: laid.length + 1 },
    requests: [...old, ...laid.requests],
  };
}

/** A new part behind what ends at `place`. */
function insertion(part: Part, place: number, bodyEnd: number, headings: HeadingIds): Edit {
  // Nothing can be put behind the last line break of a Doc.
  const at = place >= bodyEnd ? place - 1 : place;
  const laid = laySection(part.blocks, place, headings);
  return {
    ...{ start: place, end: place, length: laid.length + 1 },
    requests: [
      { insertText: { location: { index: at }, text: '\n' } },
      paragraphStyle(place, place + 1, paragraphs.plain),
      ...laid.requests,
    ],
  };
}

/** Whether a paragraph can be put in at a place: no table begins there. */
function isFree(document: DocsDocument, place: number): boolean {
  const next = document.body?.content?.find(({ startIndex = 0 }) => startIndex === place);
  return next === undefined || next.paragraph !== undefined;
}

/** Links the entries of the contents to the headings as they are now; once a Doc was written again. */
export function relinkRequests(report: Report, document: DocsDocument): DocsRequest[] {
  const found = readParts(document);
  const ids = headingIds(report, found);
  const list = found.get('contents');
  if (list === undefined) return [];
  const entries = report.parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'contents' ? block.entries : [])),
  );
  const byText = new Map(
    entries.map(({ text, heading }) => [text.replace(/\s+/g, ' ').trim(), heading]),
  );
  return (document.body?.content ?? []).flatMap(({ paragraph, startIndex = 0, endIndex = 0 }) => {
    if (paragraph === undefined || startIndex < list.start || endIndex > list.end) return [];
    const text = (paragraph.elements ?? []).map(({ textRun }) => textRun?.content ?? '').join('');
    const headingId = ids.get(byText.get(text.replace(/\s+/g, ' ').trim()) ?? '');
    const linked = paragraph.elements?.[0]?.textRun?.textStyle?.link?.headingId;
    if (headingId === undefined || linked === headingId || endIndex - 1 <= startIndex) return [];
    return [
      {
        updateTextStyle: {
          range: { startIndex, endIndex: endIndex - 1 },
          textStyle: { link: { headingId }, underline: false },
          fields: 'link,underline,foregroundColor',
        },
      },
    ];
  });
}
