/** What Docs removes from inserted text, and the other control characters, as no font draws them. */
const removed = /[\uE000-\uF8FF\uFFFE\uFFFF]|(?!\v)\p{Cc}/gu;
/** Halves of a surrogate pair: with the flag `u` only lone ones match. */
const loneSurrogate = /\p{Cs}/gu;
const lineBreak = /\r\n|[\n\r\f\u0085\u2028\u2029]/g;

/**
 * A person's text as a paper prints it: nothing that Docs would strip (which would shift every
 * index behind it), and line breaks as vertical tabs, which stay inside the paragraph.
 * https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#InsertTextRequest
 */
export function cleanText(text: string): string {
  return text
    .replace(lineBreak, '\v')
    .replace(/\t/g, ' ')
    .replace(removed, '')
    .replace(loneSurrogate, '\uFFFD')
    .replace(/[ \v]+/g, (blanks) => (blanks.includes('\v') ? '\v' : blanks))
    .trim();
}

/** The same for a text that stands on one line: a title, a name, a cell of few words. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/[\s\v]+/g, ' ');
}
