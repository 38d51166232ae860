/** What a tier heading says, before the plan has given its tier a letter. */
export interface TierHeading {
  /** `core`, `enhanced`, `enhanced-sida`, or derived from the name: `priority`, `enhanced-giz`. */
  readonly key: string;
  /** As written, without bullet, bold marks and colon. */
  readonly heading: string;
  /** What the letter is looked for in. */
  readonly name: string;
  /** False for "ACTIONS:", which names no tier. */
  readonly named: boolean;
}

const actionWord = /^(?:actions?|action\(s\)|acci[oó]n|acciones)$/i;
const partnership =
  /^(?:via|through|in|with|en|avec|con) .{0,40}\b(?:with|avec|con) (?:la |l['’])?/i;

/** In UTF-16 units; a longer line is a sentence. */
const longest = 120;

/**
 * Reads a tier heading; null if the line is none. "CORE ACTION" and "ENHANCED ACTION", with or
 * without plural, partnership and colon, are read in any case. Any other "NAME ACTION…:" and
 * "ACTIONS NAME…:" must be in capitals and end in a colon, and so must anything behind a bullet end
 * in a colon: otherwise "The following actions:" would be a tier.
 */
export function readTierHeading(line: string, bulleted: boolean): TierHeading | null {
  if (line.length > longest) return null;
  const colon = /[:：]$/.test(line);
  const heading = colon ? line.slice(0, -1).trim() : line;
  const words = heading.split(' ');
  const at = words.findIndex((word) => actionWord.test(word));
  const action = words[at];
  if (action === undefined) return null;
  const before = words.slice(0, at);
  const after = words.slice(at + 1);
  const partner = partnerOf(after);
  const builtIn =
    before.length === 1 &&
    /^(?:core|enhanced)$/i.test(before[0] ?? '') &&
    (after.length === 0 || partner !== null);
  const inCapitals = [action, ...before, ...(before.length > 0 ? [] : after.slice(0, 1))];
  if (!colon && (bulleted || !builtIn)) return null;
  if (!builtIn && !inCapitals.every(isCapitals)) return null;
  if (words.length === 1) return { key: 'core', heading, name: '', named: false };
  const spanish = /^acc/i.test(action);
  const own = partner === null ? [...before, ...after] : before;
  const parts = [...own.map((word) => singular(word, spanish)), ...(partner ?? [])];
  const key = fold(parts.join('-'))
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  if (key === '') return null;
  return { key, heading, name: [...(partner ?? []), ...own].join(' '), named: true };
}

/** Gives each new tier a letter: a free one of its name, or of the alphabet, then two letters. */
export function letterGiver(): (key: string, name: string) => string {
  const builtIn = new Map([
    ['core', 'C'],
    ['enhanced', 'E'],
    ['enhanced-sida', 'S'],
  ]);
  const taken = new Set(builtIn.values());
  let pairs = 26;
  return (key, name) => {
    const known = builtIn.get(key);
    if (known !== undefined) return known;
    const letters = `${fold(name)
      .toUpperCase()
      .replace(/[^A-Z]/g, '')}ABCDEFGHIJKLMNOPQRSTUVWXYZ`;
    const free = [...letters].find((letter) => !taken.has(letter)) ?? inLetters(pairs++);
    taken.add(free);
    return free;
  };
}

/** 0 → A, 25 → Z, 26 → AA, as columns of a sheet. */
function inLetters(index: number): string {
  const rest = Math.floor(index / 26);
  const letter = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? letter : inLetters(rest - 1) + letter;
}

/** Lower case without accents. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function partnerOf(after: readonly string[]): readonly string[] | null {
  const tail = after.join(' ');
  const found = partnership.exec(tail);
  const partner = found === null ? '' : tail.slice(found[0].length);
  return partner === '' ? null : partner.split(' ');
}

/** So that "ACTION PRIORITAIRE" and "ACTIONS PRIORITAIRES" are one tier. */
function singular(word: string, spanish: boolean): string {
  if (word.length < 4 || /ss$/i.test(word)) return word;
  return word.replace(spanish && /[dlnrz]es$/i.test(word) ? /es$/i : /s$/i, '');
}

function isCapitals(word: string): boolean {
  return !/\p{Ll}/u.test(word) && (/\p{Lu}/u.test(word) || !/\p{N}/u.test(word));
}
