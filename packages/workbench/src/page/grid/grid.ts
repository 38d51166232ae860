import type { BookChange, BookView, Box } from '../../protocol/book-view.ts';
import type { GridAction } from '../../protocol/grid-action.ts';
import type { Lang } from '../../protocol/lang.ts';

export interface GridOptions {
  readonly container: HTMLElement;
  readonly lang: Lang;
  /**
   * Sends what the person did to the host, and applies the answer with `Grid.apply`. Resolves with
   * false if it was refused: the grid then shows again what the host holds.
   */
  readonly onAction: (action: GridAction) => Promise<boolean>;
  readonly onSelect: (sheetId: number, box: Box) => void;
  /** Asks before an edit that the owner warns of. */
  readonly confirm: (message: string) => Promise<boolean>;
  /** Tells the person why something cannot be done here. */
  readonly onRefused: (message: string) => void;
}

/** The grid of one window. It shows what the host says, and never decides anything itself. */
export interface Grid {
  /** Shows a workbook in place of the one before. */
  readonly show: (book: BookView) => void;
  readonly apply: (change: BookChange) => void;
  /** Selects cells, and brings them into sight. */
  readonly select: (sheetId: number, box: Box) => void;
  /** Shows a sheet through one of its filter views, for this window only; undefined: without. */
  readonly showFilterView: (sheetId: number, filterViewId: number | undefined) => void;
  readonly selection: () => { readonly sheetId: number; readonly box: Box } | undefined;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly find: () => void;
  /** What the grid shows in a cell; undefined for an empty one. For tests. */
  readonly cellText: (sheetId: number, row: number, column: number) => string | undefined;
  /** Where a cell is in the window, in pixels; undefined if it is not in sight. For tests. */
  readonly cellRect: (row: number, column: number) => DOMRect | undefined;
  readonly dispose: () => void;
}
