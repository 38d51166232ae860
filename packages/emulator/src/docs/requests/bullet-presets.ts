import { pt } from '../defaults.ts';
import type { List, NestingLevel } from '../types.ts';

export type BulletPreset = NonNullable<
  gapi.client.docs.CreateParagraphBulletsRequest['bulletPreset']
>;

type GlyphType = NonNullable<NestingLevel['glyphType']>;

/**
 * https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#bulletglyphpreset
 * names the glyphs of the first three levels; they repeat below.
 */
const symbols: Readonly<Partial<Record<BulletPreset, string>>> = {
  BULLET_DISC_CIRCLE_SQUARE: '●○■',
  BULLET_DIAMONDX_ARROW3D_SQUARE: '❖➢■',
  BULLET_ARROW_DIAMOND_DISC: '➔◆●',
  BULLET_STAR_CIRCLE_SQUARE: '★○■',
  BULLET_ARROW3D_CIRCLE_SQUARE: '➢○■',
  BULLET_LEFTTRIANGLE_DIAMOND_DISC: '◀◆●',
  BULLET_DIAMONDX_HOLLOWDIAMOND_SQUARE: '❖◇■',
  BULLET_DIAMOND_CIRCLE_SQUARE: '◆○■',
};

const numbers: Readonly<Partial<Record<BulletPreset, readonly GlyphType[]>>> = {
  NUMBERED_DECIMAL_ALPHA_ROMAN: ['DECIMAL', 'ALPHA', 'ROMAN'],
  NUMBERED_DECIMAL_ALPHA_ROMAN_PARENS: ['DECIMAL', 'ALPHA', 'ROMAN'],
  NUMBERED_DECIMAL_NESTED: ['DECIMAL'],
  NUMBERED_UPPERALPHA_ALPHA_ROMAN: ['UPPER_ALPHA', 'ALPHA', 'ROMAN'],
  NUMBERED_UPPERROMAN_UPPERALPHA_DECIMAL: ['UPPER_ROMAN', 'UPPER_ALPHA', 'DECIMAL'],
  NUMBERED_ZERODECIMAL_ALPHA_ROMAN: ['ZERO_DECIMAL', 'ALPHA', 'ROMAN'],
};

/** The list that a preset makes: nine levels, as answers of the API show them. */
export function presetList(preset: BulletPreset): List {
  const nestingLevels = Array.from({ length: 9 }, (_, level) => ({
    ...glyph(preset, level),
    indentFirstLine: pt(18 + 36 * level),
    indentStart: pt(36 + 36 * level),
    textStyle: { underline: false },
    startNumber: 1,
  }));
  return { listProperties: { nestingLevels } };
}

function glyph(preset: BulletPreset, level: number): NestingLevel {
  const glyphs = symbols[preset];
  if (glyphs !== undefined) {
    const glyphSymbol = glyphs.charAt(level % glyphs.length);
    return { bulletAlignment: 'START', glyphSymbol, glyphFormat: `%${level}` };
  }
  const types = numbers[preset];
  if (types === undefined) {
    // BULLET_CHECKBOX: the API answers no glyph.
    return {
      bulletAlignment: 'START',
      glyphType: 'GLYPH_TYPE_UNSPECIFIED',
      glyphFormat: `%${level}`,
    };
  }
  const glyphType = types[level % types.length] ?? 'DECIMAL';
  const glyphFormat =
    preset === 'NUMBERED_DECIMAL_NESTED'
      ? Array.from({ length: level + 1 }, (_, upTo) => `%${upTo}.`).join('')
      : `%${level}${preset.endsWith('_PARENS') ? ')' : '.'}`;
  const bulletAlignment = preset === 'NUMBERED_DECIMAL_NESTED' ? 'END' : 'START';
  return { bulletAlignment, glyphType, glyphFormat };
}
