import type { PdfContext } from './context.ts';

const ROMAN: readonly (readonly [number, string])[] = [
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
];

/** The glyph before a list item: `•`, `2.`, `1.a.`; it counts the items of its list. */
export function markerOf(
  { listId = '', nestingLevel = 0 }: gapi.client.docs.Bullet,
  { document, counters }: PdfContext,
): string {
  const levels = document.lists?.[listId]?.listProperties?.nestingLevels ?? [];
  const level = levels[nestingLevel];
  // The font has few symbols: what it lacks becomes a bullet.
  if (level?.glyphSymbol !== undefined)
    return /^[-–—*+○]$/.test(level.glyphSymbol) ? level.glyphSymbol.replace('○', 'o') : '•';
  const counts = counters.get(listId) ?? [];
  const start = level?.startNumber ?? 1;
  const number = (counts[nestingLevel] ?? start - 1) + 1;
  const next = Array.from({ length: nestingLevel + 1 }, (_, i) =>
    i === nestingLevel ? number : (counts[i] ?? levels[i]?.startNumber ?? 1),
  );
  counters.set(listId, next);
  return (level?.glyphFormat ?? `%${nestingLevel}.`).replace(/%([0-8])/g, (_whole, digit) =>
    written(next[Number(digit)] ?? 1, levels[Number(digit)]?.glyphType),
  );
}

function written(number: number, type: gapi.client.docs.NestingLevel['glyphType']): string {
  switch (type) {
    case 'ALPHA':
      return letters(number);
    case 'UPPER_ALPHA':
      return letters(number).toUpperCase();
    case 'ROMAN':
      return roman(number);
    case 'UPPER_ROMAN':
      return roman(number).toUpperCase();
    case 'ZERO_DECIMAL':
      return String(number).padStart(2, '0');
    case 'NONE':
      return '';
    default:
      return String(number);
  }
}

/** a … z, aa, bb, …, as word processors count. */
const letters = (number: number): string =>
  String.fromCharCode(97 + ((Math.max(1, number) - 1) % 26)).repeat(
    Math.ceil(Math.max(1, number) / 26),
  );

function roman(number: number): string {
  let rest = Math.max(1, number);
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return sign.repeat(times);
  }).join('');
}
