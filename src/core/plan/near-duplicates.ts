import type { Action, Plan } from './plan.ts';
import { type TextFeatures, textFeatures } from './text-features.ts';

/** Two actions that resemble each other; `first` stands before `second` in the plan. */
export interface NearDuplicate {
  readonly first: string;
  readonly second: string;
  /** From 0 to 1. */
  readonly similarity: number;
}

/** Share of common weight from which two texts are near-duplicates. */
const alike = 0.4;
/** Share of the shorter text's weight that the longer one must hold, and words it must have. */
const contained = { share: 0.75, words: 5 };
/** A feature that more texts have says too little to look its texts up. */
const commonest = 40;
/** Features of a text that are looked up, the rarest first. */
const lookedUp = 16;

/** A word with a capital in at most so many texts is a name. */
const rareName = 2;

interface Entry {
  readonly features: TextFeatures;
  readonly weight: number;
}

/** Every action of a plan, in document order. */
export function actionsOf(plan: Plan): readonly Action[] {
  return plan.areas.flatMap((area) => [
    ...area.actions,
    ...area.chapters.flatMap((chapter) => chapter.actions),
  ]);
}

/** Pairs of actions of the plan with nearly the same text, the most similar first. */
export function nearDuplicates(plan: Plan): readonly NearDuplicate[] {
  return similarTexts(actionsOf(plan).map(({ id, text }) => ({ id, text: text.text })));
}

/**
 * Pairs of texts with nearly the same content, the most similar first.
 *
 * Words and word pairs are weighed by rarity (idf). Two texts are paired if they share enough of
 * their joint weight, or if the shorter stands almost wholly in the longer. Texts that each name
 * something the other does not ("the MoU with ILO", "the MoU with AFD") are never paired. Of texts
 * that are the same word for word, each is paired with the first. Near-linear: a text is compared
 * only with those that share two of its rare features.
 */
export function similarTexts(
  texts: readonly { readonly id: string; readonly text: string }[],
): readonly NearDuplicate[] {
  const pairs: NearDuplicate[] = [];
  const firstWith = new Map<string, string>();
  const distinct: { readonly id: string; readonly features: TextFeatures }[] = [];
  for (const { id, text } of texts) {
    const features = textFeatures(text);
    if (features.words === 0) continue;
    const key = [...features.all].sort().join('|');
    const first = firstWith.get(key);
    if (first === undefined) {
      firstWith.set(key, id);
      distinct.push({ id, features });
    } else pairs.push({ first, second: id, similarity: 1 });
  }
  const index = indexed(distinct.map(({ features }) => features));
  const order = new Map(texts.map(({ id }, at) => [id, at]));
  for (const [one, two] of candidates(index)) {
    const similarity = similarityOf(index.entries[one], index.entries[two], index);
    const [first, second] = [distinct[one]?.id, distinct[two]?.id];
    if (similarity > 0 && first !== undefined && second !== undefined) {
      pairs.push({ first, second, similarity });
    }
  }
  const place = (id: string): number => order.get(id) ?? 0;
  return pairs.sort(
    (a, b) =>
      b.similarity - a.similarity ||
      place(a.first) - place(b.first) ||
      place(a.second) - place(b.second),
  );
}

interface Index {
  readonly entries: readonly Entry[];
  readonly idf: (feature: string) => number;
  readonly holders: ReadonlyMap<string, readonly number[]>;
}

function indexed(texts: readonly TextFeatures[]): Index {
  const holders = new Map<string, number[]>();
  texts.forEach(({ all }, at) => {
    for (const feature of all) {
      const list = holders.get(feature);
      if (list === undefined) holders.set(feature, [at]);
      else list.push(at);
    }
  });
  const idf = (feature: string): number =>
    Math.log(1 + texts.length / (holders.get(feature)?.length ?? 1));
  const entries = texts.map((features) => ({ features, weight: weightOf(features.all, idf) }));
  return { entries, idf, holders };
}

/** Pairs of texts, each once, that share two of the rare features of one of them. */
function candidates({ entries, holders }: Index): readonly (readonly [number, number])[] {
  const seen = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  entries.forEach(({ features }, at) => {
    const rare = [...features.all]
      .map((feature) => holders.get(feature) ?? [])
      .filter((list) => list.length > 1 && list.length <= commonest)
      .sort((a, b) => a.length - b.length)
      .slice(0, lookedUp);
    const shared = new Map<number, number>();
    for (const list of rare) {
      for (const other of list) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const [other, count] of shared) {
      const [one, two] = at < other ? [at, other] : [other, at];
      const pair = one * entries.length + two;
      if (other === at || count < 2 || seen.has(pair)) continue;
      seen.add(pair);
      pairs.push([one, two]);
    }
  });
  return pairs;
}

/** 0 if the two are no near-duplicates. */
function similarityOf(one: Entry | undefined, two: Entry | undefined, index: Index): number {
  if (one === undefined || two === undefined) return 0;
  const [small, large] = one.weight <= two.weight ? [one, two] : [two, one];
  const common = [...small.features.all].filter((feature) => large.features.all.has(feature));
  const weight = weightOf(common, index.idf);
  const share = weight / (small.weight + large.weight - weight);
  const held = small.features.words >= contained.words ? weight / small.weight : 0;
  if (share < alike && held < contained.share) return 0;
  return namesMore(small, large, index) && namesMore(large, small, index)
    ? 0
    : Math.max(share, held);
}

/** True if one text names something that the other does not. A frequent word is no name. */
function namesMore(one: Entry, two: Entry, { holders }: Index): boolean {
  const { names, capitals } = one.features;
  const rare = [...capitals].filter((word) => (holders.get(word)?.length ?? 0) <= rareName);
  return [...names, ...rare].some((name) => !two.features.all.has(name));
}

function weightOf(features: Iterable<string>, idf: Index['idf']): number {
  let sum = 0;
  for (const feature of features) sum += idf(feature);
  return sum;
}
