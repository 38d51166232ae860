import type {
  DocumentStyle,
  NamedStyle,
  ParagraphStyle,
  SectionStyle,
  TableCellStyle,
} from './types.ts';

/**
 * What a new Doc has, as answers of documents.get to new Docs show it. Google leaves zeros out: a
 * dimension without a magnitude is 0.
 */

export const pt = (magnitude: number): gapi.client.docs.Dimension =>
  magnitude === 0 ? { unit: 'PT' } : { magnitude, unit: 'PT' };

const grey = (part: number): gapi.client.docs.OptionalColor => ({
  color: { rgbColor: { red: part, green: part, blue: part } },
});

const noBorder = (): gapi.client.docs.ParagraphBorder => ({
  color: {},
  width: pt(0),
  padding: pt(0),
  dashStyle: 'SOLID',
});

const plainParagraph = (lineSpacing: number, avoidWidowAndOrphan: boolean): ParagraphStyle => ({
  namedStyleType: 'NORMAL_TEXT',
  alignment: 'START',
  lineSpacing,
  direction: 'LEFT_TO_RIGHT',
  spacingMode: 'COLLAPSE_LISTS',
  spaceAbove: pt(0),
  spaceBelow: pt(0),
  borderBetween: noBorder(),
  borderTop: noBorder(),
  borderBottom: noBorder(),
  borderLeft: noBorder(),
  borderRight: noBorder(),
  indentFirstLine: pt(0),
  indentStart: pt(0),
  indentEnd: pt(0),
  keepLinesTogether: false,
  keepWithNext: false,
  avoidWidowAndOrphan,
  shading: { backgroundColor: {} },
  pageBreakBefore: false,
});

const heading = (
  namedStyleType: NonNullable<NamedStyle['namedStyleType']>,
  textStyle: gapi.client.docs.TextStyle,
  above: number,
  below: number,
): NamedStyle => ({
  namedStyleType,
  textStyle,
  paragraphStyle: {
    namedStyleType: 'NORMAL_TEXT',
    direction: 'LEFT_TO_RIGHT',
    spaceAbove: pt(above),
    spaceBelow: pt(below),
    keepLinesTogether: true,
    keepWithNext: true,
    pageBreakBefore: false,
  },
});

export function defaultNamedStyles(): NamedStyle[] {
  const size = (points: number) => ({ fontSize: pt(points) });
  const dark = { foregroundColor: grey(0.2627451) };
  const light = { foregroundColor: grey(0.4) };
  return [
    {
      namedStyleType: 'NORMAL_TEXT',
      textStyle: {
        bold: false,
        italic: false,
        underline: false,
        strikethrough: false,
        smallCaps: false,
        backgroundColor: {},
        foregroundColor: { color: { rgbColor: {} } },
        ...size(11),
        weightedFontFamily: { fontFamily: 'Arial', weight: 400 },
        baselineOffset: 'NONE',
      },
      paragraphStyle: plainParagraph(115, true),
    },
    heading('HEADING_1', size(20), 20, 6),
    heading('HEADING_2', { bold: false, ...size(16) }, 18, 6),
    heading('HEADING_3', { bold: false, ...dark, ...size(14) }, 16, 4),
    heading('HEADING_4', { ...light, ...size(12) }, 14, 4),
    heading('HEADING_5', { ...light, ...size(11) }, 12, 4),
    heading('HEADING_6', { italic: true, ...light, ...size(11) }, 12, 4),
    heading('TITLE', size(26), 0, 3),
    heading(
      'SUBTITLE',
      {
        italic: false,
        ...light,
        ...size(15),
        weightedFontFamily: { fontFamily: 'Arial', weight: 400 },
      },
      0,
      16,
    ),
  ];
}

/** A Letter page; accounts elsewhere get A4. */
export function defaultDocumentStyle(): DocumentStyle {
  return {
    background: { color: {} },
    pageNumberStart: 1,
    marginTop: pt(72),
    marginBottom: pt(72),
    marginRight: pt(72),
    marginLeft: pt(72),
    pageSize: { height: pt(792), width: pt(612) },
    marginHeader: pt(36),
    marginFooter: pt(36),
    useCustomHeaderFooterMargins: true,
    documentFormat: { documentMode: 'PAGES' },
  };
}

export const defaultSectionStyle = (): SectionStyle => ({
  columnSeparatorStyle: 'NONE',
  contentDirection: 'LEFT_TO_RIGHT',
  sectionType: 'CONTINUOUS',
});

export const defaultParagraphStyle = (): ParagraphStyle => ({
  namedStyleType: 'NORMAL_TEXT',
  direction: 'LEFT_TO_RIGHT',
});

/** A paragraph in a table that insertTable makes: tight, whatever the Doc's normal text is. */
export const cellParagraphStyle = (): ParagraphStyle => plainParagraph(100, false);

export const defaultCellStyle = (): TableCellStyle => ({
  rowSpan: 1,
  columnSpan: 1,
  backgroundColor: {},
  paddingLeft: pt(5),
  paddingRight: pt(5),
  paddingTop: pt(5),
  paddingBottom: pt(5),
  contentAlignment: 'TOP',
});
