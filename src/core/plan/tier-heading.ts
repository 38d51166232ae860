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
    /^(?:core|enhanced)$/i.test(before.join(' ')) && (after.length === 0 || partner !== null);
  const inCapitals = [action, ...before, ...(before.length > 0 ? [] : after.slice(0, 1))];
  if (!colon && (bulleted || !builtIn)) return null;
  if (!builtIn && !inCapitals.every(isCapitals)) return null;
  if (words.length === 1) return { key: 'core', heading, name: '', named: false };
  const spanish = /^acc/i.test(action);
  const of = partner ?? [];
  const own = partner === null ? [...before, ...after] : before;
  const parts = [...own.map((word) => singular(word, spanish)), ...of];
  const key = fold(parts.join('-'))
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  if (key === '') return null;
  return { key, heading, name: [...of, ...own].join(' '), named: true };
}

/** Words that a name of a tier does not hold: with one of them, a line is a sentence. */
const sentenceWords: ReadonlySet<string> = new Set(
  `the this these those following our main is are was for and to as by on of in at
  les des ces cette nos leurs suivantes principales est sont pour et du de en sur au aux
  las los estas sus nuestras siguientes principales es son para y del en con por una la el`.split(
    /\s+/,
  ),
);

/**
 * A line that is nearly a tier heading, "Priority actions:" or "PRIORITY ACTIONS", as it should be
 * written; null for all others. Two to four words (the partnership aside), the action word first or
 * last, and a colon, capitals, or at least a capital at its start.
 */
export function nearTierHeading(line: string): string | null {
  if (line.length > 80 || /[.;,!?…]$/.test(line)) return null;
  const colon = /[:：]$/.test(line);
  const heading = colon ? line.slice(0, -1).trim() : line;
  const { own, at } = nameWords(heading);
  if (at < 0 || own.length < 1 || own.length > 3 || (at !== 0 && at !== own.length)) return null;
  if (own.some((word) => sentenceWords.has(word.toLowerCase()))) return null;
  if (!colon && !/^\P{L}*\p{Lu}/u.test(heading)) return null;
  const wanted = `${heading.toUpperCase()}:`;
  return readTierHeading(wanted, false)?.named ? wanted : null;
}

/**
 * The name in a tier heading and its partner: "ENHANCED ACTION via our partnership with GIZ" is
 * `enhanced` of `GIZ`.
 */
export function tierName(heading: string): {
  readonly name: string;
  readonly partner: string | null;
} {
  const { own, partner } = nameWords(heading);
  return { name: own.join(' '), partner: partner?.join(' ') ?? null };
}

/** The words beside the action word, partnership apart; `at` is the action word's place, or -1. */
function nameWords(heading: string): {
  readonly own: readonly string[];
  readonly at: number;
  readonly partner: readonly string[] | null;
} {
  const words = heading.split(' ');
  const at = words.findIndex((word) => actionWord.test(word));
  const after = words.slice(at + 1);
  const partner = partnerOf(after);
  const own =
    partner === null ? [...words.slice(0, Math.max(at, 0)), ...after] : words.slice(0, at);
  return { own, at, partner };
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
