/** Comments outside of elements, and the elements whose text has comments of its own. */
const parts =
  /<!--.*?(?:-->|$)|(<script\b[^>]*>)(.*?(?:<\/script|$))|(<style\b[^>]*>)(.*?(?:<\/style|$))/gis;

/** Strings, which are kept, and what stands between them and looks like a comment. */
const inScript = /("(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?)|\/\*.*?(?:\*\/|$)|\/\/[^\n\r]*/gs;
const inStyle = /("(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?)|\/\*.*?(?:\*\/|$)/gs;

/**
 * A page as `HtmlService` hands it on: without comments, as found by a scanner that knows strings in
 * quotes, but neither template literals nor regular expressions. So `//` in a template literal cuts the
 * rest of its line, and on the last line the name of the closing tag too, which leaves a lone `>`.
 * Sources: issues 157 and 170 of enuchi/React-Google-Apps-Script (pages in a dialog, and `getContent()`).
 * What stands in quotes is said to be safe there; other projects report that it is not, which is why our
 * own pages hold no mark of a comment anywhere.
 */
export function stripComments(html: string): string {
  return html.replace(
    parts,
    (_comment, script?: string, code = '', style?: string, css = '') =>
      (script === undefined ? '' : script + without(inScript, code)) +
      (style === undefined ? '' : style + without(inStyle, css)),
  );
}

const without = (comments: RegExp, text: string): string =>
  text.replace(comments, (_comment, string = '') => string);
