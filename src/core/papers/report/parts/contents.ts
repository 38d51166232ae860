import type { ContentsEntry, Part } from '../block.ts';
import { heading } from '../blocks.ts';
import type { Paper } from '../paper.ts';
import { labels } from '../texts.ts';

/** The headings of the parts, and the areas of the annex below it, each linked. */
export function contents({ lang }: Paper, parts: readonly Part[]): Part {
  const entries = parts.flatMap(({ key: part, blocks }) =>
    blocks.flatMap((block): ContentsEntry[] => {
      if (block.kind !== 'heading' || block.level === 3) return [];
      if (block.level === 2 && part !== 'annex') return [];
      return [{ heading: block.key, level: block.level, text: block.text }];
    }),
  );
  return {
    key: 'contents',
    blocks: [heading(1, 'contents', labels.contents[lang]), { kind: 'contents', entries }],
  };
}
