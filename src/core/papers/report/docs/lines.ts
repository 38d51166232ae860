import type { Block, Runs } from '../block.ts';
import { type ParagraphLook, paragraphs } from './looks.ts';

/** One paragraph of the Doc: its text in runs, and how it looks. */
export interface Line {
  readonly runs: Runs;
  readonly look: ParagraphLook;
}

/** The paragraphs that a block is made of; a table has none. */
export function linesOf(block: Block): readonly Line[] {
  switch (block.kind) {
    case 'title':
      return [{ runs: [{ text: block.text }], look: paragraphs.title }];
    case 'masthead':
      return [
        {
          runs: [
            block.strong ? { text: block.text, bold: true } : { text: block.text, muted: true },
          ],
          look: paragraphs.masthead,
        },
      ];
    case 'heading':
      return [
        { runs: [{ text: block.text }], look: paragraphs.heading(block.level, block.newPage) },
      ];
    case 'paragraph':
      return [{ runs: block.runs, look: paragraphs.plain }];
    case 'numbered':
      // The number is text: list numbering does not go on across headings.
      return [
        {
          runs: [{ text: `${block.number}\t` }, ...block.runs],
          look: block.indented ? paragraphs.numberedIndented : paragraphs.numbered,
        },
      ];
    case 'contents':
      return block.entries.map(({ heading, level, text }) => ({
        runs: [{ text, link: { heading } }],
        look: paragraphs.contents(level),
      }));
    case 'table':
      return [];
  }
}

export const textOf = (runs: Runs): string => runs.map(({ text }) => text).join('');
