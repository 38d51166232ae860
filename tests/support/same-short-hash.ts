const prime = 0x01000193;

/**
 * Two texts that, behind the same beginning and before any same end, have the same `shortHash`. It takes no time: a unit
 * that has no bit in which the two sums differ changes both by the same number. So the sums of all texts of such
 * units are equally far apart, and texts alike in one of them, which has 32 bits, are alike in the other.
 * @param beginning what stands before them
 */
export function sameShortHash(beginning: string): readonly [string, string] {
  const start = summed(0x811c9dc5, beginning);
  const otherStart = summed(0x050c5d1f, beginning);
  const seen = new Map<number, string>();
  let random = 1;
  for (let n = 0; n < 3_000_000; n += 1) {
    let [text, sum, other] = ['', start, otherStart];
    for (let tries = 0; text.length < 10 && tries < 100; tries += 1) {
      random = (Math.imul(random, 1664525) + 1013904223) >>> 0;
      const unit = (random >>> 16) & ~(sum ^ other);
      if (!isPlain(unit)) continue;
      text += String.fromCharCode(unit);
      [sum, other] = [added(sum, unit), added(other, unit)];
    }
    const same = seen.get(sum);
    if (same?.length === text.length && same !== text) return [same, text];
    seen.set(sum, text);
  }
  throw new Error(`Nothing fits behind ${beginning}`);
}

const added = (sum: number, unit: number): number => Math.imul(sum ^ unit, prime);

const summed = (seed: number, text: string): number =>
  Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).reduce(added, seed);

/** A Chinese character or a Hangul syllable: JSON escapes none of them, and nothing trims them. */
const isPlain = (unit: number): boolean =>
  (unit >= 0x3400 && unit < 0xa000) ||
  (unit >= 0xac00 && unit < 0xd7a4) ||
  (unit >= 0x61 && unit <= 0x7a);
