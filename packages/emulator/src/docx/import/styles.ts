import { isDeepStrictEqual } from 'node:util';
import { pt } from '../../docs/defaults.ts';
import {
  docsStyle,
  over,
  type ParagraphProperties,
  paragraphProperties,
} from './paragraph-style.ts';
import { type ThemeFonts, textStyleOf } from './text-style.ts';
import { child, children, propertyOf, type Xml } from './xml.ts';

type TextStyle = gapi.client.docs.TextStyle;
type ParagraphStyle = gapi.client.docs.ParagraphStyle;
type NamedStyle = gapi.client.docs.NamedStyle;
type NamedStyleType = NonNullable<NamedStyle['namedStyleType']>;

/** What a style of the file comes to, with all it is based on. */
export interface ResolvedStyle {
  /** The style of the Doc that its paragraphs get. */
  readonly type: NamedStyleType;
  readonly text: TextStyle;
  readonly paragraph: ParagraphProperties;
}

export interface Styles {
  readonly namedStyles: NamedStyle[];
  /** A paragraph style; the default one if there is none with this ID. */
  readonly paragraph: (styleId: string | undefined) => ResolvedStyle;
  /** A character style, only with what it sets itself. */
  readonly character: (styleId: string | undefined) => TextStyle;
  readonly named: (type: NamedStyleType) => ResolvedStyle;
  readonly fonts: ThemeFonts;
}

/** Names of built-in styles, the same in every language, unlike their IDs (ECMA-376, 17.7.4.9). */
const TYPES: readonly (readonly [NamedStyleType, string])[] = [
  ['NORMAL_TEXT', 'normal'],
  ['HEADING_1', 'heading 1'],
  ['HEADING_2', 'heading 2'],
  ['HEADING_3', 'heading 3'],
  ['HEADING_4', 'heading 4'],
  ['HEADING_5', 'heading 5'],
  ['HEADING_6', 'heading 6'],
  ['TITLE', 'title'],
  ['SUBTITLE', 'subtitle'],
];
const typeOf = new Map(TYPES.map(([type, name]) => [name, type]));

/** What Word takes where neither a style nor the file's defaults say it (ECMA-376, 17.7.5). */
const WORD_TEXT: TextStyle = {
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  smallCaps: false,
  backgroundColor: {},
  foregroundColor: { color: { rgbColor: {} } },
  fontSize: pt(10),
  weightedFontFamily: { fontFamily: 'Times New Roman', weight: 400 },
  baselineOffset: 'NONE',
};
const WORD_PARAGRAPH: ParagraphProperties = {
  style: {
    alignment: 'START',
    direction: 'LEFT_TO_RIGHT',
    lineSpacing: 100,
    spacingMode: 'COLLAPSE_LISTS',
    spaceAbove: pt(0),
    spaceBelow: pt(0),
    keepLinesTogether: false,
    keepWithNext: false,
    avoidWidowAndOrphan: true,
    pageBreakBefore: false,
    shading: { backgroundColor: {} },
  },
  left: 0,
  right: 0,
  first: 0,
};

/** The styles of `styles.xml`; a heading that the file lacks looks like normal text. */
export function readStyles(part: Xml | undefined, fonts: ThemeFonts): Styles {
  const defaults = child(part, 'w:docDefaults');
  const defaultText = child(child(defaults, 'w:rPrDefault'), 'w:rPr');
  const defaultParagraph = child(child(defaults, 'w:pPrDefault'), 'w:pPr');
  const root: ResolvedStyle = {
    type: 'NORMAL_TEXT',
    text: { ...WORD_TEXT, ...textStyleOf(defaultText, fonts) },
    paragraph: over(WORD_PARAGRAPH, paragraphProperties(defaultParagraph)),
  };
  const all = children(part, 'w:style');
  const ofKind = (kind: string) =>
    all.filter(({ attributes }) => attributes.get('w:type') === kind);
  const paragraphs = byId(ofKind('paragraph'));
  const characters = byId(ofKind('character'));
  const resolved = new Map<Xml, ResolvedStyle>();
  const resolve = (style: Xml | undefined, seen: readonly Xml[] = []): ResolvedStyle => {
    // A style that is based on itself, by whatever way, is based on nothing.
    if (!style || seen.includes(style)) return root;
    const known = resolved.get(style);
    if (known) return known;
    const base = resolve(paragraphs.get(propertyOf(style, 'w:basedOn') ?? ''), [...seen, style]);
    const own = typeOf.get((propertyOf(style, 'w:name') ?? '').toLowerCase());
    const result: ResolvedStyle = {
      type: own ?? base.type,
      text: { ...base.text, ...textStyleOf(child(style, 'w:rPr'), fonts) },
      paragraph: over(base.paragraph, paragraphProperties(child(style, 'w:pPr'))),
    };
    if (seen.length === 0) resolved.set(style, result);
    return result;
  };
  const withName = (name: string) =>
    [...paragraphs.values()].find((style) => propertyOf(style, 'w:name')?.toLowerCase() === name);
  const isDefault = ({ attributes }: Xml) =>
    ['1', 'true', 'on'].includes(attributes.get('w:default') ?? '');
  const normal = resolve([...paragraphs.values()].find(isDefault) ?? withName('normal'));
  const named = new Map(
    TYPES.map(([type, name]) => {
      const style = withName(name);
      return [type, style && type !== 'NORMAL_TEXT' ? resolve(style) : normal];
    }),
  );
  const namedOf = (type: NamedStyleType) => named.get(type) ?? normal;
  const characterText = (id: string | undefined, seen: readonly string[] = []): TextStyle => {
    const style = characters.get(id ?? '');
    if (id === undefined || !style || seen.includes(id)) return {};
    const base = characterText(propertyOf(style, 'w:basedOn'), [...seen, id]);
    return { ...base, ...textStyleOf(child(style, 'w:rPr'), fonts) };
  };
  return {
    namedStyles: TYPES.map(([type]) => namedStyle(type, namedOf(type), normal)),
    paragraph: (styleId) => {
      const style = paragraphs.get(styleId ?? '');
      return style ? resolve(style) : normal;
    },
    character: (styleId) => characterText(styleId),
    named: namedOf,
    fonts,
  };
}

function byId(styles: readonly Xml[]): Map<string, Xml> {
  return new Map(styles.map((style) => [style.attributes.get('w:styleId') ?? '', style]));
}

/** NORMAL_TEXT in full, the others with what sets them apart from it, as Docs answers them. */
function namedStyle(
  namedStyleType: NamedStyleType,
  style: ResolvedStyle,
  normal: ResolvedStyle,
): NamedStyle {
  const paragraph = docsStyle(style.paragraph);
  const isNormal = namedStyleType === 'NORMAL_TEXT';
  return {
    namedStyleType,
    textStyle: isNormal ? style.text : difference(style.text, normal.text),
    paragraphStyle: {
      namedStyleType: 'NORMAL_TEXT',
      ...(isNormal
        ? paragraph
        : difference<ParagraphStyle>(paragraph, docsStyle(normal.paragraph))),
    },
  };
}

/** What a style sets otherwise than its base. */
export function difference<T extends object>(style: T, base: T): T {
  const own = Object.entries(style).filter(
    ([key, value]) => !isDeepStrictEqual(value, base[key as keyof T]), // keys of the same type
  );
  // A part of an object whose keys are all optional.
  return Object.fromEntries(own) as T;
}
