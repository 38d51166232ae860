import { textOf } from '../write/inline.ts';
import { linkAddress, plainText } from '../write/plain-text.ts';
import { hexOf } from '../write/units.ts';
import type { PdfContext, PdfNode } from './context.ts';

type Element = gapi.client.docs.ParagraphElement;
type TextStyle = gapi.client.docs.TextStyle;

/** A piece of a line, or a tab between pieces. */
export type Piece = PdfNode | '\t';

/** The text of a paragraph, over the text style that it inherits. */
export function pieces(
  elements: readonly Element[],
  inherited: TextStyle,
  context: PdfContext,
): Piece[] {
  return elements.flatMap((element, i): Piece[] => {
    const { text, style } = shown(element, context);
    const last = i === elements.length - 1;
    // The font has composed letters; marks of their own would stand beside them.
    const clean = plainText(last ? text.replace(/\n$/, '') : text).normalize('NFC');
    const look = textLook({ ...inherited, ...style });
    return clean
      .replace(/[\v\r\n]/g, '\n')
      .split(/(\t)/)
      .filter((part) => part !== '')
      .map((part) => (part === '\t' ? part : { ...look, text: cased(part, style, inherited) }));
  });
}

function shown(
  element: Element,
  { page }: PdfContext,
): { readonly text: string; readonly style: TextStyle } {
  const { autoText } = element;
  if (!autoText) return textOf(element);
  const number = autoText.type === 'PAGE_COUNT' ? page?.count : page?.number;
  return { text: number === undefined ? '' : String(number), style: autoText.textStyle ?? {} };
}

const cased = (text: string, { smallCaps }: TextStyle, inherited: TextStyle): string =>
  (smallCaps ?? inherited.smallCaps) ? text.toUpperCase() : text;

/** Small capitals are capitals of a smaller size: the font has none. */
const SMALL = 0.8;

export function textLook(style: TextStyle): PdfNode {
  const size = style.fontSize?.magnitude ?? 11;
  const ink = hexOf(style.foregroundColor);
  const fill = hexOf(style.backgroundColor);
  const decoration = [
    ...(style.underline ? ['underline'] : []),
    ...(style.strikethrough ? ['lineThrough'] : []),
  ];
  const { link } = style;
  const headingId = link?.headingId ?? link?.heading?.id;
  const address = headingId ? undefined : linkAddress(link?.url);
  return {
    fontSize: style.smallCaps ? size * SMALL : size,
    bold: style.bold === true,
    italics: style.italic === true,
    ...(decoration.length > 0 ? { decoration } : {}),
    ...(ink ? { color: `#${ink}` } : {}),
    ...(fill ? { background: `#${fill}` } : {}),
    ...(style.baselineOffset === 'SUPERSCRIPT' ? { sup: true } : {}),
    ...(style.baselineOffset === 'SUBSCRIPT' ? { sub: true } : {}),
    ...(headingId ? { linkToDestination: headingId } : {}),
    ...(address ? { link: address } : {}),
  };
}
