import type { Block, Report, Run } from '../block.ts';

/** A heading that something in the paper links to. */
export interface Slot {
  readonly key: string;
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

/**
 * The headings that come with the letterhead, in document order: all that are linked to. A link
 * needs the heading's ID, which Docs gives when the heading is made and tells only when it is read
 * again; a heading that is in the .docx before it is converted has an ID from the start.
 */
export function headingSlots(report: Report): Slot[] {
  const blocks = report.parts.flatMap((part) => part.blocks);
  const linked = new Set(blocks.flatMap(linksOf));
  return blocks.flatMap((block) =>
    block.kind === 'heading' && linked.has(block.key)
      ? [{ key: block.key, level: block.level, text: block.text }]
      : [],
  );
}

function linksOf(block: Block): string[] {
  switch (block.kind) {
    case 'contents':
      return block.entries.map(({ heading }) => heading);
    case 'table':
      return block.rows.flatMap((row) => row.flatMap(({ runs }) => runs.flatMap(linkOf)));
    case 'paragraph':
    case 'numbered':
      return block.runs.flatMap(linkOf);
    default:
      return [];
  }
}

const linkOf = ({ link }: Run): string[] => (link && 'heading' in link ? [link.heading] : []);
