import { hasWords, type NumberShape } from './line-shape.ts';
import { withoutBold } from './rich-text.ts';

/** What is known about numbering at a point of the document. */
export interface Numbering {
  /** Numbers of all headings so far, dotted. */
  readonly known: Set<string>;
  /** Number of the last area, 0 before the first. */
  area: number;
  /** Last child of each number so far. */
  readonly lastChild: Map<string, number>;
  /** The number that would continue a running numbered list ("1. … 2. …"), or null. */
  listNext: number | null;
}

export type NumberedLine = 'heading' | 'item' | 'text' | 'no-words';

export function newNumbering(): Numbering {
  return { known: new Set(), area: 0, lastChild: new Map(), listNext: null };
}

/** Enters a heading. */
export function countHeading(numbering: Numbering, parts: readonly number[]): void {
  const last = parts[parts.length - 1] ?? 0;
  numbering.known.add(parts.join('.'));
  numbering.lastChild.set(parts.slice(0, -1).join('.'), last);
  if (parts.length === 1) numbering.area = last;
  numbering.listNext = null;
}

/**
 * Decides what a line that starts with a number is.
 *
 * A dotted number is a heading, unless its text starts with a small letter or a unit ("3.5 million",
 * "1.5 °C") and it is not the next number in turn. A plain number is an area if the next numbered
 * heading is its first chapter (`followedBy`), if it has a dot and is the next area in turn, or if
 * Markdown marks it as a heading; "2." that continues a list is an item of that list; without a dot
 * ("10 cities are…", "2022 marks…") it must also read like a title.
 */
export function judgeNumber(
  shape: NumberShape,
  followedBy: readonly number[] | null,
  numbering: Numbering,
): NumberedLine {
  const { parts, dot, hashed } = shape;
  const title = withoutBold(shape.rest);
  if (parts.length > 1) return judgeDotted(shape, title, numbering);
  const number = parts[0] ?? 0;
  if (!hasWords(title)) return 'no-words';
  if (hashed) return 'heading';
  if (number > 99) return 'text';
  return judgePlain(number, dot, title, followedBy ?? [], numbering);
}

function judgePlain(
  number: number,
  dot: boolean,
  title: string,
  followedBy: readonly number[],
  numbering: Numbering,
): NumberedLine {
  const firstChapter = isFirstChapter(followedBy, number);
  const isNew = firstChapter && !numbering.known.has(String(number));
  const inTurn = number === numbering.area + 1;
  if (!dot) return (inTurn || isNew) && isBareTitle(title) ? 'heading' : 'text';
  if (numbering.listNext === number) return isNew ? 'heading' : 'item';
  const isTitle = number > 1 && isTitleLike(title);
  return firstChapter || inTurn || isTitle ? 'heading' : 'item';
}

const isBareTitle = (title: string): boolean => startsHigh(title) && isTitleLike(title);

/** Whether a number is that of the first chapter of an area: 2.1, 2.1.1. */
const isFirstChapter = (parts: readonly number[], area: number): boolean =>
  parts[0] === area && parts.length > 1 && parts.slice(1).every((part) => part === 1);

/** True for a short text that does not end like a sentence. */
export function isTitleLike(text: string, longest = 150): boolean {
  return text.length <= longest && !/[.;,:!?…]["”»’)]*$/.test(text);
}

export function startsLow(text: string): boolean {
  return /^[^\p{L}\p{N}]*\p{Ll}/u.test(text);
}

function startsHigh(text: string): boolean {
  return /^[^\p{L}\p{N}]*\p{Lu}/u.test(text);
}

function judgeDotted(shape: NumberShape, title: string, numbering: Numbering): NumberedLine {
  return isPlainHeading(shape, title) || isInTurn(shape.parts, numbering) ? 'heading' : 'text';
}

/** True if a dotted number is a heading wherever it stands. */
export function isPlainHeading(shape: NumberShape, title = withoutBold(shape.rest)): boolean {
  if (shape.hashed) return true;
  if (!hasWords(title) || /^[%‰°€$£]/.test(title)) return false;
  return shape.dot || !startsLow(title);
}

function isInTurn(parts: readonly number[], numbering: Numbering): boolean {
  const parent = parts.slice(0, -1).join('.');
  const next = (numbering.lastChild.get(parent) ?? 0) + 1;
  return numbering.known.has(parent) && parts[parts.length - 1] === next;
}
