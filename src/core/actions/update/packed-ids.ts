/** Between the first and the last number of a run of IDs; no ID of ours has it. */
const to = '~';
/** What a note may name: more is no edit by hand. */
const mostIds = 50_000;

/**
 * IDs in few characters: `2.1.1-C01`, `2.1.1-C02`, `2.1.1-C03` are `2.1.1-C01~03`. Their order and
 * repetitions are not kept; what holds a "~" is left out, as it cannot be one of ours.
 */
export function packIds(ids: readonly string[]): string[] {
  const numbers = new Map<string, number[]>();
  const others: string[] = [];
  for (const id of new Set(ids)) {
    const found = /^(.*?)(\d{1,9})$/s.exec(id);
    if (id.includes(to)) continue;
    if (found?.[1] === undefined || found[2] === undefined) others.push(id);
    else {
      const key = `${found[1]}${to}${found[2].length}`;
      numbers.set(key, [...(numbers.get(key) ?? []), Number(found[2])]);
    }
  }
  const packed = [...numbers].flatMap(([key, all]) => {
    const [prefix = '', width = ''] = key.split(to);
    const text = (n: number): string => String(n).padStart(Number(width), '0');
    return runsOf(all).map(([first, last]) =>
      first === last ? prefix + text(first) : `${prefix}${text(first)}${to}${text(last)}`,
    );
  });
  return [...others, ...packed];
}

/** Runs of numbers that follow each other, each with its first and last. */
function runsOf(numbers: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const n of [...numbers].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && run[1] === n - 1) run[1] = n;
    else runs.push([n, n]);
  }
  return runs;
}

/** The IDs of `packIds`. */
export function unpackIds(packed: readonly string[]): string[] {
  const ids: string[] = [];
  for (const each of packed) {
    const [, prefix = '', first = '', last = ''] = /^(.*?)(\d{1,9})~(\d{1,9})$/s.exec(each) ?? [];
    if (first === '') ids.push(each);
    for (let n = Number(first || 1); n <= Number(last || 0) && ids.length < mostIds; n += 1) {
      ids.push(prefix + String(n).padStart(first.length, '0'));
    }
  }
  return ids;
}
