/**
 * A formula cut into tokens whose texts, joined, are the formula again.
 *
 * Separators follow the spreadsheet's locale: where the decimal mark is a comma, `;` separates
 * arguments and `,` belongs to numbers; elsewhere both `,` and `;` separate arguments.
 * https://support.google.com/docs/answer/58515 and https://support.google.com/docs/answer/3093480
 */

export type TokenKind =
  | 'equals' // the leading =
  | 'space'
  | 'string' // "He said ""yes"""
  | 'number'
  | 'reference' // with its sheet, if any
  | 'function' // name before an opening parenthesis
  | 'name' // named range, TRUE, FALSE
  | 'error' // #REF!
  | 'operator'
  | 'open'
  | 'close'
  | 'separator' // between arguments
  | 'brace' // { }
  | 'column-separator' // the mark between columns of an array literal: \ or ,
  | 'unknown';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Offset in the formula, in UTF-16 units. */
  readonly start: number;
}

export interface TokenizeOptions {
  /** Whether `,` is the decimal mark. */
  readonly decimalComma: boolean;
}

const SHEET = String.raw`(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CORNER = String.raw`\$?(?:[A-Za-z]{1,3}\$?[1-9]\d*|[A-Za-z]{1,3}|[1-9]\d*)`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*`;
// What may not follow: the rest of a longer name, a call (LOG10), or a sheet mark (Q1!A1).
const END = String.raw`(?![\p{L}\p{N}_.!]|\s*\()`;
const REFERENCE = new RegExp(`(?:${SHEET})?(?:${CORNER}\\s*:\\s*${CORNER}|${CELL})${END}`, 'uy');
const ERROR = new RegExp(
  `(?:${SHEET})?#(?:REF!|N/A|NAME\\?|VALUE!|DIV/0!|NUM!|NULL!|ERROR!)`,
  'iuy',
);
/** A title of a sheet in quotes, or what begins as one and does not end. */
const TITLE = /'(?:[^']|'')*'?/y;
const STRING = /"(?:[^"]|"")*"/y;
const FUNCTION = /[\p{L}_][\p{L}\p{N}_.]*(?=\s*\()/uy;
const NAME = /[\p{L}_][\p{L}\p{N}_.]*/uy;
const SPACE = /\s+/y;
const OPERATOR = /<=|>=|<>|[-+*/^&=<>%:]/y;
const POINT_NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?/y;
const COMMA_NUMBER = /(?:\d+(?:,\d*)?|,\d+)(?:[eE][-+]?\d+)?/y;

/** Languages whose regional settings write `0.5`; in the others `,` is the decimal mark. */
const POINT_LANGUAGES = new Set(['en', 'ja', 'zh', 'ko', 'th', 'he', 'hi', 'fil', 'iw']);
const POINT_LOCALES = new Set(['es_MX', 'es_US', 'es_PR', 'es_GT', 'es_HN', 'es_NI', 'es_SV']);
const COMMA_LOCALES = new Set(['en_ZA']);

/** @param locale as in SpreadsheetProperties.locale: "fr_FR", or a language alone: "fr". */
export function usesDecimalComma(locale: string | undefined): boolean {
  const name = (locale ?? 'en_US').replace('-', '_');
  if (COMMA_LOCALES.has(name)) return true;
  return !POINT_LOCALES.has(name) && !POINT_LANGUAGES.has(name.split('_')[0] ?? 'en');
}

/** A formula in its parts: joined, they are the formula again. */
export function tokenize(formula: string, { decimalComma }: TokenizeOptions): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let braces = 0;
  while (at < formula.length) {
    const [kind, text] = next(formula, at, decimalComma, braces > 0);
    if (text === '{') braces += 1;
    if (text === '}') braces -= 1;
    tokens.push({ kind, text, start: at });
    at += text.length;
  }
  return tokens;
}

const MARKS: ReadonlyMap<string, TokenKind> = new Map([
  ['(', 'open'],
  [')', 'close'],
  ['{', 'brace'],
  ['}', 'brace'],
  [';', 'separator'],
]);

function next(
  formula: string,
  at: number,
  decimalComma: boolean,
  inBraces: boolean,
): readonly [TokenKind, string] {
  const c = formula.charAt(at);
  if (at === 0 && c === '=') return ['equals', c];
  // References before numbers, for 3:5; functions before names.
  const shapes: readonly (readonly [TokenKind, RegExp])[] = [
    ['space', SPACE],
    ['string', STRING],
    ['error', ERROR],
    ['reference', REFERENCE],
    // Of no sheet: taken as a whole, so that no part of it is looked at again.
    ['unknown', TITLE],
    ['number', decimalComma ? COMMA_NUMBER : POINT_NUMBER],
    ['function', FUNCTION],
    ['name', NAME],
    ['operator', OPERATOR],
  ];
  for (const [kind, shape] of shapes) {
    shape.lastIndex = at;
    const found = shape.exec(formula);
    if (found) return [kind, found[0]];
  }
  const mark = MARKS.get(c);
  if (mark) return [mark, c];
  if (c === '\\' && inBraces) return ['column-separator', c];
  if (c === ',' && !decimalComma) return [inBraces ? 'column-separator' : 'separator', c];
  return ['unknown', String.fromCodePoint(formula.codePointAt(at) ?? 0)];
}
