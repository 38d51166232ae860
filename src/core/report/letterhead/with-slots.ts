import type { Slot } from './heading-slots.ts';

/** The parts of a .docx that headings go into, as XML. */
export interface LetterheadXml {
  readonly document: string;
  readonly styles: string;
}

/** Points of a heading that a letterhead has no style for: size, space above. */
const looks = { 1: [15, 18], 2: [12.5, 14], 3: [11, 10] } as const;
type Level = keyof typeof looks;

/**
 * Puts the headings of a paper at the end of a letterhead: an empty paragraph for what stands before
 * them, then each heading with an empty paragraph behind it. Returns undefined if the XML is not
 * that of a Word document. Styles are found by their names, which are the same in every language
 * ("heading 1", ECMA-376 part 1, 17.7.4.9); a style that is missing is added.
 */
export function withSlots(xml: LetterheadXml, slots: readonly Slot[]): LetterheadXml | undefined {
  const at = endOfBody(xml.document);
  const stylesEnd = xml.styles.lastIndexOf('</w:styles>');
  if (at === undefined || stylesEnd < 0) return undefined;
  const levels = [...new Set(slots.map(({ level }) => level))];
  const known = new Map(levels.map((level) => [level, styleId(xml.styles, level)]));
  const missing = levels.filter((level) => known.get(level) === undefined);
  const paragraphs = slots.map(
    ({ level, text }) =>
      `<w:p><w:pPr><w:pStyle w:val="${known.get(level) ?? ownId(level)}"/></w:pPr>` +
      `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>${emptyParagraph}`,
  );
  const { document, styles } = xml;
  return {
    document: document.slice(0, at) + emptyParagraph + paragraphs.join('') + document.slice(at),
    styles: styles.slice(0, stylesEnd) + missing.map(style).join('') + styles.slice(stylesEnd),
  };
}

const emptyParagraph = '<w:p></w:p>';
const ownId = (level: Level): string => `WorkPlanHeading${level}`;

/** Where the body ends, before the properties of its last section; undefined if there is no body. */
function endOfBody(document: string): number | undefined {
  const end = document.lastIndexOf('</w:body>');
  if (end < 0) return undefined;
  const section = document.lastIndexOf('<w:sectPr', end);
  // Section properties inside a paragraph belong to an earlier section.
  return section > document.lastIndexOf('</w:p>', end) ? section : end;
}

/** The ID of the paragraph style with the name of a heading, as written in the file. */
function styleId(styles: string, level: Level): string | undefined {
  const name = new RegExp(`<w:name\\s[^>]*w:val="heading ${level}"`, 'i');
  for (const [, attributes = '', content = ''] of styles.matchAll(
    /<w:style\s([^>]*[^/])>([\s\S]*?)<\/w:style>/g,
  )) {
    if (!name.test(content)) continue;
    return /w:styleId="([^"]*)"/.exec(attributes)?.[1];
  }
  return undefined;
}

function style(level: Level): string {
  const [size, above] = looks[level];
  return (
    `<w:style w:type="paragraph" w:customStyle="0" w:styleId="${ownId(level)}">` +
    `<w:name w:val="heading ${level}"/><w:qFormat/><w:pPr><w:keepNext/>` +
    `<w:spacing w:before="${above * 20}" w:after="120"/><w:outlineLvl w:val="${level - 1}"/></w:pPr>` +
    `<w:rPr><w:b/><w:sz w:val="${size * 2}"/></w:rPr></w:style>`
  );
}

/** Text for XML. Control characters, which XML 1.0 cannot hold, were taken out with the text's own. */
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
