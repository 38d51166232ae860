/** Compares numbers and IDs as people count: 2.2.9 before 2.2.10, 2.1.1-C09 before 2.1.1-C10. */
export function naturalOrder(a: string, b: string): number {
  const [left, right] = [pieces(a), pieces(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x = '', y = ''] = [left[i], right[i]];
    if (x === y) continue;
    const difference = Number(x) - Number(y);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
    return x < y ? -1 : 1;
  }
  return left.length - right.length;
}

const pieces = (text: string): string[] => text.match(/\d+|\D/g) ?? [];
