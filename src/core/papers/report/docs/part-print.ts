import type { DocsElement } from '../../../shared/docs-api.ts';
import { shortHash } from '../../../shared/short-hash.ts';
import type { Part } from '../block.ts';
import { linesOf, textOf } from './lines.ts';
import { tableTexts } from './table-requests.ts';

/** Begins the names of all named ranges of a paper. */
const prefix = 'workplan';

/** What the name of a part's range tells. */
export interface PartName {
  readonly key: string;
  /** Hash of the blocks that were written. */
  readonly blocks: string;
  /** Hash of the text that they give in the Doc. */
  readonly text: string;
}

/** A part's range is named after the part, its content and its text, so that a change is noticed later. */
export function partName(part: Part): string {
  return [
    prefix,
    part.key,
    shortHash(JSON.stringify(part.blocks)),
    textPrint(linesOfPart(part)),
  ].join('/');
}

/** Takes a name apart; undefined for any other named range. */
export function readPartName(name: string): PartName | undefined {
  const [first, key, blocks, text, ...more] = name.split('/');
  if (first !== prefix || !key || !blocks || more.length > 0) return undefined;
  return { key, blocks, text: text ?? '' };
}

/** Hash of what a reader sees, line by line: how lines are broken and spaced does not count. */
export function textPrint(lines: readonly string[]): string {
  const seen = lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
  return shortHash(seen.join('\n'));
}

function linesOfPart({ blocks }: Part): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'table' ? tableTexts(block) : linesOf(block).map(({ runs }) => textOf(runs)),
  );
}

/** The texts of a Doc's elements, as `linesOfPart` gives them: paragraphs, and the cells of tables. */
export function linesIn(elements: readonly DocsElement[]): string[] {
  return elements.flatMap(({ paragraph, table }): string[] => {
    if (paragraph) {
      const text = (paragraph.elements ?? []).map(
        ({ textRun, startIndex = 0, endIndex = 0 }) =>
          textRun?.content ?? '\uFFFC'.repeat(endIndex - startIndex),
      );
      return [text.join('')];
    }
    // Anything else, a contents table or a section break, was put in by a person.
    if (table === undefined) return ['\uFFFC'];
    return (table.tableRows ?? []).flatMap(({ tableCells = [] }) =>
      tableCells.flatMap(({ content = [] }) => `| ${linesIn(content).join('\n')}`),
    );
  });
}
