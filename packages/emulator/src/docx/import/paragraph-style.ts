import { pt } from '../../docs/defaults.ts';
import { colorOf, defined, dimension, points, twips } from './measures.ts';
import { fillOf } from './text-style.ts';
import { child, children, flag, propertyOf, type Xml } from './xml.ts';

type ParagraphStyle = gapi.client.docs.ParagraphStyle;
type ParagraphBorder = gapi.client.docs.ParagraphBorder;

/**
 * Paragraph properties as far as they are set. Word measures the first line from the indent, and each
 * can come from another style; Docs measures both from the margin. So indents stay apart, in points,
 * until all styles are known.
 */
export interface ParagraphProperties {
  readonly style: ParagraphStyle;
  readonly left?: number;
  readonly right?: number;
  /** Relative to `left`; negative for a hanging indent. */
  readonly first?: number;
  readonly numbering?: { readonly numId?: string; readonly level?: number };
}

const ALIGNMENTS: Readonly<Record<string, NonNullable<ParagraphStyle['alignment']>>> = {
  left: 'START',
  start: 'START',
  center: 'CENTER',
  right: 'END',
  end: 'END',
  both: 'JUSTIFIED',
  distribute: 'JUSTIFIED',
};

/** What paragraph properties (`w:pPr`) set, and nothing else. */
export function paragraphProperties(properties: Xml | undefined): ParagraphProperties {
  const spacing = child(properties, 'w:spacing')?.attributes;
  const indent = child(properties, 'w:ind')?.attributes;
  const borders = child(properties, 'w:pBdr');
  const rightToLeft = flag(properties, 'w:bidi');
  const fill = fillOf(child(properties, 'w:shd'));
  const style = defined<ParagraphStyle>({
    alignment: ALIGNMENTS[propertyOf(properties, 'w:jc') ?? ''],
    direction:
      rightToLeft === undefined ? undefined : rightToLeft ? 'RIGHT_TO_LEFT' : 'LEFT_TO_RIGHT',
    spaceAbove: dimension(spacing?.get('w:before')),
    spaceBelow: dimension(spacing?.get('w:after')),
    lineSpacing: lineSpacing(spacing?.get('w:line'), spacing?.get('w:lineRule')),
    keepWithNext: flag(properties, 'w:keepNext'),
    keepLinesTogether: flag(properties, 'w:keepLines'),
    avoidWidowAndOrphan: flag(properties, 'w:widowControl'),
    pageBreakBefore: flag(properties, 'w:pageBreakBefore'),
    shading: fill === undefined ? undefined : { backgroundColor: fill },
    borderTop: borderOf(child(borders, 'w:top')),
    borderBottom: borderOf(child(borders, 'w:bottom')),
    borderLeft: borderOf(child(borders, 'w:left') ?? child(borders, 'w:start')),
    borderRight: borderOf(child(borders, 'w:right') ?? child(borders, 'w:end')),
    borderBetween: borderOf(child(borders, 'w:between')),
    tabStops: tabStops(child(properties, 'w:tabs')),
  });
  const hanging = twips(indent?.get('w:hanging'));
  const numbering = child(properties, 'w:numPr');
  const level = propertyOf(numbering, 'w:ilvl');
  return {
    style,
    ...defined({
      left: twips(indent?.get('w:start') ?? indent?.get('w:left')),
      right: twips(indent?.get('w:end') ?? indent?.get('w:right')),
      first: hanging === undefined ? twips(indent?.get('w:firstLine')) : -hanging,
      numbering:
        numbering &&
        defined<{ numId: string; level: number }>({
          numId: propertyOf(numbering, 'w:numId'),
          level: level === undefined ? undefined : Number(level) || 0,
        }),
    }),
  };
}

/** The properties on top of those of a style. */
export function over(base: ParagraphProperties, upper: ParagraphProperties): ParagraphProperties {
  const numbering = { ...base.numbering, ...upper.numbering };
  return {
    ...base,
    ...upper,
    style: { ...base.style, ...upper.style },
    ...(Object.keys(numbering).length > 0 ? { numbering } : {}),
  };
}

/** In the terms of Docs, where both indents start at the margin. */
export function docsStyle({ style, left, right, first }: ParagraphProperties): ParagraphStyle {
  return {
    ...style,
    ...(left === undefined ? {} : { indentStart: pt(left) }),
    ...(right === undefined ? {} : { indentEnd: pt(right) }),
    ...(left === undefined && first === undefined
      ? {}
      : { indentFirstLine: pt((left ?? 0) + (first ?? 0)) }),
  };
}

/** A percentage of a line; an exact height depends on the font and becomes a single line. */
function lineSpacing(line: string | undefined, rule: string | undefined): number | undefined {
  const amount = points(line, 240);
  if (amount === undefined) return undefined;
  if (rule === 'exact' || rule === 'atLeast') return 100;
  return Math.round(amount * 10000) / 100;
}

const DASHES: Readonly<Record<string, NonNullable<ParagraphBorder['dashStyle']>>> = {
  dotted: 'DOT',
  dashed: 'DASH',
  dashSmallGap: 'DASH',
  dotDash: 'DASH',
};

/** A border of a paragraph or a cell; widths are in eighths of a point, its distance in points. */
export function borderOf(border: Xml | undefined): Required<ParagraphBorder> | undefined {
  if (!border) return undefined;
  const { attributes } = border;
  const kind = attributes.get('w:val') ?? 'single';
  const isNone = kind === 'nil' || kind === 'none';
  return {
    color: isNone ? {} : (colorOf(attributes.get('w:color')) ?? { color: { rgbColor: {} } }),
    width: pt(isNone ? 0 : (points(attributes.get('w:sz'), 8) ?? 0.5)),
    padding: pt(isNone ? 0 : (points(attributes.get('w:space'), 1) ?? 0)),
    dashStyle: DASHES[kind] ?? 'SOLID',
  };
}

function tabStops(tabs: Xml | undefined): gapi.client.docs.TabStop[] | undefined {
  if (!tabs) return undefined;
  return children(tabs, 'w:tab').flatMap(({ attributes }): gapi.client.docs.TabStop[] => {
    const offset = dimension(attributes.get('w:pos'));
    const kind = attributes.get('w:val') ?? 'left';
    if (!offset || kind === 'clear') return [];
    const alignment =
      kind === 'center' ? 'CENTER' : ['right', 'end'].includes(kind) ? 'END' : 'START';
    return [{ offset, alignment }];
  });
}
