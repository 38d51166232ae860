import { invalidArgument } from '../rest/api-error.ts';

/**
 * Discovery, InsertTextRequest.text: control characters (U+0000-U+0008, U+000C-U+001F) and private
 * use (U+E000-U+F8FF) are stripped. Tab, newline and vertical tab (a line break) stay.
 */
export function keptText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is stripped
  return text.replace(/[\u0000-\u0008\u000c-\u001f\ue000-\uf8ff]/g, '');
}

/** JSON is UTF-8: a lone half of a surrogate pair cannot be sent. */
export function refuseLoneSurrogate(text: string, field: string): void {
  if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text)) {
    throw invalidArgument(`Invalid value at '${field}' (TYPE_STRING), a lone surrogate`);
  }
}

/** Whether an offset lies between the two halves of a character outside the basic plane. */
export function splitsSurrogatePair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1));
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Whether an offset lies in a grapheme cluster: Google refuses text there, though its documentation has it
 * moved. https://developers.google.com/workspace/docs/api/concepts/rules-behavior#insert_text
 */
export function splitsGrapheme(text: string, offset: number): boolean {
  if (offset === 0 || plain(text, offset)) return false;
  const cluster = graphemes.segment(text).containing(offset);
  return cluster !== undefined && cluster.index !== offset;
}

/** Neither neighbour can be part of a longer cluster. */
function plain(text: string, offset: number): boolean {
  return text.charCodeAt(offset) < 0x300 && text.charCodeAt(offset - 1) < 0x300;
}
