import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type IParagraphOptions,
  type IParagraphStylePropertiesOptions,
  Paragraph,
  TabStopType,
} from 'docx';
import { paragraphChildren, runLook } from './docx-text.ts';
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
export function paragraphLook(style: ParagraphStyle): IParagraphStylePropertiesOptions {
  const { alignment, lineSpacing, indentStart, indentEnd, indentFirstLine } = style;
  const before = twips(style.spaceAbove);
  const after = twips(style.spaceBelow);
  const start = twips(indentStart) ?? 0;
  const first = twips(indentFirstLine);
  const hasIndent = indentStart ?? indentEnd ?? indentFirstLine;
  return {
    ...(alignment && alignment in alignments
      ? { alignment: alignments[alignment as keyof typeof alignments] }
      : {}),
    spacing: {
      ...(before === undefined ? {} : { before }),
      ...(after === undefined ? {} : { after }),
      ...(lineSpacing === undefined ? {} : { line: Math.round((lineSpacing / 100) * 240) }),
    },
    ...(hasIndent
      ? {
          indent: {
            start,
            ...(indentEnd ? { end: twips(indentEnd) ?? 0 } : {}),
            // Docs counts the first line from the margin, Word from the indent of the others.
            ...(first === undefined
              ? {}
              : first < start
                ? { hanging: start - first }
                : { firstLine: first - start }),
          },
        }
      : {}),
    ...(style.keepWithNext ? { keepNext: true } : {}),
    ...(style.keepLinesTogether ? { keepLines: true } : {}),
    ...(style.avoidWidowAndOrphan === undefined ? {} : { widowControl: style.avoidWidowAndOrphan }),
    ...borders(style),
  };
}

function borders(style: ParagraphStyle): IParagraphStylePropertiesOptions {
  const sides = {
    top: style.borderTop,
    bottom: style.borderBottom,
    left: style.borderLeft,
    right: style.borderRight,
  };
  const drawn = Object.entries(sides).filter(([, border]) => (border?.width?.magnitude ?? 0) > 0);
  if (drawn.length === 0) return {};
  const border = Object.fromEntries(
    drawn.map(([side, line]): [string, IBorderOptions] => [
      side,
      {
        style: BorderStyle.SINGLE,
        color: hexOf(line?.color) ?? '000000',
        // Eighths of a point.
        size: Math.round((line?.width?.magnitude ?? 0) * 8),
        space: Math.round(line?.padding?.magnitude ?? 0),
      },
    ]),
  );
  return { border } as IParagraphStylePropertiesOptions; // the library's type leaves borders to paragraphs
}

export interface ParagraphContext {
  readonly lists: Readonly<Record<string, unknown>>;
}

/** A paragraph of a Doc in the library's form. */
export function docxParagraph(paragraph: gapi.client.docs.Paragraph): Paragraph {
  const style = paragraph.paragraphStyle ?? {};
  const { namedStyleType } = style;
  const mark = paragraph.elements?.[(paragraph.elements?.length ?? 0) - 1]?.textRun?.textStyle;
  const bullet = paragraph.bullet;
  const options: IParagraphOptions = {
    ...paragraphLook(style),
    ...(namedStyleType && namedStyleType in styleIds && namedStyleType !== 'NORMAL_TEXT'
      ? { style: styleIds[namedStyleType as keyof typeof styleIds] }
      : {}),
    ...(style.pageBreakBefore ? { pageBreakBefore: true } : {}),
    ...(style.tabStops
      ? {
          tabStops: style.tabStops.map(({ alignment, offset }) => ({
            type: tabTypes[alignment === 'END' || alignment === 'CENTER' ? alignment : 'START'],
            position: twips(offset) ?? 0,
          })),
        }
      : {}),
    ...(bullet ? { bullet: { level: bullet.nestingLevel ?? 0 } } : {}),
    // The height of an empty line is that of its line break.
    run: runLook(mark),
    children: paragraphChildren(paragraph),
  };
  return new Paragraph(options);
}
