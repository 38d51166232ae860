/** "Implementation – We act": the motto stands behind the last dash with spaces around it. */
export function nameAndMotto(title: string): {
  readonly name: string;
  readonly motto: string | null;
} {
  const at = Math.max(title.lastIndexOf(' – '), title.lastIndexOf(' — '));
  const dash = at > 0 ? at : title.lastIndexOf(' - ');
  if (dash <= 0) return { name: title, motto: null };
  return { name: title.slice(0, dash), motto: title.slice(dash + 3) };
}

/** The first year from 1900 to 2099 that a title names. */
export function yearIn(title: string | null): number | null {
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(title ?? '')?.[0];
  return year === undefined ? null : Number(year);
}
