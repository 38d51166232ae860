// Google's HtmlService takes out of a page what looks like a comment to it, inside strings and regular
// expressions too: see packages/emulator/src/runtime/strip-comments.ts. So our pages hold no mark of one anywhere.
import { parse, type Token } from 'acorn';

/**
 * The same code without a mark of a comment, and without a lone quote in a regular expression, which
 * would look like the start of a string. It must have neither comments nor template literals.
 */
export function commentFree(code: string): string {
  const tokens: Token[] = [];
  parse(code, { ecmaVersion: 2020, onToken: tokens });
  let text = '';
  let end = 0;
  for (const { type, start, end: after } of tokens) {
    const raw = code.slice(start, after);
    text += code.slice(end, start) + (rewrite[type.label]?.(raw) ?? raw);
    end = after;
  }
  return text + code.slice(end);
}

/** By the kind of token. What is written by its code stays what is meant. */
const rewrite: Readonly<Record<string, (raw: string) => string>> = {
  string: (raw) =>
    raw.replace(/\\?\/(?=[/*])|<(?=!--)|\\./gs, (each) => codes[each.at(-1) ?? ''] ?? each),
  regexp: (raw) => {
    const end = raw.lastIndexOf('/');
    const pattern = raw
      .slice(1, end)
      .replace(/\\?["'/]|\\./gs, (each) => codes[each.at(-1) ?? ''] ?? each);
    return `/${pattern}${raw.slice(end)}`;
  },
};

/** https://tc39.es/ecma262/#prod-HexEscapeSequence: in a string, and in a pattern, in a class or not. */
const codes: Readonly<Record<string, string>> = {
  '"': '\\x22',
  "'": '\\x27',
  '/': '\\x2f',
  '<': '\\x3c',
};

/** @throws Error where Google would take a part of a page for a comment, with that part */
export function checkCommentFree(name: string, page: string): void {
  const at = page.search(/\/\/|\/\*|<!--/);
  if (at < 0) return;
  const part = page.slice(Math.max(0, at - 40), at + 20);
  throw new Error(`${name}: Google's HtmlService would take a part of it for a comment: …${part}…`);
}
