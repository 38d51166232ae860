/** How a person is found in texts, and replaced. Letter case does not count. */
export interface Renamer {
  readonly pseudonym: string;
  /** Whether a text is the address. */
  readonly isAddress: (text: string) => boolean;
  /** Whether a text is the address, or the name if nobody else has it. */
  readonly is: (text: string) => boolean;
  /** Whether the address or the name stands in a text. */
  readonly isIn: (text: string) => boolean;
  /** A text with the pseudonym for the address. */
  readonly withoutAddress: (text: string) => string;
  /** A text with the pseudonym for the address and the name. */
  readonly without: (text: string) => string;
}

/** A name of one or two letters is a part of too many words. */
const shortestName = 3;

/**
 * @param names as the person is called; '' for none
 * @param shared names that other people have as well: alone, they do not tell who is meant
 */
export function renamerOf(
  email: string,
  names: readonly string[],
  shared: ReadonlySet<string>,
  pseudonym: string,
): Renamer {
  const address = email.toLowerCase();
  const called = names
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name.length >= shortestName);
  const own = new Set(called.filter((name) => !shared.has(name)));
  const inText = new RegExp(
    `(?<![\\p{L}\\p{N}._%+-])${quoted(address)}(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}])`,
    'giu',
  );
  const named = called.map(
    (name) => new RegExp(`(?<![\\p{L}\\p{N}])${quoted(name)}(?![\\p{L}\\p{N}])`, 'giu'),
  );
  const plain = (text: string): string => text.trim().toLowerCase();
  const withoutAddress = (text: string): string =>
    text.toLowerCase().includes(address) ? text.replace(inText, pseudonym) : text;
  const without = (text: string): string =>
    named.reduce((rest, name) => rest.replace(name, pseudonym), withoutAddress(text));
  return {
    pseudonym,
    isAddress: (text) => plain(text) === address,
    is: (text) => plain(text) === address || own.has(plain(text)),
    isIn: (text) => {
      const low = text.toLowerCase();
      return [address, ...called].some((each) => low.includes(each)) && without(text) !== text;
    },
    withoutAddress,
    without,
  };
}

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
