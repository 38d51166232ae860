import { embeddedPicture } from '../write/picture.ts';
import { hexOf } from '../write/units.ts';
import { effectiveStyles, type PdfContext, type PdfNode, pointsOf } from './context.ts';
import { type Piece, pieces, textLook } from './inline.ts';
import { markerOf } from './marker.ts';
import { pdfTable } from './table.ts';

type StructuralElement = gapi.client.docs.StructuralElement;
type Paragraph = gapi.client.docs.Paragraph;
type ParagraphStyle = gapi.client.docs.ParagraphStyle;

const ALIGNMENTS: Readonly<Record<string, string>> = {
  START: 'left',
  CENTER: 'center',
  END: 'right',
  JUSTIFIED: 'justify',
};

/** Blocks of a segment or a cell, in a column of `width` points. */
export function pdfBlocks(
  content: readonly StructuralElement[],
  width: number,
  context: PdfContext,
): PdfNode[] {
  return content.flatMap((element, i): PdfNode[] => {
    const { paragraph, table, tableOfContents, sectionBreak } = element;
    if (paragraph) {
      return pdfParagraph(paragraph, content[i - 1]?.paragraph, content[i + 1]?.paragraph, context);
    }
    if (table) return [pdfTable(table, width, (cell, inner) => pdfBlocks(cell, inner, context))];
    if (sectionBreak?.sectionStyle?.sectionType === 'NEXT_PAGE' && i > 0) {
      return [{ text: '', pageBreak: 'after' }];
    }
    return pdfBlocks(tableOfContents?.content ?? [], width, context);
  });
}

function pdfParagraph(
  paragraph: Paragraph,
  before: Paragraph | undefined,
  after: Paragraph | undefined,
  context: PdfContext,
): PdfNode[] {
  const { elements = [], bullet, paragraphStyle: own = {} } = paragraph;
  const { paragraph: style, text: look } = effectiveStyles(context.document, own);
  const isHeading = own.namedStyleType?.startsWith('HEADING_') === true;
  const markers: Piece[] = bullet
    ? [{ ...textLook(look), text: markerOf(bullet, context) }, '\t']
    : [];
  const all = [...markers, ...pieces(elements, look, context)];
  const hasPageBreak = elements.some(({ pageBreak }) => pageBreak);
  const top = bullet && before?.bullet ? 0 : pointsOf(style.spaceAbove);
  const bottom = bullet && after?.bullet ? 0 : pointsOf(style.spaceBelow);
  const text = withIndents(all, indents(paragraph, style, context), style);
  const pictures = elements.flatMap(({ inlineObjectElement }): PdfNode[] => {
    const id = inlineObjectElement?.inlineObjectId ?? '';
    const picture = embeddedPicture(context.document.inlineObjects?.[id]);
    if (!picture || !['png', 'jpg'].includes(picture.type)) return [];
    const type = picture.type === 'png' ? 'png' : 'jpeg';
    const image = `data:image/${type};base64,${picture.data.toString('base64')}`;
    return [{ image, width: picture.width, height: picture.height }];
  });
  const node: PdfNode = {
    ...text,
    preserveLeadingSpaces: true,
    // Blanks with a ground are bars; others at the end of a line would wrap it too early.
    preserveTrailingSpaces: all.some((piece) => piece !== '\t' && piece.background !== undefined),
    lineHeight: (style.lineSpacing ?? 100) / 100,
    alignment: ALIGNMENTS[style.alignment ?? 'START'],
    ...(style.direction === 'RIGHT_TO_LEFT' && style.alignment !== 'CENTER'
      ? { alignment: style.alignment === 'END' ? 'left' : 'right' }
      : {}),
    ...(isHeading && hasText(all)
      ? {
          outline: true,
          outlineText: plain(all),
          headlineLevel: Number(own.namedStyleType?.slice(-1)),
        }
      : {}),
    ...(own.headingId ? { id: own.headingId } : {}),
    ...(own.pageBreakBefore ? { pageBreak: 'before' } : {}),
  };
  const line =
    pictures.length > 0 ? beside(pictures, hasText(all) ? node : undefined, style) : node;
  const framed = withFrame(line, style);
  const block: PdfNode = { ...framed, ...spaced(framed, top, bottom) };
  return hasPageBreak ? [block, { text: '', pageBreak: 'after', fontSize: 1 }] : [block];
}

const hasText = (all: readonly Piece[]): boolean => all.some((piece) => piece !== '\t');
const plain = (all: readonly Piece[]): string =>
  all.map((piece) => (piece === '\t' ? ' ' : String(piece.text))).join('');

