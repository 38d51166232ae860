import type { DocsRequest } from '../../../shared/docs-api.ts';
import type { Block, Part, Report } from '../block.ts';
import { fillPlaceholders } from './fill-placeholders.ts';
import { type LaidSection, laySection } from './lay-section.ts';
import { paragraphs } from './looks.ts';
import { partName } from './part-print.ts';
import { type Target, type TargetSlot, wholeName } from './read-target.ts';
import { paragraphStyle } from './style-requests.ts';

/** What stands before the first heading of the letterhead, or behind one of them. */
interface Section {
  readonly slot: TargetSlot | undefined;
  readonly heading: Extract<Block, { kind: 'heading' }> | undefined;
  readonly blocks: Block[];
  /** For each block: which part it belongs to. */
  readonly parts: Part[];
}

/**
 * Everything that is written into the Doc of a paper, as one batch: placeholders of the letterhead,
 * texts, tables, looks, links, a named range around each part, and at last the one that says that
 * the paper is whole. Sections are written from the last to the first, so that the indices that were
 * read hold for each.
 * @param mark name of the range that tells what the Doc is of, for those who did not make it
 */
export function paperRequests(report: Report, read: Target, mark?: string): DocsRequest[] {
  const { requests, target } = fillPlaceholders(report.placeholders, read);
  const headings = new Map(target.slots.map(({ key, headingId }) => [key, headingId]));
  const sections = sectionsOf(report, target);
  const laid = sections.map(({ slot, blocks }) =>
    laySection(blocks, slot?.content ?? target.front, headings),
  );
  return [
    ...requests,
    ...sections
      .map((section, i) => sectionRequests(section, laid[i]))
      .reverse()
      .flat(),
    ...rangeRequests(report, sections, laid, target.front, mark),
    ...(target.blankBefore && target.front > 1
      ? [{ deleteContentRange: { range: { startIndex: 1, endIndex: target.front } } }]
      : []),
  ];
}

function sectionsOf(report: Report, target: Target): Section[] {
  const slots = new Map(target.slots.map((slot) => [slot.key, slot]));
  const sections: Section[] = [{ slot: undefined, heading: undefined, blocks: [], parts: [] }];
  for (const part of report.parts) {
    for (const block of part.blocks) {
      const slot = block.kind === 'heading' ? slots.get(block.key) : undefined;
      if (block.kind === 'heading' && slot) {
        sections.push({ slot, heading: block, blocks: [], parts: [part] });
      } else {
        const last = sections[sections.length - 1];
        last?.blocks.push(block);
        last?.parts.push(part);
      }
    }
  }
  return sections;
}

function sectionRequests({ slot, heading }: Section, laid: LaidSection | undefined): DocsRequest[] {
  // The heading comes with its named style, and keeps it.
  const { namedStyleType: _, ...look } = paragraphs.heading(heading?.level ?? 1, heading?.newPage);
  const own = slot && heading ? [paragraphStyle(slot.start, slot.end, look)] : [];
  return [...(laid?.requests ?? []), ...own];
}

export const namedRange = (name: string, startIndex: number, endIndex: number): DocsRequest => ({
  createNamedRange: { name, range: { startIndex, endIndex } },
});

/** Names the range of each part: from its first block to where the next part begins. */
function rangeRequests(
  report: Report,
  sections: readonly Section[],
  laid: readonly LaidSection[],
  front: number,
  mark: string | undefined,
): DocsRequest[] {
  const starts = new Map<Part, number>();
  let moved = 0;
  let end = 0;
  sections.forEach(({ slot, parts }, i) => {
    const section = laid[i];
    const places = [...(slot ? [slot.start] : []), ...(section?.starts ?? [])];
    places.forEach((place, n) => {
      const part = parts[n];
      if (part && !starts.has(part)) starts.set(part, place + moved);
    });
    moved += section?.length ?? 0;
    end = (slot?.content ?? front) + moved;
  });
  const placed = report.parts.filter((part) => starts.has(part));
  const first = Math.min(front, ...starts.values());
  return [
    ...placed.flatMap((part, i) => {
      const next = placed[i + 1];
      const startIndex = starts.get(part) ?? end;
      const endIndex = (next && starts.get(next)) ?? end;
      // A part that says nothing has no range, as Docs has no empty ones.
      return endIndex > startIndex ? [namedRange(partName(part), startIndex, endIndex)] : [];
    }),
    ...[mark ?? [], wholeName]
      .flat()
      .map((name) => namedRange(name, first, Math.max(end, first + 1))),
  ];
}
