import type { BorderLineStyle, BorderSide, CellStyle, FontStyle, PatternFill } from 'hucre';
import { hex } from './color.ts';

type CellFormat = gapi.client.sheets.CellFormat;
type TextFormat = gapi.client.sheets.TextFormat;

/** Google formats by type alone; Excel needs a pattern. */
const PATTERNS: Readonly<Record<string, string>> = {
  TEXT: '@',
  NUMBER: '#,##0.00',
  PERCENT: '0.00%',
  CURRENCY: '#,##0.00',
  DATE: 'yyyy-mm-dd',
  TIME: 'hh:mm:ss',
  DATE_TIME: 'yyyy-mm-dd hh:mm:ss',
  SCIENTIFIC: '0.00E+00',
};

const LINES: Readonly<Record<string, BorderLineStyle>> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOTTED: 'dotted',
  DASHED: 'dashed',
  DOUBLE: 'double',
};

/** A cell's own format in Excel's terms; absent parts are those of the workbook's default. */
export function cellStyle(format: CellFormat): CellStyle {
  const { textFormat, numberFormat } = format;
  const fill = solidFill(hex(format.backgroundColorStyle, format.backgroundColor));
  const alignment = cellAlignment(format);
  const border = cellBorder(format.borders);
  const numFmt = numberFormat?.pattern || PATTERNS[numberFormat?.type ?? ''];
  return {
    ...(textFormat ? { font: font(textFormat) } : {}),
    ...(fill ? { fill } : {}),
    ...(alignment ? { alignment } : {}),
    ...(border ? { border } : {}),
    ...(numFmt ? { numFmt } : {}),
  };
}

/** White is left out: it would hide the gridlines, which Google draws over it. */
export function solidFill(color: string | undefined): PatternFill | undefined {
  if (color === undefined || color === 'FFFFFF') return undefined;
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb: color }, bgColor: { rgb: color } };
}

/** Sizes are in points on both sides. Google's default font is Arial 10. */
export function font(format: TextFormat): FontStyle {
  const color = hex(format.foregroundColorStyle, format.foregroundColor);
  return {
    name: format.fontFamily ?? 'Arial',
    size: format.fontSize ?? 10,
    ...(format.bold ? { bold: true } : {}),
    ...(format.italic ? { italic: true } : {}),
    ...(format.underline ? { underline: true } : {}),
    ...(format.strikethrough ? { strikethrough: true } : {}),
    ...(color ? { color: { rgb: color } } : {}),
  };
}

/** What a conditional format changes, and nothing else. */
export function differentialStyle(format: CellFormat): CellStyle {
  const fill = solidFill(hex(format.backgroundColorStyle, format.backgroundColor));
  const { textFormat } = format;
  const { name: _name, size: _size, ...changes } = textFormat ? font(textFormat) : {};
  return {
    ...(Object.keys(changes).length > 0 ? { font: changes } : {}),
    ...(fill ? { fill } : {}),
  };
}

function cellAlignment(format: CellFormat): CellStyle['alignment'] {
  const horizontal = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const;
  const vertical = { TOP: 'top', MIDDLE: 'center', BOTTOM: 'bottom' } as const;
  const across = horizontal[format.horizontalAlignment as keyof typeof horizontal];
  const down = vertical[format.verticalAlignment as keyof typeof vertical];
  const angle = format.textRotation?.vertical ? 255 : format.textRotation?.angle;
  const alignment = {
    ...(across ? { horizontal: across } : {}),
    ...(down ? { vertical: down } : {}),
    ...(format.wrapStrategy === 'WRAP' ? { wrapText: true } : {}),
    // Excel counts clockwise angles from 90 on.
    ...(angle ? { textRotation: angle < 0 ? 90 - angle : angle } : {}),
    ...(format.textDirection === 'RIGHT_TO_LEFT' ? { readingOrder: 'rtl' as const } : {}),
  };
  return Object.keys(alignment).length > 0 ? alignment : undefined;
}

function cellBorder(borders: gapi.client.sheets.Borders | undefined): CellStyle['border'] {
  if (!borders) return undefined;
  const sides = Object.entries({
    top: borders.top,
    right: borders.right,
    bottom: borders.bottom,
    left: borders.left,
  }).flatMap(([side, border]): [string, BorderSide][] => {
    const style = LINES[border?.style ?? ''];
    if (!style) return [];
    return [[side, { style, color: { rgb: hex(border?.colorStyle, border?.color) ?? '000000' } }]];
  });
  return sides.length > 0 ? Object.fromEntries(sides) : undefined;
}
