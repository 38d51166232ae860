import { docxNumbering } from './docx-numbering.ts';
import { docxStyles, isOn } from './docx-styles.ts';
import { childNamed, type MarkupNode } from './markup-node.ts';
import type { ListPlace, SourceDocument, SourceParagraph, SourceRun } from './source-paragraph.ts';

/** The parts of a .docx that a plan is read from; the last two may be missing. */
export interface DocxParts {
  readonly document: MarkupNode;
  readonly styles?: MarkupNode | undefined;
  readonly numbering?: MarkupNode | undefined;
}

/**
 * A Word document: headings by their outline level, automatic numbers by its numbering, accepted
 * changes only, tables cell by cell. Text boxes and pictures are left out.
 */
export function fromDocx({ document, styles, numbering }: DocxParts): SourceDocument {
  const styleOf = docxStyles(styles);
  const { lists, listOf } = docxNumbering(numbering, styleOf);
  const paragraphs: SourceParagraph[] = [];
  const visit = (node: MarkupNode): void => {
    if (node.name === 'w:p') paragraphs.push(paragraph(node));
    else if (!skipped.has(node.name)) node.children.forEach(visit);
  };
  const paragraph = (node: MarkupNode): SourceParagraph => {
    const properties = childNamed(node, 'w:pPr');
    const style = styleOf(value(childNamed(properties, 'w:pStyle')) ?? '', 'paragraph');
    const outline = Number(value(childNamed(properties, 'w:outlineLvl')) ?? style.outline ?? 9);
    const heading = outline < 9 ? outline + 1 : 0;
    const list = place(childNamed(properties, 'w:numPr'), style.numbering);
    const bold = (run: MarkupNode): boolean => {
      const own = childNamed(run, 'w:rPr');
      const character = styleOf(value(childNamed(own, 'w:rStyle')) ?? '', 'character').bold;
      return isOn(childNamed(own, 'w:b')) ?? character ?? style.bold ?? false;
    };
    return { runs: runsOf(node, bold), heading, ...(list ? { list } : {}) };
  };
  const place = (
    own: MarkupNode | undefined,
    inherited: { readonly id: string; readonly level: number } | undefined,
  ): ListPlace | undefined => {
    const id = value(childNamed(own, 'w:numId')) ?? inherited?.id;
    const level = Number(value(childNamed(own, 'w:ilvl')) ?? inherited?.level ?? 0);
    // "0" takes a paragraph out of its style's list.
    return id === undefined || id === '0' ? undefined : listOf(id, level);
  };
  visit(document);
  return { paragraphs, lists };
}

/** What is not in the text: deletions, text boxes, pictures, the old form of what follows. */
const skipped = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPr',
  'w:rPr',
  'w:txbxContent',
  'w:drawing',
  'w:pict',
  'w:object',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
]);

function runsOf(node: MarkupNode, bold: (run: MarkupNode) => boolean): SourceRun[] {
  return node.children.flatMap((child): SourceRun[] => {
    if (skipped.has(child.name)) return [];
    if (child.name === 'w:r') return [{ text: runText(child), bold: bold(child) }];
    return runsOf(child, bold);
  });
}

function runText(run: MarkupNode): string {
  return run.children
    .map((child) => {
      if (child.name === 'w:t') return child.children.map(({ text }) => text).join('');
      if (child.name === 'w:tab') return '\t';
      if (child.name === 'w:br' || child.name === 'w:cr') return '\n';
      return child.name === 'w:noBreakHyphen' ? '-' : '';
    })
    .join('');
}

const value = (node: MarkupNode | undefined): string | undefined => node?.attribute('w:val');
