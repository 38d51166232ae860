import type { Report } from './diagnostic.ts';
import {
  countHeading,
  isTitleLike,
  judgeNumber,
  newNumbering,
  startsLow,
} from './heading-rules.ts';
import { hasWords, type NumberShape, withoutHash } from './line-shape.ts';
import { withoutBold } from './rich-text.ts';
import { type ShapedLine, shapedLines } from './shaped-lines.ts';
import type { SourceLine } from './source-lines.ts';
import { nearTierHeading, type TierHeading } from './tier-heading.ts';
import { unfinishedEnding } from './unfinished.ts';

/** One part of the plan, in document order. */
export type Item =
  | { readonly node: 'title' | 'axis'; readonly line: number; readonly text: string }
  | {
      readonly node: 'area' | 'chapter';
      readonly line: number;
      readonly parts: readonly number[];
      readonly title: string;
    }
  | { readonly node: 'tier'; readonly line: number; readonly tier: TierHeading }
  | TextItem;

export interface TextItem {
  readonly node: 'action' | 'sub-item' | 'narrative';
  readonly line: number;
  /** Its lines, with their bold marks. */
  readonly raw: string[];
  /** True for a line that is nearly a tier heading. */
  readonly nearTier?: boolean;
}

/** Which node of the plan a line became. */
export interface ReadLine {
  readonly line: number;
  readonly node: Item['node'];
}

/** In lines. */
const longestTitle = 5;

/**
 * Sorts lines into the parts of a plan. Every line becomes part of exactly one item, or is reported
 * as left out. The rules are in docs/plan-format.md.
 */
