import type { Block, HostDocument } from './model.ts';
import type { ParagraphStyle } from './types.ts';

/**
 * Paragraphs that Google gives a `headingId`: HEADING_1 to HEADING_6. Whether titles have one is not
 * documented; the host gives none, so that nothing links to a title.
 */
export function isHeading(style: ParagraphStyle): boolean {
  return style.namedStyleType?.startsWith('HEADING_') === true;
}

/** A paragraph style for a further paragraph: a heading's copy is a heading of its own. */
export function copiedStyle(style: ParagraphStyle, newId: () => string): ParagraphStyle {
  return isHeading(style) ? { ...style, headingId: `h.${newId()}` } : { ...style };
}

export function hasHeading(document: HostDocument, headingId: string): boolean {
  const among = (blocks: readonly Block[]): boolean =>
    blocks.some((block) => {
      if ('paragraph' in block) return block.paragraph.paragraphStyle.headingId === headingId;
      if (!('table' in block)) return false;
      return block.table.tableRows.some((row) =>
        row.tableCells.some((cell) => among(cell.content)),
      );
    });
  return among(document.body);
}
