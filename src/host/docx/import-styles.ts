import { paragraphStyleOf, textStyleOf } from './import-text-style.ts';
import { child, childrenOf, val, type XmlNode } from './xml.ts';

type NamedStyle = gapi.client.docs.NamedStyle;
export type StyleType = NonNullable<NamedStyle['namedStyleType']>;

/** Names of Word's own styles, which are the same in every language, and those of Docs. */
const types: Readonly<Record<string, StyleType>> = {
  normal: 'NORMAL_TEXT',
  title: 'TITLE',
  subtitle: 'SUBTITLE',
  'heading 1': 'HEADING_1',
  'heading 2': 'HEADING_2',
  'heading 3': 'HEADING_3',
  'heading 4': 'HEADING_4',
  'heading 5': 'HEADING_5',
  'heading 6': 'HEADING_6',
};

/** The styles of a Word document. */
export interface ImportedStyles {
  readonly namedStyles: readonly NamedStyle[];
  /** What a paragraph of this style ID is in Docs, and what the style adds to that. */
  paragraph(styleId: string | undefined): {
    readonly namedStyleType: StyleType;
    readonly own: gapi.client.docs.ParagraphStyle;
    readonly text: gapi.client.docs.TextStyle;
  };
  /** What a character style says. */
  character(styleId: string | undefined): gapi.client.docs.TextStyle;
}

/** Reads `word/styles.xml`; styles are found by their names, as their IDs are in the author's language. */
export function importStyles(root: XmlNode | undefined): ImportedStyles {
  const styles = childrenOf(root, 'w:style');
  const byId = new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const defaults = child(root, 'w:docDefaults');
  const baseText = textStyleOf(child(child(defaults, 'w:rPrDefault'), 'w:rPr'));
  const baseParagraph = paragraphStyleOf(child(child(defaults, 'w:pPrDefault'), 'w:pPr'));
  const typeOf = (style: XmlNode | undefined): StyleType | undefined =>
    types[(val(style, 'w:name') ?? '').toLowerCase()];
  /** A style and those it is based on, the first one last. */
  const chain = (style: XmlNode | undefined, depth = 0): XmlNode[] => {
    if (style === undefined || depth > 20) return [];
    return [...chain(byId.get(val(style, 'w:basedOn') ?? ''), depth + 1), style];
  };
  const text = (links: readonly XmlNode[]): gapi.client.docs.TextStyle =>
    Object.assign({}, ...links.map((style) => textStyleOf(child(style, 'w:rPr'))));
  const paragraph = (links: readonly XmlNode[]): gapi.client.docs.ParagraphStyle =>
    Object.assign({}, ...links.map((style) => paragraphStyleOf(child(style, 'w:pPr'))));
  const normal = styles.find((style) => typeOf(style) === 'NORMAL_TEXT');
  const namedStyles = Object.values(types).map((namedStyleType): NamedStyle => {
    const style = styles.find((each) => typeOf(each) === namedStyleType) ?? normal;
    const links = chain(style);
    return {
      namedStyleType,
      textStyle: { ...baseText, ...text(links) },
      paragraphStyle: {
        namedStyleType: 'NORMAL_TEXT',
        ...baseParagraph,
        ...paragraph(links),
      },
    };
  });
  return {
    namedStyles,
    paragraph: (styleId) => {
      const links = chain(byId.get(styleId ?? ''));
      // A style of the author's own is what it is based on, with its own looks.
      const at = links.map(typeOf).lastIndexOf(links.map(typeOf).filter(Boolean).pop());
      const own = links.slice(at + 1);
      return {
        namedStyleType: typeOf(links[at]) ?? 'NORMAL_TEXT',
        own: paragraph(own),
        text: text(own),
      };
    },
    character: (styleId) => text(chain(byId.get(styleId ?? ''))),
  };
}
