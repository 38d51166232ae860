import type { Block, Run, Runs, TableCell } from './block.ts';

/** A paragraph that is numbered through the whole paper; `numberParagraphs` gives the number. */
export function narrative(text: string): Block {
  return { kind: 'numbered', number: '', runs: [{ text }] };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: [{ text }] };
}

export function heading(level: 1 | 2 | 3, key: string, text: string): Block {
  return { kind: 'heading', level, key, text };
}

/** What stands where a text is missing. */
export const missing = (text: string): Run => ({ text, italic: true, muted: true });

export const cell = (...runs: readonly Run[]): TableCell => ({ runs });

/** Groups of runs, each on a line of its own inside one paragraph. */
export function lines(...groups: readonly Runs[]): Run[] {
  return groups
    .filter((runs) => runs.length > 0)
    .flatMap((runs, i) =>
      i === 0
        ? [...runs]
        : runs.map((run, at) => (at === 0 ? { ...run, text: `\v${run.text}` } : run)),
    );
}