function indents(paragraph: Paragraph, style: ParagraphStyle, { document }: PdfContext) {
  const { bullet, paragraphStyle: own = {} } = paragraph;
  const levels = document.lists?.[bullet?.listId ?? '']?.listProperties?.nestingLevels;
  const level = levels?.[bullet?.nestingLevel ?? 0];
  return {
    start: pointsOf(own.indentStart ?? level?.indentStart ?? style.indentStart),
    first: pointsOf(own.indentFirstLine ?? level?.indentFirstLine ?? style.indentFirstLine),
    end: pointsOf(style.indentEnd),
  };
}

/** The text at its indents. What stands before the first tab of a hanging indent gets its column. */
function withIndents(
  all: readonly Piece[],
  { start, first, end }: ReturnType<typeof indents>,
  style: ParagraphStyle,
): PdfNode {
  const tab = all.indexOf('\t');
  if (first < start && tab >= 0) {
    return {
      columns: [
        { width: start - first, text: runs(all.slice(0, tab)) },
        { width: '*', text: runs(all.slice(tab + 1)) },
      ],
      margin: [first, 0, end, 0],
    };
  }
  const stops = style.tabStops ?? [];
  if (tab >= 0 && stops.some(({ alignment }) => alignment === 'END' || alignment === 'CENTER')) {
    const columns = split(all).map((part, i) => ({
      width: '*',
      text: runs(part),
      alignment: i === 0 ? 'left' : (ALIGNMENTS[stops[i - 1]?.alignment ?? 'START'] ?? 'left'),
    }));
    return { columns, margin: [start, 0, end, 0] };
  }
  return {
    text: runs(all),
    margin: [start, 0, end, 0],
    ...(first === start ? {} : { leadingIndent: first - start }),
  };
}

/** An empty line has the height of its text. */
const runs = (all: readonly Piece[]): readonly (PdfNode | string)[] =>
  all.length === 0 ? [' '] : all.map((piece) => (piece === '\t' ? '    ' : piece));

function split(all: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [[]];
  for (const piece of all) {
    if (piece === '\t') parts.push([]);
    else parts.at(-1)?.push(piece);
  }
  return parts;
}

/** Ground and borders, which pdfmake has for tables only. */
function withFrame(node: PdfNode, style: ParagraphStyle): PdfNode {
  const fill = hexOf(style.shading?.backgroundColor);
  const sides = [style.borderLeft, style.borderTop, style.borderRight, style.borderBottom];
  const drawn = sides.map((side) => pointsOf(side?.width));
  if (!fill && drawn.every((width) => width === 0)) return node;
  const color = (i: number) => `#${hexOf(sides[i]?.color) ?? '000000'}`;
  const padding = sides.map((side) => pointsOf(side?.padding));
  const { id, pageBreak, ...inner } = node;
  return {
    ...(id ? { id } : {}),
    ...(pageBreak ? { pageBreak } : {}),
    table: {
      widths: ['*'],
      body: [
        [{ ...inner, border: drawn.map((w) => w > 0), ...(fill ? { fillColor: `#${fill}` } : {}) }],
      ],
    },
    layout: {
      hLineWidth: (i: number) => drawn[i === 0 ? 1 : 3] ?? 0,
      vLineWidth: (i: number) => drawn[i === 0 ? 0 : 2] ?? 0,
      hLineColor: (i: number) => color(i === 0 ? 1 : 3),
      vLineColor: (i: number) => color(i === 0 ? 0 : 2),
      paddingLeft: () => padding[0] ?? 0,
      paddingTop: () => padding[1] ?? 0,
      paddingRight: () => padding[2] ?? 0,
      paddingBottom: () => padding[3] ?? 0,
    },
  };
}

/** Pictures and the text of their line. */
function beside(
  pictures: readonly PdfNode[],
  text: PdfNode | undefined,
  { alignment }: ParagraphStyle,
): PdfNode {
  if (!text) return { stack: pictures, alignment: ALIGNMENTS[alignment ?? 'START'] };
  const fixed = pictures.map((picture) => ({ ...picture, width: picture.width }));
  return { columns: [...fixed, { ...text, width: '*' }], columnGap: 6 };
}

function spaced(node: PdfNode, top: number, bottom: number): PdfNode {
  const margin = Array.isArray(node.margin) ? node.margin : [0, 0, 0, 0];
  return { margin: [margin[0], top, margin[2], bottom] };
}
