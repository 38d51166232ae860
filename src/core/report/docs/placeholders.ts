import { cleanText } from '../clean-text.ts';
import type { DocsRequest } from '../docs-api.ts';
import type { Target } from './read-target.ts';

type Placeholders = Readonly<Record<string, string>>;

const marked = (key: string): string => `{{${key}}}`;
/** As Docs takes it: what it would strip would shift everything behind. */
const taken = cleanText;

/**
 * Fills the placeholders of the letterhead, `{{body}}` and the like, in its header, footer and body.
 * Must come first in the batch: the paper's own texts may hold braces, and stay as they are. What is
 * no placeholder of ours is the letterhead's own text, and stays as well.
 */
export function placeholderRequests(placeholders: Placeholders): DocsRequest[] {
  return Object.entries(placeholders).map(([key, value]) => ({
    replaceAllText: {
      containsText: { text: marked(key), matchCase: true },
      replaceText: taken(value),
    },
  }));
}

/** The target as it is once the placeholders in the letterhead's body are filled. */
export function shifted(target: Target, placeholders: Placeholders): Target {
  const filled = (text: string): string =>
    Object.entries(placeholders).reduce(
      (all, [key, value]) => all.split(marked(key)).join(taken(value)),
      text,
    );
  const changes = target.paragraphs.map(({ start, text }) => ({
    start,
    by: filled(text).length - text.length,
  }));
  const moved = (index: number): number =>
    changes.reduce((at, { start, by }) => (start < index ? at + by : at), index);
  return {
    ...target,
    front: moved(target.front),
    slots: target.slots.map((slot) => ({
      ...slot,
      start: moved(slot.start),
      end: moved(slot.end),
      content: moved(slot.content),
    })),
  };
}
