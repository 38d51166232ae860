import { cleanText } from '../../../shared/clean-text.ts';
import type { Slot } from './heading-slots.ts';
import { attribute, type Tag, xmlTags } from './xml-tags.ts';

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
 * that of a Word document with the usual prefix `w`. Styles are found by their names, which are the
 * same in every language ("heading 1", ECMA-376 part 1, 17.7.4.9); a style that is missing is added.
 * A bookmark stands on each: without one, a heading that Drive converts has no ID to link to (Docs recorded
 * in think41/extrasuite, extradoc/tests/golden).
 */
export function withSlots(xml: LetterheadXml, slots: readonly Slot[]): LetterheadXml | undefined {
  const { document, styles } = xml;
  const at = endOfBody(document);
  const known = headingStyles(styles);
  if (at === undefined || known === undefined) return undefined;
  const levels = [...new Set(slots.map(({ level }) => level))];
  const missing = levels.filter((level) => !known.ids.has(level));
  const marks = freeMarks(document, slots.length);
  const paragraphs = slots.map(({ level, text }, i) => {
    const style = (known.ids.get(level) ?? ownId(level)).replace(/"/g, '&quot;');
    return (
      `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>` +
      `<w:bookmarkStart w:id="${marks[i]}" w:name="WorkPlan${marks[i]}"/>` +
      `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>` +
      `<w:bookmarkEnd w:id="${marks[i]}"/></w:p>${emptyParagraph}`
    );
  });
  return {
    document: inserted(document, at, emptyParagraph + paragraphs.join('')),
    styles: inserted(styles, known.end, missing.map(style).join('')),
  };
}

const emptyParagraph = '<w:p></w:p>';
const ownId = (level: Level): string => `WorkPlanHeading${level}`;

/**
 * Numbers for bookmarks that are neither an ID nor in a name of the document. They begin high, as headers and
 * footers may have bookmarks too. Names are told apart without their case (ECMA-376 part 1, 17.13.6.2).
 */
function freeMarks(document: string, count: number): number[] {
  const written = document.match(
    /(?<=w:id\s*=\s*["'])\d+(?=["'])|(?<=w:name\s*=\s*["']WorkPlan)\d+/gi,
  );
  const taken = new Set(written?.map(Number));
  const marks: number[] = [];
  for (let mark = 1_000_001; marks.length < count; mark += 1) {
    if (!taken.has(mark)) marks.push(mark);
  }
  return marks;
}

const inserted = (text: string, at: number, more: string): string =>
  text.slice(0, at) + more + text.slice(at);

/** Namespaces of WordprocessingML, transitional and strict (ECMA-376 parts 4 and 1). */
const namespaces = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

/** The tags of a part whose root element has this name; undefined if it is none. */
function partOf(xml: string, name: string): readonly Tag[] | undefined {
  const tags = xmlTags(xml);
  const [root] = tags ?? [];
  const known = root?.name === name && namespaces.includes(attribute(root, 'xmlns:w') ?? '');
  return known && root.kind === 'open' ? tags : undefined;
}

/** Where the body ends, before the properties of its last section; undefined if there is no body. */
function endOfBody(document: string): number | undefined {
  const tags = partOf(document, 'w:document');
  const body = tags?.findIndex((tag) => tag.name === 'w:body' && tag.kind === 'close') ?? -1;
  const end = tags?.[body];
  if (!tags || end?.depth !== 1) return undefined;
  // Section properties inside a paragraph belong to an earlier section.
  const last = tags
    .slice(0, body)
    .reverse()
    .find(({ kind, depth }) => kind !== 'close' && depth === 2);
  return last?.name === 'w:sectPr' ? last.start : end.start;
}

/** IDs of the paragraph styles with the names of headings, and where further styles go. */
function headingStyles(
  styles: string,
): { readonly ids: ReadonlyMap<Level, string>; readonly end: number } | undefined {
  const tags = partOf(styles, 'w:styles');
  const end = tags?.[tags.length - 1];
  if (!tags || !end) return undefined;
  const ids = new Map<Level, string>();
  let current: string | undefined;
  for (const tag of tags) {
    if (tag.name === 'w:style' && tag.kind !== 'close') current = paragraphStyleId(tag);
    if (tag.name !== 'w:name' || tag.depth !== 2 || current === undefined) continue;
    const level = Number(/^heading ([123])$/i.exec(attribute(tag, 'w:val') ?? '')?.[1] ?? 0);
    if (isLevel(level) && !ids.has(level)) ids.set(level, current);
  }
  return { ids, end: end.start };
}

/** The ID of the paragraph style that a tag begins; undefined for styles of other things. */
const paragraphStyleId = (tag: Tag): string | undefined =>
  (attribute(tag, 'w:type') ?? 'paragraph') === 'paragraph'
    ? attribute(tag, 'w:styleId')
    : undefined;

const isLevel = (level: number): level is Level => level in looks;

function style(level: Level): string {
  const [size, above] = looks[level];
  return (
    `<w:style w:type="paragraph" w:styleId="${ownId(level)}">` +
    `<w:name w:val="heading ${level}"/><w:qFormat/><w:pPr><w:keepNext/>` +
    `<w:spacing w:before="${above * 20}" w:after="120"/><w:outlineLvl w:val="${level - 1}"/></w:pPr>` +
    `<w:rPr><w:b/><w:sz w:val="${size * 2}"/></w:rPr></w:style>`
  );
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text for XML, on one line, without what neither XML 1.0 nor Docs holds. */
const escaped = (text: string): string =>
  cleanText(text)
    .replace(/\v/g, ' ')
    .replace(/[&<>]/g, (character) => entities[character] ?? '');
