import { insert, type Request, range } from '../support.ts';
import { type Rule, sources } from './rule.ts';

type TextStyle = gapi.client.docs.TextStyle;
type ParagraphStyle = gapi.client.docs.ParagraphStyle;

const text = (textStyle: TextStyle, fields = Object.keys(textStyle).join(',')): Request => ({
  updateTextStyle: { range: range(1, 2), textStyle, fields },
});
const paragraph = (
  paragraphStyle: ParagraphStyle,
  index = 1,
  fields = Object.keys(paragraphStyle).join(','),
): Request => ({
  updateParagraphStyle: { range: range(index, index + 1), paragraphStyle, fields },
});
const red = { color: { rgbColor: { red: 1 } } };
const border = {
  color: red,
  width: { magnitude: 1, unit: 'PT' as const },
  dashStyle: 'SOLID' as const,
};
const points = (magnitude: number) => ({ magnitude, unit: 'PT' as const });
const given = [
  insert(1, 'a😀b'),
  { insertTable: { endOfSegmentLocation: {}, rows: 1, columns: 1 } },
];

/** Styles of text, paragraphs and the document. */
export const styleRules: readonly Rule[] = [
  {
    rule: 'a font has a family',
    source: 'discovery: TextStyle.weightedFontFamily',
    given,
    bad: text({ weightedFontFamily: { weight: 700 } }),
    good: text({ weightedFontFamily: { fontFamily: 'Arial', weight: 700 } }),
    message: /font family must be set with a non-empty value/,
  },
  {
    rule: 'a font weight is a hundred from 100 to 900',
    source: 'discovery: WeightedFontFamily.weight',
    given,
    bad: text({ weightedFontFamily: { fontFamily: 'Arial', weight: 450 } }),
    message: /multiple of 100 between 100 and 900, but was 450/,
  },
  {
    rule: 'a part of a colour is between 0 and 1',
    source: 'discovery: RgbColor.red',
    given,
    bad: text({ foregroundColor: { color: { rgbColor: { red: 255 } } } }),
    good: text({ foregroundColor: red }),
    message: /red must be between 0 and 1/,
  },
  {
    rule: 'a dimension has its unit',
    source: sources.seen,
    given,
    bad: text({ fontSize: { magnitude: 12 } }),
    good: text({ fontSize: points(12) }),
    message: /Unsupported dimension unit: UNIT_UNSPECIFIED$/,
  },
  {
    rule: 'a font size is positive',
    source: sources.assumed,
    given,
    bad: text({ fontSize: points(0) }),
    message: /font size must be positive/,
  },
  {
    rule: 'a link has a destination',
    source: sources.seen,
    given,
    bad: text({ link: {} }),
    good: text({}, 'link'),
    message: /updateTextStyle: Links must include at least one type\.$/,
  },
  {
    rule: 'a link leads to a heading that exists',
    source: 'discovery: Link.headingId',
    given,
    bad: text({ link: { headingId: 'h.none' } }),
    message: /heading with ID h\.none was not found/,
  },
  {
    rule: 'a link does not lead to a bookmark that is not there',
    source: 'discovery: Link.bookmarkId',
    given,
    bad: text({ link: { bookmarkId: 'id.x' } }),
    message: /bookmark with ID id\.x was not found/,
  },
  {
    rule: 'a style does not begin within a surrogate pair',
    source: sources.assumed,
    given,
    bad: { updateTextStyle: { range: range(3, 4), textStyle: { bold: true }, fields: 'bold' } },
    good: { updateTextStyle: { range: range(2, 4), textStyle: { bold: true }, fields: 'bold' } },
    message: /must not split a surrogate pair/,
  },
  {
    rule: 'a styled range is inside its segment',
    source: sources.seen,
    given,
    bad: { updateTextStyle: { range: range(1, 99), textStyle: { bold: true }, fields: 'bold' } },
    good: text({ bold: true }, 'bold'),
    message: /Index 98 must be less than the end index of the referenced segment/,
  },
  {
    rule: 'a paragraph border is set as a whole',
    source: 'discovery: ParagraphStyle.borderTop',
    given,
    bad: paragraph({ borderTop: border }),
    good: paragraph({ borderTop: { ...border, padding: points(1) } }),
    message: /borderTop must be specified in its entirety: no padding/,
  },
  {
    rule: 'a paragraph border is not updated in part',
    source: 'discovery: ParagraphStyle.borderTop',
    given,
    bad: paragraph({ borderTop: { ...border, padding: points(1) } }, 1, 'borderTop.width'),
    message: /borderTop cannot be partially updated/,
  },
  {
    rule: 'no page break before a paragraph of a table',
    source: 'discovery: ParagraphStyle.pageBreakBefore',
    given,
    bad: paragraph({ pageBreakBefore: true }, 9),
    good: paragraph({ pageBreakBefore: true }),
    message: /not supported in this region/,
  },
  {
    rule: 'space above a paragraph is not negative',
    source: sources.assumed,
    given,
    bad: paragraph({ spaceAbove: points(-1) }),
    message: /spaceAbove must not be negative/,
  },
  {
    rule: 'line spacing is positive',
    source: sources.assumed,
    given,
    bad: paragraph({ lineSpacing: 0 }),
    good: paragraph({ lineSpacing: 115.5 }),
    message: /line spacing must be positive/,
  },
  {
    rule: 'bullets have a preset',
    source: 'discovery: CreateParagraphBulletsRequest.bulletPreset',
    given,
    bad: { createParagraphBullets: { range: range(1, 2) } },
    good: {
      createParagraphBullets: { range: range(1, 2), bulletPreset: 'NUMBERED_DECIMAL_NESTED' },
    },
    message: /Bullet preset must be specified/,
  },
  {
    rule: 'IDs of headers are not written',
    source: 'discovery: DocumentStyle.defaultHeaderId',
    bad: {
      updateDocumentStyle: { documentStyle: { defaultHeaderId: 'x' }, fields: 'defaultHeaderId' },
    },
    message: /updateDocumentStyle: Unallowed field: defaultHeaderId$/,
  },
  {
    rule: 'the use of header margins follows from the margins',
    source: sources.seen,
    bad: {
      updateDocumentStyle: {
        documentStyle: { useCustomHeaderFooterMargins: true },
        fields: 'useCustomHeaderFooterMargins',
      },
    },
    good: {
      updateDocumentStyle: { documentStyle: { marginHeader: points(20) }, fields: 'marginHeader' },
    },
    message: /Unallowed field: useCustomHeaderFooterMargins$/,
  },
  {
    rule: 'a page is not transparent',
    source: sources.seen,
    bad: { updateDocumentStyle: { documentStyle: {}, fields: 'background' } },
    good: {
      updateDocumentStyle: { documentStyle: { background: { color: red } }, fields: 'background' },
    },
    message: /Cannot set a transparent background$/,
  },
  {
    rule: 'a page has a size',
    source: sources.assumed,
    bad: { updateDocumentStyle: { documentStyle: {}, fields: 'pageSize' } },
    message: /page size must have a positive width and height/,
  },
  {
    rule: 'a header is of a kind',
    source: sources.seen,
    bad: { createHeader: {} },
    good: { createHeader: { type: 'DEFAULT' } },
    message: /createHeader: Header type not specified$/,
  },
  {
    rule: 'there is one default header',
    source: sources.seen,
    given: [{ createHeader: { type: 'DEFAULT' } }],
    bad: { createHeader: { type: 'DEFAULT' } },
    good: { createFooter: { type: 'DEFAULT' } },
    message: /createHeader: Default header already exists/,
  },
  {
    rule: 'there is one default footer',
    source: 'discovery: createFooter',
    given: [{ createFooter: { type: 'DEFAULT' } }],
    bad: { createFooter: { type: 'DEFAULT' } },
    message: /createFooter: Default footer already exists/,
  },
];
