import { continuousWords } from './guess-kind.ts';
import { fold } from './tier-heading.ts';

/** What a text is compared by. */
export interface TextFeatures {
  /** Distinct words and pairs of neighbouring words, function words and verbs of work left out. */
  readonly all: ReadonlySet<string>;
  /** Number of distinct words among them. */
  readonly words: number;
  /** Words with a digit or two capitals: "2030", "ILO". */
  readonly names: ReadonlySet<string>;
  /** Other words with a capital that do not start the text: "Kumasi", but also "Global". */
  readonly capitals: ReadonlySet<string>;
}

const leftOut: ReadonlySet<string> = new Set([
  ...continuousWords,
  ...`the a an and or of to for with by from as into its their our in on at is are be that which this
  these will it through between among including such well also more other develop organize organise
  implement consolidate
  le la les l un une des du de d et ou au aux en par pour avec dans sur sous vers que qui ce ces cette
  son sa ses leur leurs nos notre est sont sera ainsi entre developper organiser consolider
  el los las unos unas del y e o u al con sin por para su sus se es son sera como asi desarrollar
  organizar implementar consolidar mettre oeuvre`.split(/\s+/),
]);

/** Folds case, accents and English or Romance plurals. */
export function textFeatures(text: string): TextFeatures {
  const words: string[] = [];
  const names = new Set<string>();
  const capitals = new Set<string>();
  const start = text.search(/[\p{L}\p{N}]/u);
  for (const found of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const [written] = found;
    const folded = fold(written);
    if (leftOut.has(folded)) continue;
    const word = folded.length > 3 ? folded.replace(/s$/, '') : folded;
    words.push(word);
    if (/\p{N}|\p{Lu}.*\p{Lu}/u.test(written)) names.add(word);
    else if (/^\p{Lu}/u.test(written) && found.index !== start) capitals.add(word);
  }
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`);
  return { all: new Set([...words, ...pairs]), words: new Set(words).size, names, capitals };
}
