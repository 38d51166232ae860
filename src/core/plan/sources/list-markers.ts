import type { ListLevel, Lists, SourceParagraph } from './source-paragraph.ts';

/** What stands before a paragraph: nothing, a bullet, or a number as the document shows it. */
export type Marker =
  | { readonly kind: 'none' }
  | { readonly kind: 'bullet'; readonly level: number }
  | { readonly kind: 'number'; readonly level: number; readonly text: string };

const isNumber = /\d|^\(?[a-z]{1,4}[.)]$/i;

/**
 * Counts the lists of a document as word processors do: a level starts again when a higher one has
 * moved on. Call it for each paragraph in order.
 */
export function createMarkers(lists: Lists): (paragraph: SourceParagraph) => Marker {
  const counts = new Map<string, (number | undefined)[]>();
  return ({ list, marker, level = 0 }) => {
    if (marker !== undefined) {
      return isNumber.test(marker)
        ? { kind: 'number', level, text: marker }
        : { kind: 'bullet', level };
    }
    const levels = list && lists.get(list.id);
    const own = list && levels?.[list.level];
    if (list === undefined || levels === undefined || own === undefined) return { kind: 'none' };
    if (own.format === 'bullet') return { kind: 'bullet', level: list.level };
    const count = counts.get(list.id) ?? [];
    counts.set(list.id, count);
    countOn(count, levels, list.level);
    const text = own.pattern.replace(/%([1-9])/g, (_whole, digit: string) => {
      const at = Number(digit) - 1;
      return written(count[at] ?? 1, own.decimals ? undefined : levels[at]);
    });
    return text.trim() === ''
      ? { kind: 'none' }
      : { kind: 'number', level: list.level, text: text.trim() };
  };
}

/** Counts on at a level: lower ones start anew, and higher ones that were left out have begun. */
function countOn(
  count: (number | undefined)[],
  levels: readonly (ListLevel | undefined)[],
  level: number,
): void {
  const startOf = (at: number): number => levels[at]?.start ?? 1;
  count[level] = (count[level] ?? startOf(level) - 1) + 1;
  count.length = level + 1;
  for (let above = 0; above < level; above += 1) count[above] ??= startOf(above);
}

function written(number: number, level: ListLevel | undefined): string {
  switch (level?.format) {
    case 'letter':
      return letters(number);
    case 'LETTER':
      return letters(number).toUpperCase();
    case 'roman':
      return roman(number);
    case 'ROMAN':
      return roman(number).toUpperCase();
    case 'none':
      return '';
    default:
      return String(number);
  }
}

/** a … z, aa, bb, … */
function letters(number: number): string {
  const at = Math.max(1, number) - 1;
  return String.fromCharCode(97 + (at % 26)).repeat(Math.floor(at / 26) + 1);
}

const signs = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function roman(number: number): string {
  let rest = Math.max(1, number);
  let text = '';
  for (const [value, sign] of signs) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}
