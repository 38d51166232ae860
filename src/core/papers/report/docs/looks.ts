import { color } from '../../../workbook/color.ts';

type ParagraphStyle = gapi.client.docs.ParagraphStyle;
type TextStyle = gapi.client.docs.TextStyle;
type CellStyle = gapi.client.docs.TableCellStyle;
type OptionalColor = gapi.client.docs.OptionalColor;

/** A style and the names of its fields, as an update mask wants them. */
export type ParagraphLook = ParagraphStyle;

/** A length in points. */
export const points = (magnitude: number): gapi.client.docs.Dimension => ({
  magnitude,
  unit: 'PT',
});
/** `#rrggbb` as a colour of the Docs API. */
export const docsColor = (hex: string): OptionalColor => {
  const { red = 0, green = 0, blue = 0 } = color(hex);
  return { color: { rgbColor: { red: short(red), green: short(green), blue: short(blue) } } };
};

/**
 * Three digits tell 256 shades apart, and thousands of colours travel in a paper. Rounded up, as Google cuts
 * what it is given to 1/255 (gspread, recorded answers of colours).
 */
const short = (part: number): number => Math.ceil(part * 1000) / 1000;

const hanging = (start: number): ParagraphStyle => ({
  namedStyleType: 'NORMAL_TEXT',
  indentStart: points(start),
  indentFirstLine: points(start - 28),
  avoidWidowAndOrphan: true,
});

/** How paragraphs look. What is not said here is the letterhead's own style. */
export const paragraphs = {
  title: { namedStyleType: 'TITLE' },
  masthead: { namedStyleType: 'NORMAL_TEXT', spaceBelow: points(2) },
  heading: (level: 1 | 2 | 3, newPage = false): ParagraphStyle => ({
    namedStyleType: `HEADING_${level}`,
    keepWithNext: true,
    ...(newPage ? { pageBreakBefore: true } : {}),
  }),
  plain: { namedStyleType: 'NORMAL_TEXT', avoidWidowAndOrphan: true },
  numbered: hanging(28),
  numberedIndented: hanging(56),
  contents: (level: 1 | 2): ParagraphStyle => ({
    namedStyleType: 'NORMAL_TEXT',
    indentStart: points(level === 1 ? 0 : 18),
    indentFirstLine: points(level === 1 ? 0 : 18),
    spaceBelow: points(3),
  }),
  /** The paragraph that Docs wants between a table and what follows. */
  spacer: {
    namedStyleType: 'NORMAL_TEXT',
    spaceAbove: points(0),
    spaceBelow: points(0),
    lineSpacing: 100,
  },
  cell: {
    namedStyleType: 'NORMAL_TEXT',
    spaceAbove: points(0),
    spaceBelow: points(0),
    lineSpacing: 100,
  },
} as const satisfies Record<string, ParagraphStyle | ((...args: never[]) => ParagraphStyle)>;

export const spacerText: TextStyle = { fontSize: points(4) };
export const cellText: TextStyle = { fontSize: points(9) };
export const mutedColor = '#5f6368';
const linkColor = '#0b57d0';

/** Docs gives a link its own look: ours is set with it, so that it holds. */
export const linkText = { foregroundColor: docsColor(linkColor), underline: true } as const;
/** All that text could have from what stood there before. */
export const textFields =
  'bold,italic,underline,strikethrough,smallCaps,baselineOffset,fontSize,weightedFontFamily,' +
  'foregroundColor,backgroundColor';

const line = (hex: string, width: number): gapi.client.docs.TableCellBorder => ({
  color: docsColor(hex),
  width: points(width),
  dashStyle: 'SOLID',
});
const none = line('#ffffff', 0);

export const cellLook: CellStyle = {
  borderTop: line('#c4c9d1', 0.5),
  borderBottom: line('#c4c9d1', 0.5),
  borderLeft: none,
  borderRight: none,
  paddingTop: points(3),
  paddingBottom: points(3),
  paddingLeft: points(4),
  paddingRight: points(4),
  contentAlignment: 'TOP',
};
export const headerFill = '#e3e9f3';
export const totalFill = '#f3f5f9';

/** The names of the fields that a style sets. */
export const fieldsOf = (style: object): string => Object.keys(style).join(',');
