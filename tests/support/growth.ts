/** A text of about so many characters that makes a careless expression look at the same ones again and again. */
export type Shape = (length: number) => string;

/** A text that repeats a piece, between a beginning and an end. */
export const repeated =
  (piece: string, begin = '', end = ''): Shape =>
  (length) =>
    begin + piece.repeat(Math.ceil(length / piece.length)) + end;

/** Linear is about 4, quadratic about 16. */
export const mostGrowth = 8;

/** How it is measured, one after the other while it seems too much: another process may have come between. */
const tries = [
  { length: 10_000, runs: 3, atLeast: 0 },
  // With more work in each run.
  { length: 10_000, runs: 5, atLeast: 2 },
  // With longer texts: at some length the garbage collector comes in, and that is not growth.
  { length: 40_000, runs: 2, atLeast: 0 },
  { length: 20_000, runs: 6, atLeast: 2 },
  { length: 10_000, runs: 9, atLeast: 4 },
] as const;

/**
 * How many times as long a function takes for four times the text, the best of several runs. No time counts by
 * itself, so a slow machine changes nothing.
 */
export function growth(call: (text: string) => unknown, shape: Shape): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { length, runs, atLeast } of tries) {
    const [short, long] = [shape(length), shape(4 * length)];
    let times = 1;
    while (timeOf(call, short, times) < atLeast && times < 10_000) times *= 2;
    const best = (text: string): number =>
      Math.min(...Array.from({ length: runs }, () => timeOf(call, text, times)));
    least = Math.min(least, best(long) / best(short));
    if (least <= mostGrowth) break;
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
