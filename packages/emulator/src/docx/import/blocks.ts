import type { SegmentContext } from './context.ts';
import { docsStyle, over, paragraphProperties } from './paragraph-style.ts';
import { alternative, readInlines, runStyle } from './runs.ts';
import { difference } from './styles.ts';
import { readTable } from './tables.ts';
import { child, children, propertyOf, type Xml } from './xml.ts';

type StructuralElement = gapi.client.docs.StructuralElement;
type ParagraphElement = gapi.client.docs.ParagraphElement;

/** A block of the segment, or the end of a section with its properties. */
export type ImportedBlock = StructuralElement | { readonly endOfSection: Xml };

/** The blocks of a segment, a cell or a text box; whatever wraps them is looked into. */
export function readBlocks(nodes: readonly Xml[], context: SegmentContext): ImportedBlock[] {
  return nodes.flatMap((node): ImportedBlock[] => {
    switch (node.name) {
      case 'w:p':
        return paragraph(node, context);
      case 'w:tbl':
        return [readTable(node, (nodes) => readContent(nodes, context))];
      case 'mc:AlternateContent':
        return readBlocks(alternative(node)?.children ?? [], context);
      case 'w:r':
      case 'w:hyperlink':
      case 'w:fldSimple': {
        // Not where the format has them, but text all the same.
        const paragraph: Xml = { name: 'w:p', attributes: new Map(), children: [node], text: '' };
        return readBlocks([paragraph], context);
      }
      case 'w:sectPr':
      case 'w:sdtPr':
      case 'w:tcPr':
      case 'w:del':
      case 'w:moveFrom':
      case '#text':
        return [];
      default:
        return readBlocks(node.children, context);
    }
  });
}

/** Blocks where no section can end: a header, a cell. */
export function readContent(nodes: readonly Xml[], context: SegmentContext): StructuralElement[] {
  const blocks = readBlocks(nodes, context).flatMap((block) =>
    'endOfSection' in block ? [] : [block],
  );
  return blocks.at(-1)?.paragraph ? blocks : [...blocks, emptyParagraph()];
}

const emptyParagraph = (): StructuralElement => ({
  paragraph: {
    elements: [{ textRun: { content: '\n', textStyle: {} } }],
    paragraphStyle: { namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT' },
  },
});

function paragraph(node: Xml, context: SegmentContext): ImportedBlock[] {
  const properties = child(node, 'w:pPr');
  const style = context.styles.paragraph(propertyOf(properties, 'w:pStyle'));
  const place = { style };
  const { elements, boxes } = readInlines(node.children, place, context);
  const section = child(properties, 'w:sectPr');
  const ends: ImportedBlock[] = section ? [{ endOfSection: section }] : [];
  const boxed = boxes.flatMap((box) => readContent(box.children, context));
  // A paragraph that only carries text boxes, or the end of a section, is not one to read.
  if (elements.length === 0 && boxed.length > 0) return [...boxed, ...ends];
  const mark = runStyle(properties, place, context);
  const newline = { textRun: { content: '\n', textStyle: mark } };
  return [
    {
      paragraph: {
        elements: joined([...elements, newline]),
        ...styleAndBullet(node, properties, context),
      },
    },
    ...boxed,
    ...ends,
  ];
}

/** The direct formatting over the named style, indents of a list in between. */
function styleAndBullet(
  node: Xml,
  properties: Xml | undefined,
  { styles, lists, bookmarks }: SegmentContext,
): Pick<gapi.client.docs.Paragraph, 'paragraphStyle' | 'bullet'> {
  const style = styles.paragraph(propertyOf(properties, 'w:pStyle'));
  const named = docsStyle(styles.named(style.type).paragraph);
  const direct = paragraphProperties(properties);
  const { numbering = {} } = over(style.paragraph, direct);
  const { numId, level = 0 } = numbering;
  const listId = lists.listOf(numId);
  const indents = listId === undefined ? undefined : lists.level(numId ?? '', level);
  const { left, right, first } = indents ?? {};
  const ofList = indents
    ? {
        style: {},
        ...(left === undefined ? {} : { left }),
        ...(right === undefined ? {} : { right }),
        ...(first === undefined ? {} : { first }),
      }
    : { style: {} };
  const own = docsStyle(over(over(style.paragraph, ofList), direct));
  const headingId = bookmarkNames(node)
    .map((name) => bookmarks.get(name)?.headingId)
    .find((id) => id !== undefined);
  return {
    paragraphStyle: {
      namedStyleType: style.type,
      ...(headingId === undefined ? {} : { headingId }),
      ...difference(own, named),
      direction: own.direction ?? 'LEFT_TO_RIGHT',
    },
    ...(listId === undefined
      ? {}
      : { bullet: { listId, ...(level > 0 ? { nestingLevel: Math.min(level, 8) } : {}) } }),
  };
}

/** Bookmarks that begin in a paragraph. */
export const bookmarkNames = (paragraph: Xml): string[] =>
  children(paragraph, 'w:bookmarkStart').flatMap(
    ({ attributes }) => attributes.get('w:name') ?? [],
  );

/** Neighbouring text of one style is one run, as Docs answers it. */
function joined(elements: readonly ParagraphElement[]): ParagraphElement[] {
  const result: ParagraphElement[] = [];
  for (const element of elements) {
    const last = result.at(-1)?.textRun;
    const { textRun } = element;
    if (last && textRun && JSON.stringify(last.textStyle) === JSON.stringify(textRun.textStyle)) {
      const content = `${last.content ?? ''}${textRun.content ?? ''}`;
      result[result.length - 1] = { textRun: { ...last, content } };
    } else result.push(element);
  }
  return result;
}
