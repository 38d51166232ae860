import type { Report } from './diagnostic.ts';

/** A line that is not blank. */
export interface SourceLine {
  /** Counted from 1. */
  readonly line: number;
  /** Columns of white space before the text; a tab reaches to the next multiple of 4. */
  readonly indent: number;
  /** Trimmed; every run of white space, no-break spaces included, is one plain space. */
  readonly text: string;
  /** True if a blank line, or the start of the file, stands directly before. */
  readonly gap: boolean;
  /** True if it ends in a tab or dots and a page number, as a table of contents does. */
  readonly leader: boolean;
  /** True if its bullet was the letter o, which Word writes for the second level. */
  readonly letterO: boolean;
}

const invisible = /[\ufeff\u200b]|(?!\s)\p{Cc}/gu;

/**
 * Splits a text at CR LF, LF or CR. A byte order mark is dropped; other control characters and
 * invisible spaces are removed and reported.
 */
export function sourceLines(text: string, report: Report): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let gap = true;
  let garbled = false;
  const raws = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  raws.forEach((raw, index) => {
    const line = index + 1;
    const clean = raw.replace(invisible, '');
    if (clean.length < raw.length) {
      report('control-characters', line, { count: raw.length - clean.length });
    }
    if (!garbled && clean.includes('\ufffd')) {
      garbled = true;
      report('bad-encoding', line, {});
    }
    const body = clean.trim();
    if (body === '') {
      gap = true;
      return;
    }
    const letterO = /^o(?:\t| {2,})(?=\S)/.test(body);
    const marked = letterO ? body.replace('o', '•') : body;
    const indent = indentOf(clean);
    const leader = /(?:\t|\.{3}|…) ?\d{1,3}$/.test(body.slice(-10));
    lines.push({ line, indent, text: marked.replace(/\s+/g, ' '), gap, leader, letterO });
    gap = false;
  });
  return lines;
}

function indentOf(text: string): number {
  const width = text.length - text.trimStart().length;
  let columns = 0;
  for (const character of text.slice(0, width)) {
    columns += character === '\t' ? 4 - (columns % 4) : 1;
  }
  return columns;
}
