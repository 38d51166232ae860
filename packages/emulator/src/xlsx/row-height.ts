import type { HostCell, HostSheet } from '../sheets/model.ts';

/** Pixels at 96 dpi. */
const DEFAULT_WIDTH = 100;
const PADDING = 6;
const PIXELS_PER_POINT = 96 / 72;
/** Points; a line of Arial takes its size and a bit more than a quarter. */
const LINE_HEIGHT = 1.28;
const DEFAULT_SIZE = 10;
const MAX_HEIGHT = 409;

/**
 * Heights that fit wrapped text, in points by row, for the rows that need more than one line.
 *
 * Google fits such rows by itself. LibreOffice does not when it opens or converts a file, so the
 * file holds an estimate, marked as automatic: Excel fits the row anew as soon as it is edited.
 */
export function fittedHeights(sheet: HostSheet): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const [row, cells] of sheet.rows.entries()) {
    if (!cells || sheet.rowMetadata[row]?.pixelSize) continue;
    const needed = cells.map((cell, column) => {
      const metadata = sheet.columnMetadata[column];
      if (!cell || metadata?.hiddenByUser || isMerged(sheet, row, column)) return 0;
      return cellHeight(cell, metadata?.pixelSize ?? DEFAULT_WIDTH);
    });
    const height = Math.min(MAX_HEIGHT, Math.max(0, ...needed));
    if (height > 0) heights.set(row, Math.round(height * 4) / 4);
  }
  return heights;
}

/** 0 for text of one line. */
function cellHeight(cell: HostCell, width: number): number {
  const text = cell.userEnteredValue?.stringValue;
  if (text === undefined || cell.userEnteredFormat?.wrapStrategy !== 'WRAP') return 0;
  const { fontSize = DEFAULT_SIZE, bold = false } = cell.userEnteredFormat.textFormat ?? {};
  const ems = (width - PADDING) / (fontSize * PIXELS_PER_POINT * (bold ? 1.08 : 1));
  const lines = text.split('\n').reduce((sum, paragraph) => sum + lineCount(paragraph, ems), 0);
  return lines > 1 ? lines * fontSize * LINE_HEIGHT + 3 : 0;
}

/** Lines of a paragraph when words wrap at a width in ems; longer words break. */
function lineCount(paragraph: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(' ')) {
    const length = textWidth(word);
    if (used > 0 && used + SPACE + length > width) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? SPACE : 0) + length;
    const broken = Math.max(0, Math.ceil(used / width) - 1);
    lines += broken;
    used -= broken * width;
  }
  return lines;
}

const SPACE = 0.28;

/** In ems: Arial's letters in four classes. */
function textWidth(word: string): number {
  let sum = 0;
  for (const c of word) {
    if (/[iIjltf.,;:'!|()[\]/-]/.test(c)) sum += 0.29;
    else if (/[mwMW@%—…]/.test(c)) sum += 0.88;
    else if (/[\p{Lu}&]/u.test(c)) sum += 0.69;
    else sum += 0.54;
  }
  return sum;
}

function isMerged(sheet: HostSheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (range) =>
      row >= (range.startRowIndex ?? 0) &&
      row < (range.endRowIndex ?? Number.POSITIVE_INFINITY) &&
      column >= (range.startColumnIndex ?? 0) &&
      column < (range.endColumnIndex ?? Number.POSITIVE_INFINITY),
  );
}
