import { hexColor, points } from './units.ts';
import { child, childrenOf, flag, val, type XmlNode } from './xml.ts';

type TextStyle = gapi.client.docs.TextStyle;

/** The text style of run properties, `w:rPr`; what they do not say is left out. */
export function textStyleOf(properties: XmlNode | undefined): TextStyle {
  const style: TextStyle = {};
  const bold = flag(properties, 'w:b');
  if (bold !== undefined) style.bold = bold;
  const italic = flag(properties, 'w:i');
  if (italic !== undefined) style.italic = italic;
  const underline = flag(properties, 'w:u');
  if (underline !== undefined) style.underline = underline;
  const strike = flag(properties, 'w:strike');
  if (strike !== undefined) style.strikethrough = strike;
  const smallCaps = flag(properties, 'w:smallCaps');
  if (smallCaps !== undefined) style.smallCaps = smallCaps;
  const size = val(properties, 'w:sz');
  if (size !== undefined) style.fontSize = { magnitude: Number(size) / 2, unit: 'PT' };
  const font = child(properties, 'w:rFonts')?.attributes['w:ascii'];
  if (font !== undefined) {
    style.weightedFontFamily = { fontFamily: font, weight: style.bold ? 700 : 400 };
  }
  const ink = hexColor(val(properties, 'w:color'));
  if (ink) style.foregroundColor = ink;
  const fill = hexColor(child(properties, 'w:shd')?.attributes['w:fill']);
  if (fill) style.backgroundColor = fill;
  const offset = val(properties, 'w:vertAlign');
  if (offset === 'superscript') style.baselineOffset = 'SUPERSCRIPT';
  if (offset === 'subscript') style.baselineOffset = 'SUBSCRIPT';
  return style;
}

type ParagraphStyle = gapi.client.docs.ParagraphStyle;
type Alignment = NonNullable<ParagraphStyle['alignment']>;

const alignments: Readonly<Record<string, Alignment>> = {
  left: 'START',
  start: 'START',
  center: 'CENTER',
  right: 'END',
  end: 'END',
  both: 'JUSTIFIED',
};

/** The paragraph style of `w:pPr`; lengths in twentieths of a point become points. */
export function paragraphStyleOf(properties: XmlNode | undefined): ParagraphStyle {
  const style: ParagraphStyle = {};
  const alignment = alignments[val(properties, 'w:jc') ?? ''];
  if (alignment) style.alignment = alignment;
  const spacing = child(properties, 'w:spacing')?.attributes ?? {};
  if (spacing['w:before'] !== undefined) style.spaceAbove = points(spacing['w:before']);
  if (spacing['w:after'] !== undefined) style.spaceBelow = points(spacing['w:after']);
  if (spacing['w:line'] !== undefined && (spacing['w:lineRule'] ?? 'auto') === 'auto') {
    style.lineSpacing = Math.round((Number(spacing['w:line']) / 240) * 10_000) / 100;
  }
  const indent = child(properties, 'w:ind')?.attributes ?? {};
  const left = indent['w:left'] ?? indent['w:start'];
  const right = indent['w:right'] ?? indent['w:end'];
  if (left !== undefined) style.indentStart = points(left);
  if (right !== undefined) style.indentEnd = points(right);
  const first = Number(indent['w:firstLine'] ?? 0) - Number(indent['w:hanging'] ?? 0);
  // Docs counts the first line from the margin, Word from the indent of the others.
  if (first !== 0 || left !== undefined) style.indentFirstLine = points(Number(left ?? 0) + first);
  const tabs = childrenOf(child(properties, 'w:tabs'), 'w:tab');
  if (tabs.length > 0) {
    style.tabStops = tabs.map(({ attributes }) => ({
      offset: points(attributes['w:pos'] ?? 0),
      alignment: tabAlignments[attributes['w:val'] ?? ''] ?? 'START',
    }));
  }
  for (const [name, key] of flags) {
    const value = flag(properties, name);
    if (value !== undefined) style[key] = value;
  }
  for (const [side, key] of sides) {
    const border = child(child(properties, 'w:pBdr'), side)?.attributes;
    if (border === undefined || border['w:val'] === 'nil' || border['w:val'] === 'none') continue;
    style[key] = {
      color: hexColor(border['w:color']) ?? { color: { rgbColor: {} } },
      width: { magnitude: Number(border['w:sz'] ?? 4) / 8, unit: 'PT' },
      padding: { magnitude: Number(border['w:space'] ?? 0), unit: 'PT' },
      dashStyle: 'SOLID',
    };
  }
  return style;
}

const tabAlignments: Readonly<Record<string, 'START' | 'CENTER' | 'END'>> = {
  left: 'START',
  start: 'START',
  center: 'CENTER',
  right: 'END',
  end: 'END',
};

const flags = [
  ['w:keepNext', 'keepWithNext'],
  ['w:keepLines', 'keepLinesTogether'],
  ['w:pageBreakBefore', 'pageBreakBefore'],
  ['w:widowControl', 'avoidWidowAndOrphan'],
] as const;

const sides = [
  ['w:top', 'borderTop'],
  ['w:bottom', 'borderBottom'],
  ['w:left', 'borderLeft'],
  ['w:right', 'borderRight'],
] as const;
