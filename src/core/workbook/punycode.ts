/** Parameters of Punycode for domain names (RFC 3492, 5). */
const [base, least, most, skew, damp] = [36, 1, 26, 38, 700] as const;

/**
 * A label of a host name as names on the internet are written: `xn--…` where it has other characters than those
 * of ASCII (RFC 3492, 6.3). Only this direction is needed: the library of that name would bring both, and under
 * Node its name is that of a built-in module.
 */
export function punycode(label: string): string {
  const points = Array.from(label, (character) => character.codePointAt(0) ?? 0);
  const basic = points.filter((point) => point < 0x80);
  if (basic.length === points.length) return label;
  let written = String.fromCharCode(...basic) + (basic.length > 0 ? '-' : '');
  let [next, delta, bias, done] = [0x80, 0, 72, basic.length];
  while (done < points.length) {
    const point = Math.min(...points.filter((each) => each >= next));
    delta += (point - next) * (done + 1);
    for (const each of points) {
      if (each < point) delta += 1;
      if (each !== point) continue;
      written += variable(delta, bias);
      bias = adapted(delta, done + 1, done === basic.length);
      delta = 0;
      done += 1;
    }
    delta += 1;
    next = point + 1;
  }
  return `xn--${written}`;
}

/** A number of variable length, the least digit first. */
function variable(number: number, bias: number): string {
  let written = '';
  let rest = number;
  for (let k = base; ; k += base) {
    const threshold = Math.min(most, Math.max(least, k - bias));
    if (rest < threshold) return written + digit(rest);
    written += digit(threshold + ((rest - threshold) % (base - threshold)));
    rest = Math.floor((rest - threshold) / (base - threshold));
  }
}

/** a … z, 0 … 9: as numbers of base 36 with the letters first. */
const digit = (value: number): string => String.fromCharCode(value < 26 ? value + 97 : value + 22);

/** The bias after a number (RFC 3492, 6.1). */
function adapted(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? damp : 2));
  rest += Math.floor(rest / count);
  let k = 0;
  for (; rest > ((base - least) * most) / 2; k += base) rest = Math.floor(rest / (base - least));
  return k + Math.floor(((base - least + 1) * rest) / (rest + skew));
}
