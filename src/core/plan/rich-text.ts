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
