import type { Box } from '../../protocol/book-view.ts';
import type { GridAction } from '../../protocol/grid-action.ts';
import { textsIn } from './boxes.ts';
import { type Cut, cutActions, isCut } from './move-actions.ts';
import { isEditing, listenToPaste, readClipboard } from './paste.ts';

interface ClipboardOptions {
  readonly selection: () => { readonly sheetId: number; readonly box: Box } | undefined;
  /** As the grid shows it: what the grid puts on the clipboard. */
  readonly textAt: (sheetId: number, row: number, column: number) => string;
  readonly mayWrite: (sheetId: number, row: number, column: number) => boolean;
  readonly send: (actions: readonly GridAction[]) => Promise<void>;
  /** Takes away the dashes around what was copied. */
  readonly unmark: () => void;
}

/** Pastes blocks; what was cut goes from where it was once it is pasted. */
export function createClipboard(container: HTMLElement, options: ClipboardOptions) {
  const { selection, textAt, mayWrite, send, unmark } = options;
  let cut: Cut | undefined;

  const pasteBlock = (block: string[][]): void => {
    const now = selection();
    if (now === undefined || block.length === 0) return;
    const { sheetId } = now;
    const values = repeated(block, now.box);
    const { startRow: row, startColumn: column } = now.box;
    if (!mayWrite(sheetId, row, column)) return;
    const [first = []] = values;
    const box = {
      startRow: row,
      startColumn: column,
      endRow: row + values.length,
      endColumn: column + first.length,
    };
    const text = first[0] ?? '';
    const pasted: GridAction =
      values.length === 1 && first.length === 1
        ? { kind: 'type', sheetId, row, column, text }
        : { kind: 'paste', sheetId, row, column, values };
    const moved = isCut(cut, block) ? cutActions(cut, { sheetId, box }) : [];
    if (cut) unmark();
    cut = undefined;
    void send([pasted, ...moved]);
  };
  const stop = listenToPaste(container, pasteBlock);
  return {
    copied: (how: 'copy' | 'cut'): void => {
      const now = selection();
      cut = undefined;
      if (how === 'copy' || now === undefined || isEditing(container)) return;
      const values = textsIn(now.box, (row, column) => textAt(now.sheetId, row, column));
      cut = { ...now, values };
    },
    /** What the browser does not give stays where it is. */
    paste: (): void => {
      readClipboard().then(pasteBlock, () => undefined);
    },
    dispose: stop,
  };
}

/** A block fills a selection that it fits into several times, as one text fills all selected cells. */
export function repeated(block: readonly string[][], box: Box): string[][] {
  const height = block.length;
  const width = block[0]?.length ?? 0;
  const rows = box.endRow - box.startRow;
  const columns = box.endColumn - box.startColumn;
  if (width === 0 || rows % height !== 0 || columns % width !== 0) return [...block];
  return Array.from({ length: rows }, (_r, r) =>
    Array.from({ length: columns }, (_c, c) => block[r % height]?.[c % width] ?? ''),
  );
}
