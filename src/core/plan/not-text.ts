import type { Report } from './diagnostic.ts';

/** UTF-16 code units: far above any plan, well below what a run of Apps Script can hold. */
export const sizeLimit = 5_000_000;

/** How files begin that people pick by mistake, as they look once read as text; in lower case. */
const openings = [
  '%pdf',
  '\u0089png',
  '\ufffdpng',
  'pk\u0003\u0004',
  'gif8',
  '{\\rtf',
  '<!doctype html',
  '<html',
];

/**
 * True if the text can be read as a plan. Otherwise it is reported: too large, empty, or not text
 * at all (a picture, a PDF, a Word file).
 */
export function isReadable(text: string, report: Report): boolean {
  const params = {};
  if (text.length > sizeLimit) {
    report('too-large', 1, { size: text.length, limit: sizeLimit }, lastLineOf(text));
  } else if (isBinary(text)) {
    report('not-text', 1, params, lastLineOf(text));
  } else if (text.trim() === '') {
    report('empty-file', 1, params, lastLineOf(text));
  } else {
    return true;
  }
  return false;
}

function isBinary(text: string): boolean {
  const start = text.slice(0, 64).trimStart().toLowerCase();
  if (text.includes('\0') || openings.some((opening) => start.startsWith(opening))) return true;
  const sample = text.slice(0, 4096);
  // Control characters other than white space, and the mark of bytes that are no UTF-8.
  const odd = sample.replace(/[^\p{Cc}\ufffd]|\s/gu, '').length;
  return odd > 4 && odd * 10 > sample.length;
}

function lastLineOf(text: string): number {
  let count = 1;
  for (const _ of text.matchAll(/\r\n|\n|\r/g)) count += 1;
  return count;
}
