import { pt } from '../../docs/defaults.ts';
import { type ParagraphProperties, paragraphProperties } from './paragraph-style.ts';
import { difference } from './styles.ts';
import { type ThemeFonts, textStyleOf } from './text-style.ts';
import { child, children, propertyOf, type Xml } from './xml.ts';

type List = gapi.client.docs.List;
type NestingLevel = gapi.client.docs.NestingLevel;

export interface Lists {
  /** Undefined where the file has no such list, or has it to say "no list". */
  readonly listOf: (numId: string | undefined) => string | undefined;
  /** The indents of a level. */
  readonly level: (numId: string, level: number) => ParagraphProperties | undefined;
  /** The lists that were asked for, by ID: files carry many that nothing uses. */
  readonly used: () => Record<string, List>;
}

const LEVELS = 9;
const GLYPHS: Readonly<Record<string, NonNullable<NestingLevel['glyphType']>>> = {
  decimal: 'DECIMAL',
  decimalZero: 'ZERO_DECIMAL',
  upperLetter: 'UPPER_ALPHA',
  lowerLetter: 'ALPHA',
  upperRoman: 'UPPER_ROMAN',
  lowerRoman: 'ROMAN',
  none: 'NONE',
};

/** Glyphs of the fonts Symbol and Wingdings, which stand in the private use area. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '\uf0b7': '●',
  '\uf06f': '○',
  o: '○',
  '\uf0a7': '■',
  '\uf0d8': '➢',
  '\uf076': '❖',
  '\uf0fc': '✓',
  '\uf0e0': '➔',
  '\uf02d': '-',
};

/** The lists of `numbering.xml`; a list of the Doc is a `w:num`. */
export function readLists(part: Xml | undefined, fonts: ThemeFonts): Lists {
  const abstracts = new Map(
    children(part, 'w:abstractNum').map((list) => [list.attributes.get('w:abstractNumId'), list]),
  );
  const levels = new Map<string, Map<number, Xml>>();
  const all: Record<string, List> = {};
  const used = new Set<string>();
  for (const num of children(part, 'w:num')) {
    const numId = num.attributes.get('w:numId') ?? '';
    const abstract = abstracts.get(propertyOf(num, 'w:abstractNumId'));
    if (!abstract || numId === '0') continue;
    const own = new Map(children(abstract, 'w:lvl').map((level) => [numberOf(level), level]));
    const starts = new Map<number, number>();
    for (const override of children(num, 'w:lvlOverride')) {
      const level = child(override, 'w:lvl');
      if (level) own.set(numberOf(override), level);
      const start = propertyOf(override, 'w:startOverride');
      if (start !== undefined) starts.set(numberOf(override), Number(start) || 0);
    }
    levels.set(numId, own);
    const nestingLevels = Array.from({ length: LEVELS }, (_, level) =>
      nestingLevel(own.get(level), level, starts.get(level), fonts),
    );
    all[listId(numId)] = { listProperties: { nestingLevels } };
  }
  return {
    listOf: (numId = '') => {
      if (!levels.has(numId)) return undefined;
      used.add(listId(numId));
      return listId(numId);
    },
    level: (numId, level) => {
      const properties = child(levels.get(numId)?.get(level), 'w:pPr');
      return properties && paragraphProperties(properties);
    },
    used: () => Object.fromEntries(Object.entries(all).filter(([id]) => used.has(id))),
  };
}

const listId = (numId: string): string => `kix.list${numId}`;
const numberOf = (level: Xml): number => Number(level.attributes.get('w:ilvl')) || 0;

function nestingLevel(
  source: Xml | undefined,
  level: number,
  start: number | undefined,
  fonts: ThemeFonts,
): NestingLevel {
  const format = propertyOf(source, 'w:numFmt') ?? 'decimal';
  const text = propertyOf(source, 'w:lvlText') ?? (source ? '' : `%${level + 1}.`);
  const { left = 36 * (level + 1), first = -18 } = paragraphProperties(child(source, 'w:pPr'));
  const { link: _, ...textStyle } = textStyleOf(child(source, 'w:rPr'), fonts);
  const common = {
    bulletAlignment: 'START' as const,
    indentFirstLine: pt(left + first),
    indentStart: pt(left),
    // The font of a symbol is that of its private code point.
    textStyle: format === 'bullet' ? difference(textStyle, fontOnly(textStyle)) : textStyle,
  };
  if (format === 'bullet') {
    const glyphSymbol = SYMBOLS[text] ?? (/^[\ue000-\uf8ff]?$/.test(text) ? '●' : text);
    return { ...common, glyphSymbol, glyphFormat: `%${level}` };
  }
  return {
    ...common,
    glyphType: GLYPHS[format] ?? 'DECIMAL',
    // Word counts levels from 1, Docs from 0.
    glyphFormat: text.replace(/%([1-9])/g, (_whole, digit) => `%${Number(digit) - 1}`),
    startNumber: start ?? (Number(propertyOf(source, 'w:start') ?? 1) || 0),
  };
}

const fontOnly = ({ weightedFontFamily }: gapi.client.docs.TextStyle) =>
  weightedFontFamily ? { weightedFontFamily } : {};
