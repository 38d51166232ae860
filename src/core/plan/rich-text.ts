import type { RichText } from './plan.ts';

/**
 * Reads `**bold**` marks. Returns the text without them, and whether the marks were balanced; the
 * last of an odd number of marks stays in the text. White space that the marks held apart is
 * collapsed to one space.
 */
export function readBold(source: string): { readonly rich: RichText; readonly balanced: boolean } {
  const pieces = source.split('**');
  const balanced = pieces.length % 2 === 1;
  /** Index of the piece behind the mark without a partner. */
  const last = balanced ? -1 : pieces.length - 1;
  const bold: [number, number][] = [];
  const texts: string[] = [];
  let length = 0;
  /** True where a further space would be one too many. */
  let spaced = true;
  pieces.forEach((piece, index) => {
    const kept = index === last ? `**${piece}` : spaced ? piece.replace(/^ /, '') : piece;
    if (kept === '') return;
    texts.push(kept);
    spaced = kept.endsWith(' ');
    if (index % 2 === 1 && index !== last) addSpan(bold, length, length + kept.length);
    length += kept.length;
  });
  return { rich: trimmed(texts.join(''), bold), balanced };
}

/** Characters of one introduction: a cell holds 50,000 (https://support.google.com/drive/answer/37603). */
export const longestIntroduction = 50_000;

/**
 * Paragraphs as one text, a line each. What a cell could not hold is cut off, at the end of a
 * paragraph if possible; `cut` tells.
 */
export function introduction(paragraphs: readonly RichText[]): {
  readonly rich: RichText;
  readonly cut: boolean;
} {
  const all = joinRich(
    paragraphs.filter(({ text }) => text !== ''),
    '\n',
  );
  if (all.text.length <= longestIntroduction) return { rich: all, cut: false };
  const head = all.text.slice(0, longestIntroduction + 1);
  const end = head.lastIndexOf('\n') > 0 ? head.lastIndexOf('\n') : head.lastIndexOf(' ');
  const text = head.slice(0, end > 0 ? end : longestIntroduction - 1);
  return { rich: trimmed(text, all.bold), cut: true };
}

/** Texts as one, with something between them. */
export function joinRich(texts: readonly RichText[], between: string): RichText {
  let length = 0;
  const bold = texts.flatMap((each) => {
    const shift = length;
    length += each.text.length + between.length;
    return each.bold.map(([start, end]): [number, number] => [start + shift, end + shift]);
  });
  return { text: texts.map(({ text }) => text).join(between), bold };
}

/** The text without bold marks, for headings. */
export function withoutBold(source: string): string {
  return readBold(source).rich.text;
}

/** Spans never touch: `**a****b**` is one. */
function addSpan(bold: [number, number][], start: number, end: number): void {
  const before = bold[bold.length - 1];
  if (before !== undefined && before[1] === start) before[1] = end;
  else bold.push([start, end]);
}

function trimmed(text: string, bold: readonly [number, number][]): RichText {
  const end = text.trimEnd().length;
  return {
    text: text.slice(0, end),
    bold: bold
      .map(([from, to]): [number, number] => [from, Math.min(to, end)])
      .filter(([from, to]) => from < to),
  };
}
