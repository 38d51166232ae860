/**
 * The smallest replacement that makes one text of another: what stays the same at both ends keeps its
 * look. Indices count from the start of the paragraph in the Doc.
 */
export function smallestEdit(
  before: string,
  after: string,
  startIndex: number,
): { readonly start: number; readonly end: number; readonly text: string } {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  // Never between the halves of a character.
  if (isHighHalf(before[head - 1])) head -= 1;
  if (isLowHalf(before[before.length - tail])) tail -= 1;
  return {
    start: startIndex + head,
    end: startIndex + before.length - tail,
    text: after.slice(head, after.length - tail),
  };
}

const isHighHalf = (unit: string | undefined): boolean => /^[\ud800-\udbff]$/.test(unit ?? '');
const isLowHalf = (unit: string | undefined): boolean => /^[\udc00-\udfff]$/.test(unit ?? '');