export function readItems(
  source: readonly SourceLine[],
  report: Report,
): { readonly items: readonly Item[]; readonly lines: readonly ReadLine[] } {
  const items: Item[] = [];
  const lines: ReadLine[] = [];
  const numbering = newNumbering();
  /** False until the first heading. */
  let inside = false;
  /** First and last line before the first heading that are not the title. */
  const outside: number[] = [];
  /** Indents of the open bullets, outermost first. */
  let levels: readonly number[] = [];
  /** What a continuation line belongs to. */
  let tail: TextItem | null = null;
  /** The counted list that is open, and whether its items are sub-items. */
  let counted: { readonly nested: boolean } | null = null;
  /** Whether the outermost open bullet is Word's letter o. */
  let outerO = false;
  /** A bullet mark whose text stands on the next line. */
  let mark: SourceLine | null = null;

  const add = (line: number, item: Item): void => {
    items.push(item);
    lines.push({ line, node: item.node });
  };

  const close = (): void => {
    levels = [];
    tail = null;
    counted = null;
    numbering.listNext = null;
  };

  const addHeading = ({ line }: SourceLine, { parts, rest }: NumberShape): void => {
    const node = parts.length === 1 ? 'area' : 'chapter';
    close();
    inside = true;
    countHeading(numbering, parts);
    add(line, { node, line, parts, title: withoutBold(rest) });
  };

  const addText = (line: number, node: TextItem['node'], text: string): void => {
    tail = { node, line, raw: [text] };
    add(line, tail);
  };

  const addBullet = (line: number, indent: number, text: string): void => {
    levels = [...levels.filter((level) => level < indent), indent];
    if (levels.length > 2) report('deep-bullet', line, {});
    if (levels.length === 1) outerO = false;
    addText(line, levels.length === 1 ? 'action' : 'sub-item', text);
  };

  const addCounted = ({ line, indent }: SourceLine, text: string, continues: boolean): void => {
    if (counted === null || !continues) {
      report('counted-items', line, {});
      counted = {
        nested: tail !== null && /:(?:\*\*)?$/.test(tail.raw[tail.raw.length - 1] ?? ''),
      };
    }
    const [outermost] = levels;
    const nested = counted.nested && outermost !== undefined;
    addBullet(line, nested ? Math.max(indent, outermost + 1) : indent, text);
  };

  /** Word's second-level bullet: pasted without its indent, it still stands below another mark. */
  const addLetterO = ({ line, indent }: SourceLine, text: string): void => {
    const [outermost] = levels;
    const below = outermost !== undefined && !outerO;
    addBullet(line, below ? Math.max(indent, outermost + 1) : indent, text);
    if (levels.length === 1) outerO = true;
  };

  const addPlain = (line: ShapedLine): void => {
    const [outermost] = levels;
    const nested = outermost !== undefined && line.indent > outermost;
    const wanted = line.axis ? null : nearTier(line, nested, tail);
    if (wanted !== null) {
      close();
      const heading = headingText(line.text);
      report('near-tier', line.line, { heading, wanted });
      add(line.line, { node: 'narrative', line: line.line, raw: [line.text], nearTier: true });
    } else if (tail !== null && (nested || (!line.gap && startsLow(line.text)))) {
      tail.raw.push(line.text);
      lines.push({ line: line.line, node: tail.node });
    } else if (line.axis) {
      close();
      add(line.line, { node: 'axis', line: line.line, text: headingText(line.text) });
    } else {
      levels = [];
      addText(line.line, 'narrative', line.text);
    }
  };

  const addBefore = ({ line, text, shape }: ShapedLine): void => {
    const title = headingText(text);
    const plain = shape.type === 'text' || shape.type === 'number';
    if (outside.length === 0 && plain && isTitleLike(title) && lines.length < longestTitle) {
      add(line, { node: 'title', line, text: title });
    } else {
      outside.push(line);
      add(line, { node: 'narrative', line, raw: [text] });
    }
  };

  const addMarked = (line: ShapedLine, text: string): void => {
    if (line.letterO) addLetterO(line, text);
    else addBullet(line.line, line.indent, text);
    if (levels.length === 1) counted = null;
  };

  const addEmpty = (line: ShapedLine, rest: string): void => {
    if (line.textBelow && rest === '') mark = line;
    else {
      report('empty-bullet', line.line, {});
      tail = null;
    }
  };

  /** Whether a line is the text of the bullet mark above it. */
  const takeMark = ({ line, text }: ShapedLine): boolean => {
    if (mark === null) return false;
    addBullet(mark.line, mark.indent, text);
    lines.push({ line, node: levels.length === 1 ? 'action' : 'sub-item' });
    mark = null;
    return true;
  };

  const addNumbered = (line: ShapedLine, { parts, rest }: NumberShape): void => {
    const number = parts[0] ?? 0;
    addCounted(line, rest, numbering.listNext === number);
    numbering.listNext = number + 1;
  };

  const isLetterO = ({ shape, text }: ShapedLine): boolean =>
    shape.type === 'text' && letterO.test(text) && (levels.length > 0 || !tail);

  const addListed = (line: ShapedLine, rest: string, isCounted: boolean): void => {
    if (!hasWords(rest)) addEmpty(line, rest);
    else if (isCounted) addCounted(line, rest, true);
    else addMarked(line, rest);
  };

  const judge = ({ shape, followedBy }: ShapedLine): ReturnType<typeof judgeNumber> | null =>
    shape.type === 'number' ? judgeNumber(shape, followedBy, numbering) : null;

  const addInside = (line: ShapedLine, isItem: boolean): void => {
    const { shape } = line;
    if (shape.type === 'number' && isItem) addNumbered(line, shape);
    else if (shape.type === 'tier') {
      close();
      add(line.line, { node: 'tier', line: line.line, tier: shape.tier });
    } else if (shape.type === 'bullet' || shape.type === 'counted') {
      addListed(line, shape.rest, shape.type === 'counted');
    } else if (isLetterO(line)) addLetterO(line, line.text.replace(letterO, '$1'));
    else addPlain(line);
  };

  for (const line of shapedLines(source)) {
    const { shape } = line;
    if (takeMark(line)) continue;
    const judged = judge(line);
    const kind = judged === 'no-words' ? judged : shape.type;
    if (shape.type === 'number' && judged === 'heading') addHeading(line, shape);
    else if (isLeftOut(kind)) report(kind, line.line, {});
    else if (inside) addInside(line, judged === 'item');
    else addBefore(line);
  }
  const [first] = outside;
  if (inside && first !== undefined) report('outside-plan', first, {}, outside[outside.length - 1]);
  return { items, lines };
}

const isLeftOut = (type: string): type is 'picture' | 'contents' | 'no-words' =>
  ['picture', 'contents', 'no-words'].includes(type);

/** In a list, "o Text" is a bullet; "o bien", the Spanish word, goes on. */
const letterO = /^(\*\*)?o (?=\p{Lu})/u;

/**
 * The tier heading that a line nearly is, or null. A line in small letters below an unfinished bullet
 * goes on with it, and so does an indented one, unless it is in capitals or ends in a colon.
 */
function nearTier({ text }: ShapedLine, nested: boolean, tail: TextItem | null): string | null {
  const wanted = nearTierHeading(headingText(text));
  if (wanted === null || tail === null) return wanted;
  const heading = headingText(text);
  const plain = /\p{Ll}/u.test(heading) && !/[:：]$/.test(heading);
  if (plain && nested) return null;
  const above = tail.raw[tail.raw.length - 1] ?? '';
  return startsLow(heading) && unfinishedEnding(withoutBold(above)) !== null ? null : wanted;
}

function headingText(text: string): string {
  return withoutBold(withoutHash(text));
}
