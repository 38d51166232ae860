import { withoutBold } from './rich-text.ts';
import type { SourceLine } from './source-lines.ts';
import { readTierHeading, type TierHeading } from './tier-heading.ts';

/** What a line looks like by itself; what it is depends on the lines around it. */
export type LineShape =
  | { readonly type: 'tier'; readonly tier: TierHeading }
  | NumberShape
  | { readonly type: 'bullet'; readonly rest: string }
  /** "1)", "(a)": an item of a counted list. */
  | { readonly type: 'counted'; readonly rest: string }
  | { readonly type: 'picture' }
  /** A line of a table of contents: "2.1 Partnerships ..... 4". */
  | { readonly type: 'contents' }
  /** No letter, digit or pictogram: "---", "* * *". */
  | { readonly type: 'no-words' }
  | { readonly type: 'text' };

/** A line that starts with a number such as `2`, `2.`, `2.1`, `## 2.1.`. */
export interface NumberShape {
  readonly type: 'number';
  readonly parts: readonly number[];
  /** True for `2.` and `2.1.`, false for `2` and `2.1`. */
  readonly dot: boolean;
  /** True behind Markdown's `#`. */
  readonly hashed: boolean;
  readonly rest: string;
}

const bulletMark =
  /^(\*\*)?(?:[-*–—‐‑−](?: |$)|[-–—](?=\p{Lu}|\*\*\S)|[•●◦○▪■□▸►‣⁃·➢\uf0b7\uf0a7] ?)/u;
const numberMark =
  /^(#{1,6} )?(\*\*)?(\d{1,3}(?:\.\d{1,3}){0,19})(?:\\?([.:])(\*\*)?(?: |$|(?=\p{Lu}))|(\*\*)?(?: |$))(?:[-–—:] )?/u;
const countedMark = /^(\*\*)?\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})\\?\) /i;
const picture = /^(?:\[[^\]]{1,40}\]: ?<?|!\[[^\]]{0,200}\]\()data:image\//;

export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text);
}

/** The shape of a line: `text` without indentation, white space collapsed. */
export function lineShape({ text, leader }: SourceLine): LineShape {
  if (picture.test(text)) return { type: 'picture' };
  const bullet = cut(text, bulletMark);
  if (bullet !== null) {
    const tier = readTierHeading(withoutBold(bullet), true);
    return tier === null ? { type: 'bullet', rest: bullet } : { type: 'tier', tier };
  }
  if (!hasWords(text)) return { type: 'no-words' };
  const number = readNumber(text);
  if (number !== null) return leader ? { type: 'contents' } : number;
  const counted = cut(text, countedMark);
  if (counted !== null) return { type: 'counted', rest: counted };
  const tier = readTierHeading(withoutBold(withoutHash(text)), false);
  return tier === null ? { type: 'text' } : { type: 'tier', tier };
}

/** A heading without Markdown's `#` marks. */
export function withoutHash(text: string): string {
  return text.replace(/^#{1,6} /, '');
}

function readNumber(text: string): NumberShape | null {
  const found = numberMark.exec(text);
  if (found === null) return null;
  const [mark, hash, opened, digits = '', dot, closed, closedWithoutDot] = found;
  const open = opened !== undefined && (closed ?? closedWithoutDot) === undefined;
  const rest = (open ? '**' : '') + text.slice(mark.length);
  const hashed = hash !== undefined;
  return {
    type: 'number',
    parts: digits.split('.').map(Number),
    dot: dot !== undefined,
    hashed,
    rest: rest.trim(),
  };
}

/** The text behind a mark; a bold span that opens before the mark opens behind it instead. */
function cut(text: string, mark: RegExp): string | null {
  const found = mark.exec(text);
  return found === null ? null : ((found[1] ?? '') + text.slice(found[0].length)).trim();
}
