import { CellValueType, type ICellData, type IDocumentData } from '@univerjs/core';
import type { CellView, TextLook } from '../../protocol/book-view.ts';
import { cellStyle, textStyle } from './to-style.ts';

/** Gives each style its number, so that a sheet of 10,000 cells carries a few dozen styles. */
export interface StyleTable {
  readonly styles: Record<string, ReturnType<typeof cellStyle>>;
  readonly keyOf: (cell: CellView) => string;
}

export function createStyleTable(): StyleTable {
  const styles: StyleTable['styles'] = {};
  const keys = new Map<string, string>();
  return {
    styles,
    keyOf: (cell) => {
      const style = cellStyle(cell);
      const text = JSON.stringify(style);
      const key = keys.get(text) ?? `s${keys.size}`;
      keys.set(text, key);
      styles[key] = style;
      return key;
    },
  };
}

/**
 * A cell of the grid. It holds the text that the host shows, never the value: the grid computes
 * nothing.
 */
export function toCell(cell: CellView, style: ICellData['s']): ICellData {
  const { text, runs } = cell;
  return {
    v: text,
    t: CellValueType.STRING,
    s: style ?? null,
    p: runs && text !== '' ? richText(text, cell.look, runs) : null,
    f: null,
  };
}

/** A text with bold or coloured parts, as the grid's own small document. */
function richText(
  text: string,
  look: TextLook,
  runs: NonNullable<CellView['runs']>,
): IDocumentData {
  const body = text.replaceAll('\n', '\r');
  const [first] = runs;
  const whole = first && first.start > 0 ? [{ start: 0, look: {} }, ...runs] : runs;
  const ends = [...whole.slice(1).map(({ start }) => start), text.length];
  // The cell's own style does not reach into its small document.
  const base = { ff: 'Arial', fs: 10, ...textStyle(look) };
  return {
    id: 'cell',
    body: {
      dataStream: `${body}\r\n`,
      textRuns: whole.map(({ start, look: own }, i) => ({
        st: start,
        ed: ends[i] ?? text.length,
        ts: { ...base, ...textStyle(own) },
      })),
      paragraphs: [...body, '\r'].flatMap((char, startIndex) =>
        char === '\r' ? [{ startIndex }] : [],
      ),
      sectionBreaks: [{ startIndex: body.length + 1 }],
    },
    documentStyle: {},
  };
}
