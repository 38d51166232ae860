import type { DocsRequest } from '../../../shared/docs-api.ts';
import type { Block } from '../block.ts';
import { linesOf, textOf } from './lines.ts';
import { paragraphs, points, spacerText } from './looks.ts';
import {
  type HeadingIds,
  joined,
  paragraphStyle,
  plainText,
  runStyles,
  textStyle,
} from './style-requests.ts';
import { layTable } from './table-requests.ts';

/** Blocks written into an empty paragraph. */
export interface LaidSection {
  readonly requests: readonly DocsRequest[];
  /** How far everything behind the section was moved. */
  readonly length: number;
  /** First index of each block, once the section is written. */
  readonly starts: readonly number[];
}

/** Space above what follows a table, in points. */
const afterTable = points(8);

/**
 * Writes blocks into the empty paragraph at `start`. First all texts and tables, from the first to
 * the last, so that every index is final when it is used; then the looks.
 */
export function laySection(
  blocks: readonly Block[],
  start: number,
  headings: HeadingIds,
): LaidSection {
  const inserts: DocsRequest[] = [];
  const looks: DocsRequest[] = [];
  const texts: DocsRequest[] = [];
  const tables: DocsRequest[] = [];
  const starts: number[] = [];
  // The text of paragraphs is gathered, and inserted in one piece.
  let pieceAt = start;
  let piece = '';
  /** Whether the paragraph at hand has been used. */
  let used = false;
  let behindTable = false;
  const end = (): number => pieceAt + piece.length;
  const flush = (): void => {
    if (piece !== '') inserts.push({ insertText: { location: { index: pieceAt }, text: piece } });
  };
  const spacer = (keepWithNext = false): void => {
    looks.push(paragraphStyle(end(), end() + 1, { ...paragraphs.spacer, keepWithNext }));
    texts.push(textStyle(end(), end() + 1, spacerText));
  };
  blocks.forEach((block, i) => {
    if (block.kind === 'table') {
      // Behind a heading it stays with the table, as the heading does with it.
      if (!used) spacer(!behindTable);
      starts.push(used ? end() + 1 : end());
      flush();
      const table = layTable(block, end(), headings);
      inserts.push(...table.inserts);
      tables.push(...table.styles);
      [pieceAt, piece, used, behindTable] = [table.end, '', false, true];
      return;
    }
    const lines = linesOf(block);
    if (lines.length === 0) starts.push(used ? end() + 1 : end());
    lines.forEach(({ runs, look }, n) => {
      if (used) piece += '\n';
      used = true;
      const from = end();
      if (n === 0) starts.push(from);
      piece += textOf(runs);
      const leads = blocks[i + 1]?.kind === 'table' && n === lines.length - 1;
      const style = {
        ...look,
        ...(behindTable && block.kind !== 'heading' ? { spaceAbove: afterTable } : {}),
        ...(leads ? { keepWithNext: true } : {}),
      };
      behindTable = false;
      looks.push(paragraphStyle(from, end() + 1, style));
      texts.push(...runStyles(runs, from, headings));
    });
  });
  if (!used) spacer();
  flush();
  return {
    requests: [...inserts, plainText(start, end() + 1), ...joined(looks), ...texts, ...tables],
    length: end() - start,
    starts,
  };
}
