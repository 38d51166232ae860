import { AlignmentType, type ILevelsOptions, LevelFormat } from 'docx';
import { runLook } from './inline.ts';
import { plainText } from './plain-text.ts';
import { twips } from './units.ts';

type List = gapi.client.docs.List;
type NestingLevel = gapi.client.docs.NestingLevel;

const FORMATS: Readonly<Record<string, ILevelsOptions['format']>> = {
  DECIMAL: LevelFormat.DECIMAL,
  ZERO_DECIMAL: LevelFormat.DECIMAL_ZERO,
  UPPER_ALPHA: LevelFormat.UPPER_LETTER,
  ALPHA: LevelFormat.LOWER_LETTER,
  UPPER_ROMAN: LevelFormat.UPPER_ROMAN,
  ROMAN: LevelFormat.LOWER_ROMAN,
  NONE: LevelFormat.NONE,
};
const ALIGNMENTS: Readonly<Record<string, ILevelsOptions['alignment']>> = {
  CENTER: AlignmentType.CENTER,
  END: AlignmentType.END,
};
/** The glyph that Docs draws where the API names none: a check box. */
const CHECKBOX = '☐';

/** The lists of a Doc, each under its ID. */
export function numberingOf(lists: Readonly<Record<string, List>>) {
  return Object.entries(lists).map(([reference, { listProperties }]) => ({
    reference,
    levels: (listProperties?.nestingLevels ?? []).slice(0, 9).map(levelOf),
  }));
}

function levelOf(source: NestingLevel, level: number): ILevelsOptions {
  const { glyphFormat = `%${level}.`, glyphType, startNumber, textStyle } = source;
  const format = source.glyphSymbol === undefined ? FORMATS[glyphType ?? ''] : undefined;
  const start = twips(source.indentStart) ?? 720 * (level + 1);
  const first = twips(source.indentFirstLine) ?? start - 360;
  const common = {
    level,
    alignment: ALIGNMENTS[source.bulletAlignment ?? ''] ?? AlignmentType.START,
    style: {
      run: runLook(textStyle),
      paragraph: {
        indent: {
          start,
          ...(first < start ? { hanging: start - first } : { firstLine: first - start }),
        },
      },
    },
  };
  if (format === undefined) {
    const text = plainText(source.glyphSymbol ?? CHECKBOX);
    return { ...common, format: LevelFormat.BULLET, text };
  }
  return {
    ...common,
    format,
    // Docs counts levels from 0, Word from 1.
    text: plainText(glyphFormat).replace(/%([0-8])/g, (_whole, digit) => `%${Number(digit) + 1}`),
    start: startNumber ?? 1,
  };
}
