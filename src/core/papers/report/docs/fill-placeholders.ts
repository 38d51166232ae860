import { cleanText } from '../../../shared/clean-text.ts';
import type { DocsRequest } from '../../../shared/docs-api.ts';
import type { Target } from './read-target.ts';

type Placeholders = Readonly<Record<string, string>>;

/** Filling the placeholders, and the target as it is then. */
export interface FilledTarget {
  readonly requests: readonly DocsRequest[];
  readonly target: Target;
}

/**
 * Fills the placeholders of the letterhead, `{{body}}` and the like, in its header, footer and body.
 * Must come first in the batch: the paper's own texts may hold braces, and stay as they are. So do
 * the headings that came with the letterhead, which are set right again. What is no placeholder of
 * ours is the letterhead's own text, and stays as well.
 */
export function fillPlaceholders(placeholders: Placeholders, read: Target): FilledTarget {
  // As Docs takes it: what it would strip would shift everything behind.
  const values = Object.entries(placeholders).map(
    ([key, value]) => [`{{${key}}}`, cleanText(value)] as const,
  );
  const filled = (text: string): string =>
    values.reduce((all, [mark, value]) => all.split(mark).join(value), text);
  const fills = values.map(([text, replaceText]): DocsRequest => {
    return { replaceAllText: { containsText: { text, matchCase: true }, replaceText } };
  });
  const own = read.paragraphs.filter(({ start }) => start < read.front);
  const changed = read.paragraphs.filter(
    ({ start, text }) => start >= read.front && filled(text) !== text,
  );
  // From the last to the first, so that what is ahead keeps its indices.
  const headings = changed.reverse().flatMap(({ start, text }): DocsRequest[] => {
    const startIndex = moved(start, read.paragraphs, filled);
    const endIndex = startIndex + filled(text).length - 1;
    const wrong = { range: { startIndex, endIndex } };
    return [
      { insertText: { location: { index: endIndex }, text: text.slice(0, -1) } },
      ...(endIndex > startIndex ? [{ deleteContentRange: wrong }] : []),
    ];
  });
  const at = (index: number): number => moved(index, own, filled);
  const slots = read.slots.map((slot) => ({
    ...slot,
    start: at(slot.start),
    end: at(slot.end),
    content: at(slot.content),
  }));
  return {
    requests: [...fills, ...headings],
    target: { ...read, front: at(read.front), slots },
  };
}

/** Where an index is once the placeholders in these paragraphs are filled. */
function moved(
  index: number,
  paragraphs: Target['paragraphs'],
  filled: (text: string) => string,
): number {
  return paragraphs.reduce(
    (at, { start, text }) => (start < index ? at + filled(text).length - text.length : at),
    index,
  );
}
