type Dimension = gapi.client.docs.Dimension;

/** A length in twentieths of a point, as Word counts it. */
export function twips(length: Dimension | undefined): number | undefined {
  return length === undefined ? undefined : Math.round((length.magnitude ?? 0) * 20);
}

/** A colour of the Docs API as `RRGGBB`; undefined if it has none. */
export function hexOf(color: gapi.client.docs.OptionalColor | undefined): string | undefined {
  const rgb = color?.color?.rgbColor;
  if (rgb === undefined) return undefined;
  const part = (value = 0): string =>
    Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0');
  return (part(rgb.red) + part(rgb.green) + part(rgb.blue)).toUpperCase();
}
