import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type IParagraphStylePropertiesOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  TabStopType,
} from 'docx';
import type { WriteContext } from './context.ts';
import { paragraphChildren, runLook } from './inline.ts';
import { hexOf, twips } from './units.ts';

type ParagraphStyle = gapi.client.docs.ParagraphStyle;

const alignments = {
  START: AlignmentType.START,
  CENTER: AlignmentType.CENTER,
  END: AlignmentType.END,
  JUSTIFIED: AlignmentType.BOTH,
} as const;
const tabTypes = {
  START: TabStopType.START,
  CENTER: TabStopType.CENTER,
  END: TabStopType.END,
} as const;
const dashes = { DOT: BorderStyle.DOTTED, DASH: BorderStyle.DASHED } as const;

/** IDs of the styles in the file, which are those of Word in English. */
export const styleIds = {
  NORMAL_TEXT: 'Normal',
  TITLE: 'Title',
  SUBTITLE: 'Subtitle',
  HEADING_1: 'Heading1',
  HEADING_2: 'Heading2',
  HEADING_3: 'Heading3',
  HEADING_4: 'Heading4',
  HEADING_5: 'Heading5',
  HEADING_6: 'Heading6',
} as const;

/** The looks of a paragraph, as the library takes them for paragraphs and for styles. */
export function paragraphLook(
  style: ParagraphStyle,
  inherited: ParagraphStyle = {},
): IParagraphStylePropertiesOptions {
  const { alignment, lineSpacing, keepWithNext, keepLinesTogether } = style;
  const before = twips(style.spaceAbove);
  const after = twips(style.spaceBelow);
  const indent = indentOf(style, inherited);
  const border = borders(style);
  const fill = hexOf(style.shading?.backgroundColor);
  return {
    ...(alignment && alignment in alignments
      ? { alignment: alignments[alignment as keyof typeof alignments] } // just tested
      : {}),
    spacing: {
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      // 240 is one line.
      ...(lineSpacing === undefined
        ? {}
        : { line: Math.round(lineSpacing * 2.4), lineRule: LineRuleType.AUTO }),
    },
    ...(indent ? { indent } : {}),
    ...(keepWithNext === undefined ? {} : { keepNext: keepWithNext }),
    ...(keepLinesTogether === undefined ? {} : { keepLines: keepLinesTogether }),
    ...(border ? { border } : {}),
    ...(fill === undefined ? {} : { shading: { type: 'clear', color: 'auto', fill } }),
  };
}

/**
 * Docs counts the first line from the margin, Word from the indent of the others: as soon as one of
 * them is set, both have to be known.
 */
function indentOf(
  style: ParagraphStyle,
  inherited: ParagraphStyle,
): IParagraphStylePropertiesOptions['indent'] {
  const end = twips(style.indentEnd);
  const ends = end === undefined ? {} : { end };
  if (!style.indentStart && !style.indentFirstLine) return end === undefined ? undefined : ends;
  const start = twips(style.indentStart ?? inherited.indentStart) ?? 0;
  const offset = (twips(style.indentFirstLine ?? inherited.indentFirstLine) ?? 0) - start;
  return { start, ...ends, ...(offset < 0 ? { hanging: -offset } : { firstLine: offset }) };
}

function borders(style: ParagraphStyle): IParagraphStylePropertiesOptions['border'] {
  const sides = {
    top: style.borderTop,
    bottom: style.borderBottom,
    left: style.borderLeft,
    right: style.borderRight,
    between: style.borderBetween,
  };
  const drawn = Object.entries(sides).filter(([, border]) => (border?.width?.magnitude ?? 0) > 0);
  if (drawn.length === 0) return undefined;
  return Object.fromEntries(drawn.map(([side, line]) => [side, borderLook(line)]));
}

/** Widths in eighths of a point, distances in points. */
export function borderLook(line: gapi.client.docs.ParagraphBorder | undefined): IBorderOptions {
  const width = line?.width?.magnitude ?? 0;
  if (width === 0) return { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return {
    style: dashes[line?.dashStyle as keyof typeof dashes] ?? BorderStyle.SINGLE,
    color: hexOf(line?.color) ?? '000000',
    size: Math.max(2, Math.round(width * 8)),
    space: Math.round(line?.padding?.magnitude ?? 0),
  };
}

/** What a paragraph has where it sets nothing: from its list, its named style and normal text. */
function inheritedBy(
  { bullet, paragraphStyle }: gapi.client.docs.Paragraph,
  { lists, styles }: WriteContext,
): ParagraphStyle {
  const levels = lists[bullet?.listId ?? '']?.listProperties?.nestingLevels;
  const { indentStart, indentFirstLine } = levels?.[bullet?.nestingLevel ?? 0] ?? {};
  return {
    ...styles.get('NORMAL_TEXT'),
    ...styles.get(paragraphStyle?.namedStyleType ?? 'NORMAL_TEXT'),
    ...(indentStart ? { indentStart } : {}),
    ...(indentFirstLine ? { indentFirstLine } : {}),
  };
}

/** Whether the paragraphs before and after are items of a list, between which Docs sets no space. */
export interface Neighbours {
  readonly afterItem: boolean;
  readonly beforeItem: boolean;
}

function namedStyle(name: string | undefined): { readonly style?: string } {
  if (!name || name === 'NORMAL_TEXT' || !(name in styleIds)) return {};
  return { style: styleIds[name as keyof typeof styleIds] }; // just tested
}

/** A paragraph of a Doc in the library's form. */
export function docxParagraph(
  paragraph: gapi.client.docs.Paragraph,
  { afterItem, beforeItem }: Neighbours,
  context: WriteContext,
): Paragraph {
  const { bullet, elements = [], paragraphStyle: given = {} } = paragraph;
  const collapses =
    (given.spacingMode ?? context.styles.get('NORMAL_TEXT')?.spacingMode) !== 'NEVER_COLLAPSE';
  const isItem = bullet !== undefined && collapses;
  const style: ParagraphStyle = {
    ...given,
    ...(isItem && afterItem ? { spaceAbove: {} } : {}),
    ...(isItem && beforeItem ? { spaceBelow: {} } : {}),
  };
  const { namedStyleType, pageBreakBefore, avoidWidowAndOrphan, tabStops, direction } = style;
  const isListed = bullet?.listId !== undefined && Object.hasOwn(context.lists, bullet.listId);
  return new Paragraph({
    ...paragraphLook(style, inheritedBy(paragraph, context)),
    ...namedStyle(namedStyleType),
    ...(pageBreakBefore ? { pageBreakBefore: true } : {}),
    ...(avoidWidowAndOrphan === undefined ? {} : { widowControl: avoidWidowAndOrphan }),
    ...(direction === 'RIGHT_TO_LEFT' ? { bidirectional: true } : {}),
    ...(elements.some(({ horizontalRule }) => horizontalRule) ? { thematicBreak: true } : {}),
    ...(tabStops
      ? {
          tabStops: tabStops.map(({ alignment, offset }) => ({
            type: tabTypes[alignment === 'END' || alignment === 'CENTER' ? alignment : 'START'],
            position: twips(offset) ?? 0,
          })),
        }
      : {}),
    ...(isListed
      ? {
          numbering: {
            reference: bullet?.listId ?? '',
            level: bullet?.nestingLevel ?? 0,
            custom: true,
          },
        }
      : {}),
    // The height of an empty line is that of its line break.
    run: runLook(elements.at(-1)?.textRun?.textStyle),
    // The library writes bookmarks anywhere, its type knows only a whole one.
    children: paragraphChildren(paragraph, context) as ParagraphChild[],
  });
}
