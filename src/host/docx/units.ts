/** A length in twentieths of a point, as Word writes it, in points. */
export function points(twips: string | number): gapi.client.docs.Dimension {
  return { magnitude: Number(twips) / 20, unit: 'PT' };
}

/** `RRGGBB` as a colour of the Docs API; undefined for `auto` and anything else. */
export function hexColor(hex: string | undefined): gapi.client.docs.OptionalColor | undefined {
  if (hex === undefined || !/^[0-9a-f]{6}$/i.test(hex)) return undefined;
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { color: { rgbColor: { red: part(0), green: part(2), blue: part(4) } } };
}
