type Pair = gapi.client.sheets.ThemeColorPair;

const pair = (
  colorType: NonNullable<Pair['colorType']>,
  red: number,
  green: number,
  blue: number,
): Pair => ({ colorType, color: { rgbColor: { red, green, blue } } });

/**
 * The theme of every new spreadsheet, which the host lets nobody change.
 * Recorded: github.com/burnash/gspread tests/cassettes/WorksheetTest.test_group_columns.json
 */
export const spreadsheetTheme: gapi.client.sheets.SpreadsheetTheme = {
  primaryFontFamily: 'Arial',
  themeColors: [
    { colorType: 'TEXT', color: { rgbColor: {} } },
    pair('BACKGROUND', 1, 1, 1),
    pair('ACCENT1', 0.25882354, 0.52156866, 0.95686275),
    pair('ACCENT2', 0.91764706, 0.2627451, 0.20784314),
    pair('ACCENT3', 0.9843137, 0.7372549, 0.015686275),
    pair('ACCENT4', 0.20392157, 0.65882355, 0.3254902),
    pair('ACCENT5', 1, 0.42745098, 0.003921569),
    pair('ACCENT6', 0.27450982, 0.7411765, 0.7764706),
    pair('LINK', 0.06666667, 0.33333334, 0.8),
  ],
};
