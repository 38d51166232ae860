/** Words that no sentence ends with, in small letters: articles, prepositions, conjunctions. */
const leading: ReadonlySet<string> = new Set(
  `the a an and or of to for with by from as into its their our between
  le la les l' un une des du de d' et ou à au aux en par pour avec dans sur sous vers chez que qui
  el los las unos unas del y al con sin por para su sus entre`.split(/\s+/),
);

/** The last word of a text that stops in mid-sentence, or null if it seems complete. */
export function unfinishedEnding(text: string): string | null {
  const word = text.slice(text.lastIndexOf(' ') + 1);
  return word.endsWith(',') || leading.has(word.replace('’', "'")) ? word : null;
}
