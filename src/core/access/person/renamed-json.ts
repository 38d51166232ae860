import type { Renamer } from './renamer.ts';

/**
 * What the add-on keeps as JSON, with the pseudonym for the person. Nobody can edit it by hand, so the address
 * goes from its texts as well.
 * @param ofText what becomes of a text that mentions the person
 * @returns undefined where nothing changes, or the text is no JSON
 */
export function renamedJson(
  text: string,
  renamer: Renamer,
  ofText: (text: string) => string | undefined,
): string | undefined {
  if (!renamer.isIn(text)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const leaf = (each: string): string => {
    if (renamer.is(each)) return renamer.pseudonym;
    if (!renamer.isIn(each)) return each;
    return ofText(each) ?? renamer.withoutAddress(each);
  };
  const renamed = JSON.stringify(walked(value, leaf, renamer));
  return renamed === JSON.stringify(value) ? undefined : renamed;
}

function walked(value: unknown, leaf: (text: string) => string, renamer: Renamer): unknown {
  if (typeof value === 'string') return leaf(value);
  if (Array.isArray(value)) return value.map((each) => walked(each, leaf, renamer));
  if (typeof value !== 'object' || value === null) return value;
  const isPerson = Object.entries(value).some(
    ([key, each]) => key === 'email' && typeof each === 'string' && renamer.isAddress(each),
  );
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      renamer.is(key) ? renamer.pseudonym : key,
      isPerson && key === 'name' && each !== '' ? renamer.pseudonym : walked(each, leaf, renamer),
    ]),
  );
}
