import { pt } from '../../docs/defaults.ts';
import { colorOf, defined, points } from './measures.ts';
import { child, flag, propertyOf, type Xml } from './xml.ts';

type TextStyle = gapi.client.docs.TextStyle;

/** Fonts of the theme by their role: `minorHAnsi` → Calibri. */
export type ThemeFonts = ReadonlyMap<string, string>;

/** ISO/IEC 29500-1, 17.18.40. */
const HIGHLIGHTS: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGray: '808080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  green: '00FF00',
  lightGray: 'C0C0C0',
  magenta: 'FF00FF',
  red: 'FF0000',
  white: 'FFFFFF',
  yellow: 'FFFF00',
};

const OFFSETS: Readonly<Record<string, NonNullable<TextStyle['baselineOffset']>>> = {
  superscript: 'SUPERSCRIPT',
  subscript: 'SUBSCRIPT',
  baseline: 'NONE',
};

/** What run properties (`w:rPr`) set, and nothing else. */
export function textStyleOf(properties: Xml | undefined, fonts: ThemeFonts): TextStyle {
  const size = points(propertyOf(properties, 'w:sz'), 2);
  const underline = child(properties, 'w:u')?.attributes.get('w:val');
  const color = propertyOf(properties, 'w:color');
  const highlight = propertyOf(properties, 'w:highlight');
  const fontFamily = fontOf(properties, fonts);
  return defined<TextStyle>({
    bold: flag(properties, 'w:b'),
    italic: flag(properties, 'w:i'),
    strikethrough: flag(properties, 'w:strike') ?? flag(properties, 'w:dstrike'),
    smallCaps: flag(properties, 'w:smallCaps'),
    underline: underline === undefined ? undefined : underline !== 'none',
    fontSize: size === undefined ? undefined : pt(size),
    foregroundColor: color === 'auto' ? { color: { rgbColor: {} } } : colorOf(color),
    backgroundColor:
      highlight === 'none'
        ? {}
        : (colorOf(HIGHLIGHTS[highlight ?? '']) ?? fillOf(child(properties, 'w:shd'))),
    weightedFontFamily: fontFamily === undefined ? undefined : { fontFamily, weight: 400 },
    baselineOffset: OFFSETS[propertyOf(properties, 'w:vertAlign') ?? ''],
  });
}

/** The fill of a shading; `auto` is none at all, which undoes that of a style. */
export function fillOf(shading: Xml | undefined): gapi.client.docs.OptionalColor | undefined {
  if (!shading) return undefined;
  const { attributes } = shading;
  const solid = attributes.get('w:val') === 'solid' ? attributes.get('w:color') : undefined;
  return colorOf(solid) ?? colorOf(attributes.get('w:fill')) ?? {};
}

function fontOf(properties: Xml | undefined, fonts: ThemeFonts): string | undefined {
  const attributes = child(properties, 'w:rFonts')?.attributes;
  const theme = attributes?.get('w:asciiTheme') ?? attributes?.get('w:hAnsiTheme');
  const named = attributes?.get('w:ascii') ?? attributes?.get('w:hAnsi');
  return (theme === undefined ? undefined : fonts.get(theme)) ?? named;
}

/** The Latin fonts of `theme1.xml`. */
export function themeFonts(theme: Xml | undefined): ThemeFonts {
  const scheme = child(child(theme, 'a:themeElements'), 'a:fontScheme');
  const face = (role: string) =>
    child(child(scheme, role), 'a:latin')?.attributes.get('typeface') || undefined;
  const [major, minor] = [face('a:majorFont'), face('a:minorFont')];
  return new Map(
    [
      ['majorAscii', major],
      ['majorHAnsi', major],
      ['minorAscii', minor],
      ['minorHAnsi', minor],
    ].filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
