import type { Block, HostDocument } from './model.ts';
import type { ParagraphStyle } from './types.ts';

/**
 * Paragraphs that get a `headingId` when they are made through the API: HEADING_1 to HEADING_6. Of a
 * .docx that Drive converts, only paragraphs with a bookmark have one, whatever their style (Docs
 * recorded in think41/extrasuite, extradoc/tests/golden). Whether titles have one is not documented;
 * the host gives none, so that nothing links to a title.
 */
export function isHeading(style: ParagraphStyle): boolean {
  return style.namedStyleType?.startsWith('HEADING_') === true;
}

/** A paragraph style for a further paragraph: a heading's copy is a heading of its own. */
export function copiedStyle(
  { headingId: _, ...style }: ParagraphStyle,
  newId: () => string,
): ParagraphStyle {
  return isHeading(style) ? { ...style, headingId: `h.${newId()}` } : style;
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
