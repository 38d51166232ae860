import { isDeepStrictEqual } from 'node:util';
import {
  cellParagraphStyle,
  defaultCellStyle,
  defaultParagraphStyle,
  defaultSectionStyle,
  pt,
} from './defaults.ts';
import type {
  Block,
  Cell,
  Inline,
  Paragraph,
  ParagraphBlock,
  Row,
  SectionBreakBlock,
  TableBlock,
} from './model.ts';
import type { ParagraphStyle, TextStyle } from './types.ts';

/** Makers of the blocks that a Doc consists of, and what is asked of them everywhere. */

export const isParagraph = (block: Block | undefined): block is ParagraphBlock =>
  block !== undefined && 'paragraph' in block;

export const isTable = (block: Block | undefined): block is TableBlock =>
  block !== undefined && 'table' in block;

export const textRun = (content: string, textStyle: TextStyle = {}): Inline => ({
  textRun: { content, textStyle },
});

export function emptyParagraph(style: ParagraphStyle = defaultParagraphStyle()): ParagraphBlock {
  return { paragraph: { elements: [textRun('\n')], paragraphStyle: style } };
}

export function firstSectionBreak(): SectionBreakBlock {
  return { sectionBreak: { sectionStyle: defaultSectionStyle() } };
}

export function emptyCell(): Cell {
  return {
    content: [emptyParagraph(cellParagraphStyle())],
    tableCellStyle: defaultCellStyle(),
  };
}

export function emptyRow(columns: number): Row {
  return {
    tableCells: Array.from({ length: columns }, emptyCell),
    tableRowStyle: { minRowHeight: pt(0) },
  };
}

export function emptyTable(rows: number, columns: number): TableBlock {
  return {
    table: {
      columns,
      tableRows: Array.from({ length: rows }, () => emptyRow(columns)),
      columnProperties: Array.from({ length: columns }, () => ({
        widthType: 'EVENLY_DISTRIBUTED' as const,
      })),
    },
  };
}

/** Elements that are not text count as one code unit. */
export function inlineLength(element: Inline): number {
  return element.textRun?.content?.length ?? 1;
}

export function styleOf(element: Inline): TextStyle {
  return partOf(element)?.textStyle ?? {};
}

/** The element with another text style; an element that has none stays as it is. */
export function withStyle(element: Inline, textStyle: TextStyle): Inline {
  for (const name of styled) {
    const part = element[name];
    if (part) return { ...element, [name]: { ...part, textStyle } };
  }
  return element;
}

const styled = [
  'textRun',
  'autoText',
  'pageBreak',
  'columnBreak',
  'horizontalRule',
  'inlineObjectElement',
] as const;

function partOf(element: Inline): { textStyle?: TextStyle } | undefined {
  for (const name of styled) if (element[name]) return element[name];
  return undefined;
}

/** The text of a paragraph; elements that are not text appear as U+FFFC, so that offsets agree. */
export function paragraphText(paragraph: Paragraph): string {
  return paragraph.elements.map((element) => element.textRun?.content ?? '\ufffc').join('');
}

/** Splits elements at an offset in code units. */
export function splitElements(elements: readonly Inline[], offset: number): [Inline[], Inline[]] {
  const left: Inline[] = [];
  const right: Inline[] = [];
  let at = 0;
  for (const element of elements) {
    const length = inlineLength(element);
    const cut = offset - at;
    if (cut >= length) left.push(element);
    else if (cut <= 0) right.push(element);
    else {
      const content = element.textRun?.content ?? '';
      left.push(textRun(content.slice(0, cut), styleOf(element)));
      right.push(textRun(content.slice(cut), styleOf(element)));
    }
    at += length;
  }
  return [left, right];
}

/** Joins neighbouring runs of one style and drops empty ones, as Google answers runs. */
export function joinRuns(elements: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const element of elements) {
    if (inlineLength(element) === 0) continue;
    const last = result.at(-1);
    if (
      last?.textRun &&
      element.textRun &&
      isDeepStrictEqual(last.textRun.textStyle, element.textRun.textStyle)
    ) {
      const content = `${last.textRun.content ?? ''}${element.textRun.content ?? ''}`;
      result[result.length - 1] = textRun(content, styleOf(last));
    } else result.push(element);
  }
  return result;
}
