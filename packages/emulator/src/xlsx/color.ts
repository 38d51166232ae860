/** Google's standard theme, which a spreadsheet has until somebody chooses another. */
const THEME: Readonly<Record<string, string>> = {
  TEXT: '000000',
  BACKGROUND: 'FFFFFF',
  ACCENT1: '4285F4',
  ACCENT2: 'EA4335',
  ACCENT3: 'FBBC04',
  ACCENT4: '34A853',
  ACCENT5: 'FF6D01',
  ACCENT6: '46BDC6',
  LINK: '1155CC',
};

/** A colour as `RRGGBB`. Components run from 0 to 1, and an absent one is 0. */
export function hex(
  style: gapi.client.sheets.ColorStyle | undefined,
  deprecated?: gapi.client.sheets.Color,
): string | undefined {
  if (style?.themeColor) return THEME[style.themeColor];
  const color = style?.rgbColor ?? deprecated;
  if (!color) return undefined;
  return [color.red, color.green, color.blue]
    .map((part = 0) => Math.round(part * 255))
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}
