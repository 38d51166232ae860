/** A text of about so many characters that makes a careless expression look at the same ones again and again. */
export type Shape = (length: number) => string;

/** A text that repeats a piece, between a beginning and an end. */
export const repeated =
  (piece: string, begin = '', end = ''): Shape =>
  (length) =>
    begin + piece.repeat(Math.ceil(length / piece.length)) + end;

/** Linear is about 4, quadratic about 16. */
export const mostGrowth = 9;

/**
 * Of how many characters the shorter text is, one after the other while the growth seems too much. At some length the
 * memory of a function no longer fits into the youngest generation, and a step of 4 takes 30 times as long: that is
 * not growth, and the steps before and after show it.
 */
const lengths = [10_000, 2_500, 40_000, 160_000, 5_000, 20_000] as const;

/** Milliseconds from which on a single call is not repeated. */
const slow = 2000;

/**
 * How many times as long a function takes for four times the text: the least of several lengths, each the best of
 * several runs. No time counts by itself, so a slow machine changes nothing.
 */
export function growth(call: (text: string) => unknown, shape: Shape): number {
  let least = Number.POSITIVE_INFINITY;
  for (const length of lengths) {
    const [short, long] = [shape(length), shape(4 * length)];
    let times = 1;
    while (timeOf(call, short, times) < 1 && times < 1024) times *= 2;
    const best = (text: string): number =>
      Math.min(...[1, 2, 3].map(() => timeOf(call, text, times)));
    const [before, after] = [best(short), best(long)];
    least = Math.min(least, after / before);
    if (least <= mostGrowth || after > slow) break;
  }
  return least;
}

/** Milliseconds of the processor for so many calls: what other processes take does not count. */
function timeOf(call: (text: string) => unknown, text: string, times: number): number {
  const start = process.cpuUsage();
  for (let time = 0; time < times; time += 1) call(text);
  const { user, system } = process.cpuUsage(start);
  return Math.max(1, user + system) / 1000;
}
