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

/** A colour of the Docs API as `RRGGBB`; undefined if it has none. */
export function hexOf(color: gapi.client.docs.OptionalColor | undefined): string | undefined {
  const rgb = color?.color?.rgbColor;
  if (rgb === undefined) return undefined;
  const part = (value = 0): string =>
    Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  return (part(rgb.red) + part(rgb.green) + part(rgb.blue)).toUpperCase();
}

/** A length in twentieths of a point, as Word counts it. */
export function twips(length: gapi.client.docs.Dimension | undefined): number | undefined {
  return length === undefined ? undefined : Math.round((length.magnitude ?? 0) * 20);
}
