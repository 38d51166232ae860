import { columnIndex, columnLetters } from '../column-letters.ts';

/**
 * References in A1 notation, as they stand in formulas: `B5`, `$B$5`, `A1:B2`, `A:B`, `3:5`,
 * `A2:B` (open-ended), each optionally with a sheet: `Sheet1!A1`, `'L''année'!A1`.
 */

/** One corner. A corner without a row (`A` in `A2:A`) is open downwards, without a column to the right. */
export interface Corner {
  /** 0-based. */
  readonly column?: number;
  /** 0-based. */
  readonly row?: number;
  readonly columnFixed: boolean;
  readonly rowFixed: boolean;
}

export interface Reference {
  /** Unescaped title; absent means the sheet the formula stands on. */
  readonly sheet?: string;
  readonly from: Corner;
  /** Absent for a single cell. */
  readonly to?: Corner;
}

/** 0-based, half-open, in the manner of Google's GridRange; an absent end is the end of the grid. */
export interface Bounds {
  readonly startRow: number;
  readonly endRow?: number;
  readonly startColumn: number;
  readonly endColumn?: number;
}

const CORNER = String.raw`(\$?)([A-Za-z]{1,3})?(\$?)([1-9]\d{0,7})?`;
const BODY = new RegExp(`^${CORNER}(?:\\s*:\\s*${CORNER})?$`);
const PLAIN_TITLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
const LOOKS_LIKE_REFERENCE = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[Rr]\d*|[Cc]\d*|true|false)$/i;

/** A title as it must stand before `!`; quotes are always allowed, so they are set when in doubt. */
export function quoteSheetTitle(title: string): string {
  return PLAIN_TITLE.test(title) && !LOOKS_LIKE_REFERENCE.test(title)
    ? title
    : `'${title.replaceAll("'", "''")}'`;
}

/** Google compares sheet titles and names of ranges without regard to case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** @returns undefined when the text is not one reference. */
export function parseReference(text: string): Reference | undefined {
  const bang = text.lastIndexOf('!');
  const body = BODY.exec(text.slice(bang + 1).trim());
  if (!body) return undefined;
  const [, d1, c1, d2, r1, d3, c2, d4, r2] = body;
  const from = corner(d1, c1, d2, r1);
  const ranged = body[0].includes(':');
  const to = ranged ? corner(d3, c2, d4, r2) : undefined;
  if (!from || (ranged && !to)) return undefined;
  if (!to && (from.column === undefined || from.row === undefined)) return undefined;
  // "A:5" bounds nothing on the side that both leave open.
  if (to && !shares(from, to)) return undefined;
  const sheet = bang < 0 ? undefined : unquote(text.slice(0, bang).trim());
  return { ...(sheet === undefined ? {} : { sheet }), from, ...(to ? { to } : {}) };
}

export function formatReference({ sheet, from, to }: Reference): string {
  const prefix = sheet === undefined ? '' : `${quoteSheetTitle(sheet)}!`;
  return `${prefix}${formatCorner(from)}${to ? `:${formatCorner(to)}` : ''}`;
}

/** The cells a reference covers; `B2:A1` is `A1:B2`, and `A:A2` is `A2:A`. */
export function boundsOf({ from, to = from }: Reference): Bounds {
  const rows = span(from.row, to.row);
  const columns = span(from.column, to.column);
  return {
    startRow: rows.start,
    startColumn: columns.start,
    ...(rows.end === undefined ? {} : { endRow: rows.end }),
    ...(columns.end === undefined ? {} : { endColumn: columns.end }),
  };
}

function span(a: number | undefined, b: number | undefined): { start: number; end?: number } {
  if (a === undefined || b === undefined) return { start: a ?? b ?? 0 };
  return { start: Math.min(a, b), end: Math.max(a, b) + 1 };
}

function shares(a: Corner, b: Corner): boolean {
  const rows = a.row !== undefined && b.row !== undefined;
  const columns = a.column !== undefined && b.column !== undefined;
  return rows || columns;
}

function corner(
  dollar1: string | undefined,
  letters: string | undefined,
  dollar2: string | undefined,
  digits: string | undefined,
): Corner | undefined {
  // Without letters both marks would stand before the digits, of which only one is written.
  const columnFixed = letters !== undefined && dollar1 === '$';
  const rowFixed = digits !== undefined && (letters ? dollar2 === '$' : dollar1 === '$');
  const marks = (dollar1 ? 1 : 0) + (dollar2 ? 1 : 0);
  if ((columnFixed ? 1 : 0) + (rowFixed ? 1 : 0) !== marks) return undefined;
  if (letters === undefined && digits === undefined) return undefined;
  return {
    ...(letters === undefined ? {} : { column: columnIndex(letters) }),
    ...(digits === undefined ? {} : { row: Number(digits) - 1 }),
    columnFixed,
    rowFixed,
  };
}

function formatCorner({ column, row, columnFixed, rowFixed }: Corner): string {
  const letters = column === undefined ? '' : `${columnFixed ? '$' : ''}${columnLetters(column)}`;
  const digits = row === undefined ? '' : `${rowFixed ? '$' : ''}${row + 1}`;
  return letters + digits;
}

function unquote(title: string): string {
  return title.startsWith("'") ? title.slice(1, -1).replaceAll("''", "'") : title;
}
