import type { Block, Part } from './block.ts';

/** Numbers the narrative paragraphs through the paper, over headings and parts: 1., 2., 3. … */
export function numberParagraphs(parts: readonly Part[]): Part[] {
  let number = 0;
  const numbered = (block: Block): Block => {
    if (block.kind !== 'numbered' || block.number !== '') return block;
    number += 1;
    return { ...block, number: `${number}.` };
  };
  return parts.map(({ key, blocks }) => ({ key, blocks: blocks.map(numbered) }));
}
