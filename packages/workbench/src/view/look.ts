import { hex } from 'apps-script-emulator';
import type { Look, TextLook } from '../protocol/book-view.ts';

type CellFormat = gapi.client.sheets.CellFormat;
type TextFormat = gapi.client.sheets.TextFormat;

const aligns = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' } as const;
const verticals = { TOP: 'top', MIDDLE: 'middle', BOTTOM: 'bottom' } as const;
const wraps = {
  WRAP: 'wrap',
  CLIP: 'clip',
  OVERFLOW_CELL: 'overflow',
  LEGACY_WRAP: 'overflow',
} as const;
const sides = ['top', 'right', 'bottom', 'left'] as const;

/** `#rrggbb`. */
export function cssColor(
  style: gapi.client.sheets.ColorStyle | undefined,
  deprecated?: gapi.client.sheets.Color,
): string | undefined {
  const found = hex(style, deprecated);
  return found === undefined ? undefined : `#${found.toLowerCase()}`;
}

/** What a format makes of the text: fonts and colours. */
export function textLook(format: TextFormat | undefined): TextLook {
  if (format === undefined) return {};
  const color = cssColor(format.foregroundColorStyle, format.foregroundColor);
  return {
    ...(format.bold === undefined ? {} : { bold: format.bold }),
    ...(format.italic === undefined ? {} : { italic: format.italic }),
    ...(format.underline === undefined ? {} : { underline: format.underline }),
    ...(format.strikethrough === undefined ? {} : { strikethrough: format.strikethrough }),
    ...(color === undefined ? {} : { color }),
    ...(format.fontSize === undefined ? {} : { fontSize: format.fontSize }),
    ...(format.fontFamily === undefined ? {} : { fontFamily: format.fontFamily }),
    ...(format.link?.uri === undefined ? {} : { link: format.link.uri }),
  };
}

/** A cell's format as the grid shows it. The same format object gives the same look. */
export function lookOf(format: CellFormat | undefined): Look {
  if (format === undefined) return plain;
  const known = looks.get(format);
  if (known !== undefined) return known;
  const look = makeLook(format);
  looks.set(format, look);
  return look;
}

const plain: Look = {};
const looks = new WeakMap<CellFormat, Look>();

function makeLook(format: CellFormat): Look {
  const background = cssColor(format.backgroundColorStyle, format.backgroundColor);
  const align = aligns[format.horizontalAlignment as keyof typeof aligns];
  const verticalAlign = verticals[format.verticalAlignment as keyof typeof verticals];
  const wrap = wraps[format.wrapStrategy as keyof typeof wraps];
  const borders = bordersOf(format.borders);
  return {
    ...textLook(format.textFormat),
    ...(background === undefined ? {} : { background }),
    ...(align === undefined ? {} : { align }),
    ...(verticalAlign === undefined ? {} : { verticalAlign }),
    ...(wrap === undefined ? {} : { wrap }),
    ...(borders === undefined ? {} : { borders }),
  };
}

function bordersOf(borders: gapi.client.sheets.Borders | undefined): Look['borders'] {
  if (borders === undefined) return undefined;
  const drawn = sides.flatMap((side) => {
    const border = borders[side];
    if (border?.style === undefined || border.style === 'NONE') return [];
    return [[side, { color: cssColor(border.colorStyle, border.color) ?? '#000000' }] as const];
  });
  return drawn.length === 0 ? undefined : Object.fromEntries(drawn);
}

const merged = new WeakMap<Look, WeakMap<Look, Look>>();

/** `over` where it says something, else `under`. The same two give the same object. */
export function overlaid(under: Look, over: Look): Look {
  const byOver = merged.get(under) ?? new WeakMap<Look, Look>();
  merged.set(under, byOver);
  const known = byOver.get(over) ?? { ...under, ...over };
  byOver.set(over, known);
  return known;
}
