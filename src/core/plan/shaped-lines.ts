import { isPlainHeading, isTitleLike, startsLow } from './heading-rules.ts';
import { type LineShape, lineShape, withoutHash } from './line-shape.ts';
import { withoutBold } from './rich-text.ts';
import type { SourceLine } from './source-lines.ts';

/** A line with what its neighbours say about it. */
export interface ShapedLine extends SourceLine {
  readonly shape: LineShape;
  /** The number of the next line that starts with one. */
  readonly followedBy: readonly number[] | null;
  /** Stands where an axis stands, and reads like one. */
  readonly axis: boolean;
  /** The next line is text, directly below: a bullet mark without text belongs to it. */
  readonly textBelow: boolean;
}

/** Looks at all lines once, from the last to the first. */
export function shapedLines(lines: readonly SourceLine[]): readonly ShapedLine[] {
  const shaped: ShapedLine[] = [];
  let followedBy: readonly number[] | null = null;
  let next: ShapedLine | undefined;
  for (const line of [...lines].reverse()) {
    const shape = lineShape(line);
    const axis = shape.type === 'text' && next !== undefined && isAxis(line.text, next.shape);
    const textBelow =
      next !== undefined && !next.gap && next.shape.type === 'text' && next.axis === false;
    next = { ...line, shape, followedBy, axis, textBelow };
    shaped.push(next);
    if (shape.type === 'number') followedBy = shape.parts;
  }
  return shaped.reverse();
}

/** A short line that is no sentence, directly before the heading of a chapter. */
function isAxis(text: string, next: LineShape): boolean {
  if (next.type !== 'number' || next.parts.length < 2 || !isPlainHeading(next)) return false;
  const name = withoutBold(withoutHash(text));
  return isTitleLike(name, 60) && name.split(' ').length <= 8 && !startsLow(name);
}
